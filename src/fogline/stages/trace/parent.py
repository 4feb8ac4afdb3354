"""Which report repeats which: by day, by who credits whom, by what was cut, by a count that grew."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from fogline.model.report import Report
from fogline.stages.trace.counts import SharedCount
from fogline.stages.trace.reprint import Overlap
from fogline.stages.trace.wire import Credit, Says

WHOLE = 0.8
CUT = 0.12
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What tells which of two reports came first: the reports, their credits, and the counts they share."""

    reports: Mapping[str, Report]
    credits: Mapping[str, Sequence[Credit]]
    counts: Mapping[Pair, Sequence[SharedCount]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """The report that another repeats, and by what that is known."""

    parent_id: str
    child_id: str
    reason: str


def parents(overlaps: Sequence[Overlap], clues: Clues) -> dict[Pair, Descent]:
    """For each report the one that it repeats, by the pair of the two, in order of ids.

    A report has one parent: of those that came before it, the one that shares most with it, and of these
    the one that came first. Two children of one report are no parents of each other.
    """
    earlier: defaultdict[str, list[tuple[int, Descent]]] = defaultdict(list)
    for overlap in overlaps:
        if descent := first_of(overlap, clues):
            earlier[descent.child_id].append((overlap.words, descent))
    chosen = [_nearest(earlier[child], earlier.keys(), clues) for child in sorted(earlier)]
    pairs = {(min(d.parent_id, d.child_id), max(d.parent_id, d.child_id)): d for d in chosen}
    return {pair: pairs[pair] for pair in sorted(pairs)}


def first_of(overlap: Overlap, clues: Clues) -> Descent | None:
    """Which of the two came first; None where nothing tells.

    A credit to the other's publisher tells most, then the days of publication, then a count that has
    grown, then a text that is wholly contained in a longer one.
    """
    left, right = clues.reports[overlap.left_id], clues.reports[overlap.right_id]
    for first, second in ((left, right), (right, left)):
        for rule in (_credits, _precedes):
            if (reason := rule(first, second, clues)) and not rule(second, first, clues):
                return Descent(parent_id=first.id, child_id=second.id, reason=reason)
    if grown := _grew(left.id, right.id, clues):
        return grown
    return _cut(overlap)


def _nearest(found: Sequence[tuple[int, Descent]], children: Collection[str], clues: Clues) -> Descent:
    """The descent that explains most of the child: by a credit, by words in common, by coming first.

    Of two that share as much with it, one that repeats nobody is likelier than one that repeats it.
    """

    def rank(item: tuple[int, Descent]) -> tuple[bool, int, bool, str, str]:
        words, descent = item
        published = clues.reports[descent.parent_id].published
        day = published.earliest.isoformat() if published and published.earliest else "9"
        credited = descent.reason.startswith("credits")
        return (not credited, -words, descent.parent_id in children, day, descent.parent_id)

    return min(found, key=rank)[1]


def _credits(first: Report, second: Report, clues: Clues) -> str | None:
    own = {c.agency for c in clues.credits.get(first.id, ()) if c.says is Says.OWN}
    own |= {first.publisher} if first.publisher else set()
    named = sorted(c.agency for c in clues.credits.get(second.id, ()) if c.agency in own)
    return f"credits {named[0]}" if named and second.publisher not in own else None


def _precedes(first: Report, second: Report, _: Clues) -> str | None:
    if first.published and second.published and first.published.precedes(second.published):
        return "published on an earlier day"
    return None


def _grew(left: str, right: str, clues: Clues) -> Descent | None:
    """The version whose count is smaller came first, where every count that differs has grown one way."""
    changes = {
        (s.left.value < s.right.value, s.left.words, s.right.words)
        for s in clues.counts.get((left, right), ())
        if s.left.value is not None and s.right.value is not None and s.left.value != s.right.value
    }
    if len({grew for grew, _, _ in changes}) != 1:
        return None
    grew, before, after = min(changes)
    first, second = (left, right) if grew else (right, left)
    reason = (
        f"the count grew from {before} to {after}" if grew else f"the count grew from {after} to {before}"
    )
    return Descent(parent_id=first, child_id=second, reason=reason)


def _cut(overlap: Overlap) -> Descent | None:
    """A text that the other contains nearly whole, while the other goes on, was cut from it."""
    low, high = sorted((overlap.of_left, overlap.of_right))
    if high < WHOLE or high - low < CUT:
        return None
    pair = (overlap.left_id, overlap.right_id)
    parent, child = pair if overlap.of_right == high else pair[::-1]
    return Descent(parent_id=parent, child_id=child, reason="the longer text contains it nearly whole")
