"""Cues of a sheet by the lower layers, and the source and content of each by the upper ones.

A cue is read again in a crop of its window, the sentences about it: what it governs stands near, and a
crop costs a fraction of the window.  Where the crop was too small, the window is read after all.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from fogline.nlp import bio
from fogline.nlp.bio import Flags, Floats, Integers
from fogline.nlp.encoder import Encoder, Marked, Read, padded
from fogline.nlp.windows import around
from fogline.nlp.wordpieces import Sheet, Span, Window

CROP = 96
_EDGE = 3
_RUN = 12_000
_NEVER = np.float32(-10000.0)
_MARGIN = 2.0


@dataclass(frozen=True, slots=True)
class Reading:
    """An attribution before its confidence is judged: token spans and two pieces of evidence.

    `cue_logit` is the log odds of the cue, `content_mass` the mean probability, 0 to 1, of the
    content's tokens.
    """

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    cue_logit: float
    content_mass: float


@dataclass(frozen=True, slots=True)
class _Cue:
    """A candidate of the lower layers: its window and what was made of it, its tokens, its log odds."""

    window: Window
    read: Read
    span: Span
    logit: float


@dataclass(frozen=True, slots=True)
class _Crop:
    """The wordpieces [low, high) of a cue's window that are read again for it; `core`: the cue's sentence."""

    cue: _Cue
    low: int
    high: int
    core: Span

    def marked(self) -> Marked:
        """The row of the crop, the window's special tokens about it."""
        hidden, start = self.cue.read.hidden, self.cue.window.low - 1
        if (self.low, self.high) != (self.cue.window.low, self.cue.window.high):
            hidden = np.concatenate([hidden[:1], hidden[self.low - start : self.high - start], hidden[-1:]])
        first, last = self.cue.span
        return Marked(hidden, first - self.low + 1, last - self.low + 1)

    def clamped(self, found: Sequence[Span]) -> tuple[Span, ...]:
        """Spans of the row as spans of the sheet's tokens, special tokens left out."""
        moved = ((max(s + self.low - 1, self.low), min(e + self.low - 1, self.high)) for s, e in found)
        return tuple((s, e) for s, e in moved if s < e)

    def may_cut(self, reading: Reading) -> bool:
        """The reading leaves the cue's sentence or comes near an edge of the crop: it may go on beyond."""
        low, high = self.cue.window.low, self.cue.window.high
        found = [*reading.source, *reading.content]
        first, last = min(s for s, _ in found), max(e for _, e in found)
        near = (max(self.core[0], self.low + _EDGE), min(self.core[1], self.high - _EDGE))
        return (self.low > low and first < near[0]) or (self.high < high and last > near[1])


class Reader:
    """Reads the attributions of a sheet; `config` holds the model's window, bias and transitions."""

    def __init__(self, encoder: Encoder, config: dict[str, Any]) -> None:
        self._encoder = encoder
        self._window = int(config["window"])
        self._bias = np.float32(config["cue_bias"])
        self._transitions = [bio.barred(table) for table in config["transitions"]]

    def readings(self, sheet: Sheet, wanted: Callable[[Span, float], bool]) -> list[Reading]:
        """The readings of a sheet whose cue is wanted, in order; memory does not grow with the sheet."""
        found: list[Reading] = []
        for windows in _runs(sheet.windows(self._window)):
            reads = [self._encoder.read(sheet.ids[w.low : w.high]) for w in windows]
            cues = [c for c in self._cues(reads, windows) if wanted(c.span, c.logit)]
            found += self._related([_crop(sheet, cue) for cue in cues])
        return sorted(found, key=lambda r: (r.cue, r.content))

    def _cues(self, reads: Sequence[Read], windows: Sequence[Window]) -> Iterator[_Cue]:
        """The cues that begin in the windows' cores, found with a bias towards finding them."""
        some = [k for k, read in enumerate(reads) if self._may_hold_a_cue(read)]
        if not some:
            return
        scores, mask = padded([reads[k].cues for k in some])
        mass = bio.inside_probability(scores, self._transitions[0], mask)
        scores[:, :, 1] += self._bias
        paths = bio.best_path(scores, self._transitions[0], mask)
        for k, labels, inside in zip(some, paths, mass, strict=True):
            whole = _whole(_Cue(windows[k], reads[k], (0, 0), 0.0))
            for start, end in whole.clamped(bio.spans(labels)):
                if windows[k].core_low <= start < windows[k].core_high:
                    share = inside[start - windows[k].low + 1 : end - windows[k].low + 1].mean()
                    yield _Cue(windows[k], reads[k], (start, end), _log_odds(float(share)))

    def _may_hold_a_cue(self, read: Read) -> bool:
        """Some token's scores come near those for being outside, however transitions weigh."""
        outside, begin, inside = read.cues.T
        return bool((np.maximum(begin + self._bias, inside) > outside - _MARGIN).any())

    def _related(self, crops: Sequence[_Crop]) -> list[Reading]:
        """The readings of the cues with a content; those that a crop cuts are read in their whole window."""
        found = self._relations(crops)
        cut = [k for k, reading in found.items() if crops[k].may_cut(reading)]
        for k in cut:
            del found[k]
        wholes = [_whole(crops[k].cue) for k in cut]
        return [*found.values(), *(self._relations(wholes).values() if wholes else ())]

    def _relations(self, crops: Sequence[_Crop]) -> dict[int, Reading]:
        """Source and content of each cue; those without content are left out."""
        if not crops:
            return {}
        rows = [crop.marked() for crop in crops]
        scores, mask = padded([self._encoder.relate(row) for row in rows])
        for k, row in enumerate(rows):
            scores[k, row.first : row.last, [1, 2, 4, 5]] = _NEVER
        sources, contents = self._paths(scores, mask)
        mass = bio.inside_probability(scores[:, :, 3:], self._transitions[2], mask)
        found = {}
        for k, crop in enumerate(crops):
            spans = bio.spans(contents[k])
            if content := crop.clamped(spans):
                share = float(np.mean([mass[k, s:e].mean() for s, e in spans]))
                source = crop.clamped(bio.spans(sources[k]))
                found[k] = Reading(crop.cue.span, source, content, crop.cue.logit, share)
        return found

    def _paths(self, scores: Floats, mask: Flags) -> tuple[Integers, Integers]:
        """The labels of sources and those of contents, rows x length each, found in one walk."""
        both = np.concatenate([scores[:, :, :3], scores[:, :, 3:]])
        transitions = np.repeat(np.stack(self._transitions[1:]), len(scores), axis=0)
        labels = bio.best_path(both, transitions, np.concatenate([mask, mask]))
        return labels[: len(scores)], labels[len(scores) :]


def _crop(sheet: Sheet, cue: _Cue) -> _Crop:
    """The whole sentences about a cue that stay within CROP wordpieces, in its window."""
    window, (first, last) = cue.window, cue.span
    bounds = sorted({window.low, *sheet.inside(window.low, window.high), window.high})
    core = bounds[bisect_right(bounds, first) - 1], bounds[bisect_left(bounds, last)]
    return _Crop(cue, *around(bounds, first, last, CROP), core)


def _whole(cue: _Cue) -> _Crop:
    window = cue.window
    return _Crop(cue, window.low, window.high, (window.low, window.high))


def _runs(windows: Sequence[Window]) -> Iterator[Sequence[Window]]:
    """Windows in runs of about _RUN wordpieces: what is held at once does not grow with the text."""
    at, size = 0, 0
    for k, window in enumerate(windows):
        size += window.high - window.low
        if size >= _RUN:
            yield windows[at : k + 1]
            at, size = k + 1, 0
    if at < len(windows):
        yield windows[at:]


def _log_odds(share: float) -> float:
    bounded = min(max(share, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))
