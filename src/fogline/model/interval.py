"""An imprecise day: the days it may be, and on what ground."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fogline.errors import BrokenPromise

A_LONG_TIME = timedelta(days=400)


class Precision(StrEnum):
    """How wide the words that name a time are."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    PERIOD = "period"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """Where a date comes from."""

    GIVEN = "given"
    PAGE = "page"
    TEXT = "text"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """All days from `earliest` to `latest`, both included; None leaves an end open.

    Raises BrokenPromise where the ends are not ordered.
    """

    earliest: date | None
    latest: date | None
    precision: Precision = Precision.DAY
    basis: Basis = Basis.TEXT

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise BrokenPromise(f"an interval ends before it begins: {self.earliest} to {self.latest}")

    @classmethod
    def of_day(cls, day: date, *, basis: Basis) -> "Interval":
        """The interval of one day."""
        return cls(earliest=day, latest=day, precision=Precision.DAY, basis=basis)

    @property
    def is_placed(self) -> bool:
        """The days are told, or inferred more closely than A_LONG_TIME: they have a place in an order."""
        first, last = self.earliest, self.latest
        if self.basis is not Basis.INFERRED:
            return bool(first or last)
        return bool(first and last and last - first <= A_LONG_TIME)

    def meets(self, other: "Interval") -> bool:
        """At least one day may be in both."""
        starts_in_time = not (self.earliest and other.latest) or self.earliest <= other.latest
        ends_in_time = not (self.latest and other.earliest) or other.earliest <= self.latest
        return starts_in_time and ends_in_time

    def precedes(self, other: "Interval") -> bool:
        """Every day of this one lies before every day of the other; open ends never do."""
        return bool(self.latest and other.earliest and self.latest < other.earliest)


_COUNTS = ("none", "one", "two", "three", "four", "five", "six")


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDay:
    """A weekday of a week that nothing dates, `back` days before the last weekday told of."""

    name: str
    last: str
    back: int

    @property
    def words(self) -> str:
        """The day in words: "Monday of one week, two days before the Wednesday"."""
        ago = f", {_COUNTS[self.back]} day{'s' * (self.back > 1)} before the {self.last}" if self.back else ""
        return f"{self.name} of one week{ago}"
