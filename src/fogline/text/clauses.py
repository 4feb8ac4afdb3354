"""The clauses of a sentence: those that make a point of their own, and the one that some words stand in."""

import re
from collections.abc import Iterator
from functools import cache

from fogline.model.span import Span
from fogline.text.tables import entries
from fogline.text.terms import any_of

LEAST_WORDS = 4
# So many characters on each side of a cut are looked at, or a long run of joints would take the square of its length.
REACH = 300

_FORMS = r"[a-z]{3,20}ed|[a-z]{1,20}['’](?:s|re|ve|ll|d|m)"
_NAME = r"[A-Z][\w’'-]{0,40}"
_NUMBER = r"\d[\d,.]{0,20}"


def clause_at(text: str, part: Span, words: Span) -> Span:
    """The clause of a part around words of it; the whole part where it is one, or the clause is too short.

    `words` counts from the start of the part.
    """
    at = part.start + words.start
    cuts = list(_cut().finditer(text, part.start, part.end))
    start = max((m.end() for m in cuts if m.end() <= at), default=part.start)
    end = min((m.start() for m in cuts if m.start() > at), default=part.end)
    span = Span(start=start, end=end)
    return span if len(span.of(text).split()) > LEAST_WORDS else part


def own_clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence in order: a cut lies where words join two that have each a subject and a verb.

    What is joined in one clause ("bread, salt and oil"), hangs on a noun ("the mill, which …"), points back ("but it
    has not moved") or has no more than LEAST_WORDS words stays where it is. White space and the word that joins two clauses belong to neither.
    """
    start = sentence.start
    for m in _cut().finditer(text, sentence.start, sentence.end):
        before = text[max(start, m.start() - REACH) : m.start()]
        after = text[m.end() : min(m.end() + REACH, sentence.end)]
        if _stands(before) and _opens(after):
            yield Span(start=start, end=m.start() + len(m["mark"]))
            start = m.end()
    yield Span(start=start, end=sentence.end)


def _stands(words: str) -> bool:
    """The words are long enough for a clause and have a verb."""
    return len(words.split()) > LEAST_WORDS and _finite().search(words) is not None


def _opens(words: str) -> bool:
    """The words open with a subject and stand as a clause."""
    return _subject().match(words) is not None and _stands(words)


@cache
def _cut() -> re.Pattern[str]:
    joint, second = (any_of(entries("clause_words", kind=kind)) for kind in ("joint", "second that"))
    gap = r"\s{1,12}"
    return re.compile(
        rf"(?P<mark>[,;]?)(?:(?<=[,;]){gap}{joint}{gap}(?:that{gap})?|{gap}{second}{gap}that{gap}|(?<=;){gap})"
    )


@cache
def _subject() -> re.Pattern[str]:
    plain = any_of(entries("clause_words", kind="subject"))
    return re.compile(rf"(?:(?i:{plain})|{_NAME}|{_NUMBER})\s")


@cache
def _finite() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(entries('clause_words', kind='finite'))}|{_FORMS})\b", re.IGNORECASE)
