"""Fogline: who claims what, on whose word, in every report of a contested event."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["Desk", "__version__"]


def __getattr__(name: str) -> Any:
    """`fogline.Desk`, brought in when first asked for: it loads every stage."""
    if name == "Desk":
        return import_module("fogline.api").Desk
    raise AttributeError(f"module 'fogline' has no attribute {name!r}")
