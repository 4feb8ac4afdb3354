"""The words that stand for a part in a claim: a clause that the words of telling cut in two is shown whole."""

import re
from itertools import pairwise

from fogline.compare.telling import Telling
from fogline.model.report import Report
from fogline.model.span import Span

# "Ten men *are confirmed* to have died": a few words of telling, and no mark.
_TOLD = re.compile(r"\s(?:[\w’'-]+\s){1,5}")
_LONGEST = 300


def shown(report: Report, told: Telling) -> Span:
    """The span of the part, up to the end of the next stretch of its statement's content where the telling parts the two."""
    content = told.statement.content
    for first, second in pairwise(content):
        ends_here = first.start <= told.span.start and told.span.end == first.end
        if ends_here and _TOLD.fullmatch(report.text, first.end, second.start):
            return Span(start=told.span.start, end=min(second.end, told.span.start + _LONGEST))
    return told.span
