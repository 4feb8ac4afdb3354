"""The records of one event, looked up by the ids under which lines ask for them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from fogline.compare.wording import words
from fogline.model.claim import Claim, ClaimKind, ClaimPart, Dispute, Relation, RelationKind
from fogline.model.event import Event
from fogline.model.standing import Standing
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View

# No section has more lines of one kind, and no line more figures: a brief is read, not searched.
MOST = 8
LEAST_SHARED, SHARED = 2, 0.5
MOST_COMPARED = 100
WEIGHTY = frozenset({ClaimKind.CONTROL, ClaimKind.FIGURE, ClaimKind.EVENT, ClaimKind.DECISION})


def _share(left: Set[str], right: Set[str]) -> bool:
    """Half of the shorter one's telling words, two at least."""
    both = len(left & right)
    return both >= LEAST_SHARED and both >= SHARED * min(len(left), len(right))


def _count(parts: Sequence[ClaimPart], of: Mapping[str, str], group: Iterable[int]) -> int:
    """The origins of some parts, and the reports that they stand in."""
    held = [parts[k] for k in group]
    return len({of[p.statement_id] for p in held}) + len({p.wording.report_id for p in held})


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """The records of one event, by the ids under which lines look them up."""

    view: View

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by id."""
        return {s.id: s for s in self.view.statements}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {c.id: c for c in self.view.all(Claim)}

    @cached_property
    def disputes(self) -> dict[str, Dispute]:
        """Disputes by id."""
        return {d.id: d for d in self.view.all(Dispute)}

    @cached_property
    def updates(self) -> dict[str, tuple[Relation, ...]]:
        """The updates of a claim by a later one, by the id of the earlier claim."""
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for r in self.view.all(Relation):
            if r.kind is RelationKind.UPDATES:
                found[r.left_id].append(r)
        return {key: tuple(found[key]) for key in sorted(found)}

    def event(self, event_id: str) -> Event | None:
        """The event with this id; None where there is none."""
        return next((e for e in self.view.all(Event) if e.id == event_id), None)

    @cached_property
    def standing(self) -> dict[str, Standing]:
        """Standings by the id of their claim."""
        return {s.claim_id: s for s in self.view.all(Standing)}

    @cached_property
    def ranked(self) -> tuple[Claim, ...]:
        """Attributed claims, those that matter first: by origins and reports, by statements, by words."""
        claims = [c for c in self.view.all(Claim) if self.spoken(c)]
        return tuple(sorted(claims, key=self._rank))

    def spoken(self, claim: Claim) -> list[Statement]:
        """The claim's statements that cite somebody."""
        told = [self.statements[i] for i in claim.statement_ids if i in self.statements]
        return [s for s in told if s.kind is not StatementKind.OWN]

    def reports(self, claim: Claim) -> int:
        """How many reports carry the claim."""
        return len({self.statements[i].report_id for i in claim.statement_ids})

    def _carried(self, claim: Claim) -> int:
        """How many origins and reports plainly carry a claim: the most that hang together by one origin or by shared words.

        So a join of strangers that a reader would doubt does not stand first.
        """
        of = {i: o.id for o in self.standing[claim.id].origins for i in o.statement_ids}
        parts = [p for p in claim.parts if p.statement_id in of][:MOST_COMPARED]
        told = [frozenset(words(p.wording.exact)) for p in parts]
        groups: list[set[int]] = []
        for k, part in enumerate(parts):
            near = [
                g
                for g in groups
                if any(
                    of[parts[j].statement_id] == of[part.statement_id] or _share(told[j], told[k]) for j in g
                )
            ]
            groups = [*(g for g in groups if g not in near), {k}.union(*near)]
        return max((_count(parts, of, g) for g in groups), default=0)

    def _rank(self, claim: Claim) -> tuple[int, int, int, int, str]:
        weighty = 0 if claim.kind in WEIGHTY else 1
        return (
            -self._carried(claim),
            -len(claim.parts),
            weighty,
            -len(claim.wording.exact),
            claim.id,
        )
