"""Apostrophes that a page lost: "dont", "the mayor of Orlens deputy"."""

import re
from collections.abc import Iterator
from functools import cache

from fogline.model.span import Span
from fogline.nlp.words import frequency
from fogline.stages.ingest.lexicon import Lexicon
from fogline.text.tables import table
from fogline.text.terms import any_of

LEAST = 2
Repair = tuple[Span, str, str]
_KEPT = re.compile(r"[^\W\d_][’'][^\W\d_]")
_OWNED = re.compile(r"(?<![\w’'@#./&-])(?:al-|Al-|el-)?(?P<owner>[^\W\d_]{3,40})s(?= (?P<next>[\w-]+))")
# What follows a plural and not an owner.
_AFTER_PLURAL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "are",
        "were",
        "have",
        "had",
        "has",
        "is",
        "was",
        "who",
        "which",
        "that",
        "in",
        "of",
        "to",
        "on",
        "at",
        "from",
        "for",
        "with",
        "by",
        "as",
        "said",
        "say",
        "but",
        "not",
        "also",
        "will",
        "would",
        "may",
        "could",
        "can",
        "do",
        "did",
        "than",
        "then",
        "when",
        "while",
        "where",
        "if",
        "into",
        "over",
        "after",
        "before",
    ]
)


def lost_apostrophes(text: str, known: Lexicon) -> list[Repair]:
    """(span, words with the apostrophe, reason) in a text that has none and lost it in two words or more."""
    if _KEPT.search(text):
        return []
    found = [*_contractions(text), *_owners(text, known)]
    return found if len({reading for _, reading, _ in found}) >= LEAST else []


@cache
def _table() -> tuple[dict[str, str], re.Pattern[str]]:
    readings = {row["word"]: row["reading"] for row in table("contractions")}
    return readings, re.compile(rf"(?<![\w’'@#./&-]){any_of(readings)}(?![\w’'@-])")


def _contractions(text: str) -> Iterator[Repair]:
    readings, pattern = _table()
    for m in pattern.finditer(text):
        yield Span(start=m.start(), end=m.end()), readings[" ".join(m[0].split())], "lost apostrophe"


def _owners(text: str, known: Lexicon) -> Iterator[Repair]:
    """A name or a noun with an "s" that no plural of it has, before what it owns."""
    for m in _OWNED.finditer(text):
        owner = m["owner"]
        if m["next"].lower() not in _AFTER_PLURAL and _is_owner(owner, known):
            start, end = m.start("owner"), m.end("owner") + 1
            yield Span(start=start, end=end), f"{owner}'s", "lost apostrophe"


def _is_owner(owner: str, known: Lexicon) -> bool:
    alone, with_s = frequency(owner), frequency(owner + "s")
    if owner[0].isupper() and not owner.isupper():
        return (known.words[owner] > 0 or alone > 3) and with_s < max(alone - 1.5, 0.5)
    # The plural of "city" is "cities": "citys" can only be an owner.
    return owner.islower() and alone >= 4 and with_s < 2.5 and re.search("[^aeiou]y$", owner) is not None
