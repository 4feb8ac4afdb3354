"""What is foreseen or promised, and what a later statement says came of it."""

from collections.abc import Sequence

from fogline.compare.telling import Telling, opposed_axes, same_words, shared_axes
from fogline.model.claim import Claim
from fogline.model.dating import Dating
from fogline.model.ids import content_id
from fogline.model.interval import Interval
from fogline.model.span import Span
from fogline.model.standing import Forecast, ForecastState
from fogline.model.statement import Act
from fogline.model.view import View
from fogline.text.mood import mood_words, moods

SETTLED_WORDS = 0.3


def forecasts_of(view: View, told: Sequence[Telling], claims: Sequence[Claim]) -> list[Forecast]:
    """Every part that foresees, promises or plans, with its state, in order of ids."""
    claim_of = {i: c.id for c in claims for i in c.statement_ids}
    facts = [t for t in told if not moods(t.text) and t.statement.act not in (Act.PREDICT, Act.INTEND)]
    found = [_forecast(view, t, claim_of.get(t.statement.id), facts) for t in told if _foresees(t)]
    return sorted(found, key=lambda f: f.id)


def _foresees(t: Telling) -> bool:
    if t.statement.act in (Act.PREDICT, Act.INTEND):
        return True
    return any(not _only_condition(t, span) for _, span in mood_words(t.text))


def _only_condition(t: Telling, span: Span) -> bool:
    return span.of(t.text).lower() == "if"


def _forecast(view: View, t: Telling, claim_id: str | None, facts: Sequence[Telling]) -> Forecast:
    settled = settlement(view, t, facts)
    return Forecast(
        id=content_id("forecast", t.id),
        report_id=t.statement.report_id,
        span=t.span,
        statement_id=t.statement.id,
        claim_id=claim_id,
        horizon=_horizon(view, t),
        state=settled[0] if settled else ForecastState.OPEN,
        resolved_by=settled[1] if settled else None,
    )


def settlement(view: View, foreseen: Telling, facts: Sequence[Telling]) -> tuple[ForecastState, str] | None:
    """The state that a later statement of fact gives a forecast, and that statement's id; None if open.

    Later is by the day of saying, else of publication. It must be in like words: on opposite poles the
    forecast failed, with a pole in common it was borne out.
    """
    later = [t for t in facts if _is_later(view, foreseen, t) and same_words(foreseen, t) >= SETTLED_WORDS]
    for t in sorted(later, key=lambda t: (-same_words(foreseen, t), t.id)):
        if opposed_axes(foreseen, t):
            return ForecastState.FAILED, t.statement.id
        if shared_axes(foreseen, t):
            return ForecastState.BORNE_OUT, t.statement.id
    return None


def _is_later(view: View, first: Telling, second: Telling) -> bool:
    a, b = _said(view, first), _said(view, second)
    return bool(a and b and a.precedes(b))


def _said(view: View, t: Telling) -> Interval | None:
    return t.statement.said or view.report(t.statement.report_id).published


def _horizon(view: View, t: Telling) -> str | None:
    """The words that time what is foreseen, where the part holds a time expression."""
    text = view.report(t.statement.report_id).text
    times = [d.span for d in view.of_report(Dating, t.statement.report_id) if t.span.holds(d.span)]
    return min(times).of(text) if times else None
