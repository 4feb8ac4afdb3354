"""What attribution tools miss: invented texts through the real stages, each with one expected statement."""

import re
from collections.abc import Sequence
from functools import cache

from bench.own.circumstances import places
from bench.own.tables import Row
from bench.reports import report, view
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.stages.extract import stage as extract
from fogline.stages.ingest import stage as ingest

ENOUGH = 0.5
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|:")
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "of",
        "in",
        "on",
        "by",
        "and",
        "his",
        "her",
        "its",
        "their",
        "he",
        "she",
        "they",
        "it",
    ]
)


@cache
def statements(text: str) -> tuple[Statement, ...]:
    """The statements that the stages find in a text of its own."""
    alone = report("missed", text)
    marks = ingest.run(view([alone]), "*")
    found = extract.run(View([alone, *marks]), alone.id)
    return tuple(s for s in found if isinstance(s, Statement))


def is_found(row: Row) -> bool:
    """One of the statements is the one that the row expects."""
    return any(_is_it(row, s) for s in statements(row["text"])) and not _is_told_twice(row)


def _is_it(row: Row, s: Statement) -> bool:
    want = _words_at(row["text"], row["content"])
    has = _words(row["text"], s.content)
    if row["kind"] == "own":
        return s.kind is StatementKind.OWN and _shared(want, has) >= ENOUGH
    if row["kind"] == "caption":
        return {w for _, w in want} <= {w for _, w in has} and bool(s.source)
    if row["kind"] == "continued":
        return want <= has and bool(s.source)
    return s.kind is not StatementKind.OWN and _shared(want, has) >= ENOUGH and _attributed(row, s)


def _attributed(row: Row, s: Statement) -> bool:
    """The source shares a word that counts with the row's, or both have none; the cues meet."""
    text = row["text"]
    own, other = _words_at(text, row["source"]), _words(text, s.source)
    shared = {w for _, w in own & other} - _SMALL
    cue, its = _words_at(text, row["cue"]), _words(text, s.cue)
    return (bool(shared) or own == other) and (bool(cue & its) or row["kind"] == "headline")


def _is_told_twice(row: Row) -> bool:
    """A caption that the page repeats gave two statements."""
    same = {w for _, w in _words_at(row["text"], row["content"])}
    told = [{w for _, w in _words(row["text"], s.content)} for s in statements(row["text"])]
    return row["kind"] == "caption" and sum(same <= t for t in told) > 1


def _words_at(text: str, parts: str) -> set[tuple[int, str]]:
    return _words(text, [Span(start=a, end=b) for a, b in places(text, parts)])


def _words(text: str, spans: Sequence[Span]) -> set[tuple[int, str]]:
    found = (m for s in spans for m in _WORD.finditer(text, s.start, s.end))
    return {(m.start(), re.sub(r"[’']s?$", "", m[0].lower())) for m in found}


def _shared(left: set[tuple[int, str]], right: set[tuple[int, str]]) -> float:
    return len(left & right) / max(1, len(left | right))
