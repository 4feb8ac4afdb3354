"""What lies over a report's text: marks, reserves and passages, each with the words that say why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fogline.model.report import Mark, MarkKind
from fogline.model.span import Span
from fogline.model.statement import Hedge, HedgeKind
from fogline.render.page.passages import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A range that looks different, with the words that say why."""

    span: Span
    name: str
    title: str = ""


def mark_layers(marks: Iterable[Mark]) -> Iterator[Layer]:
    """A layer for every mark, named as its kind."""
    for m in marks:
        yield Layer(span=m.span, name=m.kind.value, title=_mark_title(m))


def _mark_title(m: Mark) -> str:
    because = f" ({m.reason})" if m.reason else ""
    if m.kind is MarkKind.NOISE:
        return f"page noise, not part of the report{because}"
    if m.kind is MarkKind.REPAIR:
        return f"read as “{m.reading or ''}”{because}"
    return f"a number that cannot be read{f', perhaps {m.reading}' if m.reading else ''}{because}"


def hedge_layers(hedges: Iterable[Hedge]) -> Iterator[Layer]:
    """A layer for every reserve."""
    for hedge in hedges:
        yield Layer(span=hedge.span, name="hedge", title=_hedge_title(hedge))


def _hedge_title(hedge: Hedge) -> str:
    if hedge.kind is HedgeKind.LIKELIHOOD and hedge.band:
        return f"reserve: likelihood, {hedge.band[0]} to {hedge.band[1]} percent by ICD 203"
    return {
        HedgeKind.LIKELIHOOD: "reserve: likelihood",
        HedgeKind.POSSIBILITY: "reserve: possible, without a likelihood",
        HedgeKind.EVIDENTIAL: "reserve: on what evidence",
    }[hedge.kind]


def passage_layers(passages: Iterable[Passage]) -> Iterator[Layer]:
    """A layer for every part of a passage, named as its anchor, and one more where it is cited."""
    for passage in passages:
        for span in passage.spans:
            if passage.cited:
                yield Layer(span=span, name="cited")
            yield Layer(span=span, name=passage.anchor)


def readings(text: str, m: Mark) -> Iterator[tuple[int, str, str]]:
    """(where, words, class) of what the reading of a mark adds to the words that stand."""
    end = min(m.span.end, len(text))
    if not m.reading or m.kind is MarkKind.NOISE or m.span.start >= len(text):
        return
    added = _added(text[m.span.start : end], m.reading) if m.kind is MarkKind.REPAIR else None
    if added is None:
        yield end, m.reading, "reading"
        return
    for offset, words in added:
        yield m.span.start + offset, words, "added"


def _added(raw: str, reading: str) -> list[tuple[int, str]] | None:
    """What the reading puts between the characters that stand; None where it changes them."""
    places, at = [], 0
    for k, c in enumerate(raw):
        found = reading.find(c, at)
        if found < 0:
            return None
        if found > at:
            places.append((k, reading[at:found]))
        at = found + 1
    return [*places, (len(raw), reading[at:])] if at < len(reading) else places
