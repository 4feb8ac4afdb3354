"""Figures that count some of a larger number ("two of them"), or more beside another ("five others")."""

import re
from functools import cache

from fogline.text.tables import entries
from fogline.text.terms import any_of

# So many characters before and behind a figure with its unit are looked at; a list before it is longer.
REACH = 60
LIST_REACH = 200


def is_subcount(text: str, start: int, end: int) -> bool:
    """The figure at a place in a text, its unit in it, is told as a part of a number, or as a count beside another."""
    before = text[max(0, start - LIST_REACH) : start]
    told = _before().search(before) or _RISEN.search(before) or _after().match(text[start : end + REACH])
    return bool(told)


_ITEM = r"(?:\d[\d,]{0,12}|[a-z]{3,9}(?:-[a-z]{3,6})?)(?:\s[\w’'-]+){1,4}?(?:,\s(?:and\s)?|\sand\s)"
_RISEN = re.compile(
    r"\b(?:toll|dead|deaths|fatalities|wounded|injured|cases)\b[^.!?;]{0,90}\bto\b[^.!?;]{1,40}?,?\s(?:after|when|as)\s+$",
    re.IGNORECASE,
)


@cache
def _before() -> re.Pattern[str]:
    """What makes the figure behind it a part, also where others of its list stand between: "including 7 boys and 2 men"."""
    words = any_of(entries("subcount_words", place="before"))
    return re.compile(rf"\b{words}\s+(?:{_ITEM}){{0,8}}$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    """A word or two of a figure, up to three more, and what makes it a part."""
    words = any_of(entries("subcount_words", place="after"))
    return re.compile(rf"\S+(?:\s+[\w’'-]+){{0,3}}?\s+(?<!or\s)(?<!and\s){words}(?!\w)", re.IGNORECASE)
