"""Stage 6: which statements make the same claim, and how claims bear on each other."""
