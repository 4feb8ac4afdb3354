"""The lines of forecasts: what is foreseen or promised, and what came of it."""

from collections.abc import Iterator

from fogline.model.brief import Line, Section
from fogline.model.citation import cite
from fogline.model.standing import Forecast, ForecastState
from fogline.model.statement import StatementKind
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import distinct, said


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
