"""Reading text: tables, tokens, numbers, times, and the reading of a report under its marks."""
