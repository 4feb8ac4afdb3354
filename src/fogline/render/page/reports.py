"""The reports beside the brief: their own text, whole, and what is known of each."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from fogline.model.origin import Copy
from fogline.model.report import Mark, MarkKind, Report
from fogline.model.statement import Statement
from fogline.model.view import View
from fogline.render.coverage import report_day, report_name, reports_in_order
from fogline.render.days import BASIS
from fogline.render.page.marked_text import marked_text
from fogline.render.page.passages import Passages
from fogline.render.plain import UNSAFE, one_line
from fogline.render.wording import COPY, counted

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report; `facts` are (name, value) in words, `cited` how many places of it are cited."""

    anchor: str
    mark: str
    name: str
    headline: str
    day: str
    ground: str
    byline: str
    url: str | None
    language: str | None
    facts: tuple[tuple[str, str], ...]
    cited: int
    marked: str
    repeats: tuple[tuple[str, tuple[str, ...]], ...]
    text: Markup


def report_rows(view: View, passages: Passages) -> tuple[ReportRow, ...]:
    """Every report in reading order; to be made last, when all that points into them is known."""
    return tuple(_row(view, report, passages) for report in reports_in_order(view))


def web_address(url: str | None) -> str | None:
    """The address, where it is one of the web's own and safe to follow; else None."""
    if not url or UNSAFE.search(url) or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _row(view: View, report: Report, passages: Passages) -> ReportRow:
    marks = sorted(view.of_report(Mark, report.id), key=lambda m: (m.span, m.kind, m.id))
    hedges = [s.hedge for s in view.of_report(Statement, report.id) if s.hedge and not s.aside]
    places = passages.of_report(report.id)
    sign = passages.report_mark(report.id)
    return ReportRow(
        anchor=sign.lower(),
        mark=sign,
        name=report_name(report),
        headline=one_line(report.headline or ""),
        day=report_day(report),
        ground=BASIS[report.published.basis] if report.published else "",
        byline=one_line(report.byline or ""),
        url=web_address(report.url),
        language=_language(report.language),
        facts=tuple(_facts(report)),
        cited=sum(p.cited for p in places),
        marked=_marked(marks),
        repeats=tuple(_repeats(view, report, passages)),
        text=marked_text(report.text, marks, hedges, places, passages.ways_back(report.id)),
    )


def _language(language: str | None) -> str | None:
    return language if language and LANGUAGE.fullmatch(language) else None


def _repeats(view: View, report: Report, passages: Passages) -> list[tuple[str, tuple[str, ...]]]:
    """(how, the signs of the reports that share this one's words in that way), kind by kind."""
    own = [c for c in view.all(Copy) if report.id in (c.left_id, c.right_id)]
    found = []
    for kind, word in COPY.items():
        others = {c.right_id if c.left_id == report.id else c.left_id for c in own if c.kind is kind}
        near = sorted((i for i in others if passages.report_number(i)), key=passages.report_number)
        found += [(word, tuple(passages.report_mark(i) for i in near))] if near else []
    return found


def _facts(report: Report) -> list[tuple[str, str]]:
    known = [
        ("File", report.path),
        ("Address", "" if web_address(report.url) else report.url),
        ("Dateline", report.dateline),
        ("Feed", report.feed),
        ("Retrieved", report.retrieved_at),
        ("Read as", report.extraction),
        ("Characters", f"{len(report.text):,}"),
        ("SHA-256 of the text", report.text_sha256),
    ]
    return [(name, one_line(value)) for name, value in known if value]


def _marked(marks: list[Mark]) -> str:
    counts = [
        (MarkKind.NOISE, "passage of page noise", "passages of page noise"),
        (MarkKind.REPAIR, "repair", "repairs"),
        (MarkKind.GARBLED, "number that cannot be read", "numbers that cannot be read"),
    ]
    found = [(sum(m.kind is kind for m in marks), one, many) for kind, one, many in counts]
    return ", ".join(counted(n, one, many) for n, one, many in found if n)
