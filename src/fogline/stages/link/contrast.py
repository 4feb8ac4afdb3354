"""What sets two parts about one matter apart, or that nothing does: a list of rules, the first that holds decides."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from fogline.compare.quantities import quantities_meet
from fogline.compare.scope import narrower, other_scope
from fogline.compare.score import too_short
from fogline.compare.telling import Telling, agreed_axes, opposed_axes, same_matter, same_words
from fogline.model.claim import RelationKind
from fogline.model.statement import Act
from fogline.stages.link.bearing import (
    NOT_SO,
    SO,
    Bearing,
    could_clash,
    disputed,
    later_of,
    one_speaker,
    parties_differ,
    shorter,
    speakers_differ,
    states_enough,
)
from fogline.stages.link.blocking import candidates
from fogline.stages.link.figures import figures_bear, read_one_thing, tolls_alone
from fogline.text.meaning import likeness
from fogline.text.tables import entries
from fogline.text.terms import any_of

NEAR = 0.3
ALIKE, VERY_ALIKE = 0.42, 0.7
CLASH = 0.28
OPPOSED = 0.52
OPPOSED_BRIEF = 0.36
BRIEF = 4
DENIED = 0.5
SHARED = 0.2
TOPICS = frozenset({"aid", "known"})

Rule = Callable[[Telling, Telling], Bearing | None]
Compared = tuple[Telling, Telling, Bearing | None]


def contrast(left: Telling, right: Telling) -> Bearing | None:
    """How two parts about one matter bear on each other; None where nothing sets them apart."""
    if not about_one_matter(left, right):
        return figures(left, right) if read_one_thing(left, right) else None
    return next((found for rule in RULES if (found := rule(left, right))), None)


def compared(told: Sequence[Telling]) -> list[Compared]:
    """The pairs worth a comparison, each with what sets it apart."""
    return [(left, right, contrast(left, right)) for left, right in candidates(told)]


def about_one_matter(left: Telling, right: Telling) -> bool:
    """The two share what they are about, and some word, name or concept of it."""
    return likeness(left.about, right.about) >= NEAR or tolls_alone(left, right)


def figures(left: Telling, right: Telling) -> Bearing | None:
    """Figures of one measure that differ, and why."""
    return figures_bear(left, right)


def later(left: Telling, right: Telling) -> Bearing | None:
    """One speaker says on a later day that it has changed."""
    last = later_of(left, right)
    if last is None or not one_speaker(left, right):
        return None
    why = _change(left, right)
    if why is None:
        return None
    return Bearing(
        kind=RelationKind.UPDATES,
        reason=f"later, by the same speaker: {why}",
        score=same_matter(left, right),
        turned=last is left,
    )


def _change(left: Telling, right: Telling) -> str | None:
    if axes := opposed_axes(left, right):
        return f"the other way on {axes[0]}"
    if left.negated != right.negated:
        return "it is denied or no longer so"
    if bool(left.moods) != bool(right.moods):
        return "what was to be, and what is"
    last = right if later_of(left, right) is right else left
    if changed := _change_words().search(last.text):
        return f"“{changed.group()}”"
    return None


@cache
def _change_words() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(entries('change_words'))}\b", re.IGNORECASE)


def scope(left: Telling, right: Telling) -> Bearing | None:
    """Two parts, places, times or groups."""
    why = other_scope(left, right)
    near = same_matter(left, right)
    if why is None or near < CLASH or one_speaker(left, right):
        return None
    return Bearing(kind=RelationKind.OTHER_SCOPE, reason=why, score=near)


def opposite(left: Telling, right: Telling) -> Bearing | None:
    """Two speakers say the opposite of each other: by words at opposite poles, or one by a negation."""
    if not (could_clash(left, right) and states_enough(left, right)) or narrower(left, right):
        return None
    why = _opposition(left, right)
    if why is None:
        return None
    asked = shorter(left, right)
    labels = (SO, NOT_SO) if asked is left else (NOT_SO, SO)
    return disputed(asked, why, 0.4 + same_matter(left, right) / 2, labels)


def alike(left: Telling, right: Telling) -> Bearing | None:
    """Two speakers say in words that are used alike what nothing sets apart."""
    near = likeness(left.about, right.about)
    if near < ALIKE or not speakers_differ(left, right) or _other_figures(left, right):
        return None
    if left.negated != right.negated or (near < VERY_ALIKE and same_words(left, right) < SHARED):
        return None  # one matter, but not one word of what is said of it
    reason = f"in words that are used alike ({near:.2f}), and nothing sets them apart"
    return Bearing(kind=RelationKind.SUPPORTS, reason=reason, score=near)


def _other_figures(left: Telling, right: Telling) -> bool:
    pairs = [(a, b) for a in left.figures for b in right.figures]
    return bool(pairs) and not any(quantities_meet(a, b) for a, b in pairs)


def _opposition(left: Telling, right: Telling) -> str | None:
    if Act.DENY in (left.statement.act, right.statement.act):
        return None
    near = likeness(left.about, right.about)
    if _both_win(left, right) and near >= DENIED:
        return "each says of itself what one alone can be"
    called = [t.statement.act is Act.DEMAND for t in (left, right)]
    apart = bool(left.moods) != bool(right.moods) or called[0] != called[1]
    axes = [] if apart else [axis for axis in opposed_axes(left, right) if axis not in TOPICS]
    agreed = agreed_axes(left, right)
    least = OPPOSED_BRIEF if _brief(left, right) else OPPOSED
    if axes and len(axes) >= len(agreed) and near >= least and same_matter(left, right) >= CLASH:
        return f"opposite words ({', '.join(axes)}) about one matter"
    if not agreed and near >= DENIED and (undone := _undone(left, right)):
        return f"“{undone}” against “un{undone}” about one matter"
    if axes or agreed or left.negated == right.negated or _in_mind(left) or _in_mind(right):
        return None
    if too_short(left, right):
        return None
    if near >= DENIED and same_words(left, right) >= SHARED and _repeats(left, right):
        return "one says no to what the other says"
    return None


def _both_win(left: Telling, right: Telling) -> bool:
    """Both speak of themselves, and both as the winner."""
    won = all(t.poles.get("victory") == frozenset({1}) and _SELF.search(t.text) for t in (left, right))
    return won and not (left.moods or right.moods)


_SELF = re.compile(r"\b(?:I|we|my|mine|our|ours)\b", re.IGNORECASE)


def _brief(left: Telling, right: Telling) -> bool:
    """So short that little but the opposite words is in them, and by two sides or in shared words."""
    short = max(len(set(left.words)), len(set(right.words))) <= BRIEF
    return short and (parties_differ(left, right) or same_words(left, right) >= SHARED)


def _repeats(left: Telling, right: Telling) -> bool:
    """Half of the shorter one's words are in the longer one; of two known sides a third is enough."""
    small, large = sorted((set(left.words), set(right.words)), key=len)
    least = REPEATED_SIDES if parties_differ(left, right) else REPEATED
    return len(small & large) >= least * len(small)


REPEATED = 0.5
REPEATED_SIDES = 0.3


def _undone(left: Telling, right: Telling) -> str | None:
    """A word of the one that the other has turned around by "un": counted, uncounted."""
    plain, other = (frozenset(_WORD.findall(t.text.lower())) for t in (left, right))
    found = {w for w in plain if f"un{w}" in other - plain} | {w for w in other if f"un{w}" in plain - other}
    return min((w for w in found if len(w) >= UNDONE), default=None)


_WORD = re.compile(r"[a-z]+")
UNDONE = 4


def _in_mind(t: Telling) -> bool:
    """The part says what somebody knows, wants or foresees: no word on how things are."""
    return bool(_MIND.search(t.text) or t.moods)


_MIND = re.compile(
    r"\b(?:know|knows|knew|sure|want|wants|wanted|wish|idea|hope|think|would)\b", re.IGNORECASE
)


RULES: tuple[Rule, ...] = (figures, later, scope, opposite, alike)
