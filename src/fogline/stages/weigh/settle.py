"""What came of something foreseen: settled by a later statement alone, which is named."""

import re
from collections.abc import Mapping, Sequence

from fogline.compare.telling import Telling, opposed_axes, same_words
from fogline.model.standing import ForecastState
from fogline.model.statement import Act
from fogline.model.view import View
from fogline.stages.weigh.foresight import FORWARD_ACTS, Foreseen
from fogline.stages.weigh.later import Later, in_order
from fogline.stages.weigh.rises import risen
from fogline.stages.weigh.wholes import is_of_a_part, is_of_all
from fogline.text.mood import moods

SETTLED_WORDS, SETTLED_IN_CLAIM = 0.3, 0.2  # how much of their words, apart and in one claim
# What is foreseen, meant, called for or asked tells nothing of what came.
UNSETTLED = (*FORWARD_ACTS, Act.DEMAND, Act.ASK)
LEAST_SHARED, LEAST_UNNAMED = 2, 3  # words: beside a name or a claim that both have, and without
Settled = tuple[ForecastState, str]


def later_in(view: View, told: Sequence[Telling], claims: Mapping[str, str] | None = None) -> Later:
    """What was said in an event, ordered; its facts are the parts that tell plainly of what is or was.

    `claims`: the claim of each part, by the part's id.
    """
    facts = (t for t in told if not _is_of_the_possible(t) and t.statement.act not in UNSETTLED)
    return Later(view=view, told=in_order(view, told), facts=in_order(view, facts), claims=claims or {})


def _is_of_the_possible(t: Telling) -> bool:
    """The words, or those that lead to them ("could order a recount"), speak of what may be or is to come."""
    text = _now(t.text)
    return bool((t.moods and moods(text)) or _MAY.search(t.cue) or _AHEAD.search(text))


def _now(text: str) -> str:
    """The words without what had been foretold."""
    return _FORETOLD.sub(" ", text) if " had " in text or " later " in text else text


# "The column, which they had said would come by noon, came at dusk": what was foretold says nothing of what came.
_FORETOLD = re.compile(
    r",?\s(?:which|that|who)\b[^,;]{1,40}\bhad\s(?:said|promised|announced|predicted|vowed|warned)\b[^,;]{1,80},"
    r"|\blater than (?:planned|promised|expected|scheduled|announced)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:could|may|might|would|will|can|should)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:(?:set for|scheduled|planned|until|tomorrow|next (?:week|month|year))\b"
    r"|(?:worry|worries|worried|afraid|concerned)(?: (?:about|that|of|over)\b|$))",
    re.IGNORECASE,
)


def settlement(later: Later, foreseen: Foreseen) -> Settled | None:
    """The state that a later statement gives, and that statement's id; None where it is open.

    Later is by the day of saying, else of publication, and by somebody else, or of what has been done: to repeat a
    promise is not to keep it. A count foreseen to rise is borne out by a higher one. What was to be is borne out by like
    words in its time, and failed by their denial once the time is over, or by the opposite. Where its day
    has passed and nobody tells of it, the first statement after that day shows that it lapsed, and one that nothing
    happened that it failed. On a condition nothing settles it.
    """
    t = foreseen.told
    if t is None or _CONDITION.search(t.text):
        return None
    by = foreseen.horizon.interval if foreseen.horizon else None
    return risen(later, t, by) or _come(later, foreseen, t) or _not_kept(later, t) or _lapsed(later, foreseen)


_CONDITION = re.compile(r"^\W*(?:that\s+)?(?:if|unless|should|were|had)\b|\b(?:if|unless)\b", re.IGNORECASE)


def _come(later: Later, foreseen: Foreseen, t: Telling) -> Settled | None:
    """What like words tell of it, those most alike first."""
    facts = later.crashes if gives_way(t.text) else later.facts
    near = [
        f
        for f in facts.like(t, later.said(t))
        if _tells_of(later, t, f) and not _was_told(later, t, f) and not _is_older(later, t, f)
    ]
    for fact in sorted(near, key=lambda f: (-same_words(t, f), f.id)):
        if state := _state(later, foreseen, t, fact):
            return state, fact.statement.id
    return None


def _state(later: Later, foreseen: Foreseen, t: Telling, fact: Telling) -> ForecastState | None:
    if _CANCELLED.search(fact.text) and not _CANCELLED.search(t.text):
        return ForecastState.FAILED
    if gives_way(t.text):
        return ForecastState.BORNE_OUT if 1 in fact.poles.get("crash", ()) else None
    if _denies(t) and not _denies(fact):
        return _despite_denial(later, foreseen, fact)
    if _denies(t) != _denies(fact):
        return ForecastState.FAILED if _is_over(later, foreseen, fact) else None
    if opposed_axes(t, fact):
        return ForecastState.FAILED
    if is_of_all(t.text) and is_of_a_part(fact.text):
        return ForecastState.FAILED if _is_over(later, foreseen, fact) else None
    holds = _in_time(later, foreseen, fact) and _has_lasted(later, t, fact)
    return ForecastState.BORNE_OUT if holds else None


def _despite_denial(later: Later, foreseen: Foreseen, fact: Telling) -> ForecastState | None:
    """What was not to be before a day: failed by what came by then, borne out by what came after it."""
    by, days = foreseen.horizon.interval if foreseen.horizon else None, later.days(fact)
    if by is None or not days:
        return None
    return ForecastState.BORNE_OUT if all(by.precedes(day) for day in days) else ForecastState.FAILED


_CANCELLED = re.compile(
    r"\b(?:cancell?ed|called off|postponed|scrapped|never (?:came|arrived|happened|took)"
    r"|(?:no \w+|none) (?:ever |has |have |had )?(?:came|come|arrived)|(?:did|has|have|had) not (?:come|arrived?|happen(?:ed)?|materiali[sz]ed?)|nothing happened|came and went"
    r"|later than (?:planned|promised|expected|scheduled|announced)|missed (?:the|its|his|her|their) deadline"
    r"|deadline (?:\w+ ){0,12}?(?:passed|expired|lapsed|ran out) (?:\w+ ){0,3}?(?:without|with no))\b",
    re.IGNORECASE,
)


def gives_way(text: str) -> bool:
    """The words say that something will not stand or last."""
    return bool(_GIVES_WAY.search(text))


_GIVES_WAY = re.compile(
    r"\b(?:will|would|can|could)(?:\s+not|n[’']t)\s+(?:stand|last|survive|withstand|stay up)\b", re.I
)


def _tells_of(later: Later, t: Telling, fact: Telling) -> bool:
    """The fact is in like words, more of them where no name and no claim is shared, and comes from somebody other than who foresaw it, or tells of what is done."""
    speaker = t.statement.speaker_id
    if speaker is not None and fact.statement.speaker_id == speaker and not _DONE.search(fact.text):
        return False
    both = t.vector.keys() & fact.vector.keys()
    if gives_way(t.text):
        return 1 in fact.poles.get("crash", ()) and any(w[0] != "@" for w in both)
    shared = [w for w in both if w[0] not in "@#"]
    if later.in_one_claim(t, fact):
        return same_words(t, fact) >= SETTLED_IN_CLAIM and len(shared) >= LEAST_SHARED
    least = LEAST_SHARED if any(w[0] == "#" for w in both) else LEAST_UNNAMED
    return same_words(t, fact) >= SETTLED_WORDS and len(shared) >= least


_DONE = re.compile(
    r"\b(?:was|were|has|have|had)\s+(?:\w+ly\s+)?(?:been\s+)?\w+(?:ed|en|wn|t)\b", re.IGNORECASE
)


def _was_told(later: Later, t: Telling, fact: Telling) -> bool:
    """The fact stands in the report that foresees: a reprint on a later day tells nothing new."""
    return _plain(fact.text) in later.texts[t.statement.report_id]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_older(later: Later, t: Telling, fact: Telling) -> bool:
    """All that the fact tells of had come before it was foreseen."""
    said, days = later.said(t), later.days(fact)
    return bool(said and days) and all(day.precedes(said) for day in days if said)


def _denies(t: Telling) -> bool:
    """The part says that something is not so: what "will not stand" is not borne out by what stands."""
    return bool(_NOT.search(t.text))


_NOT = re.compile(
    r"\b(?:not|never|no longer|cannot|no|nobody|none|nothing|unlikely|doubtful|doubts?|doubted)\b|n[’']t\b",
    re.IGNORECASE,
)


def _in_time(later: Later, foreseen: Foreseen, fact: Telling) -> bool:
    """The days that the fact names, if any, are not all after the time foreseen."""
    by = foreseen.horizon.interval if foreseen.horizon else None
    days = later.days(fact)
    return by is None or not days or any(not by.precedes(day) for day in days)


def _has_lasted(later: Later, t: Telling, fact: Telling) -> bool:
    """What was to last "for months" is borne out by what is told so long after alone."""
    lasts = _LASTS.search(t.text)
    said, told = later.said(t), later.said(fact)
    if lasts is None or said is None or told is None or said.latest is None or told.earliest is None:
        return lasts is None
    count = int(lasts["n"]) if lasts["n"] else _SEVERAL
    return (told.earliest - said.latest).days >= count * _LENGTHS[lasts["unit"].lower()]


_LASTS = re.compile(
    r"\bfor (?:(?:at least|several|many|some|a few|another|more|the (?:next|coming)) ){0,2}(?:(?P<n>\d{1,3}) )?(?P<unit>days|weeks|months|years)\b",
    re.IGNORECASE,
)
_SEVERAL, _LENGTHS = 2, {"days": 1, "weeks": 7, "months": 30, "years": 365}


def _is_over(later: Later, foreseen: Foreseen, fact: Telling) -> bool:
    """The fact is said once the time foreseen is over, where that is known."""
    by, said = foreseen.horizon.interval if foreseen.horizon else None, later.said(fact)
    return bool(by and said and by.precedes(said))


def _not_kept(later: Later, t: Telling) -> Settled | None:
    """What is told right behind a retelling of it: "She had promised a report by Friday. The deadline passed without one."."""
    retold = [
        x for x in later.told.like(t, later.said(t)) if _is_retold(x) and same_words(t, x) >= SETTLED_WORDS
    ]
    for x in ([t] if _is_retold(t) else []) + retold:
        for behind in later.right_behind(x):
            if _CANCELLED.search(behind.text):
                return ForecastState.FAILED, behind.statement.id
    return None


def _is_retold(x: Telling) -> bool:
    """The part only retells what somebody had said before: it is no new word, unless it tells that nothing came."""
    retold = _HAD_SAID.search(x.cue) or _HAD_SAID.search(_now(x.text))
    return bool(retold) and not _CANCELLED.search(x.text)


_HAD_SAID = re.compile(
    r"\b(?:had\s(?:\w+ly\s)?(?:promised|said|vowed|pledged|announced|predicted|warned|agreed|sworn|undertaken)"
    r"|(?:earlier|previously)\s(?:promised|said|vowed|pledged|announced|predicted|warned))\b",
    re.IGNORECASE,
)


def _lapsed(later: Later, foreseen: Foreseen) -> Settled | None:
    """The statement after the day by which it was to be that is most like it, where that day is known."""
    by, t = foreseen.horizon.interval if foreseen.horizon else None, foreseen.told
    if t is None or by is None or not by.is_placed or by.latest is None:
        return None
    # Said again or retold, it tells nothing.
    like = [x for x in later.told.like(t, by) if _plain(x.text) != _plain(t.text) and not _is_retold(x)]
    new = (x for x in later.told.after(by) if not _is_retold(x))
    past = max(like, key=lambda x: same_words(t, x)) if like else next(new, None)
    if past is None:
        return None
    cancelled = past in like and _CANCELLED.search(past.text)
    return (ForecastState.FAILED if cancelled else ForecastState.LAPSED), past.statement.id
