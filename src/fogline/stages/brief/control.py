"""The lines of control: who says who holds which ground, one line for each place and part."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from fogline.model.brief import Line, Section
from fogline.model.standing import Control, ControlBasis, ControlKind
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import SHORT, day, distinct, plain, said
from fogline.text.tables import entries

MOST_VOICES = 5
_COMPASS = re.compile(r"(?:north|south)-?(?:east|west)|north|south|east|west", re.IGNORECASE)
# What the other side concedes and what a third party assesses tell more than what a side claims for itself.
BASES = {
    ControlBasis.CONCEDED: "conceded",
    ControlBasis.ASSESSED: "assessed",
    ControlBasis.DISPUTED: "claimed, and disputed",
    ControlBasis.CLAIMED: "claimed",
}


# Fighting and what is contested have no one side that does it.
BY_SIDE = {
    ControlKind.HELD: "held by",
    ControlKind.WITHDRAWAL: "left by",
    ControlKind.ADVANCE: "advance by",
}


def control(ledger: Ledger) -> Iterator[Line]:
    """Who says who holds what: a line for each place and part, the ground that most speak of first."""
    ground: defaultdict[tuple[str, str], list[Control]] = defaultdict(list)
    for c in ledger.view.all(Control):
        ground[c.place, _part(c)].append(c)
    ranked = sorted(ground.items(), key=lambda x: (-len({_speaker(ledger, c) for c in x[1]}), x[0]))
    for (place, part), found in ranked[:MOST]:
        yield _line(ledger, f"{place}, {part}" if part else place, found)


def _part(c: Control) -> str:
    """Which part of the place: a share of it, a side by the compass, a site by its noun, or the place as a whole."""
    if c.share:
        return "share held"
    if compass := _COMPASS.search(c.part or ""):
        return compass.group().lower()
    words = plain(c.part or "").lower().removeprefix("the ").split()
    sites = {" ".join(words[-n:]) for n in (2, 1)} & set(entries("ground_nouns", site="yes"))
    return max(sites, key=len) if sites else " ".join(w for w in words if w not in {"entire", "whole"})


def _speaker(ledger: Ledger, c: Control) -> str:
    s = ledger.statements[c.statement_ids[0]]
    return s.speaker_id or s.report_id


def _line(ledger: Ledger, name: str, found: Sequence[Control]) -> Line:
    order = list(BASES)
    told: dict[str, Control] = {}
    for c in sorted(found, key=lambda c: (order.index(c.basis), _latest_first(c), c.id)):
        told.setdefault(_speaker(ledger, c), c)
    shown = list(told.values())[:MOST_VOICES]
    return Line(
        section=Section.CONTROL,
        text=f"{name}. {' '.join(_voice(ledger, c) for c in shown)}",
        citations=distinct(c.citation for c in shown),
    )


def _latest_first(c: Control) -> int:
    return -c.as_of.latest.toordinal() if c.as_of and c.as_of.latest else 0


def _voice(ledger: Ledger, c: Control) -> str:
    when = day(c.as_of)
    as_of = f"{BASES[c.basis]}{f', {when}' if when else ''}"
    by = f"{BY_SIDE[c.kind]} {c.side} ({as_of})" if c.side and c.kind in BY_SIDE else as_of
    return f"{by[0].upper()}{by[1:]}: {said(ledger.view, ledger.statements[c.statement_ids[0]], c.citation, longest=SHORT)}."
