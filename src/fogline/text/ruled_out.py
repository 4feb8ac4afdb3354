"""What is ruled out is said not to be; what cannot be ruled out is left open, and said neither way."""

import re

_REACH = 80
_CLAUSE = re.compile(r"[,;:.!?“”\"]")
_NO = r"(?:not|cannot|never|nor|nobody|no one|unable to|refus\w+ to|\w+n[’']t)"
_RULE = r"(?:rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing))"
_BEFORE = re.compile(
    rf"(?P<no>\b{_NO}\s(?:\w+\s){{0,2}})?\b{_RULE}\s(?:[\w’'-]+\s){{0,5}}(?:[\w’'-]*)$", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"(?:\s[\w’'-]+){{0,3}}?\s(?:(?P<no>(?:{_NO}|could not|can not|has not|had not|is not|was not)\s)(?:\w+\s){{0,2}})?"
    r"(?:(?:been|be|was|were|is|are|has|had|could|can)\s){0,2}(?:ruled out|excluded)\b",
    re.IGNORECASE,
)


def is_ruled_out(text: str, start: int, end: int) -> bool | None:
    """Whether what stands from `start` to `end` is ruled out in its clause; False: it is said that it cannot be, None: neither."""
    near = text[max(0, start - _REACH) : end + _REACH].lower()
    if "rul" not in near and "xclud" not in near:
        return None  # hardly any words have either beside them
    before = _BEFORE.search(_CLAUSE.split(text[max(0, start - _REACH) : start])[-1])
    found = before or _BEHIND.match(_CLAUSE.split(text[end : end + _REACH])[0])
    return None if found is None else found["no"] is None
