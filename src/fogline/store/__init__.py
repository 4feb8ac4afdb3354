"""The workspace: every record kept in one database, behind one door."""
