"""Groups of units under union, each merge with its reason."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from fogline.compare.names import person_words
from fogline.model.entity import Label
from fogline.stages.resolve.naming import Unit
from fogline.text.fold import fold_word

Apart = tuple[frozenset[int], frozenset[int]]
# Consonants that one sound is written with in different romanisations; "h" for what g, k, ch and sh fold to.
_CLASSES = str.maketrans("zcdbfwxgkq", "sstpvvhhhh")
_TWICE = re.compile(r"(.)\1+")


class Merges:
    """Groups of units under union; `reasons` of a group are those of its merges.

    Units on the two sides of a pair in `apart` never come into one group: a person said so. `divided` are
    the (scope, key) of names that are short for several: what such a name means is told report by report.
    """

    def __init__(
        self,
        units: tuple[Unit, ...],
        apart: Sequence[Apart] = (),
        divided: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self.units = units
        self.divided = divided
        self._parent = list(range(len(units)))
        self._members = {k: [k] for k in range(len(units))}
        self._reasons: defaultdict[int, set[str]] = defaultdict(set)
        self._apart = tuple(apart)
        self._open: dict[int, tuple[int, ...]] = {}

    def root(self, k: int) -> int:
        """The number that stands for the group of unit `k`: the least in it."""
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def join(self, left: int, right: int, reason: str) -> None:
        """Make one group of two, for the given reason."""
        a, b = sorted((self.root(left), self.root(right)))
        if self._apart and a != b and self._are_apart(self._members[a], self._members[b]):
            return
        self._reasons[a].add(reason)
        if a != b:
            self._parent[b] = a
            small, large = sorted((self._members.pop(a), self._members.pop(b)), key=len)
            large += small
            self._members[a] = large
            self._reasons[a] |= self._reasons.pop(b, set())

    def leave_open(self, k: int, held: Iterable[int]) -> None:
        """Note that unit `k` fits several units of other groups, and that nothing tells which it is."""
        self._open[k] = tuple(held)

    def candidates(self, k: int) -> tuple[int, ...]:
        """The groups that the group of unit `k` may belong to; none where it is settled or a person said no."""
        root, mine = self.root(k), self.members(k)
        held = {self.root(c): c for m in mine for c in self._open.get(m, ())}
        if root in held:
            return ()
        left = [r for r in held if not self._are_apart(mine, self._members[r])]
        return tuple(sorted(left)) if len(held) > 1 else ()

    def _are_apart(self, left: list[int], right: list[int]) -> bool:
        both = (set(left), set(right))
        return any((x & a and y & b) for a, b in self._apart for x, y in (both, both[::-1]))

    def groups(self) -> dict[int, list[int]]:
        """The members of every group by its number, in order."""
        return {root: sorted(held) for root, held in self._members.items()}

    def members(self, k: int) -> list[int]:
        """Every unit of the group of unit `k`."""
        return self._members[self.root(k)]

    def reasons(self, k: int) -> tuple[str, ...]:
        """Why the units of a group are one."""
        return tuple(sorted(r for r in self._reasons[self.root(k)] if r))


def is_lone(unit: Unit) -> bool:
    """A person who is called by one word."""
    return unit.label is Label.PERSON and len(person_words(unit.name)) == 1


def skeletons(word: str) -> frozenset[str]:
    """The consonant classes of a word's fold key, and these with any one left out but the first.

    Two spellings that differ in no more than one consonant share one, and few other words do.
    """
    key = fold_word(word).replace("sh", "h")
    bones = _TWICE.sub(r"\1", "".join(c for c in key if c not in "aeiou").translate(_CLASSES)) or key[:2]
    shorter = {bones[:k] + bones[k + 1 :] for k in range(1, len(bones))} if len(bones) > 2 else set()
    return frozenset({bones, *shorter})


def near_keys(word: str) -> frozenset[str]:
    """The fold key of a word, and this with any one letter left out: words a letter apart share one."""
    key = fold_word(word)
    return frozenset({key, *(key[:k] + key[k + 1 :] for k in range(len(key)) if len(key) > 4)})
