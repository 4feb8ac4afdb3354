"""Stage 5: who repeats whom."""
