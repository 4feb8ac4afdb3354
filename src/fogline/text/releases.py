"""A press release, told by its first lines: in it "we" is the body that gives it out."""

import re

# What such a text calls itself.
RELEASE = r"(?:press|media|news)\s(?:release|statement)s?"
_HEADING = re.compile(
    rf"\s*(?:[^\n]{{0,160}}\n\s{{0,4}}){{0,2}}(?P<line>[^\n]{{0,120}})\b{RELEASE}\b[^\n]{{0,120}}",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(r"\b(?:an?|the|its|his|her|their|this) (?:[\w-]+ ){0,2}$", re.IGNORECASE)


def names_a_release(name: str) -> bool:
    """ "PRESS RELEASE", "Media statement": what a text is, and nobody's name."""
    return re.fullmatch(RELEASE, name, re.IGNORECASE) is not None


def release_heading(text: str) -> int | None:
    """Where the heading of a press release ends, one of its first lines being "NEWS RELEASE, 3 May"; None for any other text.

    A report that opens with what a mill "said in a press release" is none.
    """
    found = _HEADING.match(text)
    return None if found is None or _IN_PASSING.search(found["line"]) else found.end()
