"""What two sources may count of one event, so that their figures can clash."""

from dataclasses import dataclass
from functools import cache

from fogline.text.tables import listed, table


def is_toll(of: str | None) -> bool:
    """The figure tells of something that one event has one of: its dead, its displaced, a share held."""
    return of in _tolls()


def counts_people(of: str | None) -> bool:
    """The figure tells of a toll of people."""
    return _tolls().get(of or "", _NONE).people


def is_steady(of: str | None) -> bool:
    """The figure tells of a toll that does not grow while it is counted: who was aboard, how many voted."""
    return _tolls().get(of or "", _NONE).steady


def may_fall(of: str | None) -> bool:
    """The figure tells how many are in a plight, of whom there may be fewer on a later day: the displaced, the missing."""
    return _tolls().get(of or "", _NONE).falls


def can_be_of(of: str | None, unit: str | None) -> bool:
    """A figure in this unit can tell of this: a toll of people in people, a share or a vote in percent."""
    if of is None:
        return is_of_people(unit)
    if not is_toll(of):
        return True
    return is_of_people(unit) if counts_people(of) or of == "population" else unit in (None, "percent")


def is_of_people(unit: str | None) -> bool:
    """A unit's last word is a noun for people, or there is no unit."""
    return unit is None or unit.lower().rsplit(maxsplit=1)[-1] in listed("people_nouns", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Toll:
    people: bool
    steady: bool
    falls: bool


_NONE = _Toll(people=False, steady=False, falls=False)


@cache
def _tolls() -> dict[str | None, _Toll]:
    return {
        row["of"]: _Toll(
            people=row["people"] == "yes", steady=row["steady"] == "yes", falls=row["falls"] == "yes"
        )
        for row in table("tolls")
    }
