"""One table: each measure with Fogline's figure, its floor, and what others reach."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.floors import Floors, Result

HEAD = ("suite", "set", "measure", "Fogline", "floor", "others")
ANY = "*"
NUMBERS = (3, 4)


class Peers:
    """What others reach, by suite, set and measure."""

    def __init__(self, path: Path) -> None:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t")
            self._held = {(r["suite"], r["set"], r["measure"]): r["peers"] for r in rows}

    def of(self, result: Result) -> str:
        """The figures of others for a measure; "" for none."""
        keys = ((result.suite, name, result.measure) for name in (result.set, ANY))
        return next((self._held[key] for key in keys if key in self._held), "")


def table(results: Iterable[Result], floors: Floors, peers: Peers) -> str:
    """The rows in columns as wide as their widest cell; a suite and a set are named once."""
    rows = [HEAD, *(_row(r, floors, peers) for r in results)]
    widths = [max(len(row[k]) for row in rows) for k in range(len(HEAD))]
    lines = [_line(row, before, widths) for row, before in zip(rows, [HEAD[::-1], *rows], strict=False)]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _line(row: Sequence[str], before: Sequence[str], widths: Sequence[int]) -> str:
    named = ("", "") if row[:2] == before[:2] else row[:2]
    shown = zip((*named, *row[2:]), widths, range(len(HEAD)), strict=True)
    cells = [c.rjust(w) if k in NUMBERS else c.ljust(w) for c, w, k in shown]
    return "  ".join(cells).rstrip()


def _row(result: Result, floors: Floors, peers: Peers) -> tuple[str, ...]:
    floor = floors.of(result)
    pinned = "" if floor is None else f"{floor:,.1f}"
    return (
        result.suite,
        result.set,
        result.measure,
        f"{result.figure:,.1f}",
        pinned,
        peers.of(result),
    )
