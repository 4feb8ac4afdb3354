"""Claims as the page shows them: wording, origins one by one, and what bears on them."""

from collections.abc import Iterable
from dataclasses import dataclass

from fogline.model.claim import Claim, Relation, RelationKind
from fogline.model.origin import Origin
from fogline.model.standing import Standing
from fogline.model.statement import Statement
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.page.passages import Passages, Quote
from fogline.render.page.voices import Voice, party, voice
from fogline.render.plain import clause, one_line
from fogline.render.wording import CLAIM, ORIGIN, RELATION, STATUS, UPDATED_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One statement: whose, and its words with the way to them."""

    voice: Voice
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """Where a claim first comes from, and every statement that goes back to it."""

    label: str
    kind: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow:
    """What stands behind a claim; the count is the number of `origins`."""

    status: str
    word: str
    credibility: int
    rule: str
    parties: tuple[str, ...]
    origins: tuple[OriginRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How another claim bears on this one, in words, with the way to its words."""

    word: str
    other: str
    quote: Quote
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim; `id` is its anchor on the page."""

    id: str
    kind: str
    quote: Quote
    standing: StandingRow | None
    sayings: tuple[Saying, ...]
    bearings: tuple[Bearing, ...]


class Claims:
    """The claims of a view by id, with their anchors; each row is made when it is asked for."""

    def __init__(self, view: View, passages: Passages) -> None:
        self._view, self._passages = view, passages
        self._claims = {c.id: (f"claim-{k}", c) for k, c in enumerate(view.all(Claim), start=1)}
        self._standings = {s.claim_id: s for s in view.all(Standing)}
        self._statements = {s.id: s for s in view.statements if passages.report_number(s.report_id)}

    def of(self, coverage: Coverage) -> tuple[ClaimRow, ...]:
        """The claims of one event, those with most origins first."""
        own = [(a, c) for a, c in self._claims.values() if c.event_id == coverage.event_id]
        own.sort(key=lambda ac: (-self._weight(ac[1]), ac[1].wording.report_id, ac[1].wording.start))
        return tuple(self._row(anchor, claim) for anchor, claim in own)

    def anchor(self, claim_id: str | None) -> str | None:
        """The anchor of a claim on the page; None where there is none."""
        return self._claims[claim_id][0] if claim_id in self._claims else None

    def standing(self, claim_id: str | None) -> StandingRow | None:
        """What stands behind a claim; None where nothing has been counted."""
        found = self._standings.get(claim_id or "")
        return self._standing(found) if found else None

    def sayings(self, statement_ids: Iterable[str]) -> tuple[Saying, ...]:
        """The statements with these ids, by report and place."""
        found = [self._statements[i] for i in dict.fromkeys(statement_ids) if i in self._statements]
        found.sort(key=lambda s: (self._passages.report_number(s.report_id), s.content[0], s.id))
        return tuple(self._saying(s) for s in found)

    def origin(self, origin: Origin) -> OriginRow:
        """An origin by its label, with every statement that goes back to it."""
        return OriginRow(
            label=one_line(origin.label),
            kind=ORIGIN[origin.kind],
            sayings=self.sayings(origin.statement_ids),
        )

    def _row(self, anchor: str, claim: Claim) -> ClaimRow:
        return ClaimRow(
            id=anchor,
            kind=CLAIM[claim.kind],
            quote=self._passages.cited_words(claim.wording),
            standing=self.standing(claim.id),
            sayings=self.sayings(claim.statement_ids),
            bearings=tuple(self._bearings(claim)),
        )

    def _standing(self, standing: Standing) -> StandingRow:
        return StandingRow(
            status=standing.status.value,
            word=STATUS[standing.status],
            credibility=standing.credibility,
            rule=clause(standing.rule),
            parties=tuple(party(self._view, side) for side in standing.parties),
            origins=tuple(self.origin(o) for o in standing.origins),
        )

    def _saying(self, statement: Statement) -> Saying:
        return Saying(voice=voice(self._view, statement), quote=self._passages.statement(statement))

    def _bearings(self, claim: Claim) -> Iterable[Bearing]:
        for relation in self._view.all(Relation):
            if claim.id in (relation.left_id, relation.right_id):
                other = relation.right_id if relation.left_id == claim.id else relation.left_id
                if other in self._claims:
                    anchor, found = self._claims[other]
                    yield Bearing(
                        word=_bearing(relation, claim.id),
                        other=anchor,
                        quote=self._passages.cited_words(found.wording),
                        reason=clause(relation.reason),
                    )

    def _weight(self, claim: Claim) -> int:
        found = self._standings.get(claim.id)
        return found.independent if found else 0


def _bearing(relation: Relation, claim_id: str) -> str:
    if relation.kind is RelationKind.UPDATES and claim_id == relation.right_id:
        return UPDATED_FROM
    return RELATION[relation.kind]
