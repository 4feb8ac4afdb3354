"""Stage 8: lines whose citations verify."""
