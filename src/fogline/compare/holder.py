"""Whose the ground is that words of holding, taking or leaving tell of."""

import re
from functools import cache

from fogline.compare.telling import Telling
from fogline.model.entity import Label, Mention
from fogline.model.statement import HedgeKind
from fogline.model.view import View
from fogline.text.armed import armed_in
from fogline.text.countries import country_in
from fogline.text.tables import entries
from fogline.text.terms import any_of

GROUND_AXES = frozenset({"take", "hold", "advance", "attack"})
_ABOUT = r"(?:about|around|some|nearly|almost|roughly|over|more than|less than|under|up to|at least) "
_AMOUNT = (
    r"(?:\d+(?:\.\d+)? ?(?:percent|per cent|%)|half|two[- ]thirds|a third|one third|three[- ]quarters|most)"
)
SHARE = re.compile(
    rf"\b(?:{_ABOUT})?{_AMOUNT} of (?:the )?(?:town|city|village|region|province|territory|area|[A-Z][\w-]+)"
)

_COMPASS = r"(?:north|south|east|west)(?:ern|-?east(?:ern)?|-?west(?:ern)?)?"
_DISTRICT = r"(?:part|half|bank|end|district|side|sector|quarter|outskirts|suburbs|edge)s?"
_CENTRE = r"the (?:outskirts|centre|center|suburbs|city centre|city center)"


@cache
def part_words() -> re.Pattern[str]:
    """A part of a place: by the compass, its middle or its edge, or a site in it ("the eastern end of the bridge")."""
    sites = any_of(entries("ground_nouns", site="yes"))
    return re.compile(
        rf"\b(?:(?:the )?(?:entire |whole )?(?:{_COMPASS}|central|upper|lower|old) {_DISTRICT}\b"
        rf"|(?:everything|all|the area|areas) (?:to the )?{_COMPASS} of (?:the )?[\w-]+(?-i: [A-Z][\w-]+)?"
        rf"|{_CENTRE}\b|the (?:[\w-]+ ){{0,2}}?{sites}\b)",
        re.IGNORECASE,
    )


def holder_of(view: View, t: Telling) -> str | None:
    """The side of the first name before the words of ground, by its own name where it has no side; None where nobody is told of.

    Of "held by the front" and "under the control of the front" the name behind counts; where there is no name the armed men
    told of, or whoever speaks, where it is "our control".
    """
    first = min((c for c in t.concepts if c.axis in GROUND_AXES), key=lambda c: c.span.start, default=None)
    if first is None:
        return None
    at = first.span.start
    mentions = view.within(Mention, t.statement.report_id, t.span)
    named = [(m.span.start - t.span.start, view.owners[m.id]) for m in mentions if m.id in view.owners]
    handed = _IN_HANDS.match(first.span.of(t.text)) and _OF.match(t.text, first.span.end)
    behind = handed or _BY.match(t.text, first.span.end)
    told = [e for start, e in named if (start > at if behind else start < at)]
    actors = [e for e in told if e.label is not Label.PLACE]
    whose = next((e.side or e.name for e in actors), None)
    return whose or _told_holder(view, t, at, handed=bool(handed))


def holds_itself(view: View, t: Telling) -> bool:
    """Whoever speaks says that the ground is its own: "we hold it", "its fighters took it", "it is under our control"."""
    speaker = view.entity(t.statement.speaker_id)
    whose = holder_of(view, t)
    return speaker is not None and whose is not None and whose in (speaker.side, speaker.name)


def is_only_possible(t: Telling) -> bool:
    """ "Does not rule out the fall of the town": it may come to that, and has not."""
    hedge = t.statement.hedge
    return hedge is not None and hedge.kind is HedgeKind.POSSIBILITY


def _told_holder(view: View, t: Telling, at: int, *, handed: bool) -> str | None:
    """Who holds the ground where no name says it: the armed men told of nearest, else who says "we" or "it" of themselves."""
    kept = _IN_WHOSE.search(t.text)
    if kept:
        return country_in(kept["who"]) or kept["who"].lower()
    armed = armed_in(t.text)
    before = [m for m in armed if m.end() <= at]
    behind = [m for m in armed if m.start() >= at]
    near = behind[:1] if handed else before[-1:]
    if near and (land := country_in(near[0].group())) is not None:
        return land
    men = _WHOSE.sub("", " ".join(near[0].group().lower().split())) if near else ""
    if men and men not in _ANY_MEN:
        return men
    speaker = view.entity(t.statement.speaker_id)
    return (speaker.side or speaker.name) if speaker and _is_own(t.text, at) else None


def _is_own(text: str, at: int) -> bool:
    """ "We hold it", "it is under our control": whoever speaks tells of itself."""
    return bool(_WE.search(text[:at]) or _OURS.search(text))


_ANY_MEN = frozenset(
    {"troops", "forces", "soldiers", "units", "fighters", "servicemen", "enemy", "military", "column"}
    | {"invaders", "defenders", "occupiers"}
)
_WHOSE = re.compile(r"^(?:the|his|her|its|their|our|my|some|more|these) ")
_WE = re.compile(r"\b(?:we|it|they|our|its|their|his|her|my)\b", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:our|its|their) (?:full )?(?:control|hands)\b|\bours\b|\bbelongs? to us\b", re.IGNORECASE
)
_IN_WHOSE = re.compile(
    r"\b(?:under|in) (?:full |firm |complete )?(?P<who>government|rebel|army|militia|opposition|(?-i:[A-Z][a-z]+))(?:['’]s)? (?:control|hands)\b",
    re.IGNORECASE,
)
_BY, _OF = re.compile(r"\s+by\s", re.IGNORECASE), re.compile(r"(?:\s+of)?\s", re.IGNORECASE)
_IN_HANDS = re.compile(r"under the control|in the hands", re.IGNORECASE)
