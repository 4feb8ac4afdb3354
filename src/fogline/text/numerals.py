"""Numbers written in figures or words, as values with their places."""

import re
from dataclasses import dataclass, replace
from functools import cache

from fogline.text.tables import table
from fogline.text.words import Kind, Token, at, glued

_VALUE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")
_SPACED = re.compile(r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+")
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 0.333333, "⅔": 0.666667}
_DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "10", "16", "32", "64", "100", "128"})
_LONGEST = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at tokens `[first, last]`; `kind`: figures, words, fraction, vague or ordinal.

    `scale` is the thousand or million that its last word names, 1 for none.
    """

    first: int
    last: int
    value: float
    kind: str
    scale: float = 1.0


@cache
def _words() -> dict[str, dict[str, float]]:
    """Word to value, by kind."""
    found: dict[str, dict[str, float]] = {}
    for row in table("numbers"):
        found.setdefault(row["kind"], {})[row["word"]] = float(row["value"])
    return found


def numeral_at(tokens: list[Token], k: int) -> Numeral | None:
    """The longest number that begins at token `k`; None where none does."""
    number = _begun_at(tokens, k)
    if number is None or number.kind not in {"figures", "words"} or number.scale > 1:
        return number
    tail = [at(tokens, number.last + step).lower for step in (1, 2, 3)]
    if tail != ["and", "a", "half"]:
        return number
    return _scaled(tokens, replace(number, last=number.last + 3, value=number.value + 0.5))


def _begun_at(tokens: list[Token], k: int) -> Numeral | None:
    token = at(tokens, k)
    if token.kind is Kind.DIGITS:
        return _figures(tokens, k)
    if token.text in _SIGNS:
        return Numeral(first=k, last=k, value=_SIGNS[token.text], kind="fraction")
    if token.text in {"-", "−"} and glued(tokens, k) and at(tokens, k + 1).kind is Kind.DIGITS:
        return None
    if token.kind is not Kind.WORD:
        return None
    return _fraction(tokens, k) or _several(tokens, k) or _vague(tokens, k) or _spelled(tokens, k)


def _figures(tokens: list[Token], k: int) -> Numeral | None:
    value = read_digits(tokens[k].text)
    if value is None:
        return None
    if at(tokens, k - 1).text == "." and glued(tokens, k - 1) and "." not in tokens[k].text:
        value = float("0." + tokens[k].text)
    slash, under = at(tokens, k + 1), at(tokens, k + 2)
    if (
        slash.text in {"/", "⁄"}
        and glued(tokens, k)
        and under.text in _DENOMINATORS
        and value < float(under.text)
    ):
        return Numeral(first=k, last=k + 2, value=value / float(under.text), kind="fraction")
    whole = _mixed(tokens, k, value)
    return _scaled(tokens, whole)


def _mixed(tokens: list[Token], k: int, value: float) -> Numeral:
    """A whole number with the fraction sign that follows it: "2½"."""
    follower = at(tokens, k + 1)
    if follower.text in _SIGNS:
        return Numeral(first=k, last=k + 1, value=value + _SIGNS[follower.text], kind="figures")
    return Numeral(first=k, last=k, value=value, kind="figures")


def read_digits(written: str) -> float | None:
    """The value of digits with their separators; None where they fit no way of writing a number."""
    if len(written) > _LONGEST:
        return None
    if _VALUE.fullmatch(written):
        return float(written.replace(",", ""))
    if _DECIMAL_COMMA.fullmatch(written):
        return float(written.replace(",", "."))
    if _SPACED.fullmatch(written):
        return float(re.sub(r"\D", "", written))
    return None


def _scaled(tokens: list[Token], number: Numeral) -> Numeral:
    """The number times the scale words that follow it: "13.6 million", "4 hundred thousand"."""
    scales = _words()["scale"] | _words()["hundred"] | _words()["dozen"]
    last, scale = number.last, 1.0
    while (word := at(tokens, last + 1)).lower in scales and last < number.last + 2:
        scale *= scales[word.lower]
        last += 1
    if at(tokens, last + 1).text == "-" and glued(tokens, last) and at(tokens, last + 2).lower in scales:
        scale, last = scale * scales[at(tokens, last + 2).lower], last + 2
    return replace(number, last=last, value=_round(number.value * scale), scale=scale)


def is_a_number_word(token: Token) -> bool:
    """The token is a number in figures or one of the words that build one."""
    return token.kind is Kind.DIGITS or any(token.lower in _words()[kind] for kind in ("one", "ten"))


def _round(value: float) -> float:
    return round(value, 6)


def _fraction(tokens: list[Token], k: int) -> Numeral | None:
    """A share: "half", "a third", "two-thirds"; None for the half of a match or a third person."""
    shares = _words()["fraction"]
    token, word = tokens[k], at(tokens, k + 1)
    if token.lower == "half":
        return _half(tokens, k)
    join = 2 if word.text == "-" and glued(tokens, k) else 1
    named = at(tokens, k + join).lower
    counts = {"a": 1.0, "an": 1.0} | _words()["one"]
    if named not in shares or token.lower not in counts:
        return None
    plural = named.endswith("s")
    if plural == (counts[token.lower] <= 1) or (not plural and at(tokens, k + join + 1).lower != "of"):
        return None
    return Numeral(first=k, last=k + join, value=_round(counts[token.lower] * shares[named]), kind="fraction")


def _half(tokens: list[Token], k: int) -> Numeral | None:
    before, after = at(tokens, k - 1).lower, at(tokens, k + 1)
    if before in {"first", "second", "other", "top", "bottom", "latter", "last", "-"}:
        return None
    if after.lower in {"a", "an"}:
        if (scale := _scale_of(at(tokens, k + 2).lower)) > 1:
            return Numeral(first=k, last=k + 2, value=scale / 2, kind="words", scale=scale)
        return Numeral(first=k, last=k + 1, value=0.5, kind="fraction")
    if after.lower in {"of", "the", "its", "their", "that", "this", "his", "her", "our", "my"}:
        return Numeral(first=k, last=k, value=0.5, kind="fraction")
    return None


def _scale_of(word: str) -> float:
    return (_words()["scale"] | _words()["hundred"] | _words()["dozen"]).get(word, 1.0)


def _several(tokens: list[Token], k: int) -> Numeral | None:
    """ "several hundred", "a few thousand": two of them at least."""
    size = 2 if tokens[k].lower == "a" and at(tokens, k + 1).lower in {"few", "couple"} else 1
    if size == 1 and tokens[k].lower not in {"several", "few", "many"}:
        return None
    scale = _scale_of(at(tokens, k + size).lower)
    if scale == 1:
        return None
    return _of_scales(tokens, Numeral(first=k, last=k + size, value=2 * scale, kind="vague", scale=scale))


def _vague(tokens: list[Token], k: int) -> Numeral | None:
    """ "dozens", "tens of thousands": the least that the words can mean."""
    vague = _words()["vague"]
    if tokens[k].lower not in vague or (
        tokens[k].lower in {"scores", "tens"} and at(tokens, k + 1).lower != "of"
    ):
        return None
    return _of_scales(tokens, Numeral(first=k, last=k, value=vague[tokens[k].lower], kind="vague"))


def _of_scales(tokens: list[Token], number: Numeral) -> Numeral | None:
    vague = _words()["vague"]
    last, value = number.last, number.value
    while at(tokens, last + 1).lower == "of" and at(tokens, last + 2).lower in vague:
        value *= vague[at(tokens, last + 2).lower] / 2
        last += 2
    alone = tokens[number.first].lower == "tens" and last == number.last
    return None if alone else replace(number, last=last, value=value)


def _spelled(tokens: list[Token], k: int) -> Numeral | None:
    """A number in words: "twenty-five", "two hundred and fifty thousand", "a million"."""
    total, group, last, scale, seen = 0.0, 0.0, k - 1, 1.0, ""
    j = k
    if tokens[k].lower in {"a", "an"} and _scale_of(at(tokens, k + 1).lower) > 1:
        group, seen, j, last = 1.0, "one", k + 1, k
    while (step := _step(tokens, j, seen)) is not None:
        kind, value, j = step
        scale = 1.0
        if kind in {"one", "ten"}:
            group += value
        elif kind in {"hundred", "dozen"}:
            group, scale = max(group, 1.0) * value, value
        else:
            total, group, scale = total + max(group, 1.0) * value, 0.0, value
        seen, last, j = kind, j, j + 1
    if (
        last < k
        or not seen
        or (last == k and seen in {"hundred", "scale", "dozen"} and tokens[k].lower != "dozen")
    ):
        return None
    return Numeral(first=k, last=last, value=_round(total + group), kind="words", scale=scale)


_FOLLOWS = {
    "": {"one", "ten", "dozen", "hundred", "scale"},
    "one": {"hundred", "scale", "dozen"},
    "ten": {"one", "hundred", "scale", "dozen"},
    "hundred": {"one", "ten", "scale"},
    "scale": {"one", "ten"},
    "dozen": set(),
}


def _step(tokens: list[Token], j: int, seen: str) -> tuple[str, float, int] | None:
    """The next number word that may follow one of kind `seen`: its kind, value and place."""
    token = at(tokens, j)
    if seen == "ten" and token.text == "-" and glued(tokens, j - 1) and glued(tokens, j):
        token, j = at(tokens, j + 1), j + 1
    elif seen in {"hundred", "scale"} and token.lower == "and":
        if at(tokens, j + 2).lower == "hundred" or (
            seen == "scale" and _scale_of(at(tokens, j + 2).lower) > 1
        ):
            return None  # "between one hundred and two hundred" names two numbers
        token, j = at(tokens, j + 1), j + 1
    elif seen and token.text == "-" and at(tokens, j + 1).lower in _words()["scale"]:
        token, j = at(tokens, j + 1), j + 1
    for kind in _FOLLOWS[seen]:
        if token.lower in _words()[kind]:
            return kind, _words()[kind][token.lower], j
    return None


def letter_scale(tokens: list[Token], number: Numeral, *, money: bool, noun: bool) -> Numeral:
    """The number times the scale of the letter glued to it: "$2.7m", "12k"; "50m" alone is a length."""
    letter = at(tokens, number.last + 1)
    scale = _words()["letter"].get(letter.lower)
    if scale is None or number.kind != "figures" or number.scale > 1 or not glued(tokens, number.last):
        return number
    if letter.lower in {"m", "b"} and not money and not noun:
        return number
    return replace(number, last=number.last + 1, value=_round(number.value * scale), scale=scale)


def tally_at(tokens: list[Token], k: int) -> Numeral | None:
    """An ordinal that tells how often so far: "the fourth overall", "his third visit in two weeks"."""
    value = _words()["ordinal"].get(tokens[k].lower)
    if value is None or at(tokens, k - 1).lower not in {
        "the",
        "a",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
    }:
        return None
    for j in (k + 1, k + 2, k + 3):
        words = [t.lower for t in tokens[j : j + 4]]
        if words[:1] == ["overall"] or words[:2] == ["so", "far"] or words[:3] == ["in", "as", "many"]:
            return Numeral(first=k, last=k, value=value, kind="tally")
        if words[:1] and words[0] in {"in", "over", "within"} and _is_a_while(words[1:]):
            return Numeral(first=k, last=k, value=value, kind="tally")
        if at(tokens, j).kind is not Kind.WORD:
            return None
    return None


def _is_a_while(words: list[str]) -> bool:
    """ "the past two weeks", "two weeks", "a week"."""
    if words[:2] in (["the", "past"], ["the", "last"]):
        return True
    return len(words) > 1 and (words[0] in _words()["one"] or words[0] == "a") and words[1] in _SPELLS


_SPELLS = frozenset({"hours", "days", "weeks", "months", "years", "day", "week", "month", "year"})
