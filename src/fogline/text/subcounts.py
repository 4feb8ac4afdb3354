"""Figures that count some of a larger number ("two of them"), or more beside another ("five others")."""

import re
from functools import cache

from fogline.text.tables import entries
from fogline.text.terms import any_of

# So many characters before and behind a figure with its unit are looked at.
REACH = 60


def is_subcount(text: str, start: int, end: int) -> bool:
    """The figure at a place in a text, its unit in it, is told as a part of a number, or as a count beside another."""
    before = text[max(0, start - REACH) : start]
    return bool(_before().search(before) or _after().match(text[start : end + REACH]))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(entries('subcount_words', place='before'))}\s+$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    """A word or two of a figure, up to three more, and what makes it a part."""
    words = any_of(entries("subcount_words", place="after"))
    return re.compile(rf"\S+(?:\s+[\w’'-]+){{0,3}}?\s+{words}(?!\w)", re.IGNORECASE)
