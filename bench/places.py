"""Places: is the coordinate of each toponym right? Those whose spans are given, read in their text.

    python bench/places.py lgl.jsonl.gz geovirus.jsonl.gz [--misses N]

Every toponym of an article is handed to the code that settles the places of a story, with its words and
what stands beside them; the article's publisher is the host of its address. Right: within 161 km (100
miles) of the point that people gave. Toponyms without such a point are left out; those that nothing is
found for count as wrong.
"""

import argparse
import gzip
import json
import pathlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from statistics import median
from urllib.parse import urlsplit

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from bench.data import Row, Rows
from fogline.compare.distance import km_between
from fogline.compare.story_places import Story, ranked_of
from fogline.model.place import Place, PlaceKind
from fogline.model.span import Span
from fogline.nlp.gazetteer.door import gazetteer
from fogline.stages.resolve.place_stories import Said, named_in, naming
from fogline.text.place_names import place_key

FOLDERS = ("places",)
SHAPES = ({"texts": frozenset({"id", "text", "toponyms"})},)
NEAR_KM = 161
NOWHERE = 20_000.0


def measure(parts: Mapping[str, Rows]) -> dict[str, float]:
    """Percent within 161 km, with the publisher known and without, and the median error in km."""
    rows = parts["texts"]
    errors = list(errors_of(rows))
    alone = list(errors_of(rows, publishers=False))
    found = [e for e in errors if e < NOWHERE]
    return {
        f"within {NEAR_KM} km": share(errors),
        f"within {NEAR_KM} km, publisher unknown": share(alone),
        f"within {NEAR_KM} km, of those found": share(found),
        "median error in km": median(errors) if errors else 0.0,
    }


LESS_IS_BETTER = frozenset({"median error in km"})


def share(errors: list[float]) -> float:
    """The percent of toponyms that are near enough."""
    return 100 * sum(e <= NEAR_KM for e in errors) / len(errors) if errors else 0.0


def errors_of(rows: Rows, *, publishers: bool = True) -> Iterator[float]:
    """How far off each toponym is, in km."""
    yield from (km for _, _, km in placed(rows, publishers=publishers))


def placed(rows: Rows, *, publishers: bool = True) -> Iterator[tuple[str, Place | None, float]]:
    """Each toponym that people gave a point: its name, what it was taken for, and how far off that is."""
    stories = [story_of(row, publisher=publisher_of(row) if publishers else "") for row in rows]
    for row, ranks in zip(rows, ranked_of(stories), strict=True):
        for toponym in row["toponyms"]:
            if toponym["lat"] is None:
                continue
            found = ranks.get(place_key(toponym["name"]), ())
            best = found[0].place if found else None
            yield toponym["name"], best, km_between(best, gold(toponym)) if best else NOWHERE


def publisher_of(row: Row) -> str:
    """The host of an article's address."""
    return (urlsplit(row.get("source") or "").hostname or "").removeprefix("www.")


def gold(toponym: Row) -> Place:
    """The point that people gave."""
    where = {"latitude": float(toponym["lat"]), "longitude": float(toponym["lon"])}
    return Place(id="gold", name=toponym["name"], kind=PlaceKind.SETTLEMENT, km=0, **where)


def story_of(row: Row, *, publisher: str) -> Story:
    """An article as a story: each name once, with all that stands beside its mentions."""
    known = gazetteer()
    assert known is not None, "no gazetteer: fogline says why when it runs"
    said: defaultdict[str, list[Said]] = defaultdict(list)
    for toponym in row["toponyms"]:
        span = Span(start=toponym["start"], end=toponym["end"])
        said[place_key(toponym["name"])].append(named_in(row["text"], span))
    namings = tuple(
        naming(key, (name for name, _ in held), (beside for _, beside in held), known)
        for key, held in sorted(said.items())
    )
    return Story(namings=namings, publisher=publisher)


def main() -> None:
    """Print the measures of each file, and the commonest misses."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument(
        "--half", type=int, choices=(0, 1), help="every other article: the first, or the rest"
    )
    args = parser.parse_args()
    for path in args.files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        rows = rows if args.half is None else rows[args.half :: 2]
        print(path.name, {name: round(x, 1) for name, x in measure({"texts": rows}).items()})
        missed = Counter((n, p.id if p else None) for n, p, km in placed(rows) if km > NEAR_KM)
        for (name, taken), times in missed.most_common(args.misses):
            print(times, name, taken)


if __name__ == "__main__":
    main()
