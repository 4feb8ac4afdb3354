"""Where the places that the reports name are: coordinates, or the candidates where that is not settled."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fogline.compare.places import How
from fogline.compare.story_places import Ranks, Story, joined, places_of, ranked_of
from fogline.model.entity import Entity, Label, Mention
from fogline.model.place import Place, PlaceKind
from fogline.model.report import Report
from fogline.nlp.gazetteer.index import Gazetteer
from fogline.stages.resolve.place_features import near_its_namesake
from fogline.stages.resolve.place_stories import stories_of

KNOWN = 5_000
GREAT = 100_000
FEW = 3
WEAK = frozenset({How.OTHER, How.SOUND, How.PART})


def with_places(
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    reports: Mapping[str, Report],
    scopes: Mapping[str, str],
    gazetteer: Gazetteer | None,
) -> list[Entity]:
    """The entities, each place with where it may be; without a gazetteer as they are."""
    if gazetteer is None:
        return list(entities)
    stories = stories_of(entities, {m.id: m for m in mentions}, reports, scopes, gazetteer)
    found = settled(list(stories.values()))
    placed = [replace(e, places=found.get(e.id, ())) if e.label is Label.PLACE else e for e in entities]
    return near_its_namesake(placed, list(stories.values()))


def settled(stories: Sequence[Story]) -> dict[str, tuple[Place, ...]]:
    """Where each name of the stories may be, by its key; what nothing speaks for is left out."""
    held: defaultdict[str, list[Ranks]] = defaultdict(list)
    company: defaultdict[str, int] = defaultdict(int)
    for story in ranked_of(stories):
        found = {key: ranks for key, ranks in story.items() if ranks}
        for key, ranks in found.items():
            held[key].append(ranks)
            company[key] = max(company[key], len(found) - 1)
    together = {key: joined(ranks) for key, ranks in sorted(held.items())}
    return {key: places_of(r) for key, r in together.items() if is_meant(r, company=company[key])}


def is_meant(ranks: Ranks, *, company: int) -> bool:
    """The likeliest bearer of a name may be the one that reports mean.

    Words that are no name of a place are the names of villages somewhere; so a small town, a name that is
    not its own and a like sound count only where the words around or the other places speak for it. Where
    there are others (`company`) and none does, even a larger town is in doubt.
    """
    best = ranks[0]
    if best.place.kind is not PlaceKind.SETTLEMENT and best.how is not How.SOUND:
        return True
    least = KNOWN if company < FEW else GREAT
    return best.backed or (best.how not in WEAK and best.place.population >= least)
