"""Reports made of bench rows."""

from collections.abc import Iterable
from datetime import date

from fogline.model.ids import text_sha256
from fogline.model.interval import Basis, Interval
from fogline.model.report import Report
from fogline.model.view import View


def report(key: str, text: str, *, published: date | None = None) -> Report:
    """A report with this id and text."""
    digest = text_sha256(text)
    return Report(
        id=key,
        path=f"{key}.txt",
        text=text,
        text_sha256=digest,
        bytes_sha256=digest,
        extraction="utf-8",
        published=Interval.of_day(published, basis=Basis.GIVEN) if published else None,
    )


def view(reports: Iterable[Report]) -> View:
    """The reports as a stage sees them."""
    return View(reports)
