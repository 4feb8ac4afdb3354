"""Pairs of statements as tables, read and written: a row has a class and, of each side, speaker, party, day and words."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from events import CLASSES, Pair, Told

NO_PARTY = "-"
SIDE = ("speaker", "side", "said", "text")
HEAD = ("pair", "class", "domain", *(f"{side}_{name}" for side in ("left", "right") for name in SIDE))


def pairs_of_table(path: Path) -> list[Pair]:
    """The pairs of a table as in bench/gold/pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Pair(left=_side(row, "left"), right=_side(row, "right"), bearing=CLASSES.index(row["class"]))
        for row in rows
    ]


def _side(row: dict[str, str], side: str) -> Told:
    party = row[f"{side}_side"]
    return Told(
        words=row[f"{side}_text"],
        speaker=row[f"{side}_speaker"],
        side=None if party == NO_PARTY else party,
        said=date.fromisoformat(row[f"{side}_said"]),
        claims=frozenset(),
    )


def write_table(found: Iterable[Pair], path: Path) -> None:
    """Write pairs as `pairs_of_table` reads them; a tab in a cell becomes a space."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write("\t".join(HEAD) + "\n")
        for number, pair in enumerate(found, start=1):
            cells = (str(number), CLASSES[pair.bearing], "-", *_cells(pair.left), *_cells(pair.right))
            out.write("\t".join(" ".join(cell.split()) for cell in cells) + "\n")


def _cells(told: Told) -> tuple[str, ...]:
    return told.speaker, told.side or NO_PARTY, told.said.isoformat(), told.words
