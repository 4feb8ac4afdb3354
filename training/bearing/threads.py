"""Threads of a corpus, several documents each, whose statements were marked whole; written as events to train on.

    python threads.py THREADS FILE.jsonl.gz OUT

A file of THREADS names statements by the number of a document and of one of its attributions (see corpus.py), and by their place in
that list the claims that several make, the sides of disputes, and pairs that are a later state, another estimate or another
scope. OUT receives an event file of each (see events.py), with the words, which stay out of this project.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any

from labelled import told_of

from corpus import Document, load

DISPUTES = "disputes"
KINDS = {"update": "updates", "spread": "spreads", "other_scope": "other_scope"}
PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who", "him", "her", "them", "one", "others"])
Bears = tuple[int, str, int]


def lines_of(thread: Mapping[str, Any], documents: Sequence[Document]) -> Iterator[str]:
    """The lines of an event file. Each statement that bears on another has a claim of its own beside those that it shares."""
    bears = list(bears_of(thread))
    alone = {i for left, _, right in bears for i in (left, right)}
    yield "! sparse"
    for k in range(len(thread["claims"])):
        yield f"@ c{k} claim | -"
    for i in sorted(alone):
        yield f"@ s{i} claim | -"
    for i, (document, number) in enumerate(thread["statements"]):
        made = [f"c{k}" for k, held in enumerate(thread["claims"]) if i in held]
        made += [f"s{i}"] if i in alone else []
        told = told_of(documents[document], number)
        speaker = f"{told.speaker} of {document}" if told.speaker in PRONOUNS else told.speaker
        cells = (",".join(made) or "-", _cell(speaker), "-", told.said.isoformat(), _cell(told.words))
        yield f"- {' | '.join(cells)}"
    for left, kind, right in bears:
        yield f"~ s{left} {kind} s{right}"


def bears_of(thread: Mapping[str, Any]) -> Iterator[Bears]:
    """How statements bear on each other, each pair once: what was marked by itself first, then the sides of disputes."""
    seen: set[frozenset[int]] = set()
    marked = [(i, KINDS[kind], j) for i, j, kind in thread["bears"]]
    clashes = (
        (i, DISPUTES, j)
        for sides in thread["disputes"]
        for one, other in combinations(sides, 2)
        for i, j in product(one, other)
    )
    for i, kind, j in (*marked, *clashes):
        if i != j and frozenset((i, j)) not in seen:
            seen.add(frozenset((i, j)))
            yield i, kind, j


def _cell(words: str) -> str:
    return " ".join(words.replace("|", "/").split())


def main() -> None:
    """Write the event files; see the module's docstring."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("threads", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    documents = load(args.corpus)
    for path in sorted(args.threads.glob("*.json")):
        found = "\n".join(lines_of(json.loads(path.read_text(encoding="utf-8")), documents))
        (args.out / f"{path.stem}.txt").write_text(f"{found}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
