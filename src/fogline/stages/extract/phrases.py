"""Words of a table found in a text, and the noun phrase around a word."""

import re
from collections.abc import Iterator
from functools import cache

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.scan import Scan
from fogline.text.tables import Row, table
from fogline.text.terms import any_of

_INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_LONGEST = 8
_REACH = 400  # characters: more than so many words take
_TAIL_OPENERS = frozenset(
    [
        "with",
        "to",
        "of",
        "on",
        "by",
        "from",
        "for",
        "released",
        "published",
        "posted",
        "issued",
        "put",
        "distributed",
    ]
    + ["circulated", "broadcast", "aired", "sent", "delivered"]
)
_TAIL = _INSIDE | {"PART", "PRON", "ADP"}


def found(name: str, column: str, scan: Scan, span: Span) -> Iterator[tuple[Span, Row]]:
    """Where rows of a table stand within a span as written, the longest first, none within another."""
    pattern, rows = _terms(name, column)
    for m in pattern.finditer(scan.text, span.start, span.end):
        yield Span(start=m.start(), end=m.end()), rows[" ".join(m[0].split())]


@cache
def _terms(name: str, column: str) -> tuple[re.Pattern[str], dict[str, Row]]:
    rows = {words: row for row in table(name) for words in _ways(row, column)}
    return re.compile(rf"(?<![\w-]){any_of(rows)}(?![\w-])"), rows


def _ways(row: Row, column: str) -> list[str]:
    more = row.get("names") or ""
    return [w for w in (row[column], *more.split("|")) if w]


def heads_its_phrase(span: Span, scan: Scan) -> bool:
    """No other noun follows the words, so that they are what is named ("daily", but not in "daily report")."""
    after = word_after(span.end, scan)
    return after is None or after.pos != "NOUN" or bool(scan.text[span.end : after.start].strip())


def noun_phrase(span: Span, scan: Scan, *, floor: int) -> Span:
    """The span with the words before it that belong to its noun, none of them before `floor`."""
    floor = max(floor, span.start - _REACH)
    before = list(scan.tokens(Span(start=floor, end=span.start))) if floor < span.start else []
    start, owner = span.start, False
    for t in reversed(before[-_LONGEST:]):
        if not t.text.strip():
            continue
        if t.text == "of" and start != span.start:
            continue
        if not (_modifies(t) and (start == span.start or owner or not _closes(t))):
            break
        start, owner = t.start, t.tag == "POS"
    return Span(start=start, end=span.end)


def _modifies(t: Token) -> bool:
    return t.pos in _INSIDE or t.tag in {"POS", "PRP$", "VBG", "VBN", "HYPH"} or t.text == "-"


def _closes(t: Token) -> bool:
    """A date does not belong to the noun that follows, but for its article ("a morning briefing")."""
    return t.entity in {"DATE", "TIME"} and t.pos not in {"ADJ", "DET"}


def word_before(at: int, scan: Scan) -> Token | None:
    """The last word that ends at or before a place; None at the start of the text."""
    near = scan.tokens(Span(start=max(0, at - 40), end=at)) if at else []
    return next((t for t in reversed(near) if t.text.strip() and t.end <= at), None)


def word_after(at: int, scan: Scan) -> Token | None:
    """The first word at or after a place, commas passed over; None at the end of the text."""
    if at >= len(scan.text):
        return None
    near = scan.tokens(Span(start=at, end=min(len(scan.text), at + 40)))
    return next((t for t in near if t.text.strip(" ,\n\t\r")), None)


def with_tail(span: Span, scan: Scan, *, ceiling: int) -> Span:
    """The span with a phrase after it that tells whose or where it was ("with the channel")."""
    end = span.end
    ceiling = min(ceiling, end + _REACH)
    after = list(scan.tokens(Span(start=end, end=ceiling))) if end < ceiling else []
    words = [t for t in after if t.text.strip()][:_LONGEST]
    if not words or words[0].text.lower() not in _TAIL_OPENERS:
        return span
    for t in words[1:]:
        if t.pos not in _TAIL or t.entity in {"DATE", "TIME"}:
            break
        if t.pos in _INSIDE:
            end = t.end
    return Span(start=span.start, end=end)
