"""Fogline for programs: a desk with a workspace, its verbs as methods."""

from fogline.api.desk import Added, Desk, Form, Screen
from fogline.api.places import prepare_places
from fogline.api.since import Last, Since

__all__ = ["Added", "Desk", "Form", "Last", "Screen", "Since", "prepare_places"]
