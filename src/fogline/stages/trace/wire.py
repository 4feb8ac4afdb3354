"""Agency credits: which reports say that they carry whose copy."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from fogline.model.report import Report
from fogline.model.span import Span
from fogline.text.tables import table
from fogline.text.terms import any_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The words of a report that credit an agency with its copy."""

    report_id: str
    agency: str
    span: Span


def credits_of(report: Report) -> list[Credit]:
    """Every credit in a report's text (dateline, byline, closing line, bracket), in order of place."""
    return [
        Credit(report_id=report.id, agency=_agency(m["agency"]), span=Span(start=m.start(), end=m.end()))
        for m in _credit().finditer(report.text)
    ]


def shared_credits(reports: Sequence[Report]) -> dict[tuple[str, str], tuple[Credit, Credit]]:
    """For each pair of reports that credit one agency, a credit of either; pairs in order of ids."""
    holders: defaultdict[str, dict[str, Credit]] = defaultdict(dict)
    for report in reports:
        for credit in credits_of(report):
            holders[credit.agency].setdefault(report.id, credit)
    found: dict[tuple[str, str], tuple[Credit, Credit]] = {}
    for agency in sorted(holders):
        ids = sorted(holders[agency])
        for i, left in enumerate(ids):
            for right in ids[i + 1 :]:
                found.setdefault((left, right), (holders[agency][left], holders[agency][right]))
    return found


@cache
def _names() -> dict[str, str]:
    return {
        name.lower(): row["agency"]
        for row in table("agencies")
        for name in (row["agency"], *row["names"].split("|"))
        if name
    }


def _agency(words: str) -> str:
    return _names()[" ".join(words.split()).lower()]


@cache
def _credit() -> re.Pattern[str]:
    agency = rf"(?P<agency>{any_of(_names())})"
    forms = (
        r"\(with (?:information|reporting|additional reporting|material|files) (?:from|by) ",
        r"(?:--|—|–|source:?) ?",
        r"(?:text|story|report|copy): ",
        r"\(",
    )
    return re.compile(rf"(?i:{'|'.join(forms)})(?-i:(?i:{agency}))\b(?:\)| ?--|(?=\s*$)|(?=[ ,.;/]))", re.M)
