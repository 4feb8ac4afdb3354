"""Stage 3: which reports are about the same developing story."""
