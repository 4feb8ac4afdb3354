"""Unrelated pairs of statements that a model takes for something else, as a table to train on.

    python mine.py MODEL OUT [--events FOLDER] [--reports FILE.jsonl.gz] [--most N]

MODEL is a folder with an exported model. From invented events (see events.py) come pairs of one event that make no
claims with a bearing on each other, held-out events aside; from a corpus of attributions, as training/attribution
reads it, statements of two different documents that point to different things. OUT is a table as in own/, hardest
pairs first; each statement stands in a few of them at most.
"""

import argparse
import csv
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from wording import circumstance

from events import UNRELATED, Event, Pair, Told, held_out, pairs, read_folders
from fogline.nlp.bearing import CLASSES, BearingModel, Floats, Two

MOST_OF_ONE = 6
READ_AT_ONCE = 2000
LEAST_WORDS, MOST_WORDS = 4, 45
DRAWN = 60_000
FAR_APART = 0.35
DAYS = (date(2030, 5, 1), date(2030, 5, 2), date(2030, 5, 4))
HEAD = "pair class domain left_speaker left_side left_said left_text right_speaker right_side right_said right_text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mined:
    """A pair and how surely the model takes it for something else than unrelated."""

    pair: Pair
    wrong: float


def of_events(events: Sequence[Event]) -> Iterator[Pair]:
    """The unrelated pairs of events."""
    return (pair for event in events for pair in pairs(event) if pair.bearing == UNRELATED)


def of_reports(path: Path, model: BearingModel, draw: random.Random) -> Iterator[Pair]:
    """Statements of two documents of a corpus, drawn by chance, that do not point alike."""
    told = list(_statements(path, draw))
    directions = _apart_from_all(model.directions([t.words for _, t in told]))
    for _ in range(DRAWN):
        a, b = draw.sample(range(len(told)), 2)
        if told[a][0] != told[b][0] and float(directions[a] @ directions[b]) < FAR_APART:
            yield Pair(left=told[a][1], right=told[b][1], bearing=UNRELATED)


def _apart_from_all(directions: Floats) -> Floats:
    """The directions without what all have in common, each of length one."""
    rest = directions - directions.mean(axis=0)
    return rest / np.maximum(np.linalg.norm(rest, axis=1, keepdims=True), 1e-9)


def _statements(path: Path, draw: random.Random) -> Iterator[tuple[str, Told]]:
    """The contents of a corpus, each with its document."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            text = document["text"]
            for found in document["attributions"]:
                words = " ".join(" ".join(text[s:e] for s, e in found["content"]).split())
                speaker = " ".join(" ".join(text[s:e] for s, e in found["source"]).split()) or "a speaker"
                if LEAST_WORDS <= len(words.split()) <= MOST_WORDS:
                    said = draw.choice(DAYS)
                    yield (
                        document["doc_id"],
                        Told(words=words, speaker=speaker, side=None, said=said, claims=frozenset()),
                    )


def mined(found: Iterable[Pair], model: BearingModel) -> list[Mined]:
    """The pairs that the model takes for something else, the surest first."""
    held: list[Mined] = []
    some: list[Pair] = []
    for pair in [*found, None]:
        if pair is not None:
            some.append(pair)
        if some and (pair is None or len(some) == READ_AT_ONCE):
            held += _read(some, model)
            some = []
    return sorted(held, key=lambda m: -m.wrong)


def _read(some: Sequence[Pair], model: BearingModel) -> list[Mined]:
    two = [Two(left=p.left.words, right=p.right.words, found=circumstance(p.left, p.right)) for p in some]
    chances = np.asarray(model.chances(two))
    wrong = 1 - chances[:, CLASSES.index("unrelated")]
    return [Mined(pair=p, wrong=float(w)) for p, w in zip(some, wrong, strict=True) if w > 0.5]


def few_of_each(found: Iterable[Mined], most: int) -> Iterator[Mined]:
    """The first `most` pairs in which no statement stands more than MOST_OF_ONE times."""
    seen: Counter[str] = Counter()
    kept = 0
    for one in found:
        names = (one.pair.left.words, one.pair.right.words)
        if kept < most and all(seen[name] < MOST_OF_ONE for name in names):
            seen.update(names)
            kept += 1
            yield one


def write(found: Iterable[Mined], path: Path) -> int:
    """Write a table of pairs; how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n")
        rows.writerow(HEAD.split())
        for count, one in enumerate(found, start=1):
            rows.writerow(
                [f"mined-{count}", "unrelated", "-", *_cells(one.pair.left), *_cells(one.pair.right)]
            )
    return count


def _cells(told: Told) -> list[str]:
    return [
        told.speaker.replace("\t", " "),
        told.side or "-",
        told.said.isoformat(),
        told.words.replace("\t", " "),
    ]


def main() -> None:
    """Mine the hardest pairs; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--events", type=Path)
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--most", type=int, default=8000)
    parser.add_argument("--held-out", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    model = BearingModel(args.model)
    found: list[Pair] = []
    if args.events:
        found += of_events([e for e in read_folders([args.events]) if not held_out(e, args.held_out)])
    if args.reports:
        found += of_reports(args.reports, model, random.Random(args.seed))
    hardest = mined(found, model)
    count = write(few_of_each(hardest, args.most), args.out)
    print(f"{len(found):,} unrelated pairs read, {len(hardest):,} taken for something else, {count:,} kept")


if __name__ == "__main__":
    main()
