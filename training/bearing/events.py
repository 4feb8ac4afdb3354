"""Invented events with their claims marked, and the pairs of statements that they give.

    python events.py FOLDER...

prints what folders of events hold. A file is lines: `@ ID KIND | PROPOSITION` a claim; `- IDS | SPEAKER | SIDE | DAY |
WORDS` a statement, with `-` where it makes no shared claim; `~ ID KIND ID` how two claims bear on each other. `! sparse`: only claims that several make are
marked, as in reports read whole, so that of two statements without one, or of two figures, nothing is known.
"""

import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from fogline.nlp.bearing import CLASSES

SAME, UNRELATED = CLASSES.index("same"), CLASSES.index("unrelated")
UNKNOWN = -1
RELATIONS = {"updates": "update", "spreads": "spread", "other_scope": "other_scope", "disputes": "dispute"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement: its words, who said it, for which side, on which day, and the claims that it makes."""

    words: str
    speaker: str
    side: str | None
    said: date
    claims: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The statements of one file, and the class of every two claims that bear on each other.

    `figures` are the claims that give one. `sparse`: what is said once has no claim.
    """

    name: str
    told: tuple[Told, ...]
    relations: dict[frozenset[str], int]
    figures: frozenset[str] = frozenset()
    sparse: bool = False

    def bearing(self, left: Told, right: Told) -> int:
        """The class of two statements: one claim, else how any two of their claims bear on each other; UNKNOWN where nobody marked it."""
        if left.claims & right.claims:
            return SAME
        found = (
            self.relations[pair]
            for a in sorted(left.claims)
            for b in sorted(right.claims)
            if (pair := frozenset((a, b))) in self.relations
        )
        return next(found, UNKNOWN if self.sparse and not self._is_marked(left, right) else UNRELATED)

    def _is_marked(self, left: Told, right: Told) -> bool:
        """One of the two makes a claim, and they are not both figures or a figure and what has no claim."""
        claims = [left.claims, right.claims]
        return any(claims) and not all(not c or c & self.figures for c in claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two statements and their class, an index into CLASSES."""

    left: Told
    right: Told
    bearing: int


def read_event(path: Path) -> Event:
    """The event of a file; raises ValueError with the number of a line that cannot be read."""
    told: list[Told] = []
    relations: dict[frozenset[str], int] = {}
    figures: set[str] = set()
    sparse = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            if line.startswith("- "):
                told.append(_told(line[2:]))
            elif line.startswith("@ "):
                key, kind = line[2:].split(" | ")[0].split()
                figures |= {key} if kind == "figure" else set()
            elif line.startswith("! "):
                sparse = line[2:].strip() == "sparse"
            elif line.startswith("~ "):
                left, kind, right = line[2:].split()
                relations.setdefault(frozenset((left, right)), CLASSES.index(RELATIONS[kind]))
        except (KeyError, ValueError) as error:
            raise ValueError(f"{path}, line {number}: {error}") from error
    return Event(
        name=path.stem,
        told=tuple(told),
        relations=relations,
        figures=frozenset(figures),
        sparse=sparse,
    )


def _told(line: str) -> Told:
    claims, speaker, side, said, words = (part.strip() for part in line.split(" | ", 4))
    return Told(
        words=words,
        speaker=speaker,
        side=None if side == "-" else side,
        said=date.fromisoformat(said),
        claims=frozenset() if claims == "-" else frozenset(claims.split(",")),
    )


def read_folders(folders: Sequence[Path]) -> list[Event]:
    """Every event under some folders, by path."""
    return [read_event(path) for folder in folders for path in sorted(folder.rglob("*.txt"))]


def held_out(event: Event, every: int) -> bool:
    """Whether an event is kept for measuring, by a hash of its name."""
    return every > 0 and zlib.crc32(event.name.encode()) % every == 0


def pairs(event: Event) -> Iterator[Pair]:
    """Every two statements of an event whose class is known, with it."""
    for left, right in combinations(event.told, 2):
        bearing = event.bearing(left, right)
        if bearing != UNKNOWN:
            yield Pair(left=left, right=right, bearing=bearing)


def main() -> None:
    """Print the number of events, statements, and pairs of each class."""
    events = read_folders([Path(name) for name in sys.argv[1:]])
    count = Counter(CLASSES[pair.bearing] for event in events for pair in pairs(event))
    print(f"{len(events)} events, {sum(len(e.told) for e in events)} statements")
    for name in CLASSES:
        print(f"{name:12} {count[name]:7,} pairs")


if __name__ == "__main__":
    main()
