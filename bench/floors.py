"""Floors: the scores reached, pinned, so that none can drop unseen.

The file maps a suite, and the digest of the data it ran on, to a floor for each measure; where less is
better the floor is a ceiling. So a floor says nothing of other data, and data that change lose theirs.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SLACK = 0.5
ROOM = 1.25
ROUNDING = 1e-9
Pinned = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one measure of one set of a suite came to; `digest` is "" for what cannot be pinned."""

    suite: str
    set: str
    measure: str
    figure: float
    digest: str = ""
    less_is_better: bool = False

    @property
    def key(self) -> str:
        """The suite and the set."""
        return f"{self.suite}/{self.set}"


class Floors:
    """The floors of a file; none where there is no file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: dict[str, dict[str, Pinned]] = json.loads(path.read_text()) if path.is_file() else {}

    def pinned(self, suite: str, digest: str) -> Pinned:
        """The floors of a suite on these data, by measure."""
        return self._held.get(suite, {}).get(digest, {})

    def of(self, result: Result) -> float | None:
        """The floor of a measure; None where there is none for these data."""
        return self.pinned(result.suite, result.digest).get(result.measure)

    def broken(self, results: Sequence[Result]) -> list[str]:
        """A sentence for each measure under its floor, and for each that is no longer taken."""
        under = [
            f"{r.key} {r.measure} is {r.figure:.1f}, {'over' if r.less_is_better else 'under'} {floor:.1f}"
            for r in results
            if (floor := self.of(r)) is not None and _drops(r, floor)
        ]
        return under + self._gone(results)

    def _gone(self, results: Sequence[Result]) -> list[str]:
        taken: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
        for r in results:
            taken[r.key, r.suite, r.digest].add(r.measure)
        return [
            f"{key} {measure} has a floor and no figure"
            for (key, suite, digest), measures in taken.items()
            for measure in self.pinned(suite, digest)
            if measure not in measures
        ]

    def pin(self, results: Iterable[Result]) -> None:
        """Write the figures as floors, a little lower; those on other data stay."""
        fresh: defaultdict[tuple[str, str], dict[str, float]] = defaultdict(dict)
        for r in results:
            if r.digest:
                fresh[r.suite, r.digest][r.measure] = _floor(r)
        for (suite, digest), floors in fresh.items():
            self._held.setdefault(suite, {})[digest] = floors
        self._path.write_text(json.dumps(self._held, indent=1, sort_keys=True) + "\n")


def _floor(result: Result) -> float:
    if result.less_is_better:
        return math.ceil((result.figure * ROOM + SLACK) * 10) / 10
    return max(0.0, math.floor((result.figure - SLACK) * 10) / 10)


def _drops(result: Result, floor: float) -> bool:
    if result.less_is_better:
        return result.figure > floor + ROUNDING
    return result.figure < floor - ROUNDING


def as_json(results: Iterable[Result]) -> Mapping[str, Mapping[str, float]]:
    """The figures by suite and set, then by measure."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for r in results:
        found[r.key][r.measure] = round(r.figure, 2)
    return found
