"""A figure as a report gives it: an interval with its unit, never a repaired number."""

from dataclasses import dataclass

from fogline.errors import BrokenPromise
from fogline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number or a range of numbers; `low` or `high` None leaves that end open ("at least 40").

    `span` covers the figure with its bound and unit words. `unit` is what is counted or measured
    ("people", "percent", "km", "ratio to 1"); `of` what it tells of ("killed", "held", "town").
    `statement_id` is the statement that gives it, None in the publisher's own voice.
    Raises BrokenPromise where both ends are open or out of order.
    """

    id: str
    report_id: str
    span: Span
    low: float | None
    high: float | None
    unit: str | None = None
    of: str | None = None
    approximate: bool = False
    statement_id: str | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise BrokenPromise("a quantity needs a number at one end at least")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BrokenPromise(f"a quantity ends below its start: {self.low} to {self.high}")
