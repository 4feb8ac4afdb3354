"""Where paragraphs and sentences begin, whatever the line ends.

A page may come as one line, as lines wrapped at a fixed width, or with one line to a paragraph; line
ends alone therefore say little. Offsets are code points; every function is linear and raises nothing.
"""

import itertools
import re
from bisect import bisect_right

from fogline.text.stamps import HOUR

_END = re.compile(
    r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]{0,3}\s++"
    r"(?=[\"'\u201c\u201d\u2018\u00ab\u201e(\[\u2013\u2014-]{0,4}+\s?[A-Z0-9\u00c0-\u00dd])"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"\u201c])(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt"
    r"|Cmdr|Adm|Brig|Sen|Rep|Gov|Pres|Rev|Hon|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|Mt|Ft|Inc|Corp|Ltd|Co|Dist|Supt|Det|Atty|Ave|Blvd)$"
)
_AFTER_NOON = re.compile(r"\b[ap]\.m\.\Z", re.IGNORECASE)
# "7 p.m. Friday", "7 p.m. EST": the sentence goes on.
_GOES_ON = re.compile(
    r"\s+(?:[a-z0-9(]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|[A-Z]{2,4}\b)"
)
_LIST_NUMBER = re.compile(r"(?:\A|\n[ \t]*|[.!?][\"'”’)]?\s+)\d{1,2}\Z")
_NUMBER = 8
_BULLET = re.compile(r"\s*(?:[•●▪‣◦]|\*(?=\s)|[-–](?=\s[A-Z“\"]))")
# "19:42 Snow closes the road": the hour of a post and its heading.
_STAMP = re.compile(rf"\s*{HOUR}(?:\s+[A-Z“‘'\"]|\s*[:–—-]\s|\s*$)", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+[A-Z“\"]")
_ROW = re.compile(r"\S(?: {2,}|\t)\S")
_TERMINAL = ".!?:;\u2026\"'\u201d\u2019\u00bb)]"
_WRAP_WIDTH, _HEADING = 100, 80

Line = tuple[int, int, int]


def paragraph_starts(text: str) -> list[int]:
    """Offsets at which a paragraph begins, ascending; the first is 0."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    starts = [0]
    for before, after in itertools.pairwise(lines):
        if _paragraph_ends_between(text, before, after, width=width):
            starts.append(after[0])
    return starts


def sentence_starts(text: str) -> list[int]:
    """Offsets at which a sentence or a paragraph begins, ascending; the first is 0."""
    return sorted({*paragraph_starts(text), *starts_by_stops(text)})


def starts_by_stops(text: str) -> list[int]:
    """Offsets at which a sentence begins after the end of another, ascending; line ends play no part."""
    ends = (m for m in _END.finditer(text) if not belongs_to_its_word(text, m.start()))
    return [m.end() for m in ends]


def belongs_to_its_word(text: str, at: int) -> bool:
    """The stop ends an abbreviation or the number of a list's line ("2. The dam held"), and no sentence."""
    if text[at] == "." and _AFTER_NOON.search(text[max(0, at - 5) : at + 1]):
        return _GOES_ON.match(text, at + 1) is not None
    before = text[max(0, at - _NUMBER) : at]
    return _is_of_an_abbreviation(text, at) or (text[at] == "." and bool(_LIST_NUMBER.search(before)))


def _is_of_an_abbreviation(text: str, at: int) -> bool:
    """The stop at an offset belongs to the word before it: "Oct.", "Gen.", "U.S."."""
    return text[at] == "." and bool(_ABBREVIATION.search(text[max(0, at - 12) : at]))


def piece_at(starts: list[int], position: int, length: int) -> tuple[int, int]:
    """The range between the last start at or before `position` and the next one, or the end."""
    k = max(1, bisect_right(starts, position))
    return starts[k - 1], starts[k] if k < len(starts) else length


def _lines(text: str) -> list[Line]:
    """(start, end, indent) of every line that is not blank; indent -1 after a blank line."""
    found: list[Line] = []
    blank, at = False, 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            indent = len(line) - len(line.lstrip())
            found.append((at, at + len(line.rstrip()), -1 if blank else indent))
        blank = not bare
        at += len(line)
    return found


def _wrap_width(text: str, lines: list[Line]) -> int:
    """Width at which the page was wrapped by hand; 0 when its lines are paragraphs."""
    lengths = [
        (before[1] - before[0], text[before[1] - 1] in _TERMINAL)
        for before, after in itertools.pairwise(lines)
        if after[2] >= 0
        and not _BULLET.match(text, after[0])
        and not _STAMP.match(text, before[0], before[1])
        and not _ROW.search(text, before[0], before[1])
        and not _ROW.search(text, after[0], after[1])
    ]
    open_ends = [length for length, closed in lengths if not closed and length <= _WRAP_WIDTH]
    if len(open_ends) < 3 or len(open_ends) < 0.4 * len(lengths):
        return 0
    return sorted(open_ends)[len(open_ends) // 2]


def _is_stamped(text: str, line: Line) -> bool:
    """A line that begins with an hour, as the posts of a live report do."""
    return _STAMP.match(text, line[0], line[1]) is not None


def _paragraph_ends_between(text: str, before: Line, after: Line, *, width: int) -> bool:
    last = text[before[0] : before[1]]
    closed = last[-1:] in _TERMINAL
    if _is_stamped(text, after) or (_is_stamped(text, before) and not closed and len(last) <= _HEADING):
        return True
    if _BULLET.match(text, after[0]) or (closed and _NUMBERED.match(text, after[0])):
        return True
    if not closed and text[after[0] : after[1]].lstrip()[:1].islower():
        return False
    if after[2] < 0 or not width:
        return True
    if closed and after[2] >= 2 and before[2] < after[2]:
        return True
    return closed and len(last) < 0.7 * width
