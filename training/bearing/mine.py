"""Unrelated pairs of statements that a model takes for something else, as a table to train on.

    python mine.py MODEL OUT [--events FOLDER] [--reports FILE.jsonl.gz] [--most N]

MODEL is a folder with an exported model. From invented events (see events.py) come pairs of one event that make no
claims with a bearing on each other, held-out events aside; from a corpus of attributions (see corpus.py) statements of
two documents that point to different things. OUT is a table as in own/, hardest pairs first; each statement stands in
a few of them at most.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from tables import write_table
from wording import circumstance

from corpus import load, words_of
from events import CLASSES, UNRELATED, Event, Pair, Told, held_out, pairs, read_folders
from fogline.nlp.bearing import BearingModel, Floats, Two

MOST_OF_ONE = 6
READ_AT_ONCE = 2000
LEAST_WORDS, MOST_WORDS = 4, 45
DRAWN = 60_000
FAR_APART = 0.35
SURE = 0.5
DAYS = (date(2030, 5, 1), date(2030, 5, 2), date(2030, 5, 4))


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


def _statements(path: Path, draw: random.Random) -> Iterator[tuple[int, Told]]:
    """The contents of a corpus, each with the number of its document, on days drawn by chance."""
    for number, document in enumerate(load(path)):
        for relation in document.relations:
            words = words_of(document.text, relation.content)
            if LEAST_WORDS <= len(words.split()) <= MOST_WORDS:
                speaker = words_of(document.text, relation.source) or "a speaker"
                said = draw.choice(DAYS)
                yield number, Told(words=words, speaker=speaker, side=None, said=said, claims=frozenset())


def mistaken(found: Sequence[Pair], model: BearingModel) -> list[Pair]:
    """The unrelated pairs that the model more likely takes for something else, the surest first."""
    some = (found[k : k + READ_AT_ONCE] for k in range(0, len(found), READ_AT_ONCE))
    chances = [chance for pairs in some for chance in _unrelated(pairs, model)]
    order = sorted((k for k, chance in enumerate(chances) if chance < SURE), key=lambda k: chances[k])
    return [found[k] for k in order]


def _unrelated(some: Sequence[Pair], model: BearingModel) -> list[float]:
    """The chance that each pair is unrelated."""
    two = [Two(left=p.left.words, right=p.right.words, found=circumstance(p.left, p.right)) for p in some]
    chances: list[float] = model.chances(two)[:, CLASSES.index("unrelated")].tolist()
    return chances


def few_of_each(found: Iterable[Pair], most: int) -> list[Pair]:
    """The first `most` pairs in which no statement stands more than MOST_OF_ONE times."""
    seen: Counter[str] = Counter()
    kept: list[Pair] = []
    for pair in found:
        both = (pair.left.words, pair.right.words)
        if len(kept) < most and all(seen[words] < MOST_OF_ONE for words in both):
            seen.update(both)
            kept.append(pair)
    return kept


def main() -> None:
    """Mine the hardest pairs; see the module's docstring."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--events", type=Path, help="folders of invented events")
    parser.add_argument("--reports", type=Path, help="a corpus of attributions")
    parser.add_argument("--most", type=int, default=8000, help="pairs in the table")
    parser.add_argument("--held-out", type=int, default=9, help="one event in so many is left out")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    model = BearingModel(args.model)
    found: list[Pair] = []
    if args.events:
        found += of_events([e for e in read_folders([args.events]) if not held_out(e, args.held_out)])
    if args.reports:
        found += of_reports(args.reports, model, random.Random(args.seed))
    hardest = mistaken(found, model)
    kept = few_of_each(hardest, args.most)
    write_table(kept, args.out)
    print(
        f"{len(found):,} unrelated pairs read, {len(hardest):,} taken for something else, {len(kept):,} kept"
    )


if __name__ == "__main__":
    main()
