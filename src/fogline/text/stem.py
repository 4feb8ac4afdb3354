"""The door to the Snowball stemmer: words that differ in ending alone fall together."""

from functools import cache

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("english")


@cache
def stem(word: str) -> str:
    """The stem of one lower-case English word (Porter 2, Snowball)."""
    return str(_STEMMER.stemWord(word))
