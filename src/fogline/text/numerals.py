"""Numbers written in figures or words, as values with their places."""

import re
import unicodedata
from dataclasses import replace

from fogline.text.numeral import Numeral, number_words, rounded, scale_of
from fogline.text.spelled import fraction_at, openers, several_at, spelled_at, vague_at
from fogline.text.words import Kind, Token, at, glued

_VALUE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")
_SPACED = re.compile(r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+")
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 0.333333, "⅔": 0.666667}
_DENOMINATORS = frozenset({"2", "3", "4", "5", "8", "10", "16", "32", "64", "100", "128"})
_LONGEST = 18


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
    if token.kind is not Kind.WORD or token.lower not in openers():
        return None
    return fraction_at(tokens, k) or several_at(tokens, k) or vague_at(tokens, k) or spelled_at(tokens, k)


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
    if (power := _power_at(tokens, k + 1)) is not None:
        exponent, last = power
        return Numeral(first=k, last=last, value=float(f"{value}e{exponent}"), kind="figures")
    whole = _mixed(tokens, k, value)
    return _scaled(tokens, whole)


def _power_at(tokens: list[Token], k: int) -> tuple[int, int] | None:
    """The power of ten written at `k` without a space, and its last token: "×10-8", "x10^6", "×10⁶"."""
    if at(tokens, k).text not in {"×", "x"} or at(tokens, k + 1).text != "10":
        return None
    signs = [at(tokens, j).text for j in (k + 2, k + 3)]
    size = 1 if signs[0] in {"^", "-", "−"} else 0
    size += size == 1 and signs[1] in {"-", "−"}
    written, last = at(tokens, k + 2 + size), k + 2 + size
    if (
        not written.text.isdigit()
        or len(written.text) > 2
        or not all(glued(tokens, j) for j in range(k - 1, last))
    ):
        return None
    exponent = int(unicodedata.normalize("NFKC", written.text))
    return (-exponent if signs[0] in {"-", "−"} or (size > 1 and signs[1] in {"-", "−"}) else exponent), last


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
    written = written.replace(" ,", ",")  # a space that slipped in
    if _VALUE.fullmatch(written):
        return float(written.replace(",", ""))
    if _DECIMAL_COMMA.fullmatch(written):
        return float(written.replace(",", "."))
    if _SPACED.fullmatch(written) or _POINTED.fullmatch(written):
        return float(re.sub(r"\D", "", written))
    return None


def _scaled(tokens: list[Token], number: Numeral) -> Numeral:
    """The number times the scale words that follow it: "4.5 million", "4 hundred thousand"."""
    last, scale = number.last, 1.0
    while (further := scale_of(at(tokens, last + 1).lower)) > 1 and last < number.last + 2:
        scale *= further
        last += 1
    joined = (
        scale_of(at(tokens, last + 2).lower)
        if at(tokens, last + 1).text == "-" and glued(tokens, last)
        else 1.0
    )
    if joined > 1:
        scale, last = scale * joined, last + 2
    return replace(number, last=last, value=rounded(number.value * scale), scale=scale)


def letter_scale(tokens: list[Token], number: Numeral, *, money: bool, noun: bool) -> Numeral:
    """The number times the scale of the letter glued to it: "$3.2m", "12k"; "50m" alone is a length."""
    letter = at(tokens, number.last + 1)
    scale = number_words()["letter"].get(letter.lower)
    if scale is None or number.kind != "figures" or number.scale > 1 or not glued(tokens, number.last):
        return number
    if letter.lower in {"m", "b"} and not money and not noun:
        return number
    return replace(number, last=number.last + 1, value=rounded(number.value * scale), scale=scale)
