"""Which reports were there on a day."""

from collections.abc import Mapping
from datetime import date

from fogline.model.report import LeftOut, Report, left_out
from fogline.model.view import View


def upto(view: View, day: date) -> list[Report]:
    """The reports whose day is known and not later."""
    known = days(view)
    return [r for r in view.all(Report) if (found := known[r.id]) is not None and found <= day]


def undated(view: View, day: date) -> list[LeftOut]:
    """A line for each report that a look back cannot place."""
    known = days(view)
    reason = f"neither its publication nor anything said in it has a known day, so {day} leaves it out"
    return [left_out(r.path, reason) for r in view.all(Report) if known[r.id] is None]


def days(view: View) -> Mapping[str, date | None]:
    """Each report's last day of publication, or else the last day on which something in it was said.

    A time that may be any day after another ("since May") places nothing.
    """
    said: dict[str, date] = {}
    for statement in view.statements:
        if statement.said and statement.said.latest:
            told = statement.report_id
            said[told] = max(said.get(told, statement.said.latest), statement.said.latest)
    published = {r.id: r.published.latest if r.published else None for r in view.all(Report)}
    return {key: found or said.get(key) for key, found in published.items()}
