"""PolNeAR documents as training examples: augmentation, labels and windows.

The windows are those of the runtime (`fogline.nlp.windows`), so that training and use see the same
cuts.  Every epoch re-draws the augmentation; one seed gives one sequence of examples.
"""

import hashlib
import random
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from corpus import Document, Relation, Span
from fogline.nlp.wordpieces import WINDOW, Sheet, Window, sheet_of

Edit = tuple[int, int, str]
NEGATIVE_CUE_RATE = 0.03


@dataclass(slots=True)
class Row:
    """One cue of a window: its wordpieces, and the labels (source and content x length) it asks for.

    The labels of words that only look like a cue are empty.
    """

    first: int
    last: int
    labels: np.ndarray


@dataclass(slots=True)
class Example:
    """One window: wordpieces between the special ones, cue labels by length, a row for each cue."""

    ids: list[int]
    cues: np.ndarray
    rows: list[Row]


def digest(path: Path) -> str:
    """SHA-256 of the file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of a file, without truncation or padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


# --- augmentation -------------------------------------------------------------------------------

_DOUBLE_OPEN, _DOUBLE_CLOSE = "\u201c", "\u201d"
_QUOTE_STYLES = (
    ('"', '"'), ('"', '"'), ("", ""), ("", ""), ("\u00ab", "\u00bb"), ("?", "?"),
    ("\u00ab\u00a0", "\u00a0\u00bb"), ("\u201e", "\u201c"), ("''", "''"), ("``", "''"),
    ("'", "'"), ("\u2018", "\u2019"),
)  # fmt: skip
_APOSTROPHES = ("'", "'", "'", "", "?", " ", "\u00b4", "`")
_DASHES = ("-", "--", " - ", " \u2013 ", "\u2013", "\u2014", "")
_QUOTED = re.compile(r"\u201c[^\u201c\u201d\n]{20,}[\u201d\n]|\"[^\"\n]{20,}\"")


def augment(document: Document, draw: random.Random) -> Document:
    """A copy of a document as scrapers, translators and wire services would have left it."""
    text = document.text
    edits: dict[int, Edit] = {}

    def add(start: int, end: int, new: str) -> None:
        edits.setdefault(start, (start, end, new))

    if draw.random() < 0.08:
        _dash_dialogue(text, draw, add)
    if draw.random() < 0.35:
        _restyle_quotes(text, draw.choice(_QUOTE_STYLES), add)
    if draw.random() < 0.3:
        new = draw.choice(_APOSTROPHES)
        for match in re.finditer(r"(?<=\w)[\u2019'](?=\w)", text):
            add(*match.span(), new)
    if draw.random() < 0.2:
        new = draw.choice(_DASHES)
        for match in re.finditer(r"\s?[\u2014\u2013]\s?|\s--\s", text):
            add(*match.span(), new or " ")
    if draw.random() < 0.07:
        _drop(text, r",", 1.0, "", draw, add)
    if draw.random() < 0.1:
        _drop(text, r"(?<=\w) (?=\w)", 0.012, "", draw, add)
    if draw.random() < 0.1:
        _drop(text, r"(?<=[,.;:!?\u201d\"]) (?=\w)", 0.06, "", draw, add)
    if draw.random() < 0.06:
        _drop(text, r"\b(?:[Tt]he|[Aa]n?) ", 0.5, "", draw, add)
    return apply(document, sorted(edits.values()))


def _dash_dialogue(text: str, draw: random.Random, add) -> None:  # type: ignore[no-untyped-def]
    dash = draw.choice(("\u2013 ", "\u2014 ", "- ", "-- "))
    for match in _QUOTED.finditer(text):
        start, end = match.span()
        at_start = start == 0 or text[start - 1] == "\n"
        add(start, start + 1, dash if at_start else "")
        if text[end - 1] != "\n":
            add(end - 1, end, "")


def _restyle_quotes(text: str, style: tuple[str, str], add) -> None:  # type: ignore[no-untyped-def]
    inside = False
    for match in re.finditer(r"[\u201c\u201d\"]", text):
        mark = match.group()
        inside = mark == _DOUBLE_OPEN or (mark == '"' and not inside)
        add(*match.span(), style[0] if inside else style[1])


def _drop(text: str, pattern: str, rate: float, new: str, draw: random.Random, add) -> None:  # type: ignore[no-untyped-def]
    for match in re.finditer(pattern, text):
        if draw.random() < rate:
            add(*match.span(), new)


def apply(document: Document, edits: list[Edit]) -> Document:
    """Carry out edits in order of place; overlapping ones are skipped; spans move along."""
    pieces: list[str] = []
    ends: list[int] = []  # end of each edit in the old text
    shifts: list[int] = [0]  # new minus old after so many edits
    at = 0
    for start, end, new in edits:
        if start < at:
            continue
        pieces += [document.text[at:start], new]
        ends.append(end)
        shifts.append(shifts[-1] + len(new) - (end - start))
        at = end
    pieces.append(document.text[at:])

    def moved(spans: list[Span]) -> list[Span]:
        out = []
        for s, e in spans:
            s, e = s + shifts[bisect_right(ends, s)], e + shifts[bisect_right(ends, e)]
            if e > s:
                out.append((s, e))
        return out

    relations = [Relation(moved(r.cue), moved(r.source), moved(r.content)) for r in document.relations]
    return Document("".join(pieces), [r for r in relations if r.cue and r.content])


# --- examples -----------------------------------------------------------------------------------


def cue_words(documents: list[Document]) -> frozenset[str]:
    """Lower-case words which stand in a cue at least one time in thirty: the false cues to show."""
    inside: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for document in documents:
        total.update(w.lower() for w in re.findall(r"\w+", document.text))
        for relation in document.relations:
            for s, e in relation.cue:
                inside.update(w.lower() for w in re.findall(r"\w+", document.text[s:e]))
    return frozenset(w for w, n in inside.items() if n > 1 and n / total[w] > NEGATIVE_CUE_RATE)


def examples(
    documents: list[Document],
    tokenizer: Tokenizer,
    false_cues: frozenset[str],
    draw: random.Random,
    *,
    augmented: float = 0.7,
    negatives: int = 5,
) -> list[Example]:
    """One epoch of examples, in the order of the documents.

    `augmented` is the share of documents that are altered, `negatives` the most false cues taken
    from one document.
    """
    found: list[Example] = []
    for original in documents:
        document = augment(original, draw) if draw.random() < augmented else original
        joined = draw.random() < 0.2
        sheet = sheet_of(document.text, tokenizer, joined=joined)
        limit = draw.randint(64, WINDOW) if joined else WINDOW
        traps = _false_cues(sheet, document, false_cues)
        shown = frozenset(draw.sample(traps, min(negatives, len(traps))))
        found += [_example(sheet, document, window, shown, draw) for window in sheet.windows(limit)]
    return found


def _tokens(sheet: Sheet, span: Span, low: int, high: int) -> tuple[int, int]:
    """Tokens of a span within the window [low, high), as (first, past the last)."""
    first = max(low, bisect_right(sheet.ends, span[0]))
    last = min(high, bisect_left(sheet.starts, span[1]))
    return first, max(first, last)


def _label(row: np.ndarray, sheet: Sheet, spans: list[Span], window: Window) -> bool:
    """Write BIO labels (0, 1, 2) behind the leading special token; True if any was written."""
    written = False
    for span in spans:
        first, last = _tokens(sheet, span, window.low, window.high)
        if last > first:
            row[first - window.low + 1 : last - window.low + 1] = 2
            row[first - window.low + 1] = 1
            written = True
    return written


def _example(
    sheet: Sheet, document: Document, window: Window, traps: frozenset[Span], draw: random.Random
) -> Example:
    """The window with the cues whose first wordpiece lies in its core, and the traps there."""
    ids = [101, *sheet.ids[window.low : window.high], 102]
    cues = np.zeros(len(ids), dtype=np.int64)
    rows = []
    low, high = sheet.starts[window.low], sheet.ends[window.high - 1]
    for relation in document.relations:
        if relation.cue[-1][1] <= low or relation.cue[0][0] >= high:
            continue
        _label(cues, sheet, relation.cue, window)
        row = _row(sheet, relation, window, len(ids), draw)
        if row:
            rows.append(row)
    for first, last in sorted(traps):
        if window.core_low <= first < window.core_high and last <= window.high:
            empty = np.zeros((2, len(ids)), dtype=np.int64)
            rows.append(Row(first - window.low + 1, last - window.low + 1, empty))
    return Example(ids, cues, rows)


def _row(sheet: Sheet, relation: Relation, window: Window, length: int, draw: random.Random) -> Row | None:
    outer = (relation.cue[0][0], relation.cue[-1][1])
    first, last = _tokens(sheet, outer, window.low, window.high)
    if last <= first or not window.core_low <= first < window.core_high:
        return None
    if last - first > 1 and draw.random() < 0.08:  # a found cue is off by a word at times
        first, last = (first + 1, last) if draw.random() < 0.5 else (first, last - 1)
    labels = np.zeros((2, length), dtype=np.int64)
    _label(labels[0], sheet, relation.source, window)
    if not _label(labels[1], sheet, relation.content, window):
        return None
    return Row(first - window.low + 1, last - window.low + 1, labels)


def _false_cues(sheet: Sheet, document: Document, words: frozenset[str]) -> list[Span]:
    """Wordpieces of words that often are a cue and here are none, in order."""
    taken = {
        k
        for r in document.relations
        for span in r.cue
        for k in range(*_tokens(sheet, span, 0, len(sheet.ids)))
    }
    places = []
    for match in re.finditer(r"\w+", document.text):
        if match.group().lower() in words:
            first, last = _tokens(sheet, match.span(), 0, len(sheet.ids))
            if last > first and taken.isdisjoint(range(first, last)):
                places.append((first, last))
    return places
