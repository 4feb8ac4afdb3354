"""One sentence on what a brief rests on: reports, publishers, days, and copies counted once."""

from fogline.model.brief import Since
from fogline.model.interval import Interval
from fogline.model.origin import TEXT_KINDS, Copy, Occasion
from fogline.model.report import Report
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.days import days
from fogline.render.wording import counted


def rests_on(view: View, coverage: Coverage) -> str:
    """`Rests on 4 reports by 3 publishers, published 2 to 4 April 2031; ...`."""
    reports = coverage.reports
    parts = [f"Rests on {counted(len(reports), 'report')}{_publishers(reports)}{_published(reports)}"]
    if repeats := len(reports) - distinct_texts(view, coverage):
        told = counted(repeats, "report repeats", "reports repeat")
        parts.append(f"{told} another's text, and a text counts once")
    if acts := sum(coverage.covers(*o.report_ids) for o in view.all(Occasion)):
        parts.append(f"they carry {counted(acts, 'act of speaking', 'acts of speaking')}, each counted once")
    parts += _since(view, {r.id for r in reports})
    return "; ".join(parts) + "."


def _since(view: View, own: set[str]) -> list[str]:
    """What has come and gone since an earlier brief, where this one is compared with it."""
    for since in view.all(Since):
        new = counted(len(own & set(since.new_ids)), "report is new", "reports are new")
        gone = len(own & set(since.withdrawn_ids))
        told = f", {counted(gone, 'is withdrawn', 'are withdrawn')}" if gone else ""
        return [f"{new}{told} since {since.label}"]
    return []


def distinct_texts(view: View, coverage: Coverage) -> int:
    """How many texts stand behind the reports when reprints and shared agency texts count once."""
    group = {r.id: r.id for r in coverage.reports}
    for copy in view.all(Copy):
        if copy.kind in TEXT_KINDS and copy.left_id in group and copy.right_id in group:
            left, right = group[copy.left_id], group[copy.right_id]
            group = {i: left if g == right else g for i, g in group.items()}
    return len(set(group.values()))


def _publishers(reports: tuple[Report, ...]) -> str:
    known = {r.publisher for r in reports if r.publisher}
    unnamed = sum(not r.publisher for r in reports)
    by = f" by {counted(len(known), 'publisher')}" if known else ""
    return by + (f" ({unnamed} of unknown publisher)" if unnamed and known else "")


def _published(reports: tuple[Report, ...]) -> str:
    dated = [r.published for r in reports if r.published and r.published.earliest and r.published.latest]
    if not dated:
        return ", published on unknown days"
    span = Interval(
        earliest=min(p.earliest for p in dated if p.earliest), latest=max(p.latest for p in dated if p.latest)
    )
    undated = len(reports) - len(dated)
    return f", published {days(span)}" + (f" ({undated} undated)" if undated else "")
