"""What a number counts or measures: units, money, and the counted noun with its modifiers."""

from dataclasses import dataclass
from functools import cache

from fogline.text.tables import table
from fogline.text.words import Kind, Token, at, glued, tokens_of

_LONGEST_FORM = 4
_LONGEST_NOUN = 6
_OWNERS = frozenset({"the", "its", "their", "his", "her", "our", "my", "these", "those", "your", "all"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit's name and kind ("length", "money", "noun"), and the last token that writes it."""

    name: str
    kind: str
    last: int


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Way of writing to (name, kind); forms that depend on case keep it, all others are in lower case."""
    found: dict[str, tuple[str, str]] = {}
    for row in table("units"):
        for form in row["forms"].split("|"):
            spaced = " ".join(t.text for t in tokens_of(form))
            found[spaced if _keeps_case(form) else spaced.lower()] = (row["unit"], row["kind"])
    return found


def _keeps_case(form: str) -> bool:
    return len(form) <= 2 or any(c.isupper() for c in form[1:])


@cache
def _closing_words() -> frozenset[str]:
    rows = table("closing")
    days = (word.capitalize() for row in rows if row["kind"] == "day" for word in row["words"].split())
    return frozenset(word for row in rows for word in row["words"].split()) | frozenset(days)


def closes(token: Token) -> bool:
    """A counted noun ends before this token; a capital within a sentence makes a name ("North")."""
    return token.kind is not Kind.WORD or token.text in _closing_words()


@cache
def _plurals() -> frozenset[str]:
    return frozenset(word for row in table("plurals") for word in row["words"].split())


def unit_called(written: str) -> str | None:
    """The unit's own name for one way of writing it; None for no unit."""
    spaced = " ".join(t.text for t in tokens_of(written))
    found = _forms().get(spaced) or _forms().get(spaced.lower())
    return found[0] if found else None


def measure_at(tokens: list[Token], k: int) -> Unit | None:
    """The unit of measure or money that begins at token `k`, with what it is reckoned by ("per day")."""
    for size in range(_LONGEST_FORM, 0, -1):
        spaced = " ".join(t.text for t in tokens[k : k + size])
        found = _forms().get(spaced) or _forms().get(spaced.lower())
        if found and at(tokens, k + size - 1).kind is not Kind.BREAK:
            return _reckoned(tokens, Unit(name=found[0], kind=found[1], last=k + size - 1))
    return None


def money_before(tokens: list[Token], k: int) -> tuple[str, int] | None:
    """The currency written right before token `k`, and the token at which it begins."""
    for size in range(3, 0, -1):
        part = tokens[max(0, k - size) : k]
        found = _forms().get(" ".join(t.text for t in part))
        if len(part) == size and found and found[1] == "money" and not part[-1].text.islower():
            return found[0], k - size
    return None


def _reckoned(tokens: list[Token], unit: Unit) -> Unit:
    """The unit with "per day", "a barrel" or "/h" behind it."""
    return reckoned_by(tokens, unit) or unit


def reckoned_by(tokens: list[Token], unit: Unit) -> Unit | None:
    """The unit with what it is reckoned by; None where nothing of the kind follows."""
    word, k = at(tokens, unit.last + 1).lower, unit.last + 2
    if unit.kind in {"time", "age", "share", "count"} or word not in {"per", "a", "an", "each", "every"}:
        return None
    for size in (2, 1):
        spaced = " ".join(t.lower for t in tokens[k : k + size])
        found = _forms().get(spaced)
        if found and (found[1] != "money"):
            return Unit(name=f"{unit.name} per {_singular(found[0])}", kind=unit.kind, last=k + size - 1)
    if word == "per" and at(tokens, k).kind is Kind.WORD:
        return Unit(name=f"{unit.name} per {at(tokens, k).lower}", kind=unit.kind, last=k)
    return None


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and len(name) > 3 else name


def counted_at(tokens: list[Token], k: int, *, alone: bool) -> Unit | None:
    """The counted noun that begins at token `k`; `alone`: of one, so that it stands in the singular."""
    first = k
    if at(tokens, k).lower == "of" and at(tokens, k + 1).lower in _OWNERS:
        first = k + 2
        while at(tokens, first).kind is Kind.DIGITS or at(tokens, first).lower in _OWNERS:
            first += 1
    elif at(tokens, k).lower in {"other", "more", "additional", "further", "extra"}:
        first = k + 1
    words = _noun_words(tokens, first)
    if not words:
        return None
    last = _head(tokens, words, alone=alone and first == k)
    if last is None:
        return None
    name = "".join(
        tokens[j].text + ("" if glued(tokens, j) or j == last else " ") for j in range(first, last + 1)
    )
    return Unit(name=name, kind="noun", last=last)


def _noun_words(tokens: list[Token], first: int) -> list[int]:
    """The places of the words that may belong to a counted noun."""
    words: list[int] = []
    j = first
    while len(words) < _LONGEST_NOUN:
        token = at(tokens, j)
        if token.text in {"-", "–"} and glued(tokens, j - 1) and glued(tokens, j) and words:
            j += 1
            continue
        if closes(token):
            break
        words.append(j)
        j += 1
        if token.lower.endswith(("'s", "’s")) and is_plural(token.lower[:-2]):
            break
    return words


def _head(tokens: list[Token], words: list[int], *, alone: bool) -> int | None:
    """The place of the noun that is counted: the first plural, or the next right behind it."""
    for n, j in enumerate(words):
        if is_plural(tokens[j].lower):
            following = words[n + 1] if n + 1 < len(words) else None
            both = following == j + 1 and is_plural(tokens[j + 1].lower) and tokens[j].lower not in _plurals()
            return j + 1 if both else j
    if alone:
        end = next((j for j in words[1:] if tokens[j].lower.endswith("ed")), None)
        kept = [j for j in words if end is None or j < end]
        return kept[min(len(kept), 3) - 1]
    return None


def is_plural(word: str) -> bool:
    """The word names several: an s at its end, or one of the nouns that need none."""
    if word in _plurals():
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
