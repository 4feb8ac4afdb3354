"""The words of a source as a name: without the clause that tells more of whom they name."""

import re

_CLAUSE = re.compile(
    r"(?:\s*,\s*|\s+|(?<=[^\W\d_]{4}))(?:who|whose|whom|which)\b|\s*,\s*(?:that|now|once|then|aged|\d\d)\b|\s+-\s",
    re.IGNORECASE,
)
_FEWEST = 3


def without_clause(words: str) -> str:
    """The words up to the clause that "who" or "which" opens, also where it is glued to the word before."""
    m = _CLAUSE.search(words, _FEWEST)
    return words[: m.start()] if m else words


def without_glue(words: str) -> str:
    """The words up to a clause that is glued to the word before it."""
    m = _CLAUSE.search(words, _FEWEST)
    return words[: m.start()] if m and words[m.start() - 1 : m.start() + 1].isalpha() else words
