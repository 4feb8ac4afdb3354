"""Whether the words around a time point to the past or to the future."""

import re
from functools import cache

from fogline.text.times.deeds import (
    deed,
    done_before,
    done_behind,
    has_done,
    is_declared,
    is_resolved,
    is_sudden,
    last_clause,
)
from fogline.text.times.vocabulary import any_word

_REACH = 110
_ABBREVIATED = r"(?<!\b[A-Za-z])(?<!\b[A-Z][a-z])(?<!\b(?:Gen|Gov|Sen|Rep|Col|Mrs|Rev|Inc|Ltd|Jan|Feb|Aug|Oct|Nov|Dec))(?<!\bSept)"
_ENDS = re.compile(rf"[!?;]\s|{_ABBREVIATED}\.\s|\n\s*\n|[“”\"]|''|``")
_CLAUSE = re.compile(r"\b(?:(?i:but|that|which|who|because|while|if)|and(?!\s[A-Z]))\b")
_ANEW = re.compile(r",\s(?:I|we|he|she|they|it|you|nobody)\b")
_SAID = re.compile(
    r"(?<!\bbe\s)(?:said|told|announced|reported|added|stated|wrote|says|confirmed|warned"
    r"|would(?:n['’]t|\snot)\s(?:say|comment|discuss|confirm|elaborate))(?:\s+on)?\s*$",
    re.IGNORECASE,
)
_HEADS = re.compile(r"[,;]\s(?:but|yet|so)\s(?:on\s)?$|;\s(?:on\s)?$", re.IGNORECASE)
_IS_ON = re.compile(r"\b(?:is|are)\son\s$", re.IGNORECASE)
_FINITE = re.compile(r"(?:will|won't|shall|['’]ll|would|going to)$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:until|till|through|by|before)\s+(?:the\s+)?$", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:lasted|stayed|ran|continued|remained|waited|raged|fought|held|burned|burnt|(?:was|were|had|did)(?:\snot|n['’]t)\s[^,;]{0,60})"
    r"\s(?:until|till|through)\s(?:the\s)?$",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r"\b(?:(?P<done>(?!said\b|told\b|announced\b|reported\b)(?:[a-z]{2,20}ed|was|were|had|did|fell|began|broke|came|went|took|left|won|lost|met|held))"
    r"|(?P<open>to\s[a-z]{2,20}|(?:is|are|for)\s))",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",?\s(?:when|as|while|after|where)\b[^,;]{1,160},")
_FOR = re.compile(r"\bfor\s$", re.IGNORECASE)  # "rain for Thursday"; not "blamed for Thursday's raid"
_WEEKDAY = re.compile(r"\w+day\b")
_OWNS = re.compile(r"(?:\s(?:night|morning|evening|afternoon))?['’]s?\s", re.IGNORECASE)
_TERM = re.compile(r"\b(?:deadline|upcoming)\b")  # A thing, and no verb that says when.
_FROM = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _words(kind: str) -> re.Pattern[str]:
    not_done = r"(?<!\bbe\s)" if kind == "past" else ""  # "to be told"
    return re.compile(rf"{not_done}\b{any_word(kind)}\b", re.IGNORECASE)


def lean_of(text: str, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells.

    What is set a term ("by Friday", "before winter") lies ahead; else the nearest marker before the time
    in its sentence decides, then the nearest behind it.
    """
    before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
    if _HEADS.search(before):  # what was to be, before "but", says nothing of this time
        before = ""
    if _SAID.search(before) or _FROM.search(before):
        return -1
    after = _behind(text, end)
    if is_declared(before, after):
        return 1
    clause = last_clause(before)
    ahead = bool(_future(_TERM.sub("", clause)))
    if _LASTED.search(before) or is_resolved(before, after) or done_before(clause, ahead=ahead):
        return -1
    if _FOR.search(before) and _WEEKDAY.match(text, start, end) and not _OWNS.match(text, end):
        return 1
    opened = _UP_TO.search(before)
    if opened and not ahead and is_sudden(before, after):
        return -1
    if opened:
        # "Until Friday, nobody had left" is told from behind that day.
        told = not before[: opened.start()].strip() and _words("past").search(after)
        return -1 if told and not _words("future").search(after) else 1
    if is_sudden(before, after) or (not ahead and done_behind(after)):
        return -1
    if not ahead and has_done(clause):
        return -1
    future, past = _future(before), _last(_words("past"), before)
    if future or past:
        return 1 if future > past else -1
    return _lean_behind(_ANEW.split(_CLAUSE.split(after)[0])[0])


def _future(before: str) -> int:
    """Where the last words before a time end that point ahead; 0 for none."""
    is_on = _IS_ON.search(before)
    return max(_last(_words("future"), before), _last(_may(), before), is_on.end() if is_on else 0)


@cache
def _may() -> re.Pattern[str]:
    # Not the month, and not what may have been.
    return re.compile(rf"\b{any_word('modal')}\b(?!\s(?:not\s)?have\b)")


def _lean_behind(after: str) -> int:
    """What the words behind a time say, the first of them first."""
    ahead, gone = _words("future").search(after), _words("past").search(after)
    if ahead and not _FINITE.match(ahead[0]):
        gone = gone or re.search(rf"\b{deed()}\b", after)
    if ahead and (not gone or ahead.start() <= gone.start()):
        return 1
    return -1 if gone else 0


def _behind(text: str, end: int) -> str:
    """What follows a time in its sentence, without the aside that may follow first ("when the dam broke,")."""
    aside = _ASIDE.match(text, end)
    start = aside.end() if aside else end
    return _ENDS.split(text[start : start + _REACH])[0]


def is_open(text: str, start: int) -> bool:
    """No verb before the time says that it lies behind: what is talked of, or is to be done."""
    before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
    verbs = list(_VERBS.finditer(before))
    return not verbs or verbs[-1]["done"] is None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((m.end() for m in pattern.finditer(text)), default=0)


def is_term(text: str, start: int, end: int) -> bool:
    """The length is the time that something to come has left: "will arrive within two days"."""
    if not _IN.search(text, max(0, start - _IN_REACH), start):
        return False
    clause = last_clause(_ENDS.split(text[max(0, start - _REACH) : start])[-1])
    # Who "had said it would arrive within two days" counted from a day that is not this report's.
    return bool(_future(clause)) and not _HAD.search(clause) and lean_of(text, start, end) > 0


_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_IN, _IN_REACH = re.compile(r"\b(?:within|(?<!time\s)in|inside)\s(?:the\s)?$", re.IGNORECASE), 14


def runs_on(text: str, start: int) -> bool:
    """The time begins what lasts to the present: "since the summer"."""
    return bool(_FROM.search(text[max(0, start - 12) : start]))


def runs_up_to(text: str, start: int) -> bool:
    """The time ends what is told: "until Friday"."""
    return bool(_UP_TO.search(text[max(0, start - 14) : start]))


def runs_to_the_end(text: str, start: int, end: int) -> bool:
    """The last day of the time ends what is told: "before the end of the year", and not "at the end of the year"."""
    return runs_up_to(text, start) and _END_OF.match(text, start, end) is not None


_END_OF = re.compile(r"(?:the\s)?(?:end\sof\s|close\sof\s|year(?:[’']s)?[\s-]end$)", re.IGNORECASE)


_SMALL_HOURS = re.compile(
    r"\b(?:(?:before|at|since|around) dawn|daybreak|early|(?:early|small) hours of|(?:shortly|just) after midnight)(?: on)? $",
    re.IGNORECASE,
)


def in_small_hours(text: str, start: int) -> bool:
    """The words before a weekday put it in the night before its morning: "early on Friday", "before dawn Friday"."""
    return bool(_SMALL_HOURS.search(text[max(0, start - 30) : start]))
