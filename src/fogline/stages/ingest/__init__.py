"""Stage 1: take the text as it is; label noise, repairs and garbled numbers."""
