"""Growth: link, and weigh after it, on one event of ever more statements; CPU time, peak memory, and the exponent.

Words, names and speakers are drawn by Zipf's law, as those of real reports are: a few are in every sentence, most
are rare. Each size runs in a process of its own, so that its peak memory is its own.
"""

import math
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from multiprocessing import get_context
from time import process_time

from bench.memory import peak_megabytes
from bench.reports import report
from fogline.model.entity import Entity, Label, mention
from fogline.model.ids import content_id
from fogline.model.interval import Basis, Interval
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind, statement_id
from fogline.model.view import Record, View
from fogline.stages.extract.quantities import quantities_of
from fogline.stages.link.stage import run as link
from fogline.stages.weigh.stage import run as weigh
from fogline.text.reading import read
from fogline.text.tables import table

SIZES = (1_000, 10_000, 100_000)
QUICK_SIZES = (1_000, 10_000)
IN_A_REPORT = 10
DAYS = 30
SYLLABLES = (
    "ba",
    "do",
    "ke",
    "li",
    "mu",
    "na",
    "po",
    "ra",
    "si",
    "tu",
    "ve",
    "zo",
    "gan",
    "hel",
    "mor",
    "tis",
)
SHAPES = (
    "The {w} {w} of {name} was {verb} by the {w}.",
    "In {name} {n} people were {verb} after the {w}.",
    "{name} says that the {w} {w} will {plain} the {w} of {name}.",
    "No {w} has {verb} the {w} near {name}.",
    "About {n} {w} are {verb}, and the {w} of {name} is {verb}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one size took: seconds of both stages, and the most memory that its process held."""

    size: int
    seconds: float
    megabytes: float


class _Zipf:
    """Draws by rank: the second half as often as the first, the third a third as often."""

    def __init__(self, items: Sequence[str], chance: random.Random) -> None:
        self._items, self._chance = items, chance
        self._reach = list(accumulate(1 / rank for rank in range(1, len(items) + 1)))

    def __call__(self) -> str:
        return self._chance.choices(self._items, cum_weights=self._reach)[0]


def event(size: int, seed: int = 7) -> list[Record]:
    """The records of an event of so many generated statements, ten to a report."""
    return list(_records(size, random.Random(seed)))


def _records(size: int, chance: random.Random) -> Iterator[Record]:
    names = [name.capitalize() for name in _made_up(200 + size // 50, chance)]
    draw = {
        "name": _Zipf(names, chance),
        "w": _Zipf(_made_up(500 + size // 5, chance), chance),
        "verb": _Zipf(_field_words(), chance),
    }
    places: dict[str, list[str]] = {}
    speakers = [content_id("speaker", name) for name in names]
    chosen = _Zipf(speakers, chance)
    for k in range(0, size, IN_A_REPORT):
        told = [_sentence(draw, chance) for _ in range(min(IN_A_REPORT, size - k))]
        yield from _report(k, told, chosen, places)
    for name in names:
        yield _entity(name, Label.PLACE, content_id("place", name), tuple(places.get(name, ())))
        yield _entity(name, Label.PERSON, content_id("speaker", name), ())


def _made_up(count: int, chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))] = None
    return list(found)


def _field_words() -> list[str]:
    """Single words of the table of concepts, so that statements take poles and answer questions."""
    terms = (term for row in table("concepts") for term in row["terms"].split("|"))
    return sorted({term for term in terms if term.isalpha()})


def _sentence(draw: Mapping[str, _Zipf], chance: random.Random) -> str:
    shape = chance.choice(SHAPES)
    while "{" in shape:
        start, end = shape.index("{"), shape.index("}")
        key = shape[start + 1 : end]
        word = str(chance.randint(2, 900)) if key == "n" else draw["verb" if key == "plain" else key]()
        shape = shape[:start] + word + shape[end + 1 :]
    return shape


def _report(k: int, told: Sequence[str], speaker: _Zipf, places: dict[str, list[str]]) -> Iterator[Record]:
    text = " ".join(told)
    made = report(f"r{k:07}", text)
    yield made
    day = Interval.of_day(date(2031, 5, 1) + timedelta(k // IN_A_REPORT % DAYS), basis=Basis.GIVEN)
    edges = [0, *accumulate(len(sentence) + 1 for sentence in told)]
    said = [_statement(made.id, Span(start=a, end=b - 1), speaker(), day) for a, b in pairwise(edges)]
    yield from said
    yield from quantities_of(made, read(text, []), said)
    at = 0
    for word in text.split(" "):
        name = word.strip(".,")
        if name.istitle() and name not in ("The", "In", "No", "About"):
            found = mention(made.id, Span(start=at, end=at + len(name)), Label.PLACE)
            places.setdefault(name, []).append(found.id)
            yield found
        at += len(word) + 1


def _statement(report_id: str, span: Span, speaker: str, day: Interval) -> Statement:
    return Statement(
        id=statement_id(report_id, (), (), (span,)),
        report_id=report_id,
        kind=StatementKind.INDIRECT,
        content=(span,),
        speaker_id=speaker,
        said=day,
    )


def _entity(name: str, label: Label, key: str, mentions: tuple[str, ...]) -> Entity:
    return Entity(id=key, label=label, name=name, aliases=(name,), side=None, mention_ids=mentions)


def cost(size: int) -> Cost:
    """What linking and weighing an event of this size takes in this process."""
    records = event(size)
    start = process_time()
    weigh(View([*records, *link(View(records), "event")]), "event")
    seconds = process_time() - start
    return Cost(size=size, seconds=seconds, megabytes=peak_megabytes())


def costs(sizes: Sequence[int]) -> list[Cost]:
    """What each size takes, each in a fresh process."""
    found = []
    for size in sizes:
        with get_context("spawn").Pool(1) as one:
            found.append(one.apply(cost, (size,)))
    return found


def exponent(found: Sequence[Cost]) -> float:
    """How time grows from the least to the greatest size: 1 is in step with the number of statements."""
    first, last = found[0], found[-1]
    return math.log(last.seconds / first.seconds) / math.log(last.size / first.size)


def measure(*, quick: bool = False) -> dict[str, float]:
    """Seconds and peak memory of link and weigh at each size, and the exponent of time.

    The least size is small enough to be read by the model of bearing: the exponent is that of the sizes above it.
    """
    each = costs(QUICK_SIZES if quick else SIZES)
    found = {f"link and weigh, {c.size:,} statements, CPU seconds": c.seconds for c in each}
    found |= {f"link and weigh, {c.size:,} statements, MB": c.megabytes for c in each}
    return found | {"link and weigh, exponent of time": exponent(each[-2:] if len(each) > 2 else each)}


if __name__ == "__main__":
    for one in costs([int(x) for x in sys.argv[1:]] or SIZES):
        print(f"{one.size:,}: {one.seconds:.1f} CPU s, {one.megabytes:,.0f} MB", flush=True)
