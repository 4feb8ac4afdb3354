"""Long passages that two reports share: one reprints the other, or both reprint a third."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anyascii import anyascii

from fogline.model.report import Mark, MarkKind, Report
from fogline.model.span import Span

GRAM = 5
LEAST_RUN = 12
LEAST_SHARE = 0.2
COMMON = 40

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that stand in both reports in the same order; `length` counts them."""

    left: Span
    right: Span
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """All passages that two reports share, and the share of the shorter report that they make."""

    left_id: str
    right_id: str
    passages: tuple[Passage, ...]
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    report_id: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]


def overlaps(reports: Sequence[Report], marks: Sequence[Mark]) -> list[Overlap]:
    """Pairs of reports with a shared run of LEAST_RUN words or more, noise aside.

    Candidates share a five-word sequence that at most COMMON reports hold (an inverted index, as in
    Broder 1997); runs are then read off word by word. Time grows with the shared sequences alone.
    """
    noise: defaultdict[str, list[Span]] = defaultdict(list)
    for m in marks:
        if m.kind is MarkKind.NOISE:
            noise[m.report_id].append(m.span)
    texts = [_words_of(r, sorted(noise[r.id])) for r in reports]
    pairs: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for left, right, at in _shared_grams(texts):
        pairs[left, right].append(at)
    found = (_overlap(texts[a], texts[b], places) for (a, b), places in sorted(pairs.items()))
    return [overlap for overlap in found if overlap]


def _words_of(report: Report, noise: Sequence[Span]) -> _Words:
    words, spans, k = [], [], 0
    for m in _WORD.finditer(report.text):
        while k < len(noise) and noise[k].end <= m.start():
            k += 1
        if k < len(noise) and noise[k].start < m.end():
            continue
        words.append(anyascii(m.group()).lower())
        spans.append(Span(start=m.start(), end=m.end()))
    return _Words(report_id=report.id, words=tuple(words), spans=tuple(spans))


def _shared_grams(texts: Sequence[_Words]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(left text, right text, (word in left, word in right)) for each five words that both hold."""
    index: defaultdict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for n, text in enumerate(texts):
        for k in range(len(text.words) - GRAM + 1):
            index[text.words[k : k + GRAM]].setdefault(n, k)
    for holders in index.values():
        if 2 <= len(holders) <= COMMON:
            places = sorted(holders.items())
            for i, (a, at_a) in enumerate(places):
                for b, at_b in places[i + 1 :]:
                    yield a, b, (at_a, at_b)


def _overlap(left: _Words, right: _Words, places: list[tuple[int, int]]) -> Overlap | None:
    passages = [
        Passage(left=_hull(left, a, n), right=_hull(right, b, n), length=n)
        for a, b, n in _runs(places)
        if n >= LEAST_RUN
    ]
    if not passages:
        return None
    shared = sum(p.length for p in passages)
    return Overlap(
        left_id=left.report_id,
        right_id=right.report_id,
        passages=tuple(passages),
        share=min(1.0, shared / max(1, min(len(left.words), len(right.words)))),
    )


def _hull(text: _Words, first: int, length: int) -> Span:
    return Span(start=text.spans[first].start, end=text.spans[first + length - 1].end)


def _runs(places: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Maximal runs (left word, right word, how many words) out of places of shared five-word sequences."""
    runs: list[tuple[int, int, int]] = []
    for a, b in sorted(places):
        if runs and a - b == runs[-1][0] - runs[-1][1] and a < runs[-1][0] + runs[-1][2]:
            first_a, first_b, _ = runs[-1]
            runs[-1] = (first_a, first_b, a - first_a + GRAM)
        else:
            runs.append((a, b, GRAM))
    return runs
