"""People, bodies, places and groups, and where the reports name them."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.model.ids import content_id
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What several mentions name: a person, a body, a place or a group.

    `name` is one of `aliases`, all of them words of reports; `roles` are the words that reports
    give it ("defence minister"); `side` is the party it speaks for, where the texts tell;
    `mention_ids` are the mentions it rests on and `reasons` say why they are one. `places` say where a
    place is: one where that is settled, several where not, the likeliest first, none where nothing is known.
    """

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    side: str | None = None
    mention_ids: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
