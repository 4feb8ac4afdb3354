"""Names that are an outlet's or an agency's, by the tables of both."""

import re
from functools import cache, lru_cache

from fogline.text.tables import entries, table
from fogline.text.terms import any_of


@lru_cache(maxsize=65536)
def is_outlet(name: str) -> bool:
    """A name is an outlet's or an agency's, or a description by a noun for one ("a local newspaper")."""
    return bool(_outlet().fullmatch(" ".join(name.split())))


@cache
def _outlet() -> re.Pattern[str]:
    nouns = entries("outlets", "name", form="noun")
    agencies = [x for row in table("agencies") for x in (row["agency"], *row["names"].split("|")) if x]
    names = [*entries("outlets", "name", form="name"), *agencies]
    return re.compile(rf"(?:the )?(?:{any_of(names)}|(?:.{{1,60}} )?(?i:{any_of(nouns)}))")
