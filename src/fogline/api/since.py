"""Which earlier brief a brief is compared with, and which reports that one knew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fogline.api.as_of import days
from fogline.errors import NoReports
from fogline.model.report import Report, Withdrawal
from fogline.model.view import View
from fogline.render.days import day as in_words
from fogline.store.past import PastBrief


class Last(StrEnum):
    """The word for the last brief made of a workspace."""

    LAST = "last"


Since = date | Last


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The state of a workspace at an earlier brief, and what that brief is called."""

    label: str
    reports: tuple[Report, ...]
    withdrawals: tuple[Withdrawal, ...]


def earlier_of(view: View, since: Since, made: Sequence[PastBrief]) -> Earlier:
    """The earlier state of a view: as of a day, or as the last brief knew it.

    A report that no day places was there before: nothing shows that it is new.
    """
    return at_last(view, made) if isinstance(since, Last) else at_day(view, since)


def at_day(view: View, on: date) -> Earlier:
    """What was published, or said, up to a day, and what was withdrawn by then."""
    known = days(view)
    reports = [r for r in view.all(Report) if (found := known[r.id]) is None or found <= on]
    return Earlier(
        label=in_words(on),
        reports=tuple(reports),
        withdrawals=tuple(w for w in view.all(Withdrawal) if w.withdrawn_on <= on),
    )


def at_last(view: View, made: Sequence[PastBrief]) -> Earlier:
    """What the last brief of another state knew; of this state where there is no other.

    So the same command gives the same answer twice. Raises NoReports where no brief was made.
    """
    if not made:
        raise NoReports(
            "no brief of this workspace has been made yet: make one first, or give --since a date"
        )
    now = state_of(view)
    past = next((p for p in made if p.id != now.id), made[0])
    return Earlier(
        label=f"the brief of {in_words(date.fromisoformat(past.made_at[:10]))}, {past.made_at[11:16]} UTC",
        reports=tuple(r for r in view.all(Report) if r.id in set(past.report_ids)),
        withdrawals=tuple(w for w in view.all(Withdrawal) if w.report_id in set(past.withdrawn_ids)),
    )


def state_of(view: View, made_at: str = "") -> PastBrief:
    """The state of a view as a brief knows it."""
    gone = (w.report_id for w in view.all(Withdrawal))
    return PastBrief.of(made_at, (r.id for r in view.all(Report)), gone)
