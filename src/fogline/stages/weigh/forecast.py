"""What is foreseen or promised, and what a later statement says came of it."""

from collections.abc import Mapping, Sequence

from fogline.compare.telling import Telling
from fogline.model.claim import Claim
from fogline.model.ids import content_id
from fogline.model.standing import Forecast, ForecastState
from fogline.model.view import View
from fogline.stages.weigh.foresight import Foreseen, foreseen_in
from fogline.stages.weigh.later import Later
from fogline.stages.weigh.settle import later_in, settlement


def forecasts_of(view: View, told: Sequence[Telling], claims: Sequence[Claim]) -> list[Forecast]:
    """Every clause that foresees, promises or plans, with its state, in order of ids."""
    claim_of = {(p.statement_id, p.wording.start): c.id for c in claims for p in c.parts}
    whole = {i: c.id for c in claims for i in c.statement_ids}
    later = later_in(view, told, _claims_of(told, claim_of, whole))
    found = {}
    for foreseen in foreseen_in(view, told):
        t = foreseen.told
        made = _forecast(later, foreseen, later.claims.get(t.id) if t else None)
        found[made.id] = made
    return [found[key] for key in sorted(found)]


def _claims_of(
    told: Sequence[Telling], by_part: Mapping[tuple[str, int], str], by_statement: Mapping[str, str]
) -> Mapping[str, str]:
    """The claim of each part that makes one, by the part's id: that of the part, else of its whole statement."""
    found = ((t, by_part.get((t.statement.id, t.span.start), by_statement.get(t.statement.id))) for t in told)
    return {t.id: claim for t, claim in found if claim}


def _forecast(later: Later, foreseen: Foreseen, claim_id: str | None) -> Forecast:
    settled = settlement(later, foreseen)
    report, horizon = foreseen.report, foreseen.horizon
    return Forecast(
        id=content_id("forecast", report.id, foreseen.span.start, foreseen.span.end),
        report_id=report.id,
        span=foreseen.span,
        statement_id=foreseen.statement.id if foreseen.statement else None,
        claim_id=claim_id,
        horizon=horizon.span.of(report.text) if horizon else None,
        state=settled[0] if settled else ForecastState.OPEN,
        resolved_by=settled[1] if settled else None,
    )
