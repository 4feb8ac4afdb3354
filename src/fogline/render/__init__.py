"""Records in, text, tables and pages out; nothing is decided here."""
