"""PolNeAR documents as training examples: augmentation, labels and windows.

The windows are those of the runtime (`fogline.nlp.windows`), so that training and use see the same
cuts.  Every epoch re-draws the augmentation; one seed gives one sequence of examples.
"""

import gzip
import hashlib
import json
import random
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from fogline.nlp.wordpieces import Sheet, sheet_of

Span = tuple[int, int]
Edit = tuple[int, int, str]
ROLES = ("cue", "source", "content")
IGNORE = -1
NEGATIVE_CUE_RATE = 0.03


@dataclass(slots=True)
class Relation:
    """One attribution: lists of half-open spans."""

    cue: list[Span]
    source: list[Span]
    content: list[Span]


@dataclass(slots=True)
class Document:
    """A text and the attributions marked in it."""

    text: str
    relations: list[Relation]


@dataclass(slots=True)
class Example:
    """One window: wordpieces, segment ids, labels (roles x length), and whether the cue is one.

    A first-pass window has `valid` IGNORE and labels the cue row only; a second-pass window labels
    the other two rows, or none when its marked words are no cue (`valid` 0).
    """

    ids: list[int]
    types: list[int]
    labels: np.ndarray
    rows: tuple[bool, bool, bool]
    valid: int


def load(path: Path) -> list[Document]:
    """Read one JSONL file of documents; a text seen twice is kept once."""
    documents: dict[str, Document] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            relations = [
                Relation(*([(s, e) for s, e in item.get(role) or []] for role in ROLES))
                for item in record["attributions"]
            ]
            kept = [r for r in relations if r.cue and r.content]
            documents.setdefault(record["text"], Document(record["text"], kept))
    return list(documents.values())


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
        limit = draw.randint(64, 160) if joined else 192
        found += _first_pass(sheet, document, limit)
        found += _second_pass(sheet, document, limit, draw)
        found += _false_cues(sheet, document, false_cues, limit, draw, negatives)
    return found


def _tokens(sheet: Sheet, span: Span, low: int, high: int) -> tuple[int, int]:
    """Tokens of a span within the window [low, high), as (first, past the last)."""
    first = max(low, bisect_right(sheet.ends, span[0]))
    last = min(high, bisect_left(sheet.starts, span[1]))
    return first, max(first, last)


def _label(row: np.ndarray, sheet: Sheet, spans: list[Span], low: int, high: int) -> bool:
    """Write BIO labels (0, 1, 2) behind the leading special token; True if any was written."""
    written = False
    for span in spans:
        first, last = _tokens(sheet, span, low, high)
        if last > first:
            row[first - low + 1 : last - low + 1] = 2
            row[first - low + 1] = 1
            written = True
    return written


def _blank(sheet: Sheet, low: int, high: int) -> tuple[list[int], np.ndarray]:
    ids = [101, *sheet.ids[low:high], 102]
    return ids, np.zeros((3, len(ids)), dtype=np.int64)


def _first_pass(sheet: Sheet, document: Document, limit: int) -> list[Example]:
    found = []
    cues = sorted(span for r in document.relations for span in r.cue)
    starts = [s for s, _ in cues]
    for low, high in sheet.windows(limit):
        if high <= low:
            continue
        ids, labels = _blank(sheet, low, high)
        near = cues[
            max(0, bisect_left(starts, sheet.starts[low]) - 1) : bisect_left(starts, sheet.ends[high - 1])
        ]
        _label(labels[0], sheet, near, low, high)
        found.append(Example(ids, [0] * len(ids), labels, (True, False, False), IGNORE))
    return found


def _second_pass(sheet: Sheet, document: Document, limit: int, draw: random.Random) -> list[Example]:
    found = []
    for relation in document.relations:
        first, last = _tokens(sheet, (relation.cue[0][0], relation.cue[-1][1]), 0, len(sheet.ids))
        if last <= first:
            continue
        low, high = sheet.window_of(first, last, limit, limit)
        ids, labels = _blank(sheet, low, high)
        types = [0] * len(ids)
        if last - first > 1 and draw.random() < 0.08:  # the first pass errs by a word at times
            first, last = (first + 1, last) if draw.random() < 0.5 else (first, last - 1)
        for k in range(max(first, low), min(last, high)):
            types[k - low + 1] = 1
        _label(labels[1], sheet, relation.source, low, high)
        if _label(labels[2], sheet, relation.content, low, high):
            found.append(Example(ids, types, labels, (False, True, True), 1))
    return found


def _false_cues(
    sheet: Sheet,
    document: Document,
    words: frozenset[str],
    limit: int,
    draw: random.Random,
    most: int,
) -> list[Example]:
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
    found = []
    for first, last in draw.sample(places, min(most, len(places))):
        low, high = sheet.window_of(first, last, limit, limit)
        ids, labels = _blank(sheet, low, high)
        types = [0] * len(ids)
        for k in range(max(first, low), min(last, high)):
            types[k - low + 1] = 1
        if 1 in types:
            found.append(Example(ids, types, labels, (False, False, False), 0))
    return found
