"""Rivers, bridges and the like that no gazetteer has: near the place that they share a name with."""

from collections.abc import Sequence
from dataclasses import replace

from fogline.compare.places import Naming
from fogline.compare.story_places import Story
from fogline.model.entity import Entity, Label
from fogline.model.place import Place, PlaceKind
from fogline.text.fold import fold
from fogline.text.tables import table

LETTERS = 5
LONGER = 3
UNSAID = 25


def near_its_namesake(entities: Sequence[Entity], stories: Sequence[Story]) -> list[Entity]:
    """The entities; a feature without a place of its own is near a settled place of its name's stem."""
    homes = {e.id: e.places[0] for e in entities if len(e.places) == 1 and e.places[0].km < 100}
    return [_near(e, stories, homes) if e.label is Label.PLACE and not e.places else e for e in entities]


def _near(entity: Entity, stories: Sequence[Story], homes: dict[str, Place]) -> Entity:
    for story in stories:
        own = next((n for n in story.namings if n.key == entity.id), None)
        reach = _reach(entity, own) if own is not None else None
        if reach is None:
            continue
        stem, km = reach
        for place in (homes[n.key] for n in story.namings if n.key in homes):
            if _shares_the_stem(stem, fold(place.name)):
                return replace(entity, places=(_feature(entity, place, km),))
    return entity


def _reach(entity: Entity, own: Naming) -> tuple[str, int] | None:
    """The name without its noun, folded, and how far from its namesake such a feature may be."""
    words = entity.name.lower().split()
    for row in table("feature_nouns") if len(words) > 1 else ():
        for bare, noun in ((words[:-1], words[-1]), (words[1:], words[0])):
            if noun == row["noun"]:
                return fold(" ".join(bare)), int(row["km"])
    if own.kinds & {PlaceKind.WATER, PlaceKind.FEATURE}:
        return fold(entity.name), UNSAID
    return None


def _shares_the_stem(left: str, right: str) -> bool:
    """The two are one name, or one is the other with a short ending ("Tarkelka" and "Tarkel")."""
    short, long = sorted((left, right), key=len)
    return left == right or (
        len(short) >= LETTERS and long.startswith(short) and len(long) - len(short) <= LONGER
    )


def _feature(entity: Entity, place: Place, km: int) -> Place:
    return Place(
        id=f"near:{place.id}:{fold(entity.name)}",
        name=entity.name,
        kind=PlaceKind.FEATURE,
        latitude=place.latitude,
        longitude=place.longitude,
        km=km,
        country=place.country,
        region=place.region,
        reason=f"near {place.name}, by its name",
    )
