"""A figure as the words give it."""

from dataclasses import dataclass

from fogline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number or a range with its bounds: None leaves an end open, never both.

    `unit` is what is counted or measured, `of` what the figure tells of ("killed"), `base` the whole
    that a share is taken of ("the town"). `vague`: no number is named ("dozens") and `low` is the least
    that the word can mean. `change` is "from" or "to" for the ends of a change, and "from" for what was
    before ("up from 41"), which tells of nothing now; `trend` is "up" or
    "down" where a verb says so.
    """

    span: Span
    low: float | None
    high: float | None
    unit: str | None = None
    of: str | None = None
    approximate: bool = False
    vague: bool = False
    base: str | None = None
    change: str | None = None
    trend: str | None = None
