"""Numbers that count nothing: years, names of things, ages in passing, allusions, the pronoun "one"."""

from functools import cache

from fogline.text.bounds import bound_of
from fogline.text.numeral import is_a_number_word
from fogline.text.numerals import read_digits
from fogline.text.tables import table
from fogline.text.words import Kind, Token, at, glued

_ONE_OF = frozenset(
    {
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "these",
        "those",
        "your",
    }
)
_BEFORE_ONE = frozenset(
    {"no", "this", "that", "the", "any", "every", "each", "which", "number", "another", "day"}
)
_AUXILIARIES = frozenset(
    {
        "can",
        "cannot",
        "can't",
        "can’t",
        "could",
        "may",
        "might",
        "must",
        "should",
        "would",
        "has",
        "never",
        "does",
        "is",
    }
)
_AFTER_ONE = frozenset(
    {
        "day",
        "time",
        "another",
        "point",
        "thing",
        "way",
        "side",
        "by",
        "who",
        "that",
        "more",
        "reason",
        "morning",
    }
    | {
        "night",
        "evening",
        "else",
        "on",
        "in",
        "is",
        "was",
        "to",
        "after",
        "week's",
        "may",
        "can",
        "could",
        "should",
    }
)
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "«", "»", "„"})


@cache
def _labels(place: str) -> frozenset[str]:
    return frozenset(
        word for row in table("labels") if row["place"] == place for word in row["words"].split()
    )


def is_a_name(tokens: list[Token], k: int, *, has_unit: bool) -> bool:
    """The number at token `k` names a thing: "article 5", "Apollo 13", a house in a street."""
    before = at(tokens, k - 1)
    joined = glued(tokens, k - 1) and k >= 2 and glued(tokens, k - 2) and at(tokens, k - 2).kind is Kind.WORD
    if joined and before.text in {"-", "."}:
        return at(tokens, k - 2).lower not in {"sub", "minus", "to"}
    if _is_of_a_score(tokens, k):
        return True
    if before.text == "-" and glued(tokens, k - 1) and at(tokens, k - 2).kind is Kind.DIGITS:
        return glued(tokens, k - 2) and is_a_name(tokens, k - 2, has_unit=False)
    if before.text == "." and at(tokens, k - 2).lower in {"no", "nos"}:
        return True
    if before.kind is Kind.WORD and glued(tokens, k - 1):
        return True
    if before.lower in _labels("before"):
        return not (before.lower in {"no", "day", "week", "area", "number"} and has_unit)
    return (
        before.kind is Kind.WORD
        and before.text[0].isupper()
        and not has_unit
        and _is_a_proper_word(tokens, k)
    )


def is_a_named_word(tokens: list[Token], k: int) -> bool:
    """A number word with a capital within a sentence is part of a name: "the Council of Seven"."""
    before = at(tokens, k - 1)
    return at(tokens, k).text[:1].isupper() and before.kind is Kind.WORD and before.end > 0


def _is_of_a_score(tokens: list[Token], k: int) -> bool:
    """One of two numbers that fall, with a dash between: "3-1"."""
    return _falls(tokens, k - 2) or _falls(tokens, k)


def _falls(tokens: list[Token], k: int) -> bool:
    left, sign, right = at(tokens, k), at(tokens, k + 1), at(tokens, k + 2)
    row = sign.text in {"-", "–"} and glued(tokens, k) and glued(tokens, k + 1)
    if not row or left.kind is not Kind.DIGITS or right.kind is not Kind.DIGITS:
        return False
    return (read_digits(left.text) or 0.0) >= (read_digits(right.text) or 0.0)


def _is_a_proper_word(tokens: list[Token], k: int) -> bool:
    """The capital before the number is not just the capital of a sentence's first word."""
    return at(tokens, k - 1).lower not in _labels("year") and at(tokens, k - 2).text not in {
        "",
        ".",
        "!",
        "?",
        "“",
    }


def is_a_year(tokens: list[Token], k: int, *, noun: bool) -> bool:
    """The four digits at token `k` name a year; `noun`: a counted noun stands behind them."""
    token, before = at(tokens, k), at(tokens, k - 1)
    if token.kind is not Kind.DIGITS or len(token.text) != 4 or not token.text.isdigit():
        return False
    year, bounds = int(token.text), bound_of(tokens, k, k).kinds - {"about"}
    if before.lower == "over" and 1900 <= year < 2040 and year % 10:
        return True  # "a rise over 1987 levels"
    if not 1500 <= year < 2200 or bounds:
        return False
    round_count = noun and token.text.endswith("00") and before.lower in {"of", "the", "from", "around"}
    return not noun or (before.lower in _labels("year") and not round_count)


def is_an_age_in_passing(tokens: list[Token], k: int) -> bool:
    """A bare age: "Orla Venn, 45, said", "who is 67 and fled"."""
    token, before, named = at(tokens, k), at(tokens, k - 1), at(tokens, k - 2)
    after = at(tokens, k + 1).text
    short = token.kind is Kind.DIGITS and len(token.text) <= 3
    if short and before.lower in {"is", "was"} and named.lower in {"who", "he", "she"}:
        return after in {",", ".", ";"} or after == "and"
    if short and before.lower in {"aged", "age"}:
        return True
    return short and before.text == "," and named.text[:1].isupper() and after in {",", ".", ")", ";"}


def is_uncounted_one(tokens: list[Token], k: int, *, has_noun: bool) -> bool:
    """The word "one" at token `k` is a pronoun or an idiom, not a count."""
    if at(tokens, k).lower != "one":
        return False
    after = at(tokens, k + 1)
    if after.lower in {"to", "and", "or", "-", "in"} and is_a_number_word(at(tokens, k + 2)):
        return False
    if at(tokens, k - 1).lower == "to" and is_a_number_word(at(tokens, k - 2)):
        return False
    if at(tokens, k - 1).lower in _BEFORE_ONE or after.lower in _AFTER_ONE | _AUXILIARIES:
        return True
    if after.lower == "of":
        owner = at(tokens, k + 2).lower
        return owner not in _ONE_OF and not owner.endswith(("'s", "’s"))
    return not has_noun


def is_one_of_the_first(tokens: list[Token], k: int) -> bool:
    """ "One of the most bitter", "one of the world's", "one of its biggest" at token `k`: a rank, and not how many."""
    if [at(tokens, k).lower, at(tokens, k + 1).lower] != ["one", "of"]:
        return False
    word = at(tokens, k + 3).lower
    return word in _RANKS or word.endswith(("'s", "’s")) or (word.endswith("est") and len(word) > 5)


_RANKS = frozenset({"most", "few", "main", "leading", "best", "worst", "first", "last", "top", "major"})


def is_an_allusion(tokens: list[Token], first: int, last: int) -> bool:
    """A number and a name in quotation marks of their own: a title or a by-word, no count."""
    opened = at(tokens, first - 1).text in _QUOTES and glued(tokens, first - 1)
    closed = at(tokens, last + 1).text in _QUOTES and glued(tokens, last)
    return opened and closed and last > first and at(tokens, last).text[:1].isupper()
