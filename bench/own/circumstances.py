"""What the words around an attribution tell: channel, hedge, act, negation, time of saying, relays."""

from collections.abc import Callable, Mapping
from functools import cache

from bench.own.tables import Row
from bench.reports import report
from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.nlp.attribution import Attribution
from fogline.nlp.parse import parse
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read


def places(text: str, parts: str) -> tuple[tuple[int, int], ...]:
    """Where the parts of a cell, divided by " / ", first stand in a text."""
    starts = [(text.index(p), p) for p in parts.split(" / ") if p]
    return tuple(sorted((at, at + len(p)) for at, p in starts))


@cache
def statement(text: str, source: str, cue: str, content: str) -> Statement | None:
    """The one attributed statement that comes of a text and a tagger that finds these; None for none."""
    given = [
        Attribution(
            source=places(text, source), cue=places(text, cue), content=places(text, content), score=0.95
        )
    ]
    found = attributed(report("gold.txt", text), read(text, ()), parse(text), given)
    told = [s for s in found if s.kind.value != "own"]
    return told[0] if len(told) == 1 else None


def agrees(row: Row, field: str) -> bool:
    """A field of the statement is what the row expects."""
    found = statement(row["text"], row["source"], row["cue"], row["content"])
    return found is not None and FIELDS[field](row, found)


def _same_words(span: Span | None, want: str, row: Row) -> bool:
    return want in span.of(row["text"]) if span and want else not span and not want


def _channel(row: Row, s: Statement) -> bool:
    return _same_words(s.channel.span if s.channel else None, row["channel"], row)


def _channel_kind(row: Row, s: Statement) -> bool:
    return (s.channel.kind if s.channel else "") == row["channel_kind"]


def _hedge(row: Row, s: Statement) -> bool:
    return _same_words(s.hedge.span if s.hedge else None, row["hedge"], row)


def _hedge_kind(row: Row, s: Statement) -> bool:
    return (s.hedge.kind.value if s.hedge else "") == row["hedge_kind"]


def _band(row: Row, s: Statement) -> bool:
    band = s.hedge.band if s.hedge else None
    return ("-".join(map(str, band)) if band else "") == row["band"]


def _act(row: Row, s: Statement) -> bool:
    return s.act.value == row["act"]


def _negated(row: Row, s: Statement) -> bool:
    return s.negated is (row["negated"] == "yes")


def _said(row: Row, s: Statement) -> bool:
    return _same_words(s.said_span, row["said"], row)


def _relays(row: Row, s: Statement) -> bool:
    found = sorted(f"{r.kind}: {r.span.of(row['text'])}" for r in s.relays)
    return found == sorted(x for x in row["relays"].split(" / ") if x)


FIELDS: Mapping[str, Callable[[Row, Statement], bool]] = {
    "channel": _channel,
    "channel_kind": _channel_kind,
    "hedge": _hedge,
    "hedge_kind": _hedge_kind,
    "band": _band,
    "act": _act,
    "negated": _negated,
    "said": _said,
    "relays": _relays,
}
