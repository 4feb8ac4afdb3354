"""The lines of claims: what many carry, and what one origin alone says."""

from collections.abc import Iterator

from fogline.model.brief import Line, Section
from fogline.model.claim import Claim, ClaimPart
from fogline.model.standing import Status
from fogline.stages.brief.ledger import MOST, WEIGHTY, Ledger
from fogline.stages.brief.phrase import carriers_clause, distinct, origins_clause, said

MOST_VOICES = 2


def carried(ledger: Ledger) -> Iterator[Line]:
    """What more than one origin or report carries, the most carried first."""
    many = [c for c in ledger.ranked if ledger.standing[c.id].independent > 1 or ledger.reports(c) > 1]
    for claim in many[:MOST]:
        yield _claim_line(ledger, claim, Section.CARRIED)


def single(ledger: Ledger) -> Iterator[Line]:
    """Claims that one origin alone makes in one report and nobody contests, weighty ones first."""
    alone = [
        c for c in ledger.ranked if ledger.standing[c.id].status is Status.SINGLE and ledger.reports(c) == 1
    ]
    for claim in sorted(alone, key=lambda c: c.kind not in WEIGHTY)[:MOST]:
        yield _claim_line(ledger, claim, Section.SINGLE)


def _claim_line(ledger: Ledger, claim: Claim, section: Section) -> Line:
    standing = ledger.standing[claim.id]
    told = "; ".join([_said_of(ledger, claim), *_said_by_others(ledger, claim)])
    notes = {Status.DISPUTED: " Contested.", Status.CONCEDED: " Conceded by the other side."}
    return Line(
        section=section,
        text=f"{told}. {origins_clause(standing.origins)}"
        f"{carriers_clause(ledger.view, (ledger.statements[i] for i in claim.statement_ids))}"
        f"{notes.get(standing.status, '')}",
        citations=distinct([claim.wording, *(p.wording for p in _other_voices(ledger, claim))]),
        claim_id=claim.id,
    )


def _said_of(ledger: Ledger, claim: Claim) -> str:
    """The claim's own words under the statement that they come from."""
    return said(ledger.view, ledger.statements[claim.parts[0].statement_id], claim.wording.exact)


def _other_voices(ledger: Ledger, claim: Claim) -> Iterator[ClaimPart]:
    """One part for each further speaker of the claim in each report, by report and place."""
    first = ledger.statements[claim.parts[0].statement_id]
    seen = {(first.report_id, first.speaker_id)}
    for part in sorted(claim.parts[1:], key=lambda p: (p.wording.report_id, p.wording.start)):
        s = ledger.statements[part.statement_id]
        if (s.report_id, s.speaker_id) not in seen:
            seen.add((s.report_id, s.speaker_id))
            yield part


def _said_by_others(ledger: Ledger, claim: Claim) -> Iterator[str]:
    """The words of up to MOST_VOICES other speakers of the claim: a reader must see what is taken as one."""
    seen = {ledger.statements[claim.parts[0].statement_id].speaker_id, None}
    for part in _other_voices(ledger, claim):
        s = ledger.statements[part.statement_id]
        if s.speaker_id not in seen and len(seen) < MOST_VOICES + 2:
            seen.add(s.speaker_id)
            yield said(ledger.view, s, part.wording.exact)
