"""The places of stories settled together: each name by what the others of its story are taken for."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fogline.compare.distance import km_between, lies_in
from fogline.compare.places import (
    NAME_FACTS,
    SETTING_FACTS,
    Candidate,
    How,
    Naming,
    Setting,
    Weighed,
    is_what_the_text_says,
    lies_where_the_text_says,
    telling_facts,
    weighed,
)
from fogline.model.place import Place, PlaceKind

ROUNDS = 4
SURE = 0.75
TOLD = 0.1
MOST = 5
SAME_KM = 30
SPOKEN = 0.1
LIKELY = 0.5
AHEAD = 3
FACTS = (*NAME_FACTS, *SETTING_FACTS)
BACKING = tuple(
    k
    for k, fact in enumerate(FACTS)
    if k >= len(NAME_FACTS) or fact.holds in {lies_where_the_text_says, is_what_the_text_says}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The names of one story in the order of their keys, and who published it ("" for several or nobody)."""

    namings: tuple[Naming, ...]
    publisher: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A candidate with its probability and what each fact adds for it."""

    place: Place
    how: How
    probability: float
    adds: Weighed

    @property
    def backed(self) -> bool:
        """Something beside the name speaks for it: the words around, or other places."""
        return any(self.adds[k] > SPOKEN for k in BACKING)


Ranks = tuple[Ranked, ...]


def ranked_of(stories: Sequence[Story]) -> list[dict[str, Ranks]]:
    """For each story the candidates of each name by its key, the likeliest first.

    First every name is ranked by itself; then, for a few rounds, by what the other names of its story
    came to, and by where the other stories of its publisher are.
    """
    alone = [_alone(story) for story in stories]
    none = (0.0,) * len(SETTING_FACTS)
    ranks = [
        {n.key: _ranked(n, [(*a, *none) for a in adds[n.key]]) for n in s.namings}
        for s, adds in zip(stories, alone, strict=True)
    ]
    for _ in range(ROUNDS):
        usual = _usual(stories, ranks)
        ranks = [_again(s, a, r, u) for s, a, r, u in zip(stories, alone, ranks, usual, strict=True)]
    return ranks


def _alone(story: Story) -> dict[str, list[Weighed]]:
    nobody = Setting()
    return {n.key: [weighed(NAME_FACTS, c, n, nobody) for c in n.candidates] for n in story.namings}


def _again(
    story: Story, alone: Mapping[str, list[Weighed]], ranks: Mapping[str, Ranks], usual: Mapping[str, float]
) -> dict[str, Ranks]:
    taken = {key: found[0].place for key, found in sorted(ranks.items()) if found}
    found: dict[str, Ranks] = {}
    for naming in story.namings:
        setting = _setting([place for key, place in taken.items() if key != naming.key], usual)
        adds = [
            (*own, *weighed(SETTING_FACTS, c, naming, setting))
            for c, own in zip(naming.candidates, alone[naming.key], strict=True)
        ]
        found[naming.key] = _ranked(naming, adds)
    return found


def _setting(others: Sequence[Place], usual: Mapping[str, float]) -> Setting:
    total = len(others) or 1
    countries = Counter(p.country for p in others if p.country)
    regions = Counter(p.region for p in others if p.region)
    return Setting(
        others=tuple(others),
        countries={key: n / total for key, n in countries.items()},
        regions={key: n / total for key, n in regions.items()},
        usual=usual,
    )


def _ranked(naming: Naming, adds: Sequence[Weighed]) -> Ranks:
    scores = [sum(a) for a in adds]
    best = max(scores, default=0.0)
    shares = [math.exp(score - best) for score in scores]
    total = sum(shares)
    found = [
        Ranked(place=c.place, how=c.how, probability=share / total, adds=a)
        for c, share, a in zip(naming.candidates, shares, adds, strict=True)
    ]
    return tuple(sorted(found, key=lambda r: (-r.probability, r.place.id)))


def _usual(stories: Sequence[Story], ranks: Sequence[Mapping[str, Ranks]]) -> list[dict[str, float]]:
    """For each story, in how many of its publisher's other stories each region and country is named."""
    held = [_areas(found) for found in ranks]
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    published = Counter(story.publisher for story in stories if story.publisher)
    for story, areas in zip(stories, held, strict=True):
        if story.publisher:
            counts[story.publisher].update(areas)
    return [
        {key: (n - (key in areas)) / published[s.publisher] for key, n in sorted(counts[s.publisher].items())}
        if s.publisher and published[s.publisher] > 1
        else {}
        for s, areas in zip(stories, held, strict=True)
    ]


def _areas(ranks: Mapping[str, Ranks]) -> set[str]:
    taken = [found[0].place for found in ranks.values() if found]
    return {code for place in taken for code in (place.country, place.region) if code}


def joined(found: Sequence[Ranks]) -> Ranks:
    """What several stories say of one name, as the mean of what each fact adds there."""
    if len(found) < 2:
        return found[0] if found else ()
    adds: defaultdict[str, list[Weighed]] = defaultdict(list)
    candidates: dict[str, Candidate] = {}
    for ranked in (r for ranks in found for r in ranks):
        adds[ranked.place.id].append(ranked.adds)
        candidates[ranked.place.id] = Candidate(place=ranked.place, how=ranked.how)
    ids = sorted(candidates)
    means = [tuple(sum(column) / len(adds[i]) for column in zip(*adds[i], strict=True)) for i in ids]
    return _ranked(Naming(key="", candidates=tuple(candidates[i] for i in ids)), means)


def places_of(ranks: Ranks) -> tuple[Place, ...]:
    """The place that a name means, with the reason; several, likeliest first, where that is not settled."""
    if not ranks:
        return ()
    best = ranks[0]
    if _is_settled(ranks):
        return (replace(best.place, reason=_reason(ranks)),)
    return tuple(_unsettled(ranks))


def _is_settled(ranks: Ranks) -> bool:
    """Nearly all speaks for one spot; or most does, and no other spot comes near to it."""
    best = ranks[0]
    others = [r.probability for r in ranks if not _agree(r.place, best.place)]
    if sum(others) <= 1 - SURE:
        return True
    return best.probability >= LIKELY and best.probability >= AHEAD * max(others)


def _agree(left: Place, right: Place) -> bool:
    """The two are one spot on a map, or a town and the region of its name."""
    if PlaceKind.REGION in {left.kind, right.kind} and left.region and left.region == right.region:
        return True
    return km_between(left, right) < SAME_KM or lies_in(left, right) or lies_in(right, left)


def _unsettled(ranks: Ranks) -> Iterator[Place]:
    for k, ranked in enumerate(r for r in ranks[:MOST] if r.probability >= TOLD or r is ranks[0]):
        others = ranks[1] if k == 0 and len(ranks) > 1 else ranks[0]
        facts = telling_facts(ranked.adds, others.adds, FACTS)
        told = f": {', '.join(facts)}" if facts else ""
        yield replace(
            ranked.place, reason=f"one of {len(ranks)} of that name, {ranked.probability:.0%} likely{told}"
        )


def _reason(ranks: Ranks) -> str:
    if len(ranks) == 1:
        return "the only place of that name"
    facts = telling_facts(ranks[0].adds, ranks[1].adds, FACTS)
    return (
        f"of {len(ranks)} of that name: {', '.join(facts)}"
        if facts
        else f"the likeliest of {len(ranks)} of that name"
    )
