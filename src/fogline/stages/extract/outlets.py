"""Outlets and agencies named beside a statement, and the ones that are hops on its way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fogline.model.span import Span
from fogline.model.statement import Relay
from fogline.stages.extract.phrases import found, heads_its_phrase, noun_phrase, word_after, word_before
from fogline.stages.extract.scan import Scan
from fogline.text.tables import Row, table

_CLOSE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """The words that name an outlet, and its kind: agency, broadcaster or outlet."""

    span: Span
    kind: str


def outlets_in(span: Span, scan: Scan) -> list[Outlet]:
    """The outlets that a stretch of text names, in order, each with its whole phrase."""
    hits = [
        (_phrase(s, row, scan, floor=span.start), row.get("kind") or "agency") for s, row in _hits(span, scan)
    ]
    joined: list[Outlet] = []
    for s, kind in sorted(hits, key=lambda h: h[0]):
        last = joined[-1] if joined else None
        if last and not scan.text[last.span.end : s.start].strip():
            joined[-1] = Outlet(
                span=Span(start=last.span.start, end=max(s.end, last.span.end)), kind=last.kind
            )
        else:
            joined.append(Outlet(span=s, kind=kind))
    return joined


def _hits(span: Span, scan: Scan) -> Iterator[tuple[Span, Row]]:
    yield from ((s, r) for s, r in found("outlets", "name", scan, span) if heads_its_phrase(s, scan))
    yield from found("agencies", "agency", scan, span)


def _phrase(span: Span, row: Row, scan: Scan, *, floor: int) -> Span:
    """A noun with what stands before it, a name with its article and the one who works for it."""
    if row.get("form") == "noun":
        return noun_phrase(span, scan, floor=floor)
    before = word_before(span.start, scan)
    start = before.start if before and before.text.lower() == "the" and before.start >= floor else span.start
    return Span(start=start, end=_with_owned_name(span.end, scan))


def _with_owned_name(end: int, scan: Scan) -> int:
    """The end of a name that the outlet owns: a reporter's, in "Sky's Ina Brandt"."""
    near = (
        [t for t in scan.tokens(Span(start=end, end=end + 60)) if t.text.strip()]
        if end < len(scan.text)
        else []
    )
    if not near or near[0].tag != "POS":
        return end
    for t in near[1:4]:
        if t.pos != "PROPN":
            break
        end = t.end
    return end


def names_an_outlet(spans: Sequence[Span], scan: Scan) -> bool:
    """The words are an outlet's or an agency's name or description, and little else."""
    for s in spans:
        for outlet in outlets_in(s, scan):
            at_end, at_start = outlet.span.end >= s.end - _CLOSE, outlet.span.start <= s.start + _CLOSE
            if at_end and (at_start or _is_published(outlet, scan)):
                return True
    return False


def _is_published(outlet: Outlet, scan: Scan) -> bool:
    """What the outlet brought out is named before it ("remarks published by")."""
    before = word_before(outlet.span.start, scan)
    verb = word_before(before.start, scan) if before and before.text.lower() in {"by", "in", "on"} else None
    return verb is not None and verb.tag == "VBN"


def relays_among(outlets: Sequence[Outlet], scan: Scan) -> tuple[Relay, ...]:
    """The outlets that a word beside them makes a hop between speaker and report."""
    return tuple(Relay(span=o.span, kind=o.kind) for o in outlets if _is_a_hop(o, scan))


def _is_a_hop(outlet: Outlet, scan: Scan) -> bool:
    before, after = word_before(outlet.span.start, scan), word_after(outlet.span.end, scan)
    if after and after.entity == "DATE":
        after = word_after(after.end, scan)
    places = _places()
    return bool(
        (before and "before" in places.get(before.text.lower(), ()))
        or (after and "after" in places.get(after.text.lower(), ()))
    )


@cache
def _places() -> dict[str, tuple[str, ...]]:
    words = sorted({row["word"] for row in table("relays")})
    return {w: tuple(r["place"] for r in table("relays") if r["word"] == w) for w in words}
