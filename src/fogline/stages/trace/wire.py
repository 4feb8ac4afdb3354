"""Agency credits: which reports say that they carry whose copy, and which cite whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fogline.model.report import Report
from fogline.model.span import Span
from fogline.text.tables import table
from fogline.text.terms import any_of


class Says(StrEnum):
    """What a credit says of the copy: it is the agency's, the report is the agency's own, or cites it."""

    CARRIES = "carries"
    OWN = "own"
    CITES = "cites"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The words of a report that credit an agency, or another outlet, with its copy."""

    report_id: str
    agency: str
    span: Span
    says: Says


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """What stands right before a name and right after it where the two credit it.

    `several`: the name may stand in a list ("with information from EFE and AFP").
    """

    says: Says
    before: re.Pattern[str]
    after: re.Pattern[str]
    several: bool


_NAME_WORDS = 6
_NAME_REACH = 80
_WORD = re.compile(r"[^\W_](?:[\w’'.&-]*\w)?")
_NEXT_NAME = re.compile(r",? and (?:the )?|, (?:the )?| & ")
_OTHER_NAME = re.compile(r"[^()\n.:;,/]{1,30}?(?=,? and |, )")
_PICTURE = re.compile(r"\s?(?:photos?|file|images?|pictures?|video|graphics?|handout|pool)\b|/\w", re.I)


def credits_of(report: Report, names: Mapping[str, str] | None = None) -> list[Credit]:
    """Every credit in a report's text, in order of place; `names` are other outlets that may be credited.

    A dateline, a byline, a closing line, a bracket and a slash credit by where they stand; elsewhere the
    words beside the name do ("with reporting by"). A picture's credit is none.
    """
    known = _agencies() | dict(names or {})
    found = {}
    for says, start, end, name in _credited(report.text, known):
        if (name, end) not in found and name != report.publisher:
            span = Span(start=start, end=end)
            found[name, end] = Credit(report_id=report.id, agency=name, span=span, says=says)
    own = known.get((report.publisher or "").lower())
    if own in set(_agencies().values()) and (first := _WORD.search(report.text)):
        span = Span(start=first.start(), end=first.end())
        found[own, -1] = Credit(report_id=report.id, agency=own, span=span, says=Says.OWN)
    return sorted(found.values(), key=lambda c: (c.span, c.agency))


def outlets(reports: Iterable[Report]) -> dict[str, str]:
    """The publishers of the reports, by their names in small letters, with and without an article."""
    found = {}
    for name in sorted({r.publisher for r in reports if r.publisher}):
        found[name.lower()] = found[f"the {name.lower()}"] = name
    return found


def shared_credits(credited: Mapping[str, Sequence[Credit]]) -> dict[tuple[str, str], tuple[Credit, Credit]]:
    """For each pair of reports that carry one agency's copy, a credit of either; pairs in order of ids.

    Of the credits of a report the first that says so counts. A report that only cites the agency
    carries none of its copy.
    """
    holders: defaultdict[str, dict[str, Credit]] = defaultdict(dict)
    for key in sorted(credited):
        for credit in credited[key]:
            if credit.says is not Says.CITES:
                holders[credit.agency].setdefault(key, credit)
    found: dict[tuple[str, str], tuple[Credit, Credit]] = {}
    for agency in sorted(holders):
        ids = sorted(holders[agency])
        for i, left in enumerate(ids):
            for right in ids[i + 1 :]:
                found.setdefault((left, right), (holders[agency][left], holders[agency][right]))
    return found


def _credited(text: str, known: Mapping[str, str]) -> Iterator[tuple[Says, int, int, str]]:
    """(what it says, start, end, whom it credits) for each form of credit."""
    for form in _forms():
        for m in form.before.finditer(text):
            listed = _names_from(text, m.end(), known) if form.several else [_name_at(text, m.end(), known)]
            for end, name in filter(None, listed):
                if form.after.match(text, end):
                    start = m.start() + len(m.group()) - len(m.group().lstrip())
                    yield form.says, start, end, name
    for says, words in _following():
        for m in words.finditer(text):
            if before := _name_before(text, m.start(), known):
                yield says, before[0], m.end(), before[1]


def _names_from(text: str, start: int, known: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Where each known name of a list that begins here ends, and whose it is ("EFE and AFP")."""
    at = start
    for _ in range(_NAME_WORDS):
        if name := _name_at(text, at, known):
            yield name
        other = None if name else _OTHER_NAME.match(text, at)
        end = name[0] if name else other.end() if other else None
        following = _NEXT_NAME.match(text, end) if end is not None else None
        if not following:
            return
        at = following.end()


def _name_at(text: str, start: int, known: Mapping[str, str]) -> tuple[int, str] | None:
    """Where the longest known name that begins here ends, and whose it is; None for a picture's credit."""
    ends: list[tuple[int, str]] = []
    for m in _WORD.finditer(text, start, start + _NAME_REACH):
        if len(ends) == _NAME_WORDS or text[ends[-1][0] if ends else start : m.start()].strip():
            break
        ends.append((m.end(), " ".join(text[start : m.end()].split()).lower()))
    found = next(((end, known[words]) for end, words in reversed(ends) if words in known), None)
    return None if found is None or _PICTURE.match(text, found[0]) else found


def _name_before(text: str, end: int, known: Mapping[str, str]) -> tuple[int, str] | None:
    """Where the longest known name that ends here begins, and whose it is."""
    starts = [m.start() for m in _WORD.finditer(text, max(0, end - _NAME_REACH), end)][-_NAME_WORDS:]
    names = ((start, known.get(" ".join(text[start:end].split()).lower())) for start in starts)
    return next(((start, name) for start, name in names if name), None)


@cache
def _agencies() -> dict[str, str]:
    return {
        form: row["agency"]
        for row in table("agencies")
        for name in (row["agency"], *row["names"].split("|"))
        if name
        for form in (name.lower(), f"the {name.lower()}")
    }


@cache
def _forms() -> tuple[_Form, ...]:
    """The forms of credit whose words or signs stand before the name."""
    year = r"(?: ?\d{4},?)?"
    line_end = r"[ \t.)]*$"
    bracket = rf"\((?:{any_of(_words('before bracket'))} )?"
    stop = r"(?:^|(?<=[.!?\"”’])|(?<=[.!?\"”’] ))"
    carries = (
        (rf"\b{any_of(_words('before'))}{year}:?\s", r"\b"),
        (rf"(?:©|\(c\)){year}\s?", r"\b"),
        (rf"^[ \t]*{any_of(_words('before line'))}:?\s(?:[^\n,]{{2,40}}, )?", line_end),
        (rf"{stop}{bracket}", r"\s?\)"),
        (bracket, rf"\s?\)\s?(?:--?\s|[—–_:|]|{line_end})"),
        (r"(?:--|—|–|(?<=[\s.])-)\s?", line_end),
        (r"/\s?", r"\s?/(?!\w)"),
        (r"^[ \t]*", line_end),
        (stop, r"\s?(?:--?\s|[—–|]|:\s)"),
    )
    cites = rf"\b{any_of(_words('before', Says.CITES))}\s(?:(?:the )?(?:state |official )?news agency )?"
    forms = [(Says.CARRIES, before, after) for before, after in carries] + [(Says.CITES, cites, r"\b")]
    return tuple(
        _Form(
            says=says,
            before=re.compile(before, re.I | re.M),
            after=re.compile(after, re.I | re.M),
            several=after == r"\b",
        )
        for says, before, after in forms
    )


@cache
def _following() -> tuple[tuple[Says, re.Pattern[str]], ...]:
    """The words of a credit that stand right after the name."""
    forms = (
        (Says.CARRIES, rf"\s{any_of(_words('after line'))}[ \t.]*$"),
        (Says.CARRIES, rf"\s{any_of(_words('after'))}\b"),
        (Says.CITES, rf"\s{any_of(_words('after', Says.CITES))}\b"),
    )
    return tuple((says, re.compile(form, re.I | re.M)) for says, form in forms)


def _words(place: str, says: Says = Says.CARRIES) -> list[str]:
    return [r["words"] for r in table("wire_words") if r["place"] == place and r["says"] == says]
