"""What an event is mostly about, as its questions need to know: its places, who holds and who accuses."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from fogline.compare.holder import GROUND_AXES, holder_of, holds_itself
from fogline.compare.telling import Telling
from fogline.model.statement import Act
from fogline.model.view import View
from fogline.stages.link.actors import actor_in
from fogline.text.armed import is_armed
from fogline.text.countries import country_in
from fogline.text.tables import table
from fogline.text.terms import any_of

BATTLE_SHARE = 0.1
# A storm hits and floods take, but no army is told of beside it.
ARMED_SHARE = 0.03
NEEDS_NOTHING, NEEDED_SHARE = "-", 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What an event is mostly about: its places by id, its main place, and whether it is fought over.

    `holders` has by its id each part in which a side says that it holds ground itself, with that side; `accusers` the
    actors that each accuser goes by; `sharers` whose the ground is that each part with a share speaks of; `unasked` are the axes whose question needs words of which the event does not speak.
    """

    names: dict[str, str]
    main_place: str | None
    battle: bool
    holders: Mapping[str, str]
    accusers: Mapping[str, frozenset[str]]
    sharers: Mapping[str, str]
    unasked: frozenset[str] = frozenset()

    def place(self, t: Telling) -> str | None:
        """The name of the place that a part speaks of: its first one, else the event's main place."""
        named = [self.names[i] for i in sorted(t.places) if i in self.names]
        if self.main_place in named or not named:
            return self.main_place
        return named[0]


def scene_of(view: View, told: Sequence[Telling]) -> Scene:
    """The scene of an event; the main place is the one that most parts name, ties by name."""
    names = {i: e.name for t in told for i in t.places if (e := view.entity(i))}
    count = Counter(names[i] for t in told for i in t.places if i in names)
    main = min(count, key=lambda name: (-count[name], name)) if count else None
    fought = [t for t in told if t.poles.keys() & {"attack", "take"}]
    armed = sum(1 for t in fought if is_armed(t.text))
    battle = len(fought) >= BATTLE_SHARE * len(told) and armed >= ARMED_SHARE * len(told)
    return Scene(
        names=names,
        main_place=main,
        battle=battle,
        holders=_holders(view, told),
        accusers=_accusers(view, told),
        sharers={t.id: whose for t in told if t.figures and (whose := holder_of(view, t))},
        unasked=_unasked(told),
    )


def _accusers(view: View, told: Sequence[Telling]) -> dict[str, frozenset[str]]:
    """The actors, such as "army" or "rebels", that each speaker who accuses goes by in the reports, by the speaker's id."""
    speakers = {t.statement.speaker_id for t in told if t.statement.act is Act.ACCUSE}
    entities = [e for key in sorted(filter(None, speakers)) if (e := view.entity(key))]
    return {
        e.id: frozenset(filter(None, (actor_in(name) for name in (e.name, *e.aliases)))) for e in entities
    }


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
