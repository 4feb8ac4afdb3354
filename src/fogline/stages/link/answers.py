"""Questions of the field, and what a statement answers to them; two answers to one question may clash."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from fogline.compare.holder import GROUND_AXES, SHARE, holds_itself, part_words
from fogline.compare.quantities import spoken
from fogline.compare.telling import Telling
from fogline.model.claim import DisputeKind
from fogline.model.quantity import Quantity
from fogline.model.statement import Act
from fogline.model.view import View
from fogline.text.armed import is_armed
from fogline.text.countries import country_in
from fogline.text.ground_words import about_ground
from fogline.text.tables import entries, table
from fogline.text.terms import any_of
from fogline.text.yes_or_no import is_open, yes_or_no


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a part of a statement answers to a question.

    `label` names the answer in a word or two; None says that every claim is an answer of its own.
    `shared_words` is how much two parts must have in common before their answers can clash, unless two sides of
    a conflict answer what only `sides` dispute; `low` and `high` bound an answer that is a number.
    """

    question: str
    kind: DisputeKind
    label: str | None
    shared_words: float
    low: float | None = None
    high: float | None = None
    sides: bool = False

    def meets(self, other: "Reply") -> bool:
        """Both answer with a number, and one number can be both; words never meet."""
        if (self.low, self.high) == (None, None) or (other.low, other.high) == (None, None):
            return False
        return _reaches(self.low, other.high) and _reaches(other.low, self.high)


def _reaches(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What an event is mostly about: its places by id, its main place, and whether it is fought over.

    `holders` has by its id each part in which a side says that it holds ground itself, with that side; `unasked` are the axes
    whose question needs words of which the event does not speak.
    """

    names: dict[str, str]
    main_place: str | None
    battle: bool
    holders: Mapping[str, str]
    unasked: frozenset[str] = frozenset()

    def place(self, t: Telling) -> str | None:
        """The name of the place that a part speaks of: its first one, else the event's main place."""
        named = [self.names[i] for i in sorted(t.places) if i in self.names]
        if self.main_place in named or not named:
            return self.main_place
        return named[0]


SHARED_WORDS = 0.12
BATTLE_SHARE = 0.1
# A storm hits and floods take, but no army is told of beside it.
ARMED_SHARE = 0.03
AGENT_WORDS = 0.06
NEEDS_NOTHING, NEEDED_SHARE = "-", 0.03

Rule = Callable[[Telling, Scene], Iterator[Reply]]


def scene_of(view: View, told: Sequence[Telling]) -> Scene:
    """The scene of an event; the main place is the one that most parts name, ties by name."""
    names = {i: e.name for t in told for i in t.places if (e := view.entity(i))}
    count = Counter(names[i] for t in told for i in t.places if i in names)
    main = min(count, key=lambda name: (-count[name], name)) if count else None
    fought = [t for t in told if t.poles.keys() & {"attack", "take"}]
    armed = sum(1 for t in fought if is_armed(t.text))
    battle = len(fought) >= BATTLE_SHARE * len(told) and armed >= ARMED_SHARE * len(told)
    return Scene(
        names=names, main_place=main, battle=battle, holders=_holders(view, told), unasked=_unasked(told)
    )


def _holders(view: View, told: Sequence[Telling]) -> dict[str, str]:
    """The parts in which a side says that it holds ground; "the rebels" may be any side that has a name and is no land."""
    found = {t.id: t.side for t in told if t.side and t.poles.keys() & GROUND_AXES and holds_itself(view, t)}
    named = any(side[0].isupper() and country_in(side) is None for side in found.values())
    return {key: side for key, side in found.items() if not (named and side[0].islower())}


def _unasked(told: Sequence[Telling]) -> frozenset[str]:
    return frozenset(
        row["axis"]
        for row in table("questions")
        if row["needs"] != NEEDS_NOTHING
        and sum(1 for t in told if _needed(row["needs"]).search(t.text)) < NEEDED_SHARE * len(told)
    )


@cache
def _needed(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words.split('|'))}\b", re.IGNORECASE)


def replies(t: Telling, scene: Scene) -> list[Reply]:
    """Every question that a part answers, in the order of the rules."""
    return [reply for rule in RULES for reply in rule(t, scene)]


def ground_now(t: Telling, scene: Scene) -> Iterator[Reply]:
    """What has been taken of a place, by a part that speaks of what is."""
    place = scene.place(t)
    if place is None or not scene.battle or t.moods or _AIMED.search(t.text):
        return
    question = f"How much of {place} has been taken?"
    taken = 1 in t.poles.get("take", ()) and _of_ground(t, "take")
    if taken and not _LITTLE.search(t.text):
        if not _KEPT.search(t.text):
            yield Reply(question=question, kind=DisputeKind.CONTROL, label="taken", shared_words=0)
    elif taken or _fought_over(t):
        yield Reply(question=question, kind=DisputeKind.CONTROL, label="still fought over", shared_words=0)


def taken_whole(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Whether a place has been taken as a whole, or those who held it still do."""
    place = scene.place(t)
    if place is None or not scene.battle or t.moods or _AIMED.search(t.text) or not _whole(t):
        return
    question = f"Has {place} been taken?"
    if t.poles.get("take") == frozenset({1}) and not _STILL.search(t.text):
        yield Reply(question=question, kind=DisputeKind.CONTROL, label="taken", shared_words=0)
    elif t.poles.get("hold") == frozenset({1}) and _STILL.search(t.text):
        yield Reply(question=question, kind=DisputeKind.CONTROL, label="still held", shared_words=0)


def holder(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Which side of a contest holds a place, by a part in which a side says so of itself."""
    place, whose = scene.place(t), scene.holders.get(t.id)
    if place is None or whose is None or t.moods or _AIMED.search(t.text) or not _whole(t):
        return
    question = f"Who holds {place}?"
    yield Reply(question=question, kind=DisputeKind.CONTROL, label=whose, shared_words=0)


def _whole(t: Telling) -> bool:
    """What is held is the place, and no part or share of it."""
    ground = any(_of_ground(t, axis) for axis in ("take", "hold"))
    return ground and not any(words.search(t.text) for words in (_GAINED, _PART, SHARE, part_words()))


_STILL = re.compile(
    r"\b(?:still|remain\w*|retain\w*|ke(?:eps?|pt|eping)|continu\w+ to|firmly|fully)\b", re.IGNORECASE
)


# "Control no more than a few streets" says that the rest is not taken; "remained in control" says that nothing is.
_LITTLE = re.compile(
    r"\b(?:no more than|only|just|little more than|nothing but|at most) (?:\w+ ){0,2}?(?:few|two|three|handful|small|single|part|some)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(r"\b(?:still|remain\w*|retain\w*|kept|keeps?)\b", re.IGNORECASE)
# Who is trying to take a town has not taken it.
_AIMED = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|want(?:s|ed)?|bid) to\b",
    re.IGNORECASE,
)


def _of_ground(t: Telling, axis: str) -> bool:
    """What the part says on an axis of holding or taking it says of ground."""
    return any(
        c.axis == axis and about_ground(t.text, c, t.place_words) and not _is_open(t.text, c.span.start)
        for c in t.concepts
    )


def _is_open(text: str, at: int) -> bool:
    """ "Who controls what" is asked, and not told."""
    return is_open(text, at) or _WHO.search(text[:at]) is not None


_WHO = re.compile(r"\b(?:who|what|which of \w+) $", re.IGNORECASE)


def _fought_over(t: Telling) -> bool:
    limited = -1 in t.poles.get("value", ()) and 1 in t.poles.get("advance", ())
    asked = any(c.axis == "take" and _is_open(t.text, c.span.start) for c in t.concepts)
    return limited or (-1 in t.poles.get("take", ()) and not asked) or _fighting_inside(t)


def _fighting_inside(t: Telling) -> bool:
    return 1 in t.poles.get("attack", ()) and bool(_PART.search(t.text))


_PART = re.compile(r"\b(?:outskirts|neighbou?rhoods?|suburbs?|streets?|district|quarter)\b", re.IGNORECASE)


# An attacker's "holds everything east of the river" is no word on whether the place is kept.
_GAINED = re.compile(
    r"\bh(?:olds?|eld) (?:\w+ ){0,2}(?:everything|all|half|most|part|third|percent|\d)", re.IGNORECASE
)


def giving_up(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Whether a place is given up or kept."""
    place = scene.place(t)
    poles = t.poles.get("hold", frozenset())
    if (
        place is None
        or not scene.battle
        or len(poles) != 1
        or _GAINED.search(t.text)
        or not _of_ground(t, "hold")
    ):
        return
    label = "kept" if 1 in poles else "given up"
    if label == "given up" and t.moods:
        return
    question = f"Is {place} being given up?"
    yield Reply(question=question, kind=DisputeKind.OCCURRENCE, label=label, shared_words=0)


def outlook(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Whether a place will hold or fall."""
    place = scene.place(t)
    if place is None or not scene.battle or _GAINED.search(t.text):
        return
    question = f"Will {place} hold?"
    if t.poles.get("hold") == frozenset({1}) and _of_ground(t, "hold"):
        yield Reply(question=question, kind=DisputeKind.OCCURRENCE, label="it will hold", shared_words=0)
    elif t.moods and _FALL.search(t.text) and "hold" not in t.poles:
        yield Reply(question=question, kind=DisputeKind.OCCURRENCE, label="it may fall", shared_words=0)


_FALL = re.compile(
    r"\b(?:fall|take control|be (?:taken(?! (?:out|away|to|off|up|in|from|care|into account))|captured|overrun|lost|over)|lose|loss)\b",
    re.IGNORECASE,
)


def outcome(t: Telling, scene: Scene) -> Iterator[Reply]:
    """What would follow the fall of a place."""
    place = scene.place(t)
    if place is None or not scene.battle or not t.moods or not _AFTER.search(t.text):
        return
    question = f"What would follow the fall of {place}?"
    for label, holds in (
        ("the advance goes on", 1 in t.poles.get("advance", ())),
        ("the advance loses strength", -1 in t.poles.get("advance", ())),
        ("it would not be decisive", -1 in t.poles.get("value", ())),
    ):
        if holds:
            yield Reply(question=question, kind=DisputeKind.CAUSE, label=label, shared_words=0)
            return


_AFTER = re.compile(
    r"\b(?:after|once|if|leaving|taking|losing|capture|conquest|fall of|breaking through|were to)\b",
    re.IGNORECASE,
)


def aim(t: Telling, scene: Scene) -> Iterator[Reply]:
    """What an attack is for, by a part that tells it."""
    if 1 in t.poles.get("aim", ()) and scene.battle and scene.main_place and not _UNTOLD.search(t.text):
        question = f"What is the aim of the fighting for {scene.main_place}?"
        yield Reply(question=question, kind=DisputeKind.CAUSE, label=None, shared_words=0.06)


# "We know what they want to achieve", "their motives differ": that there is an aim, and not which.
_UNTOLD = re.compile(
    r"\bwhat\b[^.?!]{0,30}\b(?:wants?|wanted|seeks?|sought|aims?|aimed|intends?|intended|hopes?|hoped)\b"
    r"|\b(?:aims?|goals?|motives?|motivations?|purposes?|reasons?|intentions?)\b[^.?!]{0,45}\b(?:differ\w*|unclear|unknown)\b",
    re.IGNORECASE,
)


def cause(t: Telling, scene: Scene) -> Iterator[Reply]:  # noqa: ARG001 (a rule takes both)
    """What something was caused by."""
    if _cause_words().search(t.text):
        yield Reply(question="What was the cause?", kind=DisputeKind.CAUSE, label=None, shared_words=0.18)


@cache
def _cause_words() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(entries('cause_words'))}\b", re.IGNORECASE)


def poles(t: Telling, scene: Scene) -> Iterator[Reply]:
    """Which pole of a disputable axis a part takes, for the axes of the table of questions."""
    for row in table("questions"):
        taken = t.poles.get(row["axis"], frozenset())
        if len(taken) != 1 or row["axis"] in scene.unasked:
            continue
        place = scene.place(t)
        if row["about"] == "place" and place is None:
            continue
        yield Reply(
            question=row["question"].format(place=place),
            kind=DisputeKind(row["kind"]),
            label=row["plus"] if 1 in taken else row["minus"],
            shared_words=0.0 if row["about"] == "place" else SHARED_WORDS,
            sides=row["about"] == "sides",
        )


def said_yes_or_no(t: Telling, scene: Scene) -> Iterator[Reply]:  # noqa: ARG001 (a rule takes both)
    """Which way a part answers the yes-or-no questions that may be put of its event."""
    for question, way in t.answers.items():
        row = yes_or_no()[question]
        label = row.yes if way else row.no
        yield Reply(question=question, kind=DisputeKind(row.kind), label=label, shared_words=0)


def share(t: Telling, scene: Scene) -> Iterator[Reply]:
    """How much of a place somebody holds, as a share in percent."""
    place = scene.place(t)
    if place is None or t.moods or not _HOLDING.search(t.text):
        return
    for q in t.figures:
        if (percent := _percent(q)) is not None:
            question = f"What share of {place} is held?"
            low, high = percent
            label = spoken(replace(q, low=low, high=high, unit="percent"))
            yield Reply(
                question=question, kind=DisputeKind.CONTROL, label=label, shared_words=0, low=low, high=high
            )


_HOLDING = re.compile(
    r"\b(?:controls?|controlled|holds?|held|hands|share|taken|captured|seized)\b", re.IGNORECASE
)


def _percent(q: Quantity) -> tuple[float | None, float | None] | None:
    """The ends of a share in percent; None where the figure is no share. A fraction has no unit."""
    ends = [x for x in (q.low, q.high) if x is not None]
    if q.unit == "percent":
        return q.low, q.high
    if q.unit is None and all(0 < x < 1 for x in ends):
        return q.low and 100 * q.low, q.high and 100 * q.high
    return None


def agent(t: Telling, scene: Scene) -> Iterator[Reply]:  # noqa: ARG001 (a rule takes both)
    """Who did it, by words such as "fired by the army" or "rebels blew up"."""
    if t.moods:
        return
    found = _passive().search(t.text) or _active().search(t.text)
    label = _actor(found["who"], opens=found.start("who") == 0) if found else None
    if label:
        yield Reply(question="Who did it?", kind=DisputeKind.BLAME, label=label, shared_words=AGENT_WORDS)


def accused(t: Telling, scene: Scene) -> Iterator[Reply]:  # noqa: ARG001 (a rule takes both)
    """Who is blamed: "the rebels for the attack on the school", "the army of shelling it", or no more than "the rebels"."""
    if t.statement.act is not Act.ACCUSE or t.moods or (found := _BLAMED.match(t.text)) is None:
        return
    label = _actor(found["who"], opens=False)
    if label:
        words = 0.0 if found.end() == len(t.text.rstrip(" .")) else AGENT_WORDS
        yield Reply(question="Who did it?", kind=DisputeKind.BLAME, label=label, shared_words=words)


_BLAMED = re.compile(
    r"\W*(?:the |an? )?(?P<who>(?:[\w’'-]+ ){0,3}?[\w’'-]+)(?= (?:for|of)\b|\W*$)", re.IGNORECASE
)
_FEW_WORDS = r"(?:[\w’'-]+ ){0,3}[\w’'-]+"


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_harm_verbs()}(?: \w+)? by (?:the |an? )?(?P<who>{_FEW_WORDS})",
        re.IGNORECASE,
    )


@cache
def _active() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?P<who>{_FEW_WORDS}) (?:had |has |have )?(?<!were )(?<!was )(?<!been ){_doing()}\b",
        re.IGNORECASE,
    )


def _harm_verbs() -> str:
    return any_of(entries("harm_verbs"))


def _doing() -> str:
    """The verbs that may stand behind their doer."""
    return any_of(entries("harm_verbs", way="any"))


_NAMED = re.compile(r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w-]+")


def _actor(words: str, *, opens: bool) -> str | None:
    """The actor that some words name: a noun of the table, else the first capitalised word; None without.

    A word that `opens` its sentence has its capital from there.
    """
    nouns = _actor_nouns().search(words)
    if nouns:
        return " ".join(nouns.group().lower().split())
    named = _NAMED.search(words, 1 if opens else 0)
    return named.group() if named else None


@cache
def _actor_nouns() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(entries('actor_nouns'))}\b", re.IGNORECASE)


RULES: tuple[Rule, ...] = (
    ground_now,
    taken_whole,
    holder,
    share,
    giving_up,
    outlook,
    outcome,
    aim,
    cause,
    agent,
    accused,
    poles,
    said_yes_or_no,
)
