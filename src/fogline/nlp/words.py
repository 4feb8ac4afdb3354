"""The door to wordfreq: how common an English word is."""

from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=200_000)
def frequency(word: str) -> float:
    """The Zipf frequency of a word: 3 is once in a million words, 6 once in a thousand.

    0 is for an unknown word, and for what has signs in it that no word has.
    """
    if not word.replace("'", "").replace("’", "").isalpha():
        return 0.0
    return float(_wordfreq().zipf_frequency(word.lower(), "en"))


@cache
def _wordfreq() -> Any:
    import wordfreq  # noqa: PLC0415 (slow to load: asked for when first needed)

    return wordfreq
