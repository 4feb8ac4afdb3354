"""People, bodies, places and groups, and where the reports name them."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.model.citation import Citation
from fogline.model.ids import content_id
from fogline.model.interval import Basis
from fogline.model.place import Place
from fogline.model.span import Span


class Label(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in a report that names something, whatever it may turn out to be."""

    id: str
    report_id: str
    span: Span
    label: Label


def mention(report_id: str, span: Span, label: Label) -> Mention:
    """A mention with its content id."""
    key = content_id("mention", report_id, span.start, span.end, label.value)
    return Mention(id=key, report_id=report_id, span=span, label=label)


class TraitKind(StrEnum):
    """What reports tell of an entity beside its name."""

    ROLE = "role"
    AFFILIATION = "affiliation"
    SIDE = "side"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """An office, an affiliation or a side, with the words that tell it and, where it was inferred, from what.

    `basis` is TEXT where the cited words say so, INFERRED where it follows from them, GIVEN where a
    person judged so: a given trait alone may lack citations.
    """

    kind: TraitKind
    value: str
    basis: Basis
    reason: str = ""
    citations: tuple[Citation, ...] = ()


UNRATED = "F"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What several mentions name: a person, a body, a place or a group.

    `name` is one of `aliases`, all of them words of reports; `roles` are the words that reports
    give it ("defence minister"); `affiliations` are the bodies, the party and the land that it belongs to,
    the nearest first; `side` is the contestant that it speaks for, none where the texts do not tell;
    `traits` are the words that tell all three. `reliability` is the Admiralty letter that a person gave.
    `mention_ids` are the mentions it rests on and `reasons` say why they are one. `places` say where a
    place is: one where that is settled, several where not, the likeliest first, none where nothing is known.
    `candidates` are the ids of those whom a name alone may mean, where it fits several of its event: it stays
    apart from all of them until a person judges.
    """

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    side: str | None = None
    reliability: str = UNRATED
    mention_ids: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    candidates: tuple[str, ...] = ()
    traits: tuple[Trait, ...] = ()

    @property
    def party(self) -> str:
        """Whom it counts for: its side, else the land or the body that it belongs to, else itself."""
        return self.side or (self.affiliations[-1] if self.affiliations else self.name)
