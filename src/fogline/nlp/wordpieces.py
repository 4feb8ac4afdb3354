"""A page as wordpieces with the edges of its paragraphs and sentences, and windows over it."""

import itertools
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fogline.nlp.windows import around, pack
from fogline.text.sentences import paragraph_starts, starts_by_stops

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Span = tuple[int, int]

WINDOW = 192
OVERLAPPING = 112
CORE = 2 / 3
_SLAB = 20_000
_SURROGATES = dict.fromkeys(range(55296, 57344), 65533)


@dataclass(frozen=True, slots=True)
class Window:
    """Wordpieces [low, high) that are read together; what begins in its core is read off it."""

    low: int
    high: int
    core_low: int
    core_high: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The wordpieces of a text: ids, code-point offsets, and ascending edges counted in wordpieces.

    `paragraphs` and `sentences` begin with 0 and end with the number of wordpieces; every edge of a
    paragraph is one of a sentence.
    """

    ids: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: Sequence[int]
    sentences: Sequence[int]

    def windows(self, limit: int) -> list[Window]:
        """Windows of at most `limit` wordpieces whose cores lie side by side.

        A paragraph is a window; a longer one is read in overlapping windows of whole sentences and of
        about OVERLAPPING, each with a core of about CORE of it, so that no core lacks what stands around it.
        """
        found: list[Window] = []
        for start, end in itertools.pairwise(self.paragraphs):
            if end - start <= limit:
                found.append(Window(start, end, start, end))
            else:
                found += self._overlapping(start, end, limit)
        return found

    def _overlapping(self, start: int, end: int, limit: int) -> Iterator[Window]:
        bounds = self.inside(start, end)
        narrow = min(limit, OVERLAPPING)
        for low, high in pack(bounds, max(int(CORE * narrow), 1), whole=narrow):
            sentence = bounds[bisect_left(bounds, high)] - bounds[bisect_right(bounds, low) - 1]
            room = min(limit, max(narrow, int(sentence / CORE)))
            yield Window(*around(bounds, low, high, room), low, high)

    def place(self, span: Span) -> Span:
        """The characters that the wordpieces of a span cover."""
        return self.starts[span[0]], self.ends[span[1] - 1]

    def slice(self, text: str, span: Span) -> str:
        """The part of `text`, the sheet's own, that the wordpieces of a span cover."""
        start, end = self.place(span)
        return text[start:end]

    def inside(self, start: int, end: int) -> Sequence[int]:
        """The edges of sentences from `start` to `end`."""
        low, high = bisect_left(self.sentences, start), bisect_right(self.sentences, end)
        return self.sentences[low:high]


def sheet_of(text: str, tokenizer: "Tokenizer", *, joined: bool = False) -> Sheet:
    """Tokenize a text and find its edges; never raises.

    `joined` hides the paragraphs, as a page that came as one line does.
    """
    clean = text.translate(_SURROGATES)
    ids, starts, ends = array("i"), array("i"), array("i")
    for begin, piece in _slabs(clean):
        encoded = tokenizer.encode(piece, add_special_tokens=False)
        ids.extend(encoded.ids)
        starts.extend(begin + start for start, _ in encoded.offsets)
        ends.extend(begin + end for _, end in encoded.offsets)
    paragraphs = _edges([0] if joined else paragraph_starts(clean), starts)
    sentences = sorted({*paragraphs, *_edges(starts_by_stops(clean), starts)})
    return Sheet(ids, starts, ends, paragraphs, sentences)


def _slabs(text: str) -> list[tuple[int, str]]:
    """Pieces of a text, cut at white space where there is any, with their offsets."""
    found: list[tuple[int, str]] = []
    at = 0
    while at < len(text):
        end = min(at + _SLAB, len(text))
        if end < len(text):
            space = max(text.rfind(" ", at, end), text.rfind("\n", at, end))
            end = space if space > at else end
        found.append((at, text[at:end]))
        at = end
    return found


def _edges(offsets: Sequence[int], starts: Sequence[int]) -> list[int]:
    return sorted({0, *(bisect_left(starts, at) for at in offsets), len(starts)})
