"""Fogline for programs: a desk with a workspace, its verbs as methods."""

from fogline.api.desk import Added, Desk, Form, Screen
from fogline.api.places import prepare_places

__all__ = ["Added", "Desk", "Form", "Screen", "prepare_places"]
