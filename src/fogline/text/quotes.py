"""Where a text quotes, in any style of marks, and whatever marks are missing.

Marks: curly, straight, doubled apostrophes, single, guillemets, German low and high, and a dash that
opens a line. A mark that has no partner still yields a quotation, with `closed` false; one that goes
on over paragraphs, each opening again, yields a piece a paragraph. One pass, linear, never raises.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fogline.model.span import Span
from fogline.text.sentences import paragraph_starts, sentence_starts

MARK = re.compile(r"''|``|,,|[\"“”„‟«»‹›‘’‚']")
_ELIDED = re.compile(r"(?:twas|tis|em|til|cause|n)(?!\w)", re.IGNORECASE)
_FEET = re.compile(r"\d['’]\s?\d{1,2}$")
_FEET_REACH = 6
_DASH = re.compile(r"[ \t\u2022]*([–—―]|--?(?=[ \t]))[ \t]*(?=\S)")
_SINGLE = "‘’‚'"
_ANGLE = "«»‹›"
_TERMINAL = ".!?…:,"
_BEFORE_OPENING = " \t\r\n\xa0([{-–—―/“\"‘'«„"
_LINE_WORDS = 4
_DEEPEST = 8


class QuoteKind(StrEnum):
    """The family of marks."""

    DOUBLE = "double"
    SINGLE = "single"
    ANGLE = "angle"
    DASH = "dash"


class Facing(StrEnum):
    """What a mark does by its own shape and its neighbours."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What stands between two marks (`span`), and with them (`outer`).

    `closed`: both marks are there, or the next paragraph opens again. `continues`: the paragraph
    opens again a quotation that the one before left open. `depth` counts the quotations around it.
    """

    span: Span
    outer: Span
    kind: QuoteKind
    closed: bool = True
    continues: bool = False
    depth: int = 0


@dataclass(slots=True)
class _Opening:
    start: int
    end: int
    kind: QuoteKind
    first_inside: int | None = None
    continues: bool = False


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of a text, in the order of where it begins, outer before inner."""
    edges = [*paragraph_starts(text), len(text)]
    sentences = sentence_starts(text)
    found: list[Quotation] = []
    open_before: QuoteKind | None = None
    for start, end in itertools.pairwise(edges):
        paragraph = _Paragraph(text, start, end, sentences)
        found += paragraph.quotations(open_before)
        open_before = paragraph.left_open
        found += _dialogue(text, start, end)
    return tuple(_nested(_settled(found)))


class _Paragraph:
    """One paragraph's marks, paired by a stack."""

    def __init__(self, text: str, start: int, end: int, sentences: list[int]) -> None:
        self.text, self.start, self.end, self.sentences = text, start, end, sentences
        self.stack: list[_Opening] = []
        self.found: list[Quotation] = []
        self.last_end = start
        self.left_open: QuoteKind | None = None
        self.curly_close_at = -1

    def quotations(self, open_before: QuoteKind | None) -> list[Quotation]:
        marks = list(MARK.finditer(self.text, self.start, self.end))
        self.single_close_at = [m.start() for m in marks if m[0] in "’'" and self._may_close(m)]
        self.curly_close_at = self.text.rfind("”", self.start, self.end)
        for m in marks:
            self._take(m)
        first = self._first_opening(marks)
        if open_before and first is not None:
            self._mark_continuing(first)
        self._leave_open()
        return self.found

    def _first_opening(self, marks: list[re.Match[str]]) -> int | None:
        return next((m.start() for m in marks[:1] if not self.text[self.start : m.start()].strip()), None)

    def _mark_continuing(self, at: int) -> None:
        for opening in self.stack:
            opening.continues = opening.continues or opening.start == at
        for k, q in enumerate(self.found):
            if q.outer.start == at:
                self.found[k] = _quotation(q.span, q.outer, q.kind, continues=True)

    def _take(self, m: re.Match[str]) -> None:
        kind = _kind(m[0])
        facing = self._facing(m, kind)
        if facing is Facing.EITHER:
            facing = Facing.CLOSE if self._top(kind) else Facing.OPEN
        if facing is Facing.OPEN:
            self._open(m, kind)
        elif facing is Facing.CLOSE:
            self._close(m, kind)

    def _open(self, m: re.Match[str], kind: QuoteKind) -> None:
        if self.stack and self.stack[-1].first_inside is None:
            self.stack[-1].first_inside = m.start()
        if len(self.stack) < _DEEPEST:
            self.stack.append(_Opening(m.start(), m.end(), kind))

    def _close(self, m: re.Match[str], kind: QuoteKind) -> None:
        opening = self._top(kind)
        if opening is None:
            if kind is not QuoteKind.SINGLE:
                self._close_without_opening(m, kind)
            return
        while self.stack.pop() is not opening:
            pass
        self._add(opening.end, m.start(), opening.start, m.end(), opening)
        self.last_end = m.end()

    def _close_without_opening(self, m: re.Match[str], kind: QuoteKind) -> None:
        at = bisect_left(self.sentences, m.start()) - 1
        start = max(self.last_end, self.sentences[at] if at >= 0 else 0)
        if span := _stripped(self.text, start, m.start()):
            outer = Span(start=span.start, end=m.end())
            self.found.append(_quotation(span, outer, kind, closed=False))
        self.last_end = m.end()

    def _add(self, start: int, end: int, outer_start: int, outer_end: int, opening: _Opening) -> None:
        if span := _stripped(self.text, start, end):
            outer = Span(start=outer_start, end=outer_end)
            self.found.append(_quotation(span, outer, opening.kind, continues=opening.continues))

    def _leave_open(self) -> None:
        """What is still open runs to the next opening, or to the end of the paragraph."""
        for opening in self.stack:
            if opening.kind is QuoteKind.SINGLE:
                continue
            end = self.end if opening.first_inside is None else opening.first_inside
            if opening.first_inside is None:
                self.left_open = opening.kind
            if span := _stripped(self.text, opening.end, end):
                outer = Span(start=opening.start, end=span.end)
                self.found.append(
                    _quotation(span, outer, opening.kind, closed=False, continues=opening.continues)
                )

    def _top(self, kind: QuoteKind) -> _Opening | None:
        """The innermost opening that a mark of this kind may close; single ones never cross others."""
        for opening in reversed(self.stack):
            if opening.kind is kind:
                return opening
            if kind is QuoteKind.SINGLE:
                return None
        return None

    def _facing(self, m: re.Match[str], kind: QuoteKind) -> Facing:
        before = self.text[m.start() - 1] if m.start() > self.start else " "
        after = self.text[m.end()] if m.end() < self.end else " "
        opens = before in _BEFORE_OPENING and not after.isspace()
        closes = not before.isspace() and not after.isalnum()
        if kind is QuoteKind.SINGLE:
            return self._single_facing(m, before, after)
        if m[0] == ",,":
            return Facing.OPEN if opens else Facing.NONE
        if m[0] in '"”' and self._is_a_measure(m, kind):
            return Facing.NONE
        if m[0] in "“„«‹``":
            return Facing.CLOSE if m[0] != "„" and self._top(kind) and closes and not opens else Facing.OPEN
        if m[0] in "”»›":
            return Facing.OPEN if not self._top(kind) and opens and not closes else Facing.CLOSE
        if opens is closes:
            return Facing.EITHER
        return Facing.OPEN if opens else Facing.CLOSE

    def _is_a_measure(self, m: re.Match[str], kind: QuoteKind) -> bool:
        """The mark tells inches: after feet, or after a number where no quotation of its own shape is open."""
        if not self.text[max(self.start, m.start() - 1) : m.start()].isdigit():
            return False
        if _FEET.search(self.text, max(self.start, m.start() - _FEET_REACH), m.start()):
            return True
        opening = self._top(kind)
        if m[0] == "”":
            return False
        curly = opening is not None and self.text[opening.start] == "“"
        return opening is None or (curly and self.curly_close_at > m.start())

    def _single_facing(self, m: re.Match[str], before: str, after: str) -> Facing:
        if m[0] in "‘‚'" and before in _BEFORE_OPENING and after.isalpha() and not self._elision(m):
            return Facing.OPEN
        if m[0] == "‘" and self._top(QuoteKind.SINGLE) and self._may_close(m):
            return Facing.CLOSE if self.text[self.stack[-1].start] == "‚" else Facing.NONE
        if m[0] in "‘‚" or not self._may_close(m):
            return Facing.NONE
        possessive = before in "sSxz" and self._closes_later(m.start())
        return Facing.NONE if possessive else Facing.CLOSE

    def _elision(self, m: re.Match[str]) -> bool:
        """A straight apostrophe before a word that no later mark closes stands for missing letters."""
        if m[0] not in "'’":
            return False
        return bool(_ELIDED.match(self.text, m.end())) or not self._closes_later(m.start())

    def _closes_later(self, at: int) -> bool:
        return bool(self.single_close_at) and self.single_close_at[-1] > at

    def _may_close(self, m: re.Match[str]) -> bool:
        before = self.text[m.start() - 1] if m.start() > self.start else " "
        after = self.text[m.end()] if m.end() < self.end else " "
        return not before.isspace() and not after.isalnum()


def _kind(mark: str) -> QuoteKind:
    if mark in ("''", "``", ",,"):
        return QuoteKind.DOUBLE
    if mark in _SINGLE:
        return QuoteKind.SINGLE
    return QuoteKind.ANGLE if mark in _ANGLE else QuoteKind.DOUBLE


def _quotation(
    span: Span, outer: Span, kind: QuoteKind, *, closed: bool = True, continues: bool = False
) -> Quotation:
    return Quotation(span=span, outer=outer, kind=kind, closed=closed, continues=continues)


def _stripped(text: str, start: int, end: int) -> Span | None:
    """The characters from start to end without the white space at their ends; None for nothing."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end) if start < end else None


def _dialogue(text: str, start: int, end: int) -> Iterator[Quotation]:
    """A paragraph that a dash opens and a sentence's end closes, as one quotation."""
    m = _DASH.match(text, start, end)
    span = _stripped(text, m.end(), end) if m else None
    if m is None or span is None or text[span.end - 1] not in ".!?…”\"»’'":
        return
    if len(span.of(text).split(maxsplit=_LINE_WORDS)) > _LINE_WORDS:
        yield _quotation(span, Span(start=m.start(1), end=span.end), QuoteKind.DASH)


def _settled(found: list[Quotation]) -> list[Quotation]:
    """In order, with a piece that the next paragraph takes up again counted as closed."""
    ordered = sorted(found, key=lambda q: (q.outer.start, -q.outer.end, q.kind))
    taken_up = {k for k, q in enumerate(ordered) if q.continues}
    for k in sorted(taken_up):
        before = next((j for j in range(k - 1, max(-1, k - 4), -1) if not ordered[j].closed), None)
        if before is not None:
            q = ordered[before]
            ordered[before] = _quotation(q.span, q.outer, q.kind, continues=q.continues)
    return ordered


def _nested(ordered: list[Quotation]) -> Iterator[Quotation]:
    """The same quotations, each with how many stand around it."""
    around: list[Quotation] = []
    for q in ordered:
        while around and around[-1].outer.end <= q.outer.start:
            around.pop()
        depth = sum(1 for a in around if a.kind is not QuoteKind.DASH and a.outer.holds(q.outer))
        around.append(q)
        yield Quotation(
            span=q.span, outer=q.outer, kind=q.kind, closed=q.closed, continues=q.continues, depth=depth
        )
