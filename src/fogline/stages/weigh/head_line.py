"""Where a report's headline stands in its text."""

import re

from fogline.model.report import Report
from fogline.model.span import Span

_LINE = re.compile(r"\S[^\n]{0,200}")


def head_line(report: Report) -> Span:
    """The headline as it stands in the text, else the text's first line, cut at 200 characters; empty where there is none."""
    if report.headline and (at := report.text.find(report.headline)) >= 0:
        return Span(start=at, end=at + len(report.headline))
    first = _LINE.search(report.text)
    return (
        Span(start=first.start(), end=first.start() + len(first.group().rstrip()))
        if first
        else Span(start=0, end=0)
    )
