"""Credits to placements: who is meant, which licence, which picture."""
