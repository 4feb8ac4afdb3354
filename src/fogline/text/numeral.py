"""A number as it stands in a text, and the words that numbers are made of."""

from dataclasses import dataclass
from functools import cache

from fogline.text.tables import table
from fogline.text.words import Kind, Token


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
def number_words() -> dict[str, dict[str, float]]:
    """Word to value, by kind."""
    found: dict[str, dict[str, float]] = {}
    for row in table("numbers"):
        found.setdefault(row["kind"], {})[row["word"]] = float(row["value"])
    return found


@cache
def scales() -> dict[str, float]:
    """The words that multiply a number, with their values."""
    return number_words()["scale"] | number_words()["hundred"] | number_words()["dozen"]


def scale_of(word: str) -> float:
    """The hundred, thousand, dozen that a word names; 1 for any other word."""
    return scales().get(word, 1.0)


def rounded(value: float) -> float:
    """The value without the dust of binary fractions."""
    return round(value, 6)


def is_a_number_word(token: Token) -> bool:
    """The token is a number in figures or one of the words that build one."""
    return token.kind is Kind.DIGITS or any(token.lower in number_words()[kind] for kind in ("one", "ten"))
