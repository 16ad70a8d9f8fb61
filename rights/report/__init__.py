"""Findings to text: one format a module, one line in a mapping."""
