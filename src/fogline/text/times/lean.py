"""Whether the words around a time point to the past or to the future."""

import re
from functools import cache

from fogline.text.times.vocabulary import any_word

_REACH = 110
_ENDS = re.compile(r"[.!?;]\s|\n\s*\n|[“”\"]")
_CLAUSE = re.compile(r"\b(?:and|but|that|which|who|because|while|if)\b", re.IGNORECASE)
_SAID = re.compile(
    r"(?:said|told|announced|reported|added|stated|wrote|says|confirmed|warned)(?:\s+on)?\s*$", re.IGNORECASE
)
_UP_TO = re.compile(r"\b(?:until|till|through|by|before)\s+(?:the\s+)?$", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:lasted|stayed|ran|continued|remained|waited|raged|fought|held|burned|burnt|(?:was|were|had|did)(?:\snot|n['’]t)\s[^,;]{0,60})"
    r"\s(?:until|till|through)\s(?:the\s)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_word(kind)}\b", re.IGNORECASE)


def lean_of(text: str, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells.

    What is set a term ("by Friday", "before winter") lies ahead; else the nearest marker before the time
    in its sentence decides, then the nearest behind it.
    """
    before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
    if _SAID.search(before) or _FROM.search(before):
        return -1
    after = _ENDS.split(text[end : end + _REACH])[0]
    if _LASTED.search(before):
        return -1
    if opened := _UP_TO.search(before):
        # "Until Friday, nobody had left" is told from behind that day.
        told = not before[: opened.start()].strip() and _words("past").search(after)
        return -1 if told and not _words("future").search(after) else 1
    future, past = _last(_words("future"), before), _last(_words("past"), before)
    if future or past:
        return 1 if future > past else -1
    after = _CLAUSE.split(after)[0]
    ahead, gone = _words("future").search(after), _words("past").search(after)
    if ahead and (not gone or ahead.start() < gone.start()):
        return 1
    return -1 if gone else 0


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.end() for m in pattern.finditer(text)), default=0)


def runs_on(text: str, start: int) -> bool:
    """The time begins what lasts to the present: "since the summer"."""
    return bool(_FROM.search(text[max(0, start - 12) : start]))


def runs_up_to(text: str, start: int) -> bool:
    """The time ends what is told: "until Friday"."""
    return bool(_UP_TO.search(text[max(0, start - 14) : start]))
