"""The brief as one page that needs no network and no script: the brief beside the reports' own text."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fogline.model.report import LeftOut
from fogline.model.view import View
from fogline.render import wording
from fogline.render.coverage import citations_in, coverages, reports_in_order
from fogline.render.page.claims import Claims
from fogline.render.page.events import EventRow, event_row
from fogline.render.page.passages import Passages
from fogline.render.page.reports import report_rows
from fogline.render.plain import one_line, visible
from fogline.render.sources import numbered, sources


def page(view: View) -> str:
    """The whole page as text that can be written as UTF-8; the same records give the same bytes."""
    shown = [c for c in coverages(view) if c.reports or c.brief]
    cited = [c for coverage in shown for c in citations_in(coverage)]
    numbers = numbered(cited)
    passages = Passages(view, numbers)
    claims = Claims(view, passages)
    events = [event_row(view, c, k, claims, passages) for k, c in enumerate(shown, start=1)]
    style = _style(view, passages)
    text = (
        _environment()
        .get_template("page.html")
        .render(
            title=_title(events),
            events=events,
            reports=report_rows(view, passages),
            sources=[(s, passages.citation(s.number)) for s in sources(view, cited, numbers)],
            left_out=sorted((one_line(x.path), one_line(x.reason)) for x in view.all(LeftOut)),
            style=Markup(style),
            policy=_policy(style),
        )
    )
    return f"{text.rstrip()}\n"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("fogline.render"),
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(wording=wording, counted=wording.counted)
    return environment


def _shown(value: object) -> object:
    """Any text that is not markup of ours, with its control characters made visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _title(events: list[EventRow]) -> str:
    if len(events) == 1:
        return events[0].title
    return wording.counted(len(events), "event") if events else "No reports"


def _style(view: View, passages: Passages) -> str:
    """The style sheet, with one rule that lights up all parts of whichever passage is pointed to."""
    sheet = (resources.files("fogline.render") / "templates" / "page.css").read_text(encoding="utf-8")
    anchors = [p.anchor for r in reports_in_order(view) for p in passages.of_report(r.id)]
    if not anchors:
        return sheet
    parts = ",".join(f"#{a}:target~.{a}" for a in anchors)
    return f"{sheet}\n{parts}{{background:var(--lit);color:var(--lit-ink);box-shadow:none}}\n"


def _policy(style: str) -> str:
    """A Content-Security-Policy that allows this one style sheet and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
