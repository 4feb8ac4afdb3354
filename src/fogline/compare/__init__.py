"""Comparisons: facts about a pair, each with a score and a reason."""
