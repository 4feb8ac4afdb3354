"""What is missing by the records: sides not heard, figures without a speaker, weight on one origin."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from fogline.compare.quantities import is_share
from fogline.model.citation import cite
from fogline.model.claim import Claim, ClaimKind, ClaimPart, Dispute
from fogline.model.ids import content_id
from fogline.model.origin import Origin
from fogline.model.quantity import Quantity
from fogline.model.standing import Gap, GapKind, Standing
from fogline.model.statement import StatementKind
from fogline.stages.weigh.origins import Provenance, party_of
from fogline.text.incidents import other_incident
from fogline.text.reading import cited_words
from fogline.text.subcounts import is_subcount
from fogline.text.tolls import can_be_of, counts_people

WEIGHTY = frozenset({ClaimKind.CONTROL, ClaimKind.FIGURE, ClaimKind.EVENT, ClaimKind.DECISION})
MANY_REPORTS = 3


def sides_not_heard(provenance: Provenance, disputes: Sequence[Dispute]) -> Iterator[Gap]:
    """Disputes in which only one of the sides that speak elsewhere is heard."""
    speak = {p for d in disputes for p in _heard(provenance, d)}
    for dispute in disputes:
        heard = _heard(provenance, dispute)
        if len(heard) == 1:
            others = sorted(speak - heard)
            also = f"; {' and '.join(others)} not" if len(others) in (1, 2) else ""
            yield Gap(
                id=content_id("gap", dispute.id),
                kind=GapKind.SIDE_NOT_HEARD,
                text=f"{dispute.question} Only {min(heard)} is heard on it{also}.",
                citations=tuple(p.answers[0].wording for p in dispute.positions),
            )


def _heard(provenance: Provenance, dispute: Dispute) -> set[str]:
    return {party_of(provenance, o) for p in dispute.positions for o in p.origins}


def without_speaker(provenance: Provenance) -> Iterator[Gap]:
    """Tolls that publishers give in their own voice and nobody is cited for, one gap for what they count."""
    spoken: set[tuple[str | None, float | None]] = set()
    bare: defaultdict[str, list[Quantity]] = defaultdict(list)
    for q in provenance.view.all(Quantity):
        statement = provenance.statements.get(q.statement_id or "")
        if statement is not None and statement.kind is not StatementKind.OWN:
            spoken |= {(q.of, n) for n in (q.low, q.high) if n is not None}
        elif counts_people(q.of) and can_be_of(q.of, q.unit) and _is_of_the_matter(provenance, q):
            bare[q.of or ""].append(q)
    for of, quantities in sorted(bare.items()):
        left = [q for q in quantities if not spoken & {(q.of, q.low), (q.of, q.high)}]
        if left:
            yield _unspoken(provenance, of, sorted(left, key=lambda q: (q.report_id, q.span)))


def _is_of_the_matter(provenance: Provenance, q: Quantity) -> bool:
    """A whole toll of what the reports are about: no share or part of another figure, no toll of another year or a war."""
    report = provenance.view.report(q.report_id)
    day = report.published.earliest if report.published else None
    at = (report.text, q.span.start, q.span.end)
    apart = is_share(q) or is_subcount(*at) or other_incident(*at, year=day.year if day else None)
    return not apart


def _unspoken(provenance: Provenance, of: str, quantities: Sequence[Quantity]) -> Gap:
    view = provenance.view
    words: dict[tuple[float | None, float | None], str] = {}
    for q in quantities:
        words.setdefault((q.low, q.high), " ".join(q.span.of(view.report(q.report_id).text).split()))
    told = ", ".join(
        f"“{w}”" for _, w in sorted(words.items(), key=lambda x: (-(x[0][0] or x[0][1] or 0), x[1]))
    )
    return Gap(
        id=content_id("gap", of, *(q.id for q in quantities)),
        kind=GapKind.FIGURE_WITHOUT_SPEAKER,
        text=f"Nobody is named for {told} ({of}).",
        citations=tuple(cite(view.report(q.report_id), q.span) for q in quantities),
    )


def on_one_origin(
    provenance: Provenance, claims: Sequence[Claim], standings: Sequence[Standing]
) -> Iterator[Gap]:
    """Claims of weight that many reports carry, all from one origin."""
    standing = {s.claim_id: s for s in standings}
    for claim in claims:
        found = standing[claim.id]
        if claim.kind not in WEIGHTY or found.independent != 1:
            continue
        origin = found.origins[0]
        parts = _one_a_report(claim, origin)
        if len(parts) >= MANY_REPORTS:
            yield Gap(
                id=content_id("gap", claim.id),
                kind=GapKind.ONE_ORIGIN,
                text=f"{len(parts)} reports carry “{_short(provenance, parts[0])}”, all from one origin: {origin.label}.",
                citations=tuple(p.wording for p in parts),
            )


def _one_a_report(claim: Claim, origin: Origin) -> list[ClaimPart]:
    """One part of each report that goes back to the origin, the one that words the claim first."""
    own = [p for p in claim.parts if p.statement_id in origin.statement_ids]
    first = {p.wording.report_id: p for p in reversed(own)}
    return sorted(first.values(), key=lambda p: (p.wording != claim.wording, p.wording.report_id))


def _short(provenance: Provenance, part: ClaimPart) -> str:
    words = " ".join(cited_words(provenance.view, part.wording).split()).strip(' ,.;“”"')
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


LONGEST = 110
