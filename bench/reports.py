"""Reports of a folder, and reports made of bench rows."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from fogline.model.ids import text_sha256
from fogline.model.interval import Basis, Interval
from fogline.model.report import Report
from fogline.model.view import View


def paths_of(folder: Path) -> list[Path]:
    """The `.txt` reports of a folder, by name."""
    return sorted(folder.glob("*.txt"))


def texts_of(folder: Path) -> dict[str, str]:
    """The texts of a folder's reports by file name, with their own line ends."""
    return {p.name: p.read_bytes().decode("utf-8", "replace") for p in paths_of(folder)}


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
