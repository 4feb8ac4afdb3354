"""How many lost spaces and letters the repairs find, and how often they split a word that is one.

    python bench/glue.py FOLDER [--rate 0.01] [--seed 7] [--batch 8] [--show 40]

FOLDER holds clean news as .txt files. They are read in batches, as a workspace would hold them, twice:
as they are (every repair inside a word is printed; a clean text should have none, but for spaces that were
truly lost), and with a share of the spaces after capitalised words removed (a repair counts as found when it
puts the space back where it was).

Some of these texts had lost spaces before they came here. `gold/glue/lost_spaces.tsv` has the places that were read by
hand and where a space is truly gone; a repair there is right, any other that splits a word of a text as it is counts as wrong.
"""

import argparse
import csv
import hashlib
import pathlib
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from fogline.model.span import Span
from fogline.stages.ingest.glue import repairs
from fogline.stages.ingest.lexicon import Lexicon, lexicon
from fogline.stages.ingest.slips import REASONS as SLIPS

FOLDERS = ("copies", "places")
SHAPES = ({"texts": frozenset({"id", "text"})},)
LESS_IS_BETTER = frozenset(
    {"wrong splits in 100,000", "other repairs in 100,000", "letters put back wrongly, percent"}
)
AS_THEY_ARE = "slips as they are in 100,000"
LOST_BEFORE = "spaces lost before, put back, in 100,000"
OTHERS = frozenset({AS_THEY_ARE, LOST_BEFORE})
LOST_SPACES = pathlib.Path(__file__).resolve().parent / "gold" / "glue" / "lost_spaces.tsv"
GLUED = "glued"
QUICK = 80
BATCH = 8
RATE = 0.01
SEED = 7
LETTERS = re.compile(r"\b[^\W\d_]{6,}\b")
GAP = re.compile(r"\b([A-Z][^\W\d_]{2,}) (?=[a-z]{2,}\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A repair in a text as it is; `right`: read by hand, a space is truly gone there."""

    why: str
    reading: str
    right: bool


@dataclass(kw_only=True)
class Tally:
    """What was removed and put back, and what was split in texts as they are."""

    tokens: int = 0
    made: int = 0
    found: int = 0
    splits: list[Split] = field(default_factory=list)
    lost: int = 0
    restored: int = 0
    misread: int = 0


def name_of(text: str) -> str:
    """What a text is called in the list of lost spaces: the first twelve digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@cache
def lost_spaces() -> frozenset[tuple[str, int]]:
    """The places, by text and first character of the glued words, where a space was lost before."""
    with LOST_SPACES.open(encoding="utf-8", newline="") as lines:
        return frozenset((row["text"], int(row["start"])) for row in csv.DictReader(lines, delimiter="\t"))


def with_glue(text: str, chance: random.Random, rate: float) -> tuple[str, list[int]]:
    """The text with some spaces removed, and where in it each removed space was."""
    pieces, places, at, shift = [], [], 0, 0
    for m in GAP.finditer(text):
        if chance.random() < rate:
            pieces.append(text[at : m.end(1)])
            places.append(m.end(1) - shift)
            at, shift = m.end(), shift + 1
    return "".join([*pieces, text[at:]]), places


def with_lost_letters(text: str, chance: random.Random, rate: float) -> tuple[str, set[str]]:
    """The text with a letter lost from some of its longer words, and these words."""
    pieces, meant, at = [], set(), 0
    for m in LETTERS.finditer(text):
        if chance.random() < rate:
            lost = chance.randrange(m.start(), m.end())
            pieces.append(text[at:lost])
            meant.add(m[0])
            at = lost + 1
    return "".join([*pieces, text[at:]]), meant


def spaces(found: list[tuple[Span, str, str]]) -> set[int]:
    """Where repairs put a space; repairs of lost apostrophes put none."""
    return {span.start + reading.index(" ") for span, reading, why in found if why.startswith(GLUED)}


def measure(parts: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, float]:
    """The percent of removed spaces that are found, and how many repairs 100,000 words get as they are."""
    tally = measured([row["text"] for row in parts["texts"]], batch=BATCH, rate=RATE, seed=SEED)
    parted = [s for s in tally.splits if s.why.startswith(GLUED)]
    right = sum(s.right for s in parted)
    slipped = sum(s.why in SLIPS for s in tally.splits)
    return {
        "found": 100 * tally.found / max(1, tally.made),
        "wrong splits in 100,000": 1e5 * (len(parted) - right) / max(1, tally.tokens),
        "other repairs in 100,000": 1e5 * (len(tally.splits) - len(parted) - slipped) / max(1, tally.tokens),
        "letters put back": 100 * tally.restored / max(1, tally.lost),
        "letters put back wrongly, percent": 100 * tally.misread / max(1, tally.restored + tally.misread),
        AS_THEY_ARE: 1e5 * slipped / max(1, tally.tokens),
        LOST_BEFORE: 1e5 * right / max(1, tally.tokens),
    }


def measured(texts: Sequence[str], *, batch: int, rate: float, seed: int) -> Tally:
    """The repairs of the texts, read so many at a time, as they are and with spaces removed."""
    spaces_lost, letters_lost = random.Random(seed), random.Random(seed)
    tally = Tally()
    for at in range(0, len(texts), batch):
        _add(tally, texts[at : at + batch], spaces_lost, rate)
        _add_letters(tally, texts[at : at + batch], letters_lost, rate)
    return tally


def _add(tally: Tally, texts: Sequence[str], chance: random.Random, rate: float) -> None:
    known = lexicon(texts)
    tally.tokens += sum(len(text.split()) for text in texts)
    tally.splits += [split for text in texts for split in _splits(text, known)]
    broken = [with_glue(text, chance, rate) for text in texts]
    known = lexicon(text for text, _ in broken)
    for text, places in broken:
        put_back = spaces(repairs(text, known))
        tally.made, tally.found = tally.made + len(places), tally.found + len(put_back & set(places))


def _splits(text: str, known: Lexicon) -> list[Split]:
    name = name_of(text)
    return [
        Split(why=why, reading=reading, right=(name, span.start) in lost_spaces())
        for span, reading, why in repairs(text, known)
    ]


def _add_letters(tally: Tally, texts: Sequence[str], chance: random.Random, rate: float) -> None:
    known = lexicon(texts)
    own = {reading for text in texts for reading in _slips(text, known)}
    misspelt = [with_lost_letters(text, chance, rate) for text in texts]
    known = lexicon(text for text, _ in misspelt)
    for text, meant in misspelt:
        read = [r for r in _slips(text, known) if r not in own]
        right = sum(any(word in meant for word in reading.split()) for reading in read)
        tally.lost, tally.restored = tally.lost + len(meant), tally.restored + right
        tally.misread += len(read) - right


def _slips(text: str, known: Lexicon) -> list[str]:
    return [reading for _, reading, why in repairs(text, known) if why in SLIPS]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--show", type=int, default=40)
    args = parser.parse_args()
    paths = sorted(args.folder.rglob("*.txt"))
    texts = [p.read_text(encoding="utf-8", errors="replace") for p in paths]
    tally = measured(texts, batch=args.batch, rate=args.rate, seed=args.seed)
    percent = 100 * tally.found / max(1, tally.made)
    print(f"found {tally.found} of {tally.made} removed spaces ({percent:.1f} percent)")
    for why in sorted({split.why for split in tally.splits}):
        found = [split for split in tally.splits if split.why == why]
        rate = 1e5 * len(found) / max(1, tally.tokens)
        print(f"{why}: {len(found)} repairs in {tally.tokens} clean tokens ({rate:.2f} in 100,000)")
        for split in found[: args.show]:
            print("    right:" if split.right else "         ", split.reading)


if __name__ == "__main__":
    main()
