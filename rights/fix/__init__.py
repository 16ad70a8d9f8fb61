"""Edits to diffs to files, atomically."""
