"""What was said on later days, found by its day and by its words."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fogline.compare.telling import Telling
from fogline.model.dating import Dating
from fogline.model.interval import Interval
from fogline.model.report import Report
from fogline.model.view import View

ALL_OF = 300
MOST_HOLDERS = 60
BEHIND = 80  # signs between the end of a part and the start of one right behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Parts in the order of their days, with the first day of each, and who holds which word.

    Among more than ALL_OF parts a word that more than MOST_HOLDERS hold finds none, so that what is like a part
    is found in the time that a few take.
    """

    parts: tuple[Telling, ...]
    days: tuple[date, ...]
    holders: Mapping[str, Sequence[int]]

    def since(self, first: Interval | None) -> int:
        """The place of the first part that is said on a later day than the first."""
        return bisect_right(self.days, first.latest) if first and first.latest else len(self.parts)

    def after(self, first: Interval | None) -> Iterator[Telling]:
        """The parts said on a later day than the first, in the order of their days."""
        return (self.parts[k] for k in range(self.since(first), len(self.parts)))

    def like(self, t: Telling, first: Interval | None) -> list[Telling]:
        """Of the parts said on a later day those that share a word, name or concept with one, in order."""
        start = self.since(first)
        return [self.parts[k] for k in sorted({k for w in t.vector for k in self._holding(w, start)})]

    def _holding(self, word: str, start: int) -> Iterator[int]:
        held = self.holders.get(word, ())
        if len(self.parts) > ALL_OF and len(held) > MOST_HOLDERS:
            return iter(())
        return (k for k in held if k >= start)


@dataclass(frozen=True, kw_only=True)
class Later:
    """The tellings of an event that may settle what was foreseen; `told` are all, `facts` plain ones.

    `claims`: the claim of each part, by the part's id.
    """

    view: View
    told: Told
    facts: Told
    claims: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of each report with single spaces, by the report's id."""
        return {r.id: " ".join(r.text.split()) for r in self.view.all(Report)}

    @cached_property
    def crashes(self) -> Told:
        """The plain parts that tell of something that fell or sank."""
        return in_order(self.view, (t for t in self.facts.parts if 1 in t.poles.get("crash", ())))

    @cached_property
    def counted(self) -> Told:
        """The plain parts that count people of a kind: dead, hurt, treated."""
        return in_order(self.view, (t for t in self.facts.parts if any(q.of and q.low for q in t.figures)))

    @cached_property
    def by_place(self) -> Mapping[str, Sequence[Telling]]:
        """The parts of each report in order of place, by the report's id."""
        held: defaultdict[str, list[Telling]] = defaultdict(list)
        for t in self.told.parts:
            held[t.statement.report_id].append(t)
        return {key: sorted(parts, key=lambda t: (t.span, t.id)) for key, parts in held.items()}

    def right_behind(self, t: Telling) -> Iterator[Telling]:
        """The next parts of the same report that begin within a few words of the end of a part."""
        held = self.by_place.get(t.statement.report_id, ())
        for k in range(bisect_left(held, t.span.end, key=lambda x: x.span.start), len(held)):
            if held[k].span.start - t.span.end > BEHIND:
                return
            yield held[k]

    def in_one_claim(self, left: Telling, right: Telling) -> bool:
        """The two parts are known to make one claim."""
        claim = self.claims.get(left.id)
        return claim is not None and self.claims.get(right.id) == claim

    def said(self, t: Telling) -> Interval | None:
        """The days on which a part was said."""
        return days_of(self.view, t)

    def days(self, t: Telling) -> list[Interval]:
        """The days that the part itself names."""
        found = self.view.within(Dating, t.statement.report_id, t.span)
        return [d.interval for d in found if d.interval]


def days_of(view: View, t: Telling) -> Interval | None:
    """The days on which a part was said, else those of its report: none is told before it is said."""
    said, published = t.statement.said, view.report(t.statement.report_id).published
    return published if said is None or (published and published.precedes(said)) else said


def in_order(view: View, told: Iterable[Telling]) -> Told:
    """Those parts whose first day is known, in the order of their days."""
    dated = [(days, t) for t in told if (days := days_of(view, t))]
    ordered = sorted((d.earliest, d.latest or date.max, t.id, t) for d, t in dated if d.earliest)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for k, (*_, t) in enumerate(ordered):
        for word in t.vector:
            holders[word].append(k)
    return Told(
        parts=tuple(t for *_, t in ordered), days=tuple(first for first, *_ in ordered), holders=dict(holders)
    )
