"""Floors: the scores reached, pinned, so that none can drop unseen.

The file maps "suite/set" to the digest of the data and to a floor for each measure; where less is better
the floor is a ceiling. A floor says nothing of other data.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SLACK = 0.5
ROOM = 1.25
NOISE = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one measure of one set of a suite came to."""

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
        self._held: dict[str, dict[str, Any]] = json.loads(path.read_text()) if path.is_file() else {}

    def of(self, result: Result) -> float | None:
        """The floor of a measure; None where there is none, or where it was set on other data."""
        pinned = self._held.get(result.key)
        if pinned is None or pinned["data"] != result.digest:
            return None
        floor: float | None = pinned["floors"].get(result.measure)
        return floor

    def digest_of(self, key: str) -> str | None:
        """The digest of the data on which the floors of a suite and set were reached."""
        pinned = self._held.get(key)
        return pinned["data"] if pinned else None

    def broken(self, results: Iterable[Result]) -> list[str]:
        """A sentence for each measure below its floor, and for each that is no longer measured."""
        listed = list(results)
        return [*_below(self, listed), *self._gone(listed)]

    def _gone(self, results: list[Result]) -> list[str]:
        measured = {(r.key, r.digest): set[str]() for r in results}
        for r in results:
            measured[r.key, r.digest].add(r.measure)
        return [
            f"{key} {name} has a floor and was not measured"
            for (key, digest), names in measured.items()
            if self.digest_of(key) == digest
            for name in self._held[key]["floors"]
            if name not in names
        ]

    def pin(self, results: Iterable[Result]) -> None:
        """Write the figures as floors, a little lower; those of other sets stay."""
        fresh: dict[str, dict[str, Any]] = {}
        for r in results:
            pinned = fresh.setdefault(r.key, {"data": r.digest, "floors": {}})
            pinned["floors"][r.measure] = _floor(r)
        self._held |= fresh
        ordered = {key: self._held[key] for key in sorted(self._held)}
        self._path.write_text(json.dumps(ordered, indent=1) + "\n")


def _floor(result: Result) -> float:
    if result.less_is_better:
        return math.ceil(result.figure * ROOM * 10) / 10
    return max(0.0, math.floor((result.figure - SLACK) * 10) / 10)


def _below(floors: Floors, results: Iterable[Result]) -> list[str]:
    return [
        f"{r.key} {r.measure} is {r.figure:.1f}, {'over' if r.less_is_better else 'under'} {floor:.1f}"
        for r in results
        if (floor := floors.of(r)) is not None and _drops(r, floor)
    ]


def _drops(result: Result, floor: float) -> bool:
    return result.figure > floor + NOISE if result.less_is_better else result.figure < floor - NOISE


def as_json(results: Iterable[Result]) -> Mapping[str, Mapping[str, float]]:
    """The figures by suite and set, then by measure."""
    found: dict[str, dict[str, float]] = {}
    for r in results:
        found.setdefault(r.key, {})[r.measure] = round(r.figure, 2)
    return found
