"""Marks of Markdown that nobody reads: stars around strong words, and where a link leads."""

import re
from collections.abc import Iterator

from fogline.model.span import Span

_MARKUP = re.compile(
    r"\*\*|\]\((?:https?://|/|#|mailto:)[^\s()]{0,500}\)"
    r"|!?\[(?=[^\[\]\n]{1,200}\]\((?:https?://|/|#|mailto:)[^\s()]{0,500}\))"
)


def markup(text: str) -> Iterator[Span]:
    """Where such marks stand, in order."""
    return (Span(start=m.start(), end=m.end()) for m in _MARKUP.finditer(text))
