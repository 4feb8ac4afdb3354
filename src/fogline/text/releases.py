"""A press release, told by its first lines: in it "we" is the body that gives it out."""

import re

_HEADING = re.compile(
    r"\s*(?:[^\n]{0,160}\n\s{0,4}){0,2}(?P<line>[^\n]{0,120})\b(?:press|media|news) (?:release|statement)\b[^\n]{0,120}",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(r"\b(?:an?|the|its|his|her|their|this) (?:[\w-]+ ){0,2}$", re.IGNORECASE)


def release_heading(text: str) -> int | None:
    """Where the heading of a press release ends, one of its first lines being "NEWS RELEASE, 3 May"; None for any other text.

    A report that opens with what a mill "said in a press release" is none.
    """
    found = _HEADING.match(text)
    return None if found is None or _IN_PASSING.search(found["line"]) else found.end()
