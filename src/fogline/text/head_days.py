"""The day that a report's own first lines name, with its year or without."""

import re
from dataclasses import replace

from fogline.model.span import Span
from fogline.text.times import Form, TimeExpression, find_times, resolve

HEAD, LINES = 600, 6
_SHORT, _LONG = 60, 120
_LEADING = re.compile(
    r"published|updated|posted|last|modified|on|at|date|dated|first|issued|filed|created|released?"
    r"|broadcast|aired|for|immediate|use|embargoed|until|transmission|transmitted|recorded|statement|press|news|media|data|cut|cutoff"
    r"|as|of|edition|weekend|morning|evening|rush|transcript|translation|(?:situation )?report|bulletin|no|issue"
    r"|am|pm|gmt|utc|[ecmp][sd]t|bst|ist|cest|cet|eet|msk|h|hrs|local|time"
)
_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
_LEAD = re.compile(r"[^\n]{0,100}?(?=\s{0,2}(?:--|—|–|\s-|_)\s|\.\s/[\w’' -]{2,20}/)")
_PLACES = re.compile(
    r"[\s(\[]{0,3}(?:[A-Z][\w.'’-]{0,30}[\s,/|]{0,3}){0,7}(?:\([^()]{2,40}\)[\s,]{0,2}){0,2}[\s,)\]]{0,3}"
)
_NAME = r"[A-Z][\w.'’&-]{0,30}(?: (?:[A-Z][\w.'’&-]{0,30}|of|the|and|for|in|de|la|der|\d{1,5})){0,6}"
_SITE = r"(?:www\.)?[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}"
_NAMES_ALONE = re.compile(
    rf"(?:{_NAME}:\s)?(?:(?:{_NAME}|{_SITE}),\s*){{1,3}}|(?:{_NAME}|{_SITE})\s+[-–—|]\s+"
)
_ARTICLE = re.compile(r"The (?=[A-Z])")
_OPENERS = re.compile(r"\s{0,4}[(\[]?(?:On|In|By|Since|Until|After|Before|From|The|A|An|As|At|It)\b")
_WRITER = re.compile(r"(?:by|BY|By)\s[A-Z][\w.'’-]*(?:[ ,&]{1,2}(?:and\s)?[A-Z][\w.'’-]*){0,7}")


def head_days(text: str) -> list[TimeExpression]:
    """The day of each of the first lines that is a dateline, little but a date, or a line of names and a date; their
    places are those in the text.

    A day may lack its year; "04/02/2031" is none: it is a day in April to some and a day in February to others.
    """
    top = text[:HEAD].replace("\ufeff", " ")
    lines = list(_LINE.finditer(top))[:LINES]
    found: list[TimeExpression] = []
    for k, line in enumerate(lines):
        words = line[0].strip()
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        if (day := _day_of_line(words, first=k == 0)) is not None:
            found.append(_moved(day, start))
    return found


def days_written(text: str) -> list[TimeExpression]:
    """The days of a month that a text names, with a year or without, in order of place; no such day as 31 February."""
    return [
        time
        for time in find_times(text)
        if time.unit == "day"
        and time.form is Form.DATE
        and not time.last_day
        and not _is_of_two_minds(time, text)
        and (time.year is None or resolve(time, None, None) is not None)
    ]


def day_of_lead(lead: str) -> TimeExpression | None:
    """The day among the words before a line's first dash, where all others are places and agencies."""
    days = [] if _OPENERS.match(lead) else days_written(lead)
    if len(days) != 1:
        return None
    span = days[0].span
    rest = (lead[: span.start].rstrip(" ,("), lead[span.end :].lstrip(" ,)"))
    return days[0] if all(_PLACES.fullmatch(part) for part in rest) else None


def lead_of(line: str) -> str | None:
    """The words of a line before its first dash, or before an agency between slashes; None without either."""
    found = _LEAD.match(line)
    return found[0] if found else None


def _moved(time: TimeExpression, by: int) -> TimeExpression:
    return replace(time, span=Span(start=time.span.start + by, end=time.span.end + by))


def _is_of_two_minds(time: TimeExpression, text: str) -> bool:
    parts = time.span.of(text).split("/")
    short = len(parts) == 3 and len(parts[0]) < 3
    return short and (time.day or 0) <= 12 and time.day != time.month


def _day_of_line(line: str, *, first: bool) -> TimeExpression | None:
    """The day of a dateline, of a line that is little but a date, or at the start of the first line."""
    if (lead := lead_of(line)) is not None and (found := day_of_lead(lead)):
        return found
    days = days_written(line[:_LONG])
    if not days:
        return None
    start, end = days[0].span.start, days[0].span.end
    alone = len(line) - (end - start) < _SHORT and not re.search(r"[a-z]{3,}[.!?](?:\s|$)", line[end:])
    leads = _leads_to_a_date(line[:start])
    if leads and (alone or (first and start == 0)) and (days[0].year is not None or not _goes_on(line[end:])):
        return days[0]
    return days[0] if _are_names_alone(line[:start]) and _leads_to_a_date(line[end:]) else None


def _goes_on(rest: str) -> bool:
    """Words of a sentence follow, so that a day without a year may be the matter of it: "May 4 vote is off"."""
    words = re.findall(r"[^\W\d_]+", rest.lower())
    return any(not _LEADING.fullmatch(w) for w in words)


def _are_names_alone(words: str) -> bool:
    """An outlet, a place or a series with commas: "The Vardo Mail, Orlen, 4 May 2031", "Orlen: Daily Survey, 4 May 2031"."""
    return _NAMES_ALONE.fullmatch(words) is not None and not _OPENERS.match(_ARTICLE.sub("", words))


def _leads_to_a_date(words: str) -> bool:
    """Before a date stand only words such as "Published on", a time, an outlet and a bar, or a byline."""
    last = words.rpartition("|")[2]
    if _WRITER.match(words):
        return True
    return all(_LEADING.fullmatch(w) or w.isdigit() for w in re.findall(r"\w+", last.lower()))
