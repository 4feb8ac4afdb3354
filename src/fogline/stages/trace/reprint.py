"""Long passages that two reports share: one reprints the other, or both reprint a third."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from anyascii import anyascii

from fogline.model.report import Mark, MarkKind, Report
from fogline.model.span import Span
from fogline.text.quotes import quotations

GRAM = 5
LEAST_RUN = 12
EDIT = 4
LEAST_SHARE = 0.2
LONG_RUN = 50
COMMON = 100

Run = tuple[int, int, int]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that stand in both reports in the same order, a few edited; `length` counts the shared ones."""

    left: Span
    right: Span
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """All passages that two reports share, and the share of either report's words that they make.

    `contained` is the share of the shorter report's five-word sequences that the other holds (Broder 1997).
    """

    left_id: str
    right_id: str
    passages: tuple[Passage, ...]
    of_left: float
    of_right: float
    contained: float

    @property
    def share(self) -> float:
        """The share of the shorter report."""
        return max(self.of_left, self.of_right)

    @property
    def words(self) -> int:
        """How many words the passages share."""
        return sum(p.length for p in self.passages)


@dataclass(frozen=True, kw_only=True)
class _Words:
    report_id: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @cached_property
    def grams(self) -> dict[tuple[str, ...], int]:
        """Each five-word sequence with the place where it first stands."""
        found: dict[tuple[str, ...], int] = {}
        for k in range(len(self.words) - GRAM + 1):
            found.setdefault(self.words[k : k + GRAM], k)
        return found


def overlaps(reports: Sequence[Report], marks: Sequence[Mark]) -> list[Overlap]:
    """Pairs of reports with a shared passage of LEAST_RUN words or more, noise aside.

    Candidates share a five-word sequence that at most COMMON reports hold (an inverted index, as in
    Broder 1997); runs are then read off word by word, and runs with at most EDIT other words between
    them are one edited passage. Time grows with the shared sequences alone.
    """
    noise: defaultdict[str, list[Span]] = defaultdict(list)
    for m in marks:
        if m.kind is MarkKind.NOISE:
            noise[m.report_id].append(m.span)
    texts = [_words_of(r, sorted(noise[r.id])) for r in sorted(reports, key=lambda r: r.id)]
    pairs: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for left, right, at in _shared_grams(texts):
        pairs[left, right].append(at)
    found = (_overlap(texts[a], texts[b], places) for (a, b), places in sorted(pairs.items()))
    return [overlap for overlap in found if overlap]


def reprints(found: Sequence[Overlap], reports: Mapping[str, Report]) -> list[Overlap]:
    """The overlaps that make LEAST_SHARE of the shorter report, or have one long passage, quotations aside.

    Words that both quote are one act of speaking and no copied text; two paragraphs of a page are.
    """
    quoted: dict[str, list[Span]] = {}
    kept = []
    for overlap in found:
        long = [p for p in overlap.passages if p.length >= LONG_RUN]
        passages = overlap.passages if overlap.share >= LEAST_SHARE else long
        key = overlap.left_id
        if passages and key not in quoted:
            quoted[key] = [q.outer for q in quotations(reports[key].text)]
        if any(not any(q.holds(p.left) for q in quoted[key]) for p in passages):
            kept.append(overlap)
    return kept


def _words_of(report: Report, noise: Sequence[Span]) -> _Words:
    words, spans, k = [], [], 0
    for m in _WORD.finditer(report.text):
        while k < len(noise) and noise[k].end <= m.start():
            k += 1
        if k < len(noise) and noise[k].start < m.end():
            continue
        words.append(_folded(m.group()))
        spans.append(m.span())
    return _Words(report_id=report.id, words=tuple(words), spans=tuple(spans))


def _folded(word: str) -> str:
    return (word if word.isascii() else anyascii(word)).lower()


def _shared_grams(texts: Sequence[_Words]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(left text, right text, (word in left, word in right)) for each five words that both hold."""
    index: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, text in enumerate(texts):
        for gram, k in text.grams.items():
            index[gram].append((n, k))
    for holders in index.values():
        if 2 <= len(holders) <= COMMON:
            for (a, at_a), (b, at_b) in combinations(holders, 2):
                yield a, b, (at_a, at_b)


def _overlap(left: _Words, right: _Words, places: list[tuple[int, int]]) -> Overlap | None:
    chains = [c for c in _chains(_runs(places)) if sum(n for _, _, n in c) >= LEAST_RUN]
    if not chains:
        return None
    return Overlap(
        left_id=left.report_id,
        right_id=right.report_id,
        passages=tuple(_passage(left, right, chain) for chain in chains),
        of_left=_covered(((a, n) for c in chains for a, _, n in c), len(left.words)),
        of_right=_covered(((b, n) for c in chains for _, b, n in c), len(right.words)),
        contained=len(places) / max(1, min(len(left.grams), len(right.grams))),
    )


def _passage(left: _Words, right: _Words, chain: Sequence[Run]) -> Passage:
    (a, b, _), (last_a, last_b, n) = chain[0], chain[-1]
    return Passage(
        left=Span(start=left.spans[a][0], end=left.spans[last_a + n - 1][1]),
        right=Span(start=right.spans[b][0], end=right.spans[last_b + n - 1][1]),
        length=sum(length for _, _, length in chain),
    )


def _covered(runs: Iterable[tuple[int, int]], words: int) -> float:
    """The share of so many words that the runs hold, each word once."""
    held, end = 0, 0
    for start, length in sorted(runs):
        held += max(0, start + length - max(start, end))
        end = max(end, start + length)
    return held / max(1, words)


def _runs(places: list[tuple[int, int]]) -> list[Run]:
    """Maximal runs (left word, right word, how many words) out of places of shared five-word sequences."""
    runs: list[Run] = []
    for shift, a in sorted([(a - b, a) for a, b in places]):
        if runs and shift == runs[-1][0] - runs[-1][1] and a <= runs[-1][0] + runs[-1][2]:
            first, _, _ = runs[-1]
            runs[-1] = (first, first - shift, a - first + GRAM)
        else:
            runs.append((a, a - shift, GRAM))
    return sorted(runs)


def _chains(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs in groups, each run following the one before it closely in both reports."""
    chains: list[list[Run]] = []
    for a, b, n in runs:
        if chains:
            last_a, last_b, length = chains[-1][-1]
            if 0 <= a - last_a - length <= EDIT and 0 <= b - last_b - length <= EDIT:
                chains[-1].append((a, b, n))
                continue
        chains.append([(a, b, n)])
    return chains
