"""Pairs of statements of a corpus, classed by reading them, as a table to train on.

    python labelled.py LABELS FILE.jsonl.gz OUT [--related]

A row of LABELS has a class and, of each side, the number of a document and of one of its attributions (see corpus.py): the
words stay where they are. OUT is a table as in own/, of all rows or of those alone that are not unrelated.
"""

import argparse
import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tables import write_table

from corpus import Document, load, words_of
from events import CLASSES, UNRELATED, Pair, Told

DAY = re.compile(r"_(\d{4}-\d\d-\d\d)_")
QUOTES = '"'


def labelled(labels: Path, corpus: Path) -> Iterator[Pair]:
    """The pairs of a table of labels, in its order; raises IndexError for a document that the corpus lacks."""
    documents = load(corpus)
    with labels.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            left, right = (
                told_of(documents[int(row[f"{side}_document"])], int(row[f"{side}_number"]))
                for side in ("left", "right")
            )
            yield Pair(left=left, right=right, bearing=CLASSES.index(row["class"]))


def told_of(document: Document, number: int) -> Told:
    """The statement of an attribution of a document, on the day that the document's name has; raises ValueError without one."""
    relation = document.relations[number]
    found = DAY.search(document.name)
    if found is None:
        raise ValueError(f"the name of document {document.name!r} has no day in it")
    return Told(
        words=words_of(document.text, relation.content).lstrip(QUOTES),
        speaker=words_of(document.text, relation.source).lower() or document.name,
        side=None,
        said=date.fromisoformat(found.group(1)),
        claims=frozenset(),
    )


def main() -> None:
    """Write the table; see the module's docstring."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("labels", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--related", action="store_true", help="leave out what is unrelated")
    args = parser.parse_args()
    found = [p for p in labelled(args.labels, args.corpus) if not (args.related and p.bearing == UNRELATED)]
    write_table(found, args.out)
    print(f"{len(found):,} pairs")


if __name__ == "__main__":
    main()
