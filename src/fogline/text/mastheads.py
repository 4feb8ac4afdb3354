"""The lines at the top of a text that only name its outlet, its writer, its place and its day."""

import re
from collections.abc import Iterator

from fogline.model.span import Span
from fogline.text.head_days import HEAD, LINES, head_days, lead_of
from fogline.text.outlet_names import is_outlet
from fogline.text.tables import listed
from fogline.text.times import find_times

LONGEST = 100
_FEWEST, _LONGEST_NAME, _HEADLINE = 3, 5, 4
_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
_PARTS = re.compile(r"\s*(?:[|·•,;()\[\]/]|\s[-–—]{1,2}\s)\s*")
_NAME = re.compile(
    r"(?:[A-Z][\w.'’&-]*(?:\s+(?:of|the|and|for|in|de|la|der|from)(?=\s+[A-Z]))?(?:\s+|$)){1,7}"
)
_SITE = re.compile(r"(?:www\.)?(?P<host>[\w-]{1,40}(?:\.[\w-]{1,20}){1,3})", re.IGNORECASE)
_SMALL = re.compile(
    r"\b(?:(?i:published|updated|posted|last|modified|first|issued|filed|broadcast|aired|for immediate (?:release|use|publication)|embargoed until|(?:press|news|media) release|on|at|from|by|in|am|pm|local time)"
    r"|(?i:no|issue|vol|volume)\.?\s?\d+|GMT|UTC|[ECMPB]S?T|CES?T|EES?T|[ECMP]DT|MSK|\d{1,2}[:.]\d\d)\b:?"
)
_RELEASE = re.compile(
    r"\s{0,9}(?P<name>[^\n\r|]{2,60}?)\s{0,3}(?:[:|–—-]\s{0,3}|\r?\n\s{0,3})(?:press|news|media) (?:release|statement)\b",
    re.IGNORECASE,
)
_SERIES = re.compile(r"(?<=[a-z]):\s(?=[A-Z])")  # "Orlen: Daily Survey"
_DAY = re.compile(r"\d|day\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([A-Z][^()]{1,30})\)")
_LAND = re.compile(
    r"(?:republic|kingdom|state|government|federation|union|commonwealth|principality) of\b", re.IGNORECASE
)
_WRITER = re.compile(r"\s*by\s+[A-Z]", re.IGNORECASE)


def masthead_lines(text: str) -> list[Span]:
    """The lines among the first few that hold a day, or stand beside one that does, and nothing but names beside it.

    A day without its year will do beside the name of an outlet, or in a line of its own.
    """
    lines = [_trimmed(m, text) for m in _LINE.finditer(text, 0, HEAD)][:LINES]
    bare = [line for line in lines if only_names_and_days(line.of(text))]
    heads = [day.span for day in head_days(text)]
    dated = [line for line in bare if _is_dated(line.of(text)) or any(line.overlaps(day) for day in heads)]
    near = {k for k, line in enumerate(lines) if line in dated}
    return [
        line
        for k, line in enumerate(lines)
        if line in dated or (line in bare and {k - 1, k + 1} & near and _is_of_a_masthead(line.of(text)))
    ]


def outlet_of(text: str) -> str | None:
    """The outlet that the masthead names: a name by a noun for one, or one with an article, else the name that the first
    line is, where a headline follows it; None without one."""
    for line in masthead_lines(text):
        titled = _SERIES.search(line.of(text)) is not None
        for name in _names(line.of(text)):
            if (site := _SITE.fullmatch(name)) and name.islower():
                return site["host"]
            if is_outlet(name.title()) or (name.title().startswith("The ") and not titled):
                return _in_small_letters(name) if name.isupper() else name
    return _first_line(text) or _issuer(text) or _agency(text)


def _issuer(text: str) -> str | None:
    """Who gives out a press release: the name that the first line is, or holds, before these words."""
    found = _RELEASE.match(text[:HEAD])
    name = found["name"] if found else ""
    if not _NAME.fullmatch(name) or len(name.split()) > _LONGEST_NAME:
        return None
    return _in_small_letters(name) if name.isupper() and " " in name else name


def _agency(text: str) -> str | None:
    """The agency that the dateline of a report without a masthead names: "RIVNA, March 8 (Orlen Press) —"."""
    lines = [_trimmed(m, text).of(text) for m in _LINE.finditer(text, 0, HEAD)][:LINES]
    leads = [lead for line in lines if (lead := lead_of(line)) is not None and head_days(line)]
    named = (m[1] for lead in leads for m in _IN_BRACKETS.finditer(lead))
    return next((name for name in named if is_outlet(name) or _may_be_an_agency(name)), None)


def _may_be_an_agency(name: str) -> bool:
    """Initials, or a name of two words: a land or a province in brackets is mostly one."""
    return name.isupper() or (" " in name and bool(_NAME.fullmatch(name)))


def _first_line(text: str) -> str | None:
    """A few words that are a name, with a headline below them and a day or a writer below that.

    A body's name needs only the day.
    """
    lines = [_trimmed(m, text).of(text) for m in _LINE.finditer(text, 0, HEAD)][:LINES]
    if lines and _LAND.match(lines[0]):
        lines = lines[1:]  # a letterhead: the land, and below it which of its bodies writes
    top = re.sub(r"\s*\([^()]*\)$", "", lines[0]) if len(lines) >= _FEWEST else ""
    name = max((p for p in _PARTS.split(top) if _NAME.fullmatch(p)), key=len, default="")
    words = name.lower().split()
    if not words or len(words) > _LONGEST_NAME or _is_dated(top):
        return None
    if set(words) <= listed("section_words", "word"):
        return None
    told = [k for k, line in enumerate(lines[1:], 1) if _WRITER.match(line) or head_days(line)]
    below = lines[1 : told[0] if told else 0]
    headline = any(len(line.split()) >= _HEADLINE and not line.endswith(".") for line in below)
    body = words[0] == "the" or bool(set(words) & listed("organisations", "noun"))
    body = body or lines[0].lower().endswith("transcript")
    if not headline and not (told and body):
        return None
    return _in_small_letters(name) if name.isupper() and len(words) > 1 else name


def _in_small_letters(name: str) -> str:
    """A name that stands in capitals, as other names are written."""
    return re.sub(
        r"(?<=\s)(?:Of|The|And|For|In|From)\b",
        lambda m: m[0].lower(),
        " ".join(w if "." in w else w.capitalize() for w in name.split()),
    )


def _is_dated(line: str) -> bool:
    explicit = any(t.is_explicit and t.unit == "day" for t in find_times(line))
    return explicit or (bool(_days(line)) and _tells_whose(line))


def _days(line: str) -> list[Span]:
    """Where a line names a day; "daily" is none."""
    return [t.span for t in find_times(line) if t.unit == "day" and _DAY.search(t.span.of(line))]


def _trimmed(line: re.Match[str], text: str) -> Span:
    words = text[line.start() : line.end()]
    return Span(
        start=line.start() + len(words) - len(words.lstrip("\ufeff \t")),
        end=line.start() + len(words.rstrip()),
    )


def only_names_and_days(line: str) -> bool:
    """Apart from days, times and words such as "published on" there are only names, an agency's between slashes too."""
    return len(line) <= LONGEST and all(
        _NAME.fullmatch(part) or _SITE.fullmatch(part) for part in _rest(line)
    )


def _is_of_a_masthead(line: str) -> bool:
    """It tells whose the text is, or holds nothing but small words: "For immediate release"."""
    return _tells_whose(line) or not _rest(line)


def _tells_whose(line: str) -> bool:
    return bool(_WRITER.match(line)) or any(is_outlet(name.title()) for name in _names(line))


def _names(line: str) -> Iterator[str]:
    writer = _WRITER.match(line)
    for k, part in enumerate(_rest(line)):
        if not (k == 0 and writer):
            yield part


def _rest(line: str) -> list[str]:
    """What a line holds apart from days and small words, part by part."""
    for day in reversed(_days(line)):
        line = f"{line[: day.start]} | {line[day.end :]}"
    line = _SERIES.sub(" | ", line)
    parts = (_SMALL.sub(" | ", part) for part in _PARTS.split(line))
    told = (p.strip(" .:-–—") for part in parts for p in part.split("|"))
    return [" ".join(p.split()) for p in told if p]
