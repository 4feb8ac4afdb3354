"""Stage 7: what stands behind each claim, and what stands against it."""
