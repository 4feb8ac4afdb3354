"""Stage 4: which mentions are one person, body or place; what "he" and "on Monday" mean."""
