"""Where records are kept: one schema, one door to the database."""
