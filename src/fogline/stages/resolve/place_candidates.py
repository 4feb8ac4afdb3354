"""The places of the gazetteer that a name may mean, and how it leads to each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from fogline.compare.places import Candidate, How
from fogline.model.place import Place, PlaceKind
from fogline.nlp.gazetteer.index import Gazetteer
from fogline.text.countries import country_word
from fogline.text.place_context import kinds_of_noun
from fogline.text.tables import Row, listed, table

ORDER = {how: k for k, how in enumerate(How)}
WIDE = frozenset({PlaceKind.REGION, PlaceKind.COUNTRY, PlaceKind.LAND, PlaceKind.WATER})
CONTAINERS = frozenset({PlaceKind.REGION, PlaceKind.COUNTRY, PlaceKind.COUNTY, PlaceKind.LAND})
SURE = frozenset({How.SHORT, How.COUNTRY, How.OWN, How.NOUN, How.OTHER})
# Of a name with hundreds of bearers the greatest stay: a hamlet among them could not be told apart.
MOST = 100
Led = Iterator[tuple[Place, How]]


def candidates_of(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Every place that the name may mean, by id; a word less or a like sound only where the whole gives none."""
    found = _kept([*_by_words(name, gazetteer), *_by_name(name, gazetteer)])
    for way in (_by_noun, _by_part, _by_sound):
        if not found:
            found = _kept(way(name, gazetteer))
    return _with_capital(name, found)


def _with_capital(name: str, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The greatest town of a name that is a capital's, marked as that."""
    said = country_word(name)
    if said is None or said.kind != "capital":
        return found
    towns = [c for c in found if c.place.kind is PlaceKind.SETTLEMENT]
    capital = max(towns, key=lambda c: (c.place.population, c.place.id), default=None)
    return tuple(replace(c, capital=True) if c is capital else c for c in found)


def containers_of(words: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The areas that the first words of a phrase name, as many words as name one."""
    held = words.split()
    for size in range(len(held), 0, -1):
        found = candidates_of(" ".join(held[:size]), gazetteer)
        areas = tuple(c.place for c in found if c.place.kind in CONTAINERS and c.how in SURE)
        if areas:
            return areas
    return ()


def _kept(led: Iterable[tuple[Place, How]]) -> tuple[Candidate, ...]:
    found: dict[str, Candidate] = {}
    for place, how in led:
        known = found.get(place.id)
        if known is None or ORDER[how] < ORDER[known.how]:
            found[place.id] = Candidate(place=place, how=how)
    most = sorted(
        found.values(), key=lambda c: (c.place.kind is PlaceKind.SETTLEMENT, -c.place.population, c.place.id)
    )
    return tuple(sorted(most[:MOST], key=lambda c: c.place.id))


@cache
def _words() -> dict[str, tuple[Row, ...]]:
    """The rows of short forms and adjectives by each of their words; case and full stops count."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in table("region_words"):
        for words in row["words"].split("|"):
            found[words].append(row)
    return {words: tuple(rows) for words, rows in found.items()}


def _by_words(name: str, gazetteer: Gazetteer) -> Led:
    for row in _words().get(name, ()):
        for place, _ in gazetteer.called(row["name"]):
            if place.kind in WIDE and row["region"] in {"", place.region}:
                yield place, How(row["kind"])
    found = country_word(name)
    if found is not None and found.kind != "capital":
        how = How.COUNTRY if found.kind == "name" else How.ADJECTIVE
        for place, _ in gazetteer.called(found.country):
            if place.kind in {PlaceKind.COUNTRY, PlaceKind.LAND}:
                yield place, how


def _by_name(name: str, gazetteer: Gazetteer) -> Led:
    for place, own in gazetteer.called(name):
        yield place, How.OWN if own else How.OTHER


def _by_noun(name: str, gazetteer: Gazetteer) -> Led:
    """ "Tarkel Province", "the city of Tarkel": the name without its noun; only what that noun may name."""
    words = name.split()
    if len(words) < 2:
        return
    after, of = kinds_of_noun(words[-1], side="after"), words[1].lower() == "of"
    before = kinds_of_noun(words[0], side="of" if of else "before")
    for kinds, bare in ((after, words[:-1]), (before, words[2 if of else 1 :])):
        # "Lake Tarkel" is no town: only what has such a name itself, or a place near its namesake.
        wanted = kinds - {PlaceKind.SETTLEMENT} if PlaceKind.FEATURE in kinds else kinds
        for place, _ in gazetteer.called(" ".join(bare)) if wanted and bare else ():
            if place.kind in wanted:
                yield place, How.NOUN


def _by_part(name: str, gazetteer: Gazetteer) -> Led:
    """ "Northern Tarkel": a part of Tarkel, which stays in the words."""
    words = name.split()
    first = next((k for k, w in enumerate(words) if w.lower() not in listed("place_parts", "word")), 0)
    if first:
        rest = " ".join(words[first:])
        yield from (
            (place, How.PART) for place, _ in (*_by_words(rest, gazetteer), *_by_name(rest, gazetteer))
        )


def _by_sound(name: str, gazetteer: Gazetteer) -> Led:
    for place in gazetteer.sounding(name):
        yield place, How.SOUND
