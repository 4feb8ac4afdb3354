"""Which reports were there on a day."""

from datetime import date

from fogline.model.report import LeftOut, Report, left_out
from fogline.model.view import View


def upto(view: View, day: date) -> list[Report]:
    """The reports whose day is known and not later."""
    return [r for r in view.all(Report) if (known := day_of(r, view)) is not None and known <= day]


def undated(view: View, day: date) -> list[LeftOut]:
    """A line for each report that a look back cannot place."""
    reason = f"neither its publication nor anything said in it has a known day, so {day} leaves it out"
    return [left_out(r.path, reason) for r in view.all(Report) if day_of(r, view) is None]


def day_of(report: Report, view: View) -> date | None:
    """The day of publication, or else the last day on which something in it was said."""
    if report.published is not None:
        known = report.published.latest or report.published.earliest
        if known is not None:
            return known
    said = [s.said.latest or s.said.earliest for s in view.statements if s.report_id == report.id and s.said]
    return max((found for found in said if found is not None), default=None)
