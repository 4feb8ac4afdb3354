"""One long report: CPU seconds, peak memory and the exponent of time of stage extract on ever more paragraphs.

Its records are counted as they come, as a workspace takes them.

The text is made up of invented names, numbers and sentences of news, about one in three of them a statement, in
paragraphs of two to five. Each size runs in a process of its own, so that its peak memory is its own.
`python -m bench.long 50` prints what one report of 50 MB takes.
"""

import math
import random
import re
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from time import process_time

from bench.growth import SYLLABLES
from bench.memory import peak_megabytes
from bench.reports import report, view
from fogline.stages.extract import stage as extract

MEGABYTE = 1_000_000
SIZES = (1, 5, 10)
QUICK_SIZES = (0.2, 1)
WORD = re.compile(r"\S+")
SHAPES = (
    "{name} {verb} on {day} that {n} people had left {place} since the {thing} began.",
    "The {thing} in {place} was closed for {few} days after the river rose, and nobody could say when it would open.",
    "“We will not leave {place} before the {thing} is {done},” said {name}, the {role} of {place}.",
    "According to the {role} of {place}, {n} houses were {done} in the night.",
    "A second convoy of {few} lorries reached the {thing} near {place} on {day} with food and blankets.",
    "It was the {few}th time this year that the road between {place} and {place} had been {done}.",
    "{name} denied that the {thing} had been {done}, but {verb} that {few} workers were missing.",
    "Prices at the market of {place} rose by {few} percent over the month.",
    "The {role} did not answer questions about the {thing}.",
)
WORDS = {
    "verb": ("said", "warned", "told reporters", "added", "claimed", "wrote", "admitted"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "thing": (
        "bridge",
        "hospital",
        "school",
        "depot",
        "dam",
        "ferry",
        "harbour",
        "checkpoint",
        "power station",
    ),
    "role": ("mayor", "governor", "spokesman", "head of the clinic", "commander", "harbour master"),
    "done": ("destroyed", "repaired", "cut", "emptied", "rebuilt", "searched", "flooded"),
}


def measure(*, quick: bool) -> dict[str, float]:
    """Words a second and peak megabytes of each size, and the exponent between the least and the largest."""
    sizes = QUICK_SIZES if quick else SIZES
    costs = [_alone(size) for size in sizes]
    found: dict[str, float] = {}
    for size, (words, seconds, megabytes) in zip(sizes, costs, strict=True):
        found[f"{size:g} MB, words a second"] = words / seconds
        found[f"{size:g} MB, peak MB"] = megabytes
    found["exponent of time"] = exponent([cost[:2] for cost in costs])
    found["peak MB for each MB more"] = (costs[-1][2] - costs[0][2]) / (sizes[-1] - sizes[0])
    return found


def exponent(costs: Sequence[tuple[int, float]]) -> float:
    """How seconds grow with words from the least to the largest size: 1 is in step."""
    (words, seconds), (more_words, more_seconds) = costs[0], costs[-1]
    return math.log(more_seconds / seconds) / math.log(more_words / words)


def _alone(size: float) -> tuple[int, float, float]:
    """The cost of a size in a process of its own."""
    with get_context("spawn").Pool(1) as one:
        return one.apply(_cost, (size,))


def _cost(size: float) -> tuple[int, float, float]:
    """Words, CPU seconds and peak megabytes of stage extract on one report of so many megabytes."""
    text = long_text(int(size * MEGABYTE))
    warm = sum(1 for _ in extract.run(view([report("warm", text[:5000])]), "warm"))
    begun = process_time()
    found = sum(1 for _ in extract.run(view([report("long", text)]), "long"))
    spent, held = process_time() - begun, peak_megabytes()
    assert found > warm, "the long report has no more in it than its beginning"
    return sum(1 for _ in WORD.finditer(text)), spent, held


def long_text(length: int, seed: int = 11) -> str:
    """A report of about so many characters."""
    paragraphs, held = [], 0
    for paragraph in _paragraphs(random.Random(seed)):
        paragraphs.append(paragraph)
        held += len(paragraph) + 2
        if held >= length:
            break
    return "\n\n".join(paragraphs)


def _paragraphs(chance: random.Random) -> Iterator[str]:
    while True:
        yield " ".join(_sentence(chance) for _ in range(chance.randint(2, 5)))


def _sentence(chance: random.Random) -> str:
    drawn = {kind: chance.choice(words) for kind, words in WORDS.items()}
    name = f"{_name(chance)} {_name(chance)}"
    numbers = {"n": chance.randint(12, 4000), "few": chance.randint(4, 19)}
    return chance.choice(SHAPES).format(name=name, place=_name(chance), **drawn, **numbers)


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).capitalize()


if __name__ == "__main__":
    for asked in [float(x) for x in sys.argv[1:]] or SIZES:
        words, seconds, megabytes = _alone(asked)
        print(f"{asked:g} MB: {words} words, {seconds:.1f} CPU seconds, peak {megabytes:.0f} MB")
