"""Thanks and greetings, as hosts and guests of a broadcast exchange them: they state nothing."""

import re
from functools import cache

from fogline.text.tables import entries
from fogline.text.terms import any_of


def is_courtesy(words: str) -> bool:
    """The words thank or greet somebody, or close a talk, and do nothing else."""
    return _courtesy().fullmatch(words) is not None


@cache
def _courtesy() -> re.Pattern[str]:
    """A courtesy between openers ("well, ...") and whom it is for or what for ("..., Scott", "for joining us")."""
    opening, phrase = any_of(entries("courtesies", use="opens")), any_of(entries("courtesies", use="whole"))
    joined, named = any_of(entries("courtesies", use="for")), r"(?:[A-Z][\w.’'-]+ ?){1,3}"
    return re.compile(
        rf"\W*(?:{opening},? )*{phrase}(?:,? (?:{joined}|so much|very much|again|both|all|sir|ma’am|ma'am))*(?:,? (?-i:{named}))?\W*",
        re.IGNORECASE,
    )
