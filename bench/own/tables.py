"""A gold's rows, and the two halves that a fixed rule makes of them."""

import csv
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "tests" / "data"
HALVES = ("choose", "report")
Row = Mapping[str, str]


def rows_of(name: str) -> list[Row]:
    """The rows of a table of `tests/data`, with its line ends as written there read as line ends."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    kept = [x for x in lines if x and not x.startswith("#")]
    rows = csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [{k: v.replace("\\n", "\n") for k, v in row.items()} for row in rows]


def half_of(row: Row) -> str:
    """ "choose" for a row that rules may be made by, "report" for one that is kept for the figure."""
    return HALVES[hashlib.sha256(row["text"].encode("utf-8")).digest()[0] % 2]


def in_half(rows: Sequence[Row], half: str) -> list[Row]:
    """The rows of one half, in order."""
    return [row for row in rows if half_of(row) == half]
