"""Whether the words around a time point to the past or to the future."""

import re
from functools import cache

from fogline.text.times.vocabulary import any_word

_REACH = 110
_ABBREVIATED = r"(?<!\b[A-Za-z])(?<!\b[A-Z][a-z])(?<!\b(?:Gen|Gov|Sen|Rep|Col|Mrs|Rev|Inc|Ltd|Jan|Feb|Aug|Oct|Nov|Dec))(?<!\bSept)"
_ENDS = re.compile(rf"[!?;]\s|{_ABBREVIATED}\.\s|\n\s*\n|[“”\"]|''|``")
_CLAUSE = re.compile(r"\b(?:(?i:but|that|which|who|because|while|if)|and(?!\s[A-Z]))\b")
_SAID = re.compile(
    r"(?:said|told|announced|reported|added|stated|wrote|says|confirmed|warned)(?:\s+on)?\s*$", re.IGNORECASE
)
_UP_TO = re.compile(r"\b(?:until|till|through|by|before)\s+(?:the\s+)?$", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:lasted|stayed|ran|continued|remained|waited|raged|fought|held|burned|burnt|(?:was|were|had|did)(?:\snot|n['’]t)\s[^,;]{0,60})"
    r"\s(?:until|till|through)\s(?:the\s)?$",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\b(?:had|were|did(?:\snot|n['’]t)?)\s(?!to\b)(?:(?!to\s)[^\s,;]{1,30}\s){1,8}by\s$", re.IGNORECASE
)
_JUST_DONE = re.compile(r"(?<!\bbe\s)(?<!\bbeen\s)\b[a-z]{2,20}[^e]ed(?:\son)?\s$")
_PLANNED = re.compile(
    r"\b(?:planned|scheduled|expected|slated|need(?:ed)?|intended|proposed|agreed|decided|required|vowed|pledged|promised)\s(?:on\s)?$"
)
_VERBS = re.compile(
    r"\b(?:(?P<done>(?!said\b|told\b|announced\b|reported\b)(?:[a-z]{2,20}ed|was|were|had|did|fell|began|broke|came|went|took|left|won|lost|met|held))"
    r"|(?P<open>to\s[a-z]{2,20}|(?:is|are|for)\s))",
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
    if _LASTED.search(before) or _done(before):
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


def _done(before: str) -> bool:
    """A deed done stands right before the time ("ruled Wednesday"), or was done by it ("had fled by Wednesday")."""
    clause = _CLAUSE.split(re.split(r"[,;]\s", before)[-1])[-1]
    if _words("future").search(clause):
        return False
    return bool(_DONE_BY.search(clause) or (_JUST_DONE.search(clause) and not _PLANNED.search(clause)))


def is_open(text: str, start: int) -> bool:
    """No verb before the time says that it lies behind: what is talked of, or is to be done."""
    before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
    verbs = list(_VERBS.finditer(before))
    return not verbs or verbs[-1]["done"] is None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.end() for m in pattern.finditer(text)), default=0)


def runs_on(text: str, start: int) -> bool:
    """The time begins what lasts to the present: "since the summer"."""
    return bool(_FROM.search(text[max(0, start - 12) : start]))


def runs_up_to(text: str, start: int) -> bool:
    """The time ends what is told: "until Friday"."""
    return bool(_UP_TO.search(text[max(0, start - 14) : start]))
