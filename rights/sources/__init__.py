"""Bytes to evidence: what files say, exactly as found."""
