"""What the named parts of a matched time say, and the words around it."""

import re
from functools import cache

from fogline.model.span import Span
from fogline.text.tables import entries, listed
from fogline.text.times.vocabulary import number_of, said_of

_BEHIND = 24

_STRONG = (
    r"in|since|by|until|till|from|during|before|after|late|early|mid|last|next|this"
    r"|between|through|throughout"
)
_LED = re.compile(
    rf"\b(?:{_STRONG}|of|for|to|and|on|around|about|or|every|each|the|,|\()\s*$",
    re.IGNORECASE,
)
_WELL_LED = re.compile(rf"\b(?:{_STRONG})\s+$", re.IGNORECASE)


def span_of(match: re.Match[str], group: str | int = 0) -> Span:
    """The characters of a match or of one of its parts."""
    return Span(start=match.start(group), end=match.end(group))


def is_led(match: re.Match[str]) -> bool:
    """A preposition or an article stands right before the match."""
    return bool(_LED.search(match.string[max(0, match.start() - _BEHIND) : match.start()]))


def is_well_led(match: re.Match[str]) -> bool:
    """A preposition that hardly stands but before a time is right before the match: "in", "since"."""
    return bool(_WELL_LED.search(match.string[max(0, match.start() - _BEHIND) : match.start()]))


def next_word(match: re.Match[str]) -> str:
    """The word right behind the match, or nothing."""
    found = re.match(r"\s{0,3}([^\W\d_]+)", match.string[match.end() : match.end() + 40])
    return found[1] if found else ""


def edge_of(match: re.Match[str]) -> str | None:
    """Early, mid or late, where the match says so."""
    written = match.groupdict().get("edge")
    return "mid" if written and written.lower() == "mid" else said_of("edge", written)


def shift_of(match: re.Match[str]) -> int | None:
    """The distance in units: -1 for "last", 1 for "next"."""
    return number_of("shift", match.groupdict().get("shift"))


def part_of(match: re.Match[str]) -> str | None:
    """The part of the day, as in TIMEX3."""
    groups = match.groupdict()
    written = groups.get("part") or groups.get("p3") or groups.get("part2")
    if written and written.lower() == "midnight":
        return "NI"
    return said_of("part", written)


_CLOCK = re.compile(
    r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?:\so['’]clock)?(?:\s?(am?\b|a\.|pm?\b|p\.|in\sthe\s\w+))?",
    re.IGNORECASE,
)


def clock_of(match: re.Match[str]) -> str | None:
    """A clock time as HH:MM."""
    found = _CLOCK.match(match.groupdict().get("clock") or "")
    if not found:
        return None
    half = (found[3] or "").lower()
    late = half[:1] == "p" or half.endswith(("afternoon", "evening"))
    hour = int(found[1]) % 12 + 12 * late if half else int(found[1])
    return f"{hour:02d}:{found[2]}" if found[2] else f"{hour:02d}"


def year_of(match: re.Match[str]) -> int | None:
    """The year that the match names."""
    written = match.groupdict().get("year")
    return int(written) if written else None


def names_something(match: re.Match[str]) -> bool:
    """A day that is part of a name: "the 6 May Movement", "the 25th of June Youth"; not "on 6 May Army units left"."""
    before = match.string[max(0, match.start() - _BEHIND) : match.start()]
    behind = _CAPITALS.match(match.string, match.end())
    return (
        behind is not None
        and not _ON.search(before)
        and bool(_named_nouns() & set(behind[0].lower().split()))
    )


@cache
def _named_nouns() -> frozenset[str]:
    places = frozenset(word.lower() for word in entries("place_nouns", "noun", side="after"))
    return listed("organisations", "noun") | places | {"youth", "generation"}


def is_of_a_title(match: re.Match[str]) -> bool:
    """ "Today" with a capital that no start of a sentence gives it: "World Today", "the Today programme", "Today's Headlines"."""
    word = match["named"]
    if not word.istitle() or " " in word:
        return False
    before = match.string[max(0, match.start() - _BEHIND) : match.start()]
    return bool(_GOES_ON.search(before) or _OWNS_A_NAME.match(match.string, match.end()))


_CAPITALS = re.compile(r"(?:[^\S\n]\d{1,2}(?!\d))?(?:[^\S\n][A-Z][a-z]{1,20}){1,2}\b")
_ON = re.compile(r"\b(?:on|since|by|until|till|from|before|after)\s(?:the\s)?$", re.IGNORECASE)
_GOES_ON = re.compile(r"[A-Za-z][^\S\n]$")
_OWNS_A_NAME = re.compile(r"['’]s[^\S\n][A-Z]")


def is_a_title(match: re.Match[str]) -> bool:
    """A unit with a capital behind a word with none of its own accord: "60 Minutes", "This Week"."""
    return bool(match["unit"].istitle() and match["unit"] != match[0])
