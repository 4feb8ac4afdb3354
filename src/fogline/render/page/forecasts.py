"""What is foreseen, by whom, for when, and what the reports tell of it since."""

from dataclasses import dataclass

from fogline.model.standing import Forecast
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.page.claims import Claims, Saying
from fogline.render.page.passages import Passages, Quote
from fogline.render.plain import one_line
from fogline.render.wording import FORECAST


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRow:
    """One forecast; `settled` is the later statement that settles it, where there is one."""

    quote: Quote
    speaker: str
    horizon: str
    state: str
    word: str
    settled: Saying | None


def forecasts(view: View, coverage: Coverage, claims: Claims, passages: Passages) -> tuple[ForecastRow, ...]:
    """The forecasts of one event, in the order of reports and places."""
    own = [f for f in view.all(Forecast) if coverage.covers(f.report_id)]
    rank = {r.id: k for k, r in enumerate(coverage.reports)}
    own.sort(key=lambda f: (rank[f.report_id], f.span, f.id))
    return tuple(_row(f, claims, passages) for f in own)


def _row(forecast: Forecast, claims: Claims, passages: Passages) -> ForecastRow:
    by = claims.sayings([forecast.statement_id] if forecast.statement_id else [])
    settled = claims.sayings([forecast.resolved_by] if forecast.resolved_by else [])
    return ForecastRow(
        quote=passages.quote(forecast.report_id, (forecast.span,)),
        speaker=by[0].voice.name if by else "",
        horizon=one_line(forecast.horizon or ""),
        state=forecast.state.value,
        word=FORECAST[forecast.state],
        settled=settled[0] if settled else None,
    )
