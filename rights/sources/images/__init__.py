"""Image files to fields: a bounded reader of our own."""
