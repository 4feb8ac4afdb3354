"""Stage 2: who said what, by which words, through which channel, when, how surely."""
