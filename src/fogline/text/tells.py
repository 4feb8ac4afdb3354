"""What a figure tells of, by the words around it: killed, missing, held, pledged."""

from collections.abc import Iterable
from functools import cache

from fogline.text.tables import table
from fogline.text.words import Kind, Token, at, glued

_BEFORE = 5
_AFTER = 8
_FAR = 14


@cache
def _words() -> tuple[dict[str, str], dict[tuple[str, ...], str]]:
    """Single words and longer phrases to what they tell of."""
    single: dict[str, str] = {}
    longer: dict[tuple[str, ...], str] = {}
    for row in table("tells"):
        for phrase in row["words"].split("|"):
            parts = tuple(phrase.split())
            if len(parts) == 1:
                single.setdefault(phrase, row["of"])
            else:
                longer[parts] = row["of"]
    return single, longer


def told_at(tokens: list[Token], k: int) -> str | None:
    """What the word at `k` tells of, alone or with those behind it; None for a word that does not tell."""
    single, longer = _words()
    if at(tokens, k - 1).text == "-" and glued(tokens, k - 1):
        return None
    for size in (3, 2):
        if found := longer.get(tuple(t.lower for t in tokens[k : k + size])):
            return found
    return single.get(at(tokens, k).lower)


def told_of(
    tokens: list[Token], figure: tuple[int, int], unit: tuple[int, int] | None, *, far: bool
) -> str | None:
    """What the figure at tokens `figure` tells of, its counted noun standing at `unit`.

    The word right behind it speaks first ("24 dead"), then the verb before it ("killed 150 people"),
    then the clause behind ("people were displaced"), last, where `far`, a word further before ("the
    toll ... stood at 492").
    """
    first, last = figure
    noun = [unit[1]] if unit else []
    behind = (unit[1] if unit else last) + 1
    return (
        _first_told(tokens, [behind])
        or _first_told(tokens, noun)
        or _first_told(tokens, _clause(tokens, first - 1, -1, _BEFORE))
        or _first_told(tokens, _clause(tokens, behind, 1, _AFTER))
        or _first_told(tokens, _clause(tokens, first - 1, -1, _FAR if far else 0))
    )


def _first_told(tokens: list[Token], places: Iterable[int]) -> str | None:
    return next((found for k in places if (found := told_at(tokens, k))), None)


def _clause(tokens: list[Token], start: int, step: int, most: int) -> list[int]:
    """Places from `start` on, as far as no other figure and no end of a clause stands between."""
    found: list[int] = []
    k = start
    while len(found) < most and 0 <= k < len(tokens):
        token = tokens[k]
        if token.kind in {Kind.BREAK, Kind.DIGITS} or token.text in {".", ";", "!", "?", ":", "“", "”", '"'}:
            break
        if step > 0 and token.text in {",", "—"}:
            break
        found.append(k)
        k += step
    return found
