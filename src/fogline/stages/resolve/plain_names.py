"""The words of a source as a name: without the clause that tells more of whom they name."""

import re

_CLAUSE = re.compile(
    r"(?:\s*,\s*|\s+|(?<=[^\W\d_]{4}))(?:who|whose|whom|which)\b|\s*,\s*(?:that|now|once|then|aged|\d\d)\b|\s+-\s",
    re.IGNORECASE,
)
_FEWEST = 3
# "Divers from the Orlan, a salt barge": what is told behind a comma of whom the words name.
_APPOSED = re.compile(
    r",\s(?:(?:an?|the|his|her|its|their)\s|(?:\w+\s){1,3}of (?:them|whom|which)\b)", re.IGNORECASE
)
_ONE_OF = re.compile(r"(?:one|some|another) of (?:them|whom),\s(?:an?\s)?(?=\w)", re.IGNORECASE)


def without_clause(words: str) -> str:
    """The words up to what tells more of whom they name: a clause, also one glued to the word before, or an apposition."""
    ends = [m.start() for form in (_CLAUSE, _APPOSED) if (m := form.search(words, _FEWEST))]
    return words[: min(ends)] if ends else words


def without_glue(words: str) -> str:
    """The words up to a clause that is glued to the word before it."""
    m = _CLAUSE.search(words, _FEWEST)
    return words[: m.start()] if m and words[m.start() - 1 : m.start() + 1].isalpha() else words


def without_one_of(words: str) -> str:
    """ "One of them, a diver who wept" is a diver."""
    return _ONE_OF.sub("", words, count=1) if _ONE_OF.match(words) else words
