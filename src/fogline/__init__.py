"""Fogline: who claims what, on whose word, in every report of a contested event."""
