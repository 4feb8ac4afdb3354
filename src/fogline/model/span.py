"""A place in a text, and the words that stand there."""

from collections.abc import Iterable
from dataclasses import dataclass

from fogline.errors import BrokenPromise


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range `[start, end)` of Unicode code points (W3C TextPositionSelector).

    Raises BrokenPromise where the ends are not ordered or lie before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BrokenPromise(f"a span must have 0 <= start < end, not [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The characters of `text` at this span; raises BrokenPromise where the text is shorter."""
        if self.end > len(text):
            raise BrokenPromise(
                f"the span [{self.start}, {self.end}) runs past a text of {len(text)} characters"
            )
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """The two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Every character of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end


def hull(spans: Iterable[Span]) -> Span | None:
    """The least span that holds all of them; None for none."""
    listed = list(spans)
    if not listed:
        return None
    return Span(start=min(s.start for s in listed), end=max(s.end for s in listed))
