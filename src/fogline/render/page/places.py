"""Where the places of the reports are: centre, reach, and why that place of its name."""

from collections import Counter
from dataclasses import dataclass

from fogline.model.entity import Entity, Mention
from fogline.model.place import Place
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.plain import one_line
from fogline.render.wording import PLACE


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """One place that a name means or may mean."""

    name: str
    kind: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A name and where it may be: one place where that is settled, several where not."""

    name: str
    where: tuple[Where, ...]
    mentions: int


def places(view: View, coverage: Coverage) -> tuple[PlaceRow, ...]:
    """The places of one event that have coordinates, those named most first."""
    own = {m.id for m in view.all(Mention) if coverage.covers(m.report_id)}
    named = Counter({e.id: len(own.intersection(e.mention_ids)) for e in view.all(Entity) if e.places})
    rows = [_row(entity, n) for key, n in named.items() if n and (entity := view.entity(key))]
    return tuple(sorted(rows, key=lambda r: (-r.mentions, r.name, r.where[0].at)))


def _row(entity: Entity, mentions: int) -> PlaceRow:
    return PlaceRow(
        name=one_line(entity.name), where=tuple(_where(p) for p in entity.places), mentions=mentions
    )


def _where(found: Place) -> Where:
    land = f"{found.name}, {found.country}" if found.country else found.name
    return Where(
        name=one_line(land), kind=PLACE[found.kind], at=degrees(found), reason=one_line(found.reason)
    )


def degrees(found: Place) -> str:
    """A centre as people write it: `48.59° N, 38.00° E`, and how far the place reaches."""
    north = f"{abs(found.latitude):.2f}° {'N' if found.latitude >= 0 else 'S'}"
    east = f"{abs(found.longitude):.2f}° {'E' if found.longitude >= 0 else 'W'}"
    return f"{north}, {east}; within about {found.km} km"
