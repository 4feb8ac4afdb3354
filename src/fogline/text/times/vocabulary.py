"""The words of time as parts of patterns, and as values."""

import re
from functools import cache

from fogline.text.numerals import numeral_at
from fogline.text.tables import entries, table
from fogline.text.terms import GAP, any_of
from fogline.text.words import tokens_of

YEAR = r"(?:1[5-9]|20)[0-9]{2}"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"


@cache
def values(kind: str) -> dict[str, str]:
    """Every way of writing to its value, in lower case, for one kind of word."""
    rows = (row for row in table("times") if row["kind"] == kind)
    return {word.lower(): row["value"] for row in rows for word in row["words"].split("|")}


@cache
def any_word(*kinds: str) -> str:
    """A pattern that any of the words fits, longest first; words may be parted by line ends."""
    return any_of(word for kind in kinds for word in values(kind))


@cache
def number() -> str:
    """A pattern for a count of units: "24", "two", "twenty-five", "a few", "half a", "two and a half"."""
    ones = any_of(entries("numbers", "word", kind="one"))
    tens = any_of(entries("numbers", "word", kind="ten"))
    spelled = rf"(?:{tens}(?:[-\s]{ones})?|{ones})"
    large = rf"(?:a{GAP}|{spelled}{GAP})?(?:dozen|hundred|thousand|million)"
    few = any_word("count")
    halved = rf"(?:{spelled}|[0-9]{{1,2}})[-\s]and[-\s](?:a|one)[-\s]half"
    digits = r"[0-9]{1,4}(?:\.[0-9])?(?:\s1/2)?"
    return rf"(?:half{GAP}an?|half(?=-)|{halved}|{large}|{spelled}|{digits}|{few}|an?)"


def count_of(written: str) -> float | None:
    """The value of a count; None for "several"."""
    text = written.lower()
    if text in {"a", "an"}:
        return 1.0
    if re.fullmatch(r"half(?:\s+an?)?", text):
        return 0.5
    if halved := re.fullmatch(r"(.+?)[-\s]and[-\s](?:a|one)[-\s]half", text):
        whole = count_of(halved[1])
        return None if whole is None else whole + 0.5
    if (said := said_of("count", text)) and said.isdigit():
        return float(said)
    if mixed := re.fullmatch(r"([0-9]{1,4})\s1/2", text):
        return int(mixed[1]) + 0.5
    tokens = tokens_of(text)
    found = numeral_at(tokens, 0)
    if found is None and tokens and tokens[0].lower in {"dozen", "hundred", "thousand"}:
        return {"dozen": 12.0, "hundred": 100.0, "thousand": 1000.0}[tokens[0].lower]
    return found.value if found is not None and found.kind != "vague" else None


def said_of(kind: str, written: str | None) -> str | None:
    """The value of a word of one kind, however it is spaced; None for none."""
    if written is None:
        return None
    return values(kind).get(" ".join(written.lower().split()).rstrip("."))


def number_of(kind: str, written: str | None) -> int | None:
    """The value of a word of one kind as a whole number."""
    found = said_of(kind, written)
    return int(found) if found is not None else None
