"""Licences, fields, credit words: data files, their validated loaders and their indexes."""
