"""The records of one event, looked up by the ids under which lines ask for them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from fogline.model.claim import Claim, ClaimKind, ClaimPart, Dispute, Relation, RelationKind
from fogline.model.event import Event
from fogline.model.standing import Standing
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.stages.brief.together import count_of, plainly_together, vocabulary

# No section has more lines of one kind, and no line more figures: a brief is read, not searched.
MOST = 8
WEIGHTY = frozenset({ClaimKind.CONTROL, ClaimKind.FIGURE, ClaimKind.EVENT, ClaimKind.DECISION})


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

    @cached_property
    def together(self) -> dict[str, tuple[ClaimPart, ...]]:
        """The parts of each claim that plainly hang together, by the claim's id."""
        claims = self.view.all(Claim)
        found = vocabulary(p.wording.exact for c in claims for p in c.parts)
        return {c.id: plainly_together(c.parts, self._origin(c), found) for c in claims}

    @cached_property
    def carried(self) -> dict[str, int]:
        """How many origins and reports plainly carry each claim, by its id: the sum of both, of the parts that hang together."""
        return {c.id: count_of(self.together[c.id], self._origin(c)) for c in self.view.all(Claim)}

    def _origin(self, claim: Claim) -> dict[str, str]:
        """The origin of each of a claim's statements, by the statement's id."""
        return {i: o.id for o in self.standing[claim.id].origins for i in o.statement_ids}

    def _rank(self, claim: Claim) -> tuple[int, int, int, int, str]:
        weighty = 0 if claim.kind in WEIGHTY else 1
        return (
            -self.carried[claim.id],
            -len(claim.parts),
            weighty,
            -len(claim.wording.exact),
            claim.id,
        )
