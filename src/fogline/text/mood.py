"""Whether words speak of what is, of what will be, or of what may be, or only ask."""

import re
from functools import cache, lru_cache

from fogline.model.span import Span
from fogline.text.tables import table
from fogline.text.terms import any_of

_CLOSING = " \t\n\"„‟“”«»‹›‘’‚`')]"


def is_question(sentence: str) -> bool:
    """Whether a sentence ends in a question mark, quotation marks and brackets behind it aside."""
    return sentence.rstrip(_CLOSING).endswith("?")


@lru_cache(maxsize=16384)
def moods(text: str) -> frozenset[str]:
    """The moods that a text's words take: a subset of {"future", "possible"}; empty for plain fact."""
    return frozenset(mood for mood, _ in mood_words(text))


def mood_words(text: str) -> list[tuple[str, Span]]:
    """Each word that shifts the mood, with its place, in order."""
    found = [
        (mood, Span(start=m.start(), end=m.end()))
        for mood, form in _forms()
        for m in form.finditer(text)
        if not (m.group() == "May" and _is_month(text, m.start(), m.end()))
    ]
    return sorted(found, key=lambda hit: (hit[1], hit[0]))


def _is_month(text: str, start: int, end: int) -> bool:
    """The "May" there is the month: by what stands before it, or a day, a year or another month behind it."""
    return bool(_BEFORE_MONTH.search(text[max(0, start - 12) : start]) or _AFTER_MONTH.match(text, end))


_BEFORE_MONTH = re.compile(
    r"\b(?:\d+|in|of|by|since|until|till|from|to|between|early|mid|late|last|next|this|during|before|after|through)[\s–-]+$",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(r"\s*(?:\d|[,.;:)–-]|$|(?:and|to|or|through|until)\s+(?:\d|[A-Z]))")


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["mood"], _pattern(row["words"])) for row in table("future_words"))


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)|(?=['’])){any_of(words.split('|'))}(?!\w)", re.IGNORECASE)
