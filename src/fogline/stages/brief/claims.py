"""The lines of claims: what many carry, and what one origin alone says."""

from collections.abc import Iterator, Sequence

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation
from fogline.model.claim import Claim, ClaimPart
from fogline.model.origin import Origin
from fogline.model.standing import Status
from fogline.stages.brief.ledger import MOST, WEIGHTY, Ledger
from fogline.stages.brief.phrase import distinct, ended, plain, said
from fogline.stages.brief.voices import carried_by, counted, voices

MOST_VOICES = 3
LEAST_WORDS = 4
ONE_OF_EACH = 2
NOTES = {
    Status.DISPUTED: " Contested.",
    Status.CONCEDED: " Conceded by the other side.",
    Status.UPDATED: " Updated later.",
    Status.WITHDRAWN: " Withdrawn.",
}


def carried(ledger: Ledger) -> Iterator[Line]:
    """What more than one origin or report plainly carries, the most carried first."""
    many = [c for c in ledger.ranked if ledger.carried[c.id] > ONE_OF_EACH]
    shown: list[Citation] = []
    for claim in many:
        line = claim_line(ledger, claim, Section.CARRIED)
        if len(shown) < MOST and line.citations and not _overlaps(line.citations[:1], shown):
            shown.append(line.citations[0])
            yield line


def single(ledger: Ledger, before: Sequence[Line]) -> Iterator[Line]:
    """Claims that one origin alone makes in one report and no line before tells, weighty ones first."""
    cited = [c for line in before for c in line.citations]
    alone = [
        c for c in ledger.ranked if ledger.standing[c.id].status is Status.SINGLE and ledger.reports(c) == 1
    ]
    fresh = [c for c in alone if not _overlaps([c.wording], cited) and _says_enough(c)]
    for claim in sorted(fresh, key=lambda c: c.kind not in WEIGHTY)[:MOST]:
        first = claim.parts[0]
        (origin,) = ledger.standing[claim.id].origins
        text = said(ledger.view, ledger.statements[first.statement_id], first.wording, who=origin.label)
        yield Line(section=Section.SINGLE, text=f"{text}.", citations=(first.wording,), claim_id=claim.id)


def _says_enough(claim: Claim) -> bool:
    return len(plain(claim.wording.exact).split()) >= LEAST_WORDS


def _overlaps(ours: Sequence[Citation], theirs: Sequence[Citation]) -> bool:
    return any(
        a.report_id == b.report_id and a.start < b.end and b.start < a.end for a in ours for b in theirs
    )


def claim_line(ledger: Ledger, claim: Claim, section: Section) -> Line:
    """A claim with the voices that plainly carry it, how many origins they are, and in which reports.

    Those that are joined to it but share few of its words are named behind, and not counted there.
    """
    standing = ledger.standing[claim.id]
    parts = ledger.together[claim.id]
    told_by = {p.statement_id for p in parts}
    origins = [o for o in standing.origins if told_by & set(o.statement_ids)]
    words = [(p.statement_id, p.wording) for p in _typical_first(claim, parts)]
    told = voices(ledger, origins, words, most=MOST_VOICES)
    reports = [p.wording.report_id for p in parts]
    return Line(
        section=section,
        text=f"{ended(told.text)} {counted(origins)}, {ended(carried_by(ledger, reports))}"
        f"{_less_plainly(standing.origins, origins)}{NOTES.get(standing.status, '')}",
        citations=distinct([*told.citations, *_one_a_report(parts)]),
        claim_id=claim.id,
    )


def _typical_first(claim: Claim, parts: Sequence[ClaimPart]) -> list[ClaimPart]:
    """The parts in order of place, but what stands for the claim first, where it is among them."""
    ordered = sorted(parts, key=lambda p: (p.wording.report_id, p.wording.start))
    return sorted(ordered, key=lambda p: p != claim.parts[0])


def _less_plainly(joined: Sequence[Origin], plain: Sequence[Origin]) -> str:
    """Whose words are joined to a claim without many words in common."""
    known = {o.id for o in plain}
    rest = sorted(o.label for o in joined if o.id not in known)
    return f" In other words perhaps also {ended('; '.join(rest))}" if rest else ""


def _one_a_report(parts: Sequence[ClaimPart]) -> Iterator[Citation]:
    """The first words of the claim in each report that carries it."""
    seen = set()
    for part in sorted(parts, key=lambda p: (p.wording.report_id, p.wording.start)):
        if part.wording.report_id not in seen:
            seen.add(part.wording.report_id)
            yield part.wording
