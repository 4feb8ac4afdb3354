"""The sections of a brief: one function a section, each from records to lines with citations."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation, cite
from fogline.model.claim import Claim, ClaimKind, ClaimPart, Dispute, Position
from fogline.model.origin import Copy, CopyKind
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, MarkKind
from fogline.model.standing import (
    Control,
    ControlBasis,
    Forecast,
    ForecastState,
    Gap,
    GapKind,
    Standing,
    Status,
)
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.stages.brief.people import counts_people
from fogline.stages.brief.phrase import (
    carriers_clause,
    distinct,
    origins_clause,
    plain,
    publisher,
    quote,
    said,
    speaker,
)

MOST = 8
MOST_POSITIONS = 6
MOST_ANSWERS = 2
MOST_VOICES = 2
TOLLS = frozenset({"killed", "wounded", "missing", "displaced", "trapped", "evacuated", "aboard"})
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
    def standing(self) -> dict[str, Standing]:
        """Standings by the id of their claim."""
        return {s.claim_id: s for s in self.view.all(Standing)}

    @cached_property
    def ranked(self) -> tuple[Claim, ...]:
        """Attributed claims, those that matter first: by origins, by reports, by statements, by words."""
        claims = [c for c in self.view.all(Claim) if self.spoken(c)]
        return tuple(sorted(claims, key=self._rank))

    def spoken(self, claim: Claim) -> list[Statement]:
        """The claim's statements that cite somebody."""
        told = [self.statements[i] for i in claim.statement_ids if i in self.statements]
        return [s for s in told if s.kind is not StatementKind.OWN]

    def reports(self, claim: Claim) -> int:
        """How many reports carry the claim."""
        return len({self.statements[i].report_id for i in claim.statement_ids})

    def _rank(self, claim: Claim) -> tuple[int, int, int, int, str]:
        standing = self.standing[claim.id]
        weighty = 0 if claim.kind in WEIGHTY else 1
        return (
            -standing.independent,
            -self.reports(claim),
            weighty,
            -len(claim.wording.exact),
            claim.id,
        )


def carried(ledger: Ledger) -> Iterator[Line]:
    """What more than one origin or report carries, the most carried first."""
    many = [c for c in ledger.ranked if ledger.standing[c.id].independent > 1 or ledger.reports(c) > 1]
    for claim in many[:MOST]:
        yield _claim_line(ledger, claim, Section.CARRIED)


def single(ledger: Ledger) -> Iterator[Line]:
    """Weighty claims that one origin alone makes in one report."""
    alone = [
        c
        for c in ledger.ranked
        if ledger.standing[c.id].independent == 1 and ledger.reports(c) == 1 and c.kind in WEIGHTY
    ]
    fresh = [c for c in alone if ledger.standing[c.id].status is Status.SINGLE]
    for claim in fresh[:MOST]:
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


def contested(ledger: Ledger) -> Iterator[Line]:
    """Every dispute with each position quoted, the question with most origins first."""
    disputes = sorted(
        ledger.view.all(Dispute),
        key=lambda d: (-len({o.id for p in d.positions for o in p.origins}), d.question),
    )
    for dispute in disputes:
        told = [_position(ledger, p) for p in dispute.positions[:MOST_POSITIONS]]
        sides = (f"({letter}) {text}" for letter, (text, _) in zip(ascii_lowercase, told, strict=False))
        yield Line(
            section=Section.CONTESTED,
            text=" ".join((dispute.question, *sides)),
            citations=distinct(c for _, cited in told for c in cited),
            dispute_id=dispute.id,
        )


def _position(ledger: Ledger, position: Position) -> tuple[str, list[Citation]]:
    """A position in words, its first answers by different speakers quoted, and what it rests on."""
    chosen: dict[str, Citation] = {}
    for answer in position.answers:
        statement = ledger.statements[answer.statement_id]
        chosen.setdefault(speaker(ledger.view, statement), answer.wording)
    quoted = list(chosen.items())[:MOST_ANSWERS]
    words = "; ".join(f"{who}, {quote(c.exact)}" for who, c in quoted)
    more = f"; and {len(chosen) - MOST_ANSWERS} more" if len(chosen) > MOST_ANSWERS else ""
    label = "" if any(plain(position.label) in plain(c.exact) for _, c in quoted) else f"{position.label}: "
    return f"{label}{words}{more}. {origins_clause(position.origins)}", [c for _, c in quoted]


def control(ledger: Ledger) -> Iterator[Line]:
    """Who says who holds what: each wording once, disputed ground first."""
    bases = {
        ControlBasis.CLAIMED: "claimed",
        ControlBasis.CONCEDED: "conceded",
        ControlBasis.ASSESSED: "assessed",
        ControlBasis.DISPUTED: "claimed, and disputed",
    }
    found = sorted(
        ledger.view.all(Control),
        key=lambda c: (c.place, c.part is None and c.share is None, c.kind.value, c.id),
    )
    seen: set[tuple[str | None, str]] = set()
    for c in found:
        statement = ledger.statements[c.statement_ids[0]]
        key = (statement.speaker_id, plain(c.citation.exact))
        if key in seen or len(seen) >= MOST:
            continue
        seen.add(key)
        known = c.as_of.latest if c.as_of and c.as_of.latest == c.as_of.earliest else None
        day = f", {known.day} {known:%B}" if known else ""
        yield Line(
            section=Section.CONTROL,
            text=f"{c.place}: {said(ledger.view, statement, c.citation.exact)} ({bases[c.basis]}{day}).",
            citations=(c.citation,),
        )


def figures(ledger: Ledger) -> Iterator[Line]:
    """Each series of figures in one line, every figure with whoever gives it; garbled numbers as printed."""
    series: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in ledger.view.all(Quantity):
        topic = quantity.of or (quantity.unit if quantity.statement_id else None)
        if topic and (topic not in TOLLS or counts_people(quantity.unit)):
            series[topic].append(quantity)
    for topic in sorted(
        series, key=lambda topic: (-_givers(ledger, series[topic]), -len(series[topic]), topic)
    )[:MOST]:
        told: dict[str, Citation] = {}
        for q in sorted(series[topic], key=lambda q: (not _is_spoken(ledger, q), q.report_id, q.span)):
            report = ledger.view.report(q.report_id)
            told.setdefault(f"{plain(q.span.of(report.text))} ({_giver(ledger, q)})", cite(report, q.span))
        shown = list(told.items())[:MOST]
        yield Line(
            section=Section.FIGURES,
            text=f"{topic[0].upper()}{topic[1:]}: {'; '.join(words for words, _ in shown)}.",
            citations=distinct(citation for _, citation in shown),
        )
    yield from _garbled(ledger)


def _is_spoken(ledger: Ledger, quantity: Quantity) -> bool:
    """Somebody is cited for the figure."""
    statement = ledger.statements.get(quantity.statement_id or "")
    return statement is not None and statement.kind is not StatementKind.OWN


def _givers(ledger: Ledger, quantities: Sequence[Quantity]) -> int:
    """How many different sources give these figures."""
    return len({_giver(ledger, q) for q in quantities})


def _garbled(ledger: Ledger) -> Iterator[Line]:
    for mark in ledger.view.all(Mark):
        if mark.kind is MarkKind.GARBLED:
            report = ledger.view.report(mark.report_id)
            words = mark.span.of(report.text)
            yield Line(
                section=Section.FIGURES,
                text=f"Cannot be read: {quote(words)} in {publisher(report)}; it may stand for {mark.reading}.",
                citations=(cite(report, mark.span),),
            )


def _giver(ledger: Ledger, quantity: Quantity) -> str:
    if not _is_spoken(ledger, quantity):
        return f"{publisher(ledger.view.report(quantity.report_id))}, in its own voice"
    return speaker(ledger.view, ledger.statements[quantity.statement_id or ""])


def forecasts(ledger: Ledger) -> Iterator[Line]:
    """What is foreseen or promised by somebody, settled ones first."""
    order = list(ForecastState)
    found = sorted(
        (f for f in ledger.view.all(Forecast) if f.statement_id in ledger.statements),
        key=lambda f: (-order.index(f.state), f.horizon is None, f.report_id, f.span),
    )
    attributed = [f for f in found if ledger.statements[f.statement_id or ""].kind is not StatementKind.OWN]
    seen: set[str | None] = set()
    for f in attributed:
        if f.claim_id in seen or len(seen) >= MOST:
            continue
        seen.add(f.claim_id)
        yield _forecast(ledger, f)


def _forecast(ledger: Ledger, f: Forecast) -> Line:
    report = ledger.view.report(f.report_id)
    citations = [cite(report, f.span)]
    text = said(ledger.view, ledger.statements[f.statement_id or ""], f.span.of(report.text))
    states = {
        ForecastState.OPEN: "Open",
        ForecastState.BORNE_OUT: "Borne out",
        ForecastState.FAILED: "Did not come",
        ForecastState.LAPSED: "Its time has passed",
    }
    outcome = states[f.state]
    if settled := ledger.statements.get(f.resolved_by or ""):
        words = settled.content[0].of(ledger.view.report(settled.report_id).text)
        citations.append(cite(ledger.view.report(settled.report_id), settled.content[0]))
        outcome = f"{outcome}, by a later report: {said(ledger.view, settled, words)}"
    return Line(
        section=Section.FORECASTS,
        text=f"{text}. {outcome}.",
        citations=distinct(citations),
        claim_id=f.claim_id,
    )


def unknown(ledger: Ledger) -> Iterator[Line]:
    """What is missing: one line a gap, each text once."""
    seen: set[str] = set()
    for gap in sorted(ledger.view.all(Gap), key=lambda g: (list(GapKind).index(g.kind), g.id)):
        text = plain(gap.text)
        if text not in seen:
            seen.add(text)
            yield Line(section=Section.UNKNOWN, text=text, citations=gap.citations)


def copies(ledger: Ledger) -> Iterator[Line]:
    """Who repeats whom, and by what that is known."""
    for copy in sorted(ledger.view.all(Copy), key=lambda c: (list(CopyKind).index(c.kind), c.id)):
        yield _copy(ledger.view, copy)


def _copy(view: View, copy: Copy) -> Line:
    left, right = view.report(copy.left_id), view.report(copy.right_id)
    first, second = (right, left) if copy.parent_id == right.id else (left, right)
    verb = {
        CopyKind.REPRINT: f"{publisher(second)} repeats {publisher(first)}"
        if copy.parent_id
        else f"{publisher(first)} and {publisher(second)} share one text",
        CopyKind.SHARED_WIRE: f"{publisher(first)} and {publisher(second)} carry one agency's copy",
        CopyKind.SHARED_OCCASION: f"{publisher(first)} and {publisher(second)} quote one act of speaking",
    }[copy.kind]
    return Line(
        section=Section.COPIES,
        text=f"{verb}: {copy.evidence}. Counted once.",
        citations=distinct((cite(left, copy.left_spans[0]), cite(right, copy.right_spans[0]))),
    )


def sections(ledger: Ledger) -> Sequence[Line]:
    """Every line of a brief, section by section."""
    writers = (carried, contested, control, figures, forecasts, single, unknown, copies)
    return [line for write in writers for line in write(ledger)]
