"""Which of the places that share a name is meant: a table of facts about a candidate, each with its weight.

The weights are those of a conditional logit fitted to one half of one set of articles, rounded; the page
"places-are-chosen-together" of docs/decisions says which and what they reach.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from fogline.compare.distance import km_between, lies_in
from fogline.model.place import Place, PlaceKind

NEAR_KM = 120
COMPACT_KM = 300
LARGE = 100_000
AREAS = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})


class How(StrEnum):
    """How a name leads to a place, the surest first."""

    SHORT = "short"
    ADJECTIVE = "adjective"
    COUNTRY = "country"
    OWN = "own"
    NOUN = "noun"
    OTHER = "other"
    PART = "part"
    SOUND = "sound"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean, how the name leads to it, and whether it is a country's capital."""

    place: Place
    how: How
    capital: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A name as a story has it: its candidates by id, what the text says it lies in, and what it is called."""

    key: str
    candidates: tuple[Candidate, ...]
    within: tuple[Place, ...] = ()
    kinds: frozenset[PlaceKind] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The other places of a story as they are taken now, and where else its publisher reports from.

    `countries` and `regions` are shares of the others; `usual` are shares of the publisher's other stories.
    """

    others: tuple[Place, ...] = ()
    countries: Mapping[str, float] = field(default_factory=dict)
    regions: Mapping[str, float] = field(default_factory=dict)
    usual: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact about a candidate: its name in words, how strongly it holds, and what it weighs."""

    name: str
    holds: Callable[[Candidate, Naming, Setting], float]
    weight: float


def is_of(kind: PlaceKind) -> Callable[[Candidate, Naming, Setting], float]:
    """The fact that a candidate is of a kind."""
    return lambda candidate, _naming, _setting: float(candidate.place.kind is kind)


def comes_by(*hows: How) -> Callable[[Candidate, Naming, Setting], float]:
    """The fact that the name leads to a candidate in one of these ways."""
    return lambda candidate, _naming, _setting: float(candidate.how in hows)


def people_of_a_town(candidate: Candidate, _naming: Naming, _setting: Setting) -> float:
    """How many live in a town: the tenfold counts one more."""
    place = candidate.place
    return math.log10(place.population + 10) if place.kind is PlaceKind.SETTLEMENT else 0.0


def people_of_an_area(candidate: Candidate, _naming: Naming, _setting: Setting) -> float:
    """The same of a country or region."""
    place = candidate.place
    return math.log10(place.population + 10) if place.kind in AREAS else 0.0


def is_a_large_town_by_another_name(candidate: Candidate, _naming: Naming, _setting: Setting) -> float:
    """A large town under another name than its own: what else villages are called is often no name in use."""
    place = candidate.place
    large = place.kind is PlaceKind.SETTLEMENT and place.population >= LARGE
    return float(large and candidate.how is How.OTHER)


def is_a_capital(candidate: Candidate, _naming: Naming, _setting: Setting) -> float:
    """The name is that of a country's capital, and this is the greatest town of the name."""
    return float(candidate.capital)


def lies_where_the_text_says(candidate: Candidate, naming: Naming, _setting: Setting) -> float:
    """It is in what stands beside the name ("Tarkel, Ohio")."""
    return float(any(lies_in(candidate.place, outer) for outer in naming.within))


def is_what_the_text_says(candidate: Candidate, naming: Naming, _setting: Setting) -> float:
    """It is of the kind of the noun beside the name ("the town of Tarkel")."""
    return float(candidate.place.kind in naming.kinds)


def shares_the_country(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """The share of the other places that are in its country."""
    return setting.countries.get(candidate.place.country, 0.0)


def many_are_in_its_country(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """How many of the other places are in its country, by their logarithm: the first ones say most."""
    share = setting.countries.get(candidate.place.country, 0.0)
    return math.log1p(share * len(setting.others))


def shares_the_region(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """The share of the other places that are in its region."""
    return setting.regions.get(candidate.place.region, 0.0)


def is_near_the_others(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """How near the other places are that are no wide areas."""
    place = candidate.place
    compact = [p for p in setting.others if p.km < NEAR_KM]
    if place.km >= COMPACT_KM or not compact:
        return 0.0
    return sum(math.exp(-km_between(place, p) / NEAR_KM) for p in compact) / (len(compact) + 1)


def its_region_is_named(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """The story names the region that it is in."""
    place = candidate.place
    named = (p for p in setting.others if p.kind is PlaceKind.REGION and p.id != place.id)
    return float(bool(place.region) and any(p.region == place.region for p in named))


def its_county_is_named(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """The story names the county that the town is in."""
    place = candidate.place
    counties = (p for p in setting.others if p.kind is PlaceKind.COUNTY)
    return float(place.kind is PlaceKind.SETTLEMENT and any(lies_in(place, p) for p in counties))


def is_where_the_publisher_reports(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """The share of the publisher's other stories that name a place in its region."""
    return setting.usual.get(candidate.place.region, 0.0) if candidate.place.region else 0.0


def is_in_the_country_of_the_publisher(candidate: Candidate, _naming: Naming, setting: Setting) -> float:
    """The same of its country."""
    return setting.usual.get(candidate.place.country, 0.0) if candidate.place.country else 0.0


NAME_FACTS: tuple[Fact, ...] = (
    Fact(name="more people live there", holds=people_of_a_town, weight=1.0),
    Fact(name="it is a capital", holds=is_a_capital, weight=1.0),
    Fact(name="it is a country", holds=is_of(PlaceKind.COUNTRY), weight=3.2),
    Fact(name="it is a region", holds=is_of(PlaceKind.REGION), weight=1.7),
    Fact(name="it is a county", holds=is_of(PlaceKind.COUNTY), weight=1.9),
    Fact(name="it is a wide land", holds=is_of(PlaceKind.LAND), weight=6.0),
    Fact(name="it is a water", holds=is_of(PlaceKind.WATER), weight=5.0),
    Fact(name="more people live in the area", holds=people_of_an_area, weight=0.6),
    Fact(name="a short form stands for it", holds=comes_by(How.SHORT), weight=2.0),
    Fact(name="the adjective is of it", holds=comes_by(How.ADJECTIVE), weight=2.6),
    Fact(name="the name is its own", holds=comes_by(*(h for h in How if h is not How.OTHER)), weight=3.0),
    Fact(name="a large town has many names", holds=is_a_large_town_by_another_name, weight=1.5),
    Fact(name="the name is spelt alike", holds=comes_by(*(h for h in How if h is not How.SOUND)), weight=0.7),
    Fact(name="the text says that it lies there", holds=lies_where_the_text_says, weight=3.5),
    Fact(name="the text says what it is", holds=is_what_the_text_says, weight=1.4),
)
SETTING_FACTS: tuple[Fact, ...] = (
    Fact(name="other places named are in its country", holds=shares_the_country, weight=2.5),
    Fact(name="several places named are in its country", holds=many_are_in_its_country, weight=0.8),
    Fact(name="other places named are in its region", holds=shares_the_region, weight=0.6),
    Fact(name="other places named are near", holds=is_near_the_others, weight=4.0),
    Fact(name="its region is named", holds=its_region_is_named, weight=2.0),
    Fact(name="its county is named", holds=its_county_is_named, weight=0.7),
    Fact(name="its publisher reports from there", holds=is_where_the_publisher_reports, weight=4.6),
    Fact(name="its publisher is of that country", holds=is_in_the_country_of_the_publisher, weight=0.6),
)
Weighed = tuple[float, ...]


def weighed(facts: Sequence[Fact], candidate: Candidate, naming: Naming, setting: Setting) -> Weighed:
    """What each fact adds for a candidate."""
    return tuple(fact.weight * fact.holds(candidate, naming, setting) for fact in facts)


def telling_facts(
    best: Weighed, next_best: Weighed, facts: Sequence[Fact], *, most: int = 2
) -> tuple[str, ...]:
    """The facts by which one candidate is ahead of another, the weightiest first."""
    ahead = sorted((b - a, -k) for k, (a, b) in enumerate(zip(next_best, best, strict=True)))
    return tuple(facts[-k].name for gain, k in reversed(ahead) if gain > 0.2)[:most]
