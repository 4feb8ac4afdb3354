"""What a number counts or measures: units, money, and the counted noun with its modifiers."""

from dataclasses import dataclass, replace
from functools import cache

from fogline.text.numeral import is_a_number_word
from fogline.text.tables import table
from fogline.text.tells import told_at
from fogline.text.words import Kind, Token, at, glued, tokens_of

_LONGEST_FORM = 4
_LONGEST_NOUN = 6
_SINGULAR_MEN = frozenset({"specimen", "regimen", "abdomen", "acumen", "stamen", "cyclamen", "bitumen"})
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_OWNERS = frozenset(
    {"the", "its", "their", "his", "her", "our", "my", "these", "those", "your", "all", "own"}
)


# Kinds of measure that tell of nothing but themselves.
MEASURES = frozenset({"time", "length", "area", "speed", "age", "angle", "heat", "frequency", "data"})


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
    return token.kind is not Kind.WORD or token.text in _closing_words() or token.lower in _OF_AN_ADDRESS


_OF_AN_ADDRESS = frozenset({"www", "http", "https"})


@cache
def _plurals() -> frozenset[str]:
    return frozenset(word for row in table("plurals") for word in row["words"].split())


def unit_called(written: str) -> str | None:
    """The unit's own name for one way of writing it; None for no unit."""
    spaced = " ".join(t.text for t in tokens_of(written))
    found = _forms().get(spaced) or _forms().get(spaced.lower())
    return found[0] if found else None


def kind_called(written: str) -> str | None:
    """The kind of the unit written so, what it is reckoned by aside; None for no unit of measure."""
    return _names().get(written.split(" per ", maxsplit=1)[0])


@cache
def _names() -> dict[str, str]:
    return {row["unit"]: row["kind"] for row in table("units")}


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
    if word == "/" and glued(tokens, unit.last) and (below := _divisor(tokens, k)) is not None:
        return replace(unit, name=f"{unit.name} per {below[0]}", last=below[1])
    if unit.kind == "mass" and word == "of" and at(tokens, k + 1).lower == "per":
        return reckoned_by(tokens, replace(unit, last=k))  # "9 micrograms of lead per litre"
    if unit.kind in {"time", "age", "share", "count"} or word not in {"per", "a", "an", "each", "every"}:
        return None
    for size in (2, 1):
        spaced = " ".join(t.lower for t in tokens[k : k + size])
        found = _forms().get(spaced)
        if at(tokens, k + size).lower in _SINCE:
            return None  # "down from 15,000 a week ago"
        if found and found[1] != "money" and k + size <= len(tokens):
            return Unit(name=f"{unit.name} per {_singular(found[0])}", kind=unit.kind, last=k + size - 1)
    if word == "per" and at(tokens, k).kind is Kind.WORD:
        return Unit(name=f"{unit.name} per {at(tokens, k).lower}", kind=unit.kind, last=k)
    return None


def _divisor(tokens: list[Token], k: int) -> tuple[str, int] | None:
    """What stands below the stroke before token `k`, "m3" or "h", in the singular, and the token at which it ends."""
    if at(tokens, k).lower == "h":
        return "hour", k
    for size in (2, 1):
        spread = all(glued(tokens, j) for j in range(k, k + size - 1))
        found = _forms().get(" ".join(t.text for t in tokens[k : k + size])) if spread else None
        if found and found[1] != "money":
            return _singular(found[0]), k + size - 1
    return None


_SINCE = frozenset({"ago", "before", "earlier", "later", "after", "previously", "prior"})


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and len(name) > 3 else name


def _is_an_owner(token: Token) -> bool:
    return token.lower in _OWNERS or token.lower.endswith(("'s", "’s"))


def _is_digits(tokens: list[Token], k: int) -> bool:
    return at(tokens, k).kind is Kind.DIGITS


def _behind_owner(tokens: list[Token], k: int) -> int:
    """The place behind "the", "its 100" and the like at `k`."""
    while _is_an_owner(at(tokens, k)) or at(tokens, k).kind is Kind.DIGITS or at(tokens, k).lower in _SCALES:
        k += 1
    return k


def counted_at(tokens: list[Token], k: int, *, alone: bool = False, vague: bool = False) -> Unit | None:
    """The counted noun that begins at token `k`.

    `alone`: of one, so that it stands in the singular; `vague`: behind a word like "dozens", with "of".
    """
    first = k
    if at(tokens, k).text == "-" and glued(tokens, k - 1) and glued(tokens, k):
        named = at(tokens, k + 1)
        return Unit(name=named.lower, kind="noun", last=k + 1) if named.kind is Kind.WORD else None
    if (inner := _size_at(tokens, k)) is not None:
        first = k = inner
    if at(tokens, k).lower == "of" and (
        vague or _is_an_owner(at(tokens, k + 1)) or _is_digits(tokens, k + 1)
    ):
        first = _behind_owner(tokens, k + 1)
        first += is_a_number_word(at(tokens, first)) and first > k + 1  # "two of its four turbines"
        if at(tokens, first).kind is Kind.WORD and _is_digits(tokens, first + 1):
            first = _behind_owner(tokens, first + 1)  # "30 of its original 120 men"
    elif at(tokens, k).lower in {"per", "a", "an"} and (
        found := reckoned_by(tokens, Unit(name="", kind="rate", last=k - 1))
    ):
        return replace(found, name=found.name.strip())
    elif at(tokens, k).lower in {"other", "more", "additional", "further", "extra"}:
        first = k + 1
    words = _noun_words(tokens, first)
    if not words or (first == k and is_a_number_word(at(tokens, first))):
        return None  # "down from 19 two days earlier"
    last = _head(tokens, words, alone=alone and first == k)
    if last is None:
        return None
    name = "".join(
        tokens[j].text + ("" if glued(tokens, j) or j == last else " ") for j in range(first, last + 1)
    )
    return Unit(name=name, kind="noun", last=last)


def _size_at(tokens: list[Token], k: int) -> int | None:
    """The place behind a size at `k` that a counted noun follows: "eight million 250ml bottles"."""
    if at(tokens, k).kind is not Kind.DIGITS:
        return None
    hyphen = at(tokens, k + 1).text == "-"
    size = measure_at(tokens, k + 1 + hyphen)
    behind = size.last + 1 if size else 0
    several = size and is_plural(at(tokens, behind).lower) and not closes(at(tokens, behind))
    return behind if several and size and size.kind in {"length", "mass", "volume"} else None


def _noun_words(tokens: list[Token], first: int) -> list[int]:
    """The places of the words that may belong to a counted noun."""
    words: list[int] = []
    j = first
    while len(words) < _LONGEST_NOUN:
        token = at(tokens, j)
        if token.text in {"-", "–"} and glued(tokens, j - 1) and glued(tokens, j) and words:
            j += 1
            continue
        if token.lower in {"and", "or"} and words and _joins_modifiers(tokens, words, j):
            j += 1
            continue
        joined = token.kind is Kind.WORD and at(tokens, j - 1).text == "-" and glued(tokens, j - 1) and words
        if closes(token) and not joined:
            break
        words.append(j)
        j += 1
        if token.lower.endswith(("'s", "’s")) and is_plural(token.lower[:-2]):
            break
    return words


def _joins_modifiers(tokens: list[Token], words: list[int], j: int) -> bool:
    """The "and" at `j` joins two modifiers of one noun: "salted and smoked eels"."""
    if any(is_plural(tokens[w].lower) or told_at(tokens, w) for w in words) or closes(at(tokens, j + 1)):
        return False
    if is_a_number_word(at(tokens, j + 1)):
        return False
    return any(is_plural(at(tokens, n).lower) and not closes(at(tokens, n)) for n in (j + 2, j + 3))


def _head(tokens: list[Token], words: list[int], *, alone: bool) -> int | None:
    """The place of the noun that is counted: the first plural, or the next right behind it."""
    for n, j in enumerate(words):
        if is_plural(tokens[j].lower):
            following = words[n + 1] if n + 1 < len(words) else None
            both = following == j + 1 and is_plural(tokens[j + 1].lower)
            return j + 1 if both else j
    if alone:
        end = next((j for j in words[1:] if tokens[j].lower.endswith("ed")), None)
        kept = [j for j in words if end is None or j < end]
        return kept[min(len(kept), 3) - 1]
    return words[0] if _may_be_a_noun(tokens, words[0]) else None


def _may_be_a_noun(tokens: list[Token], k: int) -> bool:
    """The word at `k`, in the singular, is what a number counts as a modifier: "a 40 page letter"."""
    token = tokens[k]
    return (
        told_at(tokens, k) is None
        and token.text.islower()
        and len(token.text) > 2
        and not token.text.endswith(("ly", "ed", "ing"))
    )


def is_plural(word: str) -> bool:
    """The word names several: an s at its end, or one of the nouns that need none."""
    if word in _plurals() or (word.endswith("men") and len(word) > 5 and word not in _SINGULAR_MEN):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
