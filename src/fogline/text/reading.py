"""A report as it should be read, with a way back to every character as it arrived.

Noise is blanked and repairs are applied here and nowhere else; the report's own text never changes.
One map of segments and a bisect carry offsets back.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fogline.model.citation import Citation
from fogline.model.report import Mark, MarkKind
from fogline.model.span import Span
from fogline.model.view import View
from fogline.text.sentences import paragraph_starts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`text` to read; `starts` and `origins` are where each segment begins in it and in the report.

    Within a segment both run in step. An inserted character belongs to a segment of its own whose
    `widths` entry is 0: it stands for no character of the report.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    widths: tuple[int, ...]

    def back(self, span: Span) -> Span | None:
        """The characters of the report that were read at `span`; None where all were inserted."""
        first = self._forward(span.start, span.end)
        last = self._backward(span.end - 1, span.start)
        if first is None or last is None or first > last:
            return None
        return Span(start=first, end=last + 1)

    def _at(self, position: int) -> int | None:
        k = bisect_right(self.starts, position) - 1
        step = position - self.starts[k]
        return self.origins[k] + step if step < self.widths[k] else None

    def _forward(self, position: int, stop: int) -> int | None:
        return next((r for p in range(position, stop) if (r := self._at(p)) is not None), None)

    def _backward(self, position: int, stop: int) -> int | None:
        places = range(position, stop - 1, -1)
        return next((r for p in places if (r := self._at(p)) is not None), None)


def parts(reading: Reading, limit: int) -> Iterator[Reading]:
    """The reading in parts of about `limit` characters, which meet where a paragraph begins.

    A paragraph longer than that stays whole. Together the parts hold every character, in order.
    """
    cut = 0
    for start in paragraph_starts(reading.text):
        if start - cut >= limit:
            yield _part(reading, cut, start)
            cut = start
    yield _part(reading, cut, len(reading.text))


def _part(reading: Reading, start: int, end: int) -> Reading:
    if (start, end) == (0, len(reading.text)):
        return reading
    first = max(0, bisect_right(reading.starts, start) - 1)
    last = max(first + 1, bisect_left(reading.starts, end))
    inside = range(first, last)
    skipped = [max(0, start - reading.starts[k]) for k in inside]
    return Reading(
        text=reading.text[start:end],
        starts=tuple(max(0, reading.starts[k] - start) for k in inside),
        origins=tuple(reading.origins[k] + s for k, s in zip(inside, skipped, strict=True)),
        widths=tuple(max(0, reading.widths[k] - s) for k, s in zip(inside, skipped, strict=True)),
    )


def read(text: str, marks: Iterable[Mark]) -> Reading:
    """The reading of a report's text under its marks; overlapping repairs: the first one counts.

    Noise becomes spaces of the same width, its line ends kept, so that nothing read runs across it; noise
    that touches a word on one side, as the stars of Markdown do, is left out.
    """
    pieces: list[tuple[str, int, int]] = []
    at = 0
    for chunk, origin, width in _changes(text, sorted(marks, key=lambda m: (m.span, m.kind))):
        if origin > at:
            pieces.append((text[at:origin], at, origin - at))
        if chunk:
            pieces.append((chunk, origin, len(chunk) if width else 0))
        at = max(at, origin + width)
    if at < len(text) or not pieces:
        pieces.append((text[at:], at, len(text) - at))
    return _join(pieces)


def repaired(text: str, span: Span, marks: Iterable[Mark]) -> str:
    """The words at a span as they should stand: what the repairs among the marks add is set in, and nothing else changed."""
    inside = sorted(
        (m for m in marks if m.kind is MarkKind.REPAIR and span.holds(m.span)), key=lambda m: m.span
    )
    told, at = "", span.start
    for added, where, _ in _changes(text, inside):
        told, at = told + text[at:where] + added, where
    return told + text[at : span.end]


def cited_words(view: View, cited: Citation) -> str:
    """Cited words as they should stand; the citation keeps the characters as they arrived."""
    span = Span(start=cited.start, end=cited.end)
    return repaired(view.report(cited.report_id).text, span, view.within(Mark, cited.report_id, span))


def _join(pieces: list[tuple[str, int, int]]) -> Reading:
    starts, total = [], 0
    for chunk, _, _ in pieces:
        starts.append(total)
        total += len(chunk)
    return Reading(
        text="".join(chunk for chunk, _, _ in pieces),
        starts=tuple(starts),
        origins=tuple(origin for _, origin, _ in pieces),
        widths=tuple(width for _, _, width in pieces),
    )


def _changes(text: str, marks: list[Mark]) -> Iterator[tuple[str, int, int]]:
    """(words to read, where, how many characters of the report they stand for), in order."""
    at = 0
    for m in marks:
        start = max(at, m.span.start)
        end = min(m.span.end, len(text))
        if start >= end:
            continue
        if m.kind is MarkKind.NOISE:
            yield _unread(text, start, end), start, end - start
            at = end
        elif m.kind is MarkKind.REPAIR and m.reading and start == m.span.start:
            yield from _insertions(text[start:end], m.reading, start)
            at = end


def _unread(text: str, start: int, end: int) -> str:
    """What noise is read as: nothing where it is a sign at a word ("**"), blanks and line ends elsewhere."""
    before, after = text[start - 1 : start].isalnum(), text[end : end + 1].isalnum()
    within = "\n" not in text[start:end] and before is not after
    return "" if within else "".join("\n" if c == "\n" else " " for c in text[start:end])


def _insertions(raw: str, reading: str, start: int) -> Iterator[tuple[str, int, int]]:
    """What a repair adds between the characters that stand: `reading` holds `raw` as a subsequence.

    A reading that does not hold every character of `raw` in order changes nothing; a line end is a space.
    """
    places, at = [], 0
    for k, c in enumerate(" " if c.isspace() else c for c in raw):
        found = reading.find(c, at)
        if found < 0:
            return
        if found > at and k > 0:
            places.append((reading[at:found], start + k))
        at = found + 1
    for added, where in places:
        yield added, where, 0
