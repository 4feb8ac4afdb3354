"""Bench data: every `*.jsonl.gz` of a folder, told apart by the keys of its rows, not by its name."""

import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
Rows = Sequence[Row]
Shape = Mapping[str, frozenset[str]]


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """One set of a suite: its name, and its rows by the part that they play ("articles", "gold")."""

    name: str
    parts: Mapping[str, Rows]
    notes: tuple[str, ...] = ()

    def digest(self) -> str:
        """The SHA-256 of the rows, so that a floor is held against the rows it was set on."""
        whole = hashlib.sha256()
        for part in sorted(self.parts):
            for row in self.parts[part]:
                whole.update(json.dumps([part, row], sort_keys=True).encode("ascii"))
        return whole.hexdigest()[:16]

    def first(self, n: int) -> "Dataset":
        """The set with at most `n` rows a part, and a note that says so."""
        cut = {part: rows[:n] for part, rows in self.parts.items()}
        notes = [f"first {n} of {len(rows)} {part}" for part, rows in self.parts.items() if len(rows) > n]
        return Dataset(name=self.name, parts=cut, notes=(*self.notes, *notes))


@dataclass(kw_only=True)
class Found:
    """The sets that a folder gave, and what was not used of it."""

    sets: list[Dataset] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)


@cache
def rows_of(path: Path) -> Rows:
    """The rows of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines if line.strip())


def sets(folder: Path, shapes: Sequence[Shape]) -> Found:
    """Every set of a folder that has all parts of one of the shapes, by name.

    Files whose names begin alike ("t17_articles", "t17_gold"; "x.dev", "x.test") make one set. A shape
    maps each part to the keys that its rows must have.
    """
    grouped: defaultdict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*.jsonl.gz")):
        grouped[re.split(r"[._-]", path.name)[0]].append(path)
    found = Found()
    for name, paths in sorted(grouped.items()):
        chosen = next((s for shape in shapes if (s := _shaped(name, paths, shape))), None)
        if chosen:
            found.sets.append(_without_training(chosen))
        else:
            found.unused += [p.name for p in paths]
    return found


def _shaped(name: str, paths: Sequence[Path], shape: Shape) -> Dataset | None:
    parts: dict[str, list[Row]] = {part: [] for part in shape}
    for path in paths:
        rows = rows_of(path)
        for part, keys in shape.items():
            if rows and keys <= rows[0].keys():
                parts[part] += rows
                break
    return Dataset(name=name, parts=parts) if all(parts.values()) else None


def _without_training(data: Dataset) -> Dataset:
    """The set without rows marked as training data, where attributions are learned from them."""
    parts, notes = dict(data.parts), list(data.notes)
    for part, rows in data.parts.items():
        if "attributions" in rows[0] and (kept := [r for r in rows if r.get("split") != "train"]):
            parts[part] = kept
            if len(kept) < len(rows):
                notes.append(f"{len(rows) - len(kept)} training rows left out")
    return Dataset(name=data.name, parts=parts, notes=tuple(notes))
