"""Values to pages for people: one self-contained HTML file each, complete without scripts, nothing loaded from elsewhere."""
