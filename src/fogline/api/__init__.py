"""Fogline for programs: a desk with a workspace, its verbs as methods."""

from fogline.api.desk import Added, Desk, Form, Screen

__all__ = ["Added", "Desk", "Form", "Screen"]
