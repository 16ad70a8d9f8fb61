"""Post files to blocks, links and image references with exact spans."""
