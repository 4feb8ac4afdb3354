"""Words that bound a figure ("at least"), make it rough ("about") or give it a direction ("rose")."""

from dataclasses import dataclass
from functools import cache

from fogline.text.tables import table
from fogline.text.words import Token, at, tokens_of

_LONGEST = 5
_COUNTED = frozenset(
    {"toll", "number", "count", "estimate", "figure", "total", "tally", "its", "their", "death"}
)
_BETWEEN = frozenset({"the", "a", "an", "by", "another", "just", "well", "only", "total", "to", "as", "even"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What bounds a figure, and the first and last token of the figure with its bounding words."""

    kinds: frozenset[str]
    first: int
    last: int


@cache
def _phrases(where: str) -> dict[str, str]:
    rows = table("bounds")
    return {" ".join(t.lower for t in tokens_of(r["phrase"])): r["kind"] for r in rows if r["where"] == where}


@cache
def _trends() -> dict[str, str]:
    return {word: row["trend"] for row in table("trends") for word in row["words"].split("|")}


def bound_of(tokens: list[Token], first: int, last: int) -> Bound:
    """The bounds of the figure at tokens `[first, last]`; several may stand together ("at least some 40")."""
    kinds: set[str] = set()
    while found := _before(tokens, first):
        kind, start = found
        if kind == "about" and _is_told_of(tokens, start, last):
            break
        first = start
        kinds.add(kind)
    if found := _after(tokens, last):
        kind, last = found
        kinds.add(kind)
    return Bound(kinds=frozenset(kinds), first=first, last=last)


def _is_told_of(tokens: list[Token], about: int, last: int) -> bool:
    """ "Told the wardens about two of these barges": the word says of what they were told, not that it was roughly so many."""
    if tokens[about].lower != "about" or at(tokens, last + 1).lower != "of":
        return False
    return at(tokens, last + 2).lower in _KNOWN and any(
        t.lower in _TELLING for t in tokens[max(0, about - 4) : about]
    )


_KNOWN = frozenset({"the", "these", "those", "them", "its", "their", "his", "her", "our"})
_TELLING = frozenset(
    [
        "tell",
        "tells",
        "told",
        "telling",
        "ask",
        "asks",
        "asked",
        "asking",
        "inform",
        "informs",
        "informed",
        "warn",
        "warned",
        "know",
        "knows",
        "knew",
        "speak",
        "spoke",
        "talk",
        "talked",
        "hear",
        "heard",
        "write",
        "wrote",
        "complain",
        "complained",
        "question",
        "questioned",
        "question",
        "questions",
    ]
)


def _before(tokens: list[Token], first: int) -> tuple[str, int] | None:
    for size in range(_LONGEST, 0, -1):
        start = first - size
        phrase = " ".join(t.lower for t in tokens[max(0, start) : first])
        if start >= 0 and phrase in _phrases("before"):
            return _phrases("before")[phrase], start
    article = at(tokens, first - 1).lower
    if article in {"the", "a", "an"} and first >= 2 and (found := _before(tokens, first - 1)):
        return found
    return None


def _after(tokens: list[Token], last: int) -> tuple[str, int] | None:
    for size in (2, 1):
        phrase = " ".join(t.lower for t in tokens[last + 1 : last + 1 + size])
        if phrase in _phrases("after") and last + size < len(tokens):
            return _phrases("after")[phrase], last + size
    return None


def trend_before(tokens: list[Token], first: int) -> str | None:
    """ "up" or "down" where a verb or a sign of rise or fall stands right before token `first`, or before what is
    counted: "raised its toll from 17 to 22"."""
    while first > 0 and tokens[first - 1].lower in _COUNTED:
        first -= 1
    for k in range(first - 1, max(-1, first - 5), -1):
        if found := _trends().get(tokens[k].lower):
            return found
        if tokens[k].lower == "to" or tokens[k].lower not in _BETWEEN:
            return None
    return None
