"""A report's reading cut up once: words, sentences, paragraphs, quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from fogline.model.span import Span
from fogline.nlp.parse import Parse, Token
from fogline.text.quotes import Quotation, quotations
from fogline.text.sentences import paragraph_starts, piece_at, sentence_starts

WORD = re.compile(r"\w+(?:[’'\-]\w+)*")

_LOOK_BACK = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The text read and its parts, all in offsets of that text; `starts` are those of the words.

    `released`: it is a press release, whose "we" is who gives it out. `counted` keeps the words of spans that were asked for.
    """

    text: str
    parse: Parse
    starts: Sequence[int]
    sentences: list[int]
    paragraphs: list[int]
    quotations: tuple[Quotation, ...]
    quote_starts: Sequence[int]
    released: bool = False
    counted: dict[tuple[int, int], frozenset[int]] = field(default_factory=dict, compare=False, repr=False)

    def sentence(self, at: int) -> Span:
        """The sentence around a place of a text that is not empty."""
        return self._piece(self.sentences, at)

    def paragraph(self, at: int) -> Span:
        """The paragraph around a place of a text that is not empty."""
        return self._piece(self.paragraphs, at)

    def tokens(self, span: Span) -> Sequence[Token]:
        """The words that begin in a span."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.parse.tokens[first:last]

    def quotations_over(self, span: Span) -> list[Quotation]:
        """The quotations that share a character with a span, marks counted, in order."""
        first = max(0, bisect_left(self.quote_starts, span.start) - _LOOK_BACK)
        last = bisect_left(self.quote_starts, span.end)
        return [q for q in self.quotations[first:last] if q.outer.overlaps(span)]

    def words(self, spans: Iterable[Span]) -> frozenset[int]:
        """Where the words of some spans begin: what two contents share is counted in these."""
        held = [self._words_of(s) for s in spans]
        return held[0] if len(held) == 1 else frozenset().union(*held)

    def _words_of(self, span: Span) -> frozenset[int]:
        key = (span.start, span.end)
        if key not in self.counted:
            found = WORD.finditer(self.text, span.start, span.end)
            self.counted[key] = frozenset(m.start() for m in found)
        return self.counted[key]

    def trimmed(self, start: int, end: int, *, edges: str = "") -> Span | None:
        """The range without white space and the characters of `edges` at its ends; None for nothing."""
        while start < end and (self.text[start].isspace() or self.text[start] in edges):
            start += 1
        while start < end and (self.text[end - 1].isspace() or self.text[end - 1] in edges):
            end -= 1
        return Span(start=start, end=end) if start < end else None

    def sentences_between(self, start: int, end: int) -> int:
        """How many sentences begin after `start`, up to `end`."""
        return bisect_right(self.sentences, end) - bisect_right(self.sentences, start)

    def paragraphs_between(self, start: int, end: int) -> int:
        """How many paragraphs begin after `start`, up to `end`."""
        return bisect_right(self.paragraphs, end) - bisect_right(self.paragraphs, start)

    def _piece(self, starts: list[int], at: int) -> Span:
        start, end = piece_at(starts, at, len(self.text))
        return Span(start=start, end=max(end, start + 1))


def scan(text: str, parse: Parse, *, released: bool = False) -> Scan:
    """The scan of a text and its parse; `released` where it is from a press release."""
    quoted = quotations(text)
    return Scan(
        text=text,
        parse=parse,
        starts=[t.start for t in parse.tokens],
        sentences=sentence_starts(text),
        paragraphs=paragraph_starts(text),
        quotations=quoted,
        quote_starts=[q.outer.start for q in quoted],
        released=released,
    )


def overlap(left: Set[int], right: Set[int]) -> float:
    """What two sets of words share, of all they hold (Jaccard); 0 for two empty ones."""
    return len(left & right) / len(left | right) if left or right else 0.0


def without(span: Span, taken: Iterable[Span]) -> list[Span]:
    """What is left of a span outside others."""
    left = [span]
    for t in taken:
        parts: list[Span] = []
        for s in left:
            if not s.overlaps(t):
                parts.append(s)
                continue
            parts += [Span(start=s.start, end=t.start)] if s.start < t.start else []
            parts += [Span(start=t.end, end=s.end)] if t.end < s.end else []
        left = parts
    return left
