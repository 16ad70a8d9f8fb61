"""Processes of our own in which foreign decoders run, and which may be killed."""
