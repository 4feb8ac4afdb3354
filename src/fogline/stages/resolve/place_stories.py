"""The places that the reports of one story name, with what their texts say of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from fogline.compare.places import Candidate, How, Naming
from fogline.compare.story_places import Story
from fogline.model.entity import Entity, Label, Mention
from fogline.model.place import Place, PlaceKind
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.nlp.gazetteer.index import Gazetteer
from fogline.stages.resolve.place_candidates import candidates_of, containers_of
from fogline.text.place_context import Beside, beside

Said = tuple[str, Beside]
PEOPLE = "people:"


def naming(key: str, names: Iterable[str], said: Iterable[Beside], gazetteer: Gazetteer) -> Naming:
    """One place of a story: all that its names may mean, and all that is said beside them."""
    found: dict[str, Candidate] = {}
    for name in sorted(set(names)):
        for candidate in candidates_of(name, gazetteer):
            known = found.setdefault(candidate.place.id, candidate)
            if list(How).index(candidate.how) < list(How).index(known.how):
                found[candidate.place.id] = candidate
    held = list(said)
    candidates = tuple(found[key] for key in sorted(found))
    return Naming(
        key=key,
        candidates=candidates,
        within=_within(held, candidates, gazetteer),
        kinds=frozenset(kind for one in held for kind in one.kinds),
    )


def _within(
    said: Sequence[Beside], candidates: Sequence[Candidate], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """What the name is said to lie in; a name of a row of countries or of regions lies in none of them."""
    own = {c.place.kind for c in candidates} - {PlaceKind.SETTLEMENT, PlaceKind.COUNTY}
    found: dict[str, Place] = {}
    for one in said:
        for words in one.within:
            areas = containers_of(words, gazetteer)
            found |= {p.id: p for p in areas if p.kind not in own}
            if any(p.kind is not PlaceKind.COUNTY for p in areas):
                break
    return tuple(found[key] for key in sorted(found))


def named_in(text: str, span: Span) -> Said:
    """The words of a name on one line, and what stands beside it."""
    return " ".join(span.of(text).split()), beside(text, span)


def stories_of(
    entities: Sequence[Entity],
    mentions: Mapping[str, Mention],
    reports: Mapping[str, Report],
    scopes: Mapping[str, str],
    gazetteer: Gazetteer,
) -> dict[str, Story]:
    """The story of each event by its id; a report of no event is a story of its own."""
    said: defaultdict[str, defaultdict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    publishers: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for m in (mentions[key] for key in entity.mention_ids if key in mentions):
            scope = scopes.get(m.report_id, m.report_id)
            publishers[scope].add(reports[m.report_id].publisher or "")
            if (key := _key(entity)) is not None:
                said[scope][key].append(named_in(reports[m.report_id].text, m.span))
    return {
        scope: Story(
            namings=tuple(
                naming(key, (name for name, _ in held), (b for _, b in held), gazetteer)
                for key, held in sorted(found.items())
            ),
            publisher=min(publishers[scope]) if len(publishers[scope]) == 1 else "",
        )
        for scope, found in sorted(said.items())
    }


def _key(entity: Entity) -> str | None:
    """A place goes by its id; a people tells of its country and is no place itself; others tell nothing."""
    if entity.label is Label.PLACE:
        return entity.id
    return f"{PEOPLE}{entity.id}" if entity.label is Label.GROUP else None
