"""Who is named as having done something: "the rebels", "army shells", a name."""

import re
from functools import cache

from fogline.text.tables import entries
from fogline.text.terms import any_of

_NAMED = re.compile(r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w-]+")


def actor_in(words: str, *, opens: bool = False) -> str | None:
    """The actor that some words name: a noun of the table, else the first capitalised word; None without.

    A word that `opens` its sentence has its capital from there.
    """
    nouns = _actor_nouns().search(words)
    if nouns:
        return " ".join(nouns.group().lower().split())
    named = _NAMED.search(words, 1 if opens else 0)
    return named.group() if named else None


@cache
def _actor_nouns() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(entries('actor_nouns'))}\b", re.IGNORECASE)
