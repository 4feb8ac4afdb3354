"""What is foreseen or promised, and what a later statement says came of it."""

import re
from collections.abc import Sequence

from fogline.compare.telling import Telling, opposed_axes, same_words
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
LEAST_SHARED = 2


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
    """The word sets a condition ("if"), or tells what could not be done: neither foresees anything."""
    return span.of(t.text).lower() == "if" or bool(_UNABLE.match(t.text, span.start))


_UNABLE = re.compile(r"could\s+(?:not|n[’']t)\b", re.IGNORECASE)


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

    Later is by the day of saying, else of publication. It must be in like words and by somebody else: to
    repeat a promise is not to keep it. On opposite poles the forecast failed, otherwise it was borne out.
    What is foreseen on a condition is not settled by a fact about something else.
    """
    if _CONDITION.search(foreseen.text):
        return None
    later = [t for t in facts if _is_later(view, foreseen, t) and _tells_of(foreseen, t)]
    for t in sorted(later, key=lambda t: (-same_words(foreseen, t), t.id)):
        failed = bool(opposed_axes(foreseen, t))
        return (ForecastState.FAILED if failed else ForecastState.BORNE_OUT), t.statement.id
    return None


_CONDITION = re.compile(r"^\W*(?:if|unless|should|were)\b", re.IGNORECASE)


def _tells_of(foreseen: Telling, fact: Telling) -> bool:
    """The fact is in like words and comes from somebody other than who foresaw it."""
    speaker = foreseen.statement.speaker_id
    other = speaker is None or fact.statement.speaker_id != speaker
    shared = {w for w in foreseen.vector.keys() & fact.vector.keys() if w[0] not in "@#"}
    alike = same_words(foreseen, fact) >= SETTLED_WORDS and len(shared) >= LEAST_SHARED
    return other and alike and _denies(foreseen) == _denies(fact)


def _denies(t: Telling) -> bool:
    """The part says that something is not so: what "will not stand" is not borne out by what stands."""
    return bool(_NOT.search(t.text))


_NOT = re.compile(r"\b(?:not|never|no longer|cannot)\b|n[’']t\b", re.IGNORECASE)


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
