"""Invented places for an index: two Tarkels, two Quells, a country, its regions, and a few of one name."""

from fogline.model.place import Place, PlaceKind
from fogline.nlp.gazetteer.source import Entry


def place(name: str, latitude: float, longitude: float, **more) -> Place:
    kind = more.pop("kind", PlaceKind.SETTLEMENT)
    told = {"km": 5, "country": "VD", "region": "VD.01", "population": 20_000, **more}
    key = f"test:{kind.value}:{name}:{told['country']}:{told['region']}"
    return Place(id=key, name=name, kind=kind, latitude=latitude, longitude=longitude, **told)


VARNDAL = place("Varndal", 61.0, 21.0, kind=PlaceKind.COUNTRY, region="", km=300, population=4_000_000)
OSTMARK = place("Ostmark", 60.0, 20.0, kind=PlaceKind.REGION, km=60, population=600_000)
WESTMARK = place("Westmark", 64.0, 24.0, kind=PlaceKind.REGION, region="VD.02", km=60, population=300_000)
TARKEL = place("Tarkel", 60.1, 20.1)
FAR_TARKEL = place("Tarkel", -30.0, 120.0, country="ZQ", region="ZQ.05", population=900_000)
QUELL = place("Quell", 60.2, 20.3, population=3_000)
WEST_QUELL = place("Quell", 64.1, 24.1, region="VD.02", population=3_000)
ZHOVTANSK = place("Zhovtansk", 60.3, 20.0, population=50_000)
HARROW = place("Harrowmere Strait", 58.0, 18.0, kind=PlaceKind.WATER, country="", region="", population=0)
VILLAGE = place("Minister", 10.0, 10.0, country="ZQ", region="ZQ.01", population=700)

ENTRIES = (
    Entry(place=VARNDAL, others=("Republic of Varndal",)),
    Entry(place=OSTMARK, others=("Ostmark Oblast",)),
    Entry(place=WESTMARK, others=()),
    Entry(place=TARKEL, others=("Tarquel", "St. Tarkel")),
    Entry(place=FAR_TARKEL, others=()),
    Entry(place=QUELL, others=()),
    Entry(place=WEST_QUELL, others=()),
    Entry(place=ZHOVTANSK, others=("Schowtansk",), sounded=True),
    Entry(place=HARROW, others=()),
    Entry(place=VILLAGE, others=()),
)
