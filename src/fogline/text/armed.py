"""Whether words name those who can hold ground by arms."""

import re
from functools import cache

from fogline.text.tables import listed
from fogline.text.terms import any_of


def is_armed(text: str) -> bool:
    """The words name an army, a garrison, rebels or the like."""
    return bool(_armed().search(text))


def armed_in(text: str) -> list[re.Match[str]]:
    """The words for such men in a text, in order, each with what narrows it ("government forces", "the rebels")."""
    return list(_named().finditer(text))


@cache
def _named() -> re.Pattern[str]:
    nouns = any_of(listed("armed_nouns", "words"))
    return re.compile(
        rf"(?<!\w)(?:(?:(?-i:[A-Z][a-z]+)|government|rebel|security|regime|army|opposition) )?{nouns}(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _armed() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(listed('armed_nouns', 'words'))}(?!\w)", re.IGNORECASE)
