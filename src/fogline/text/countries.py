"""Countries by any of their words: name, capital, adjective, people."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from fogline.text.fold import plain_words
from fogline.text.tables import table

_CAPITAL = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryWord:
    """A word that stands for a country, and how: "name", "capital", "adjective" or "people"."""

    country: str
    kind: str


@cache
def country_words() -> dict[str, CountryWord]:
    """Every word of the table of countries, in plain lower-case words, with what it stands for."""
    known: dict[str, CountryWord] = {}
    for row in table("countries"):
        adjectives = row["demonyms"].split(";")
        forms = [(row["country"], "name"), *((x, "name") for x in row["others"].split(";"))]
        forms += [(x, "people" if k and x.endswith("s") else "adjective") for k, x in enumerate(adjectives)]
        forms += [(x, "capital") for x in row["capital"].split(";")]
        for form, kind in forms:
            if form:
                known.setdefault(_plain(form), CountryWord(country=row["country"], kind=kind))
    return known


def country_word(words: str) -> CountryWord | None:
    """What the words stand for, if for a country; "Tarkels" is read as "Tarkel's" where that is one.

    Case counts for two letters: "US" is a country and "us" is none.
    """
    if len(words) == 2 and words.islower():
        return None
    key = _plain(words)
    known = country_words()
    found = known.get(key) or known.get(key.removesuffix(" s"))
    if found is None and len(key) > 4 and key.endswith("s"):
        found = known.get(key[:-1])
    return found


def country_in(words: str) -> str | None:
    """The first country that a phrase names by any word, or None."""
    plain = words.replace("’", " ").replace("'", " ").split()
    for size in (3, 2, 1):
        for at in range(len(plain) - size + 1):
            part = (
                " ".join(plain[at : at + size]).strip('.,;:()“”"')
                if size > 1
                else plain[at].strip(',;:()“”"')
            )
            if part[:1].isupper() and (found := country_word(part)):
                return found.country
    return None


def land_of(texts: Iterable[str]) -> str | None:
    """The country that texts name most, by any word; None where none is named."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(lands_in(text))
    return min(counted, key=lambda c: (-counted[c], c)) if counted else None


@lru_cache(maxsize=1024)
def lands_in(text: str) -> dict[str, int]:
    """Every country that a text names by any word, and how often."""
    words = Counter(m.group() for m in _CAPITAL.finditer(text))
    counted: Counter[str] = Counter()
    for word, times in words.items():
        if found := country_word(word):
            counted[found.country] += times
    return dict(counted)


def without_countries(words: list[str]) -> list[str]:
    """The words that are no country's word, nor part of one ("South African coast guard")."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if _names_one(words[at : at + n], n)), 0)
        if not size:
            kept.append(words[at])
        at += size or 1
    return kept


def _names_one(words: list[str], size: int) -> bool:
    return len(words) == size and words[0][:1].isupper() and country_word(" ".join(words)) is not None


def _plain(words: str) -> str:
    return " ".join(plain_words(words.replace("’", " ").replace("'", " ")))
