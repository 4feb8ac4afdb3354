"""The clause of a sentence that some words stand in."""

import re

from fogline.model.span import Span

LEAST_WORDS = 4
_JOINT = re.compile(
    r"(?:,|;)\s+(?:and|but|although|though|while|whereas|adding)\s+(?:that\s+)?"
    r"|,?\s+(?:and|adding)\s+that\s+|;\s+"
)


def clause_at(text: str, part: Span, words: Span) -> Span:
    """The clause of a part around words of it; the whole part where it is one, or the clause is too short.

    `words` counts from the start of the part.
    """
    at = part.start + words.start
    cuts = list(_JOINT.finditer(text, part.start, part.end))
    start = max((m.end() for m in cuts if m.end() <= at), default=part.start)
    end = min((m.start() for m in cuts if m.start() > at), default=part.end)
    span = Span(start=start, end=end)
    return span if len(span.of(text).split()) > LEAST_WORDS else part
