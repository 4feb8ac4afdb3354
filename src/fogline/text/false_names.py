"""Words that name what others have said and call it false: "the report a fairy tale", "reports of a retreat as an invention"."""

import re
from functools import cache

from fogline.text.tables import entries
from fogline.text.terms import any_of

# So many characters may stand between what is named and what it is called.
REACH = 90


def named_false(text: str) -> bool:
    """The text opens with a noun for what others have said, and behind it stands, without a verb, that it is false."""
    return _form().match(text) is not None


@cache
def _form() -> re.Pattern[str]:
    nouns = any_of(
        (*entries("denied_nouns", "noun", kind="words"), *entries("denied_nouns", "noun", kind="count"))
    )
    false = any_of(entries("false_words"))
    return re.compile(
        rf"\W*(?:[\w’'-]+ ){{0,3}}(?!(?:it|this|that|them)\b){nouns}\b(?:(?!\b(?:is|are|was|were)\b).){{0,{REACH}}}?\W(?:as )?\W*(?:\w+ )?{false}\b",
        re.IGNORECASE,
    )
