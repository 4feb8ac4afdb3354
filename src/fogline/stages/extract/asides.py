"""Attributions that no monitor would count: wishes, beliefs, appearances, silences, what is quoted in a quotation."""

import math
from collections.abc import Callable, Sequence
from itertools import chain

from fogline.model.span import Span
from fogline.stages.extract.cues import CueClass, cue_sense
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.shares import apart_from, told_once

LEAST = 0.4
_BASE = -0.65
_LONG_SOURCE = 8
_LONG_CUE = 6
_SURE = 0.01
_Told = frozenset[int]


def with_asides(told: Sequence[Draft], others: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts in order, and those of the others that people are likely to mark and that none of them has."""
    words = frozenset(scan.words(chain.from_iterable(d.content for d in told)))
    likely = [d for d in apart_from(told, others, scan) if chance(d, words, scan) >= LEAST]
    return sorted([*told, *told_once(likely, scan)], key=lambda d: (d.content, d.cue, d.source))


def chance(draft: Draft, told: _Told, scan: Scan) -> float:
    """The chance, 0 to 1, that people would mark the attribution; `told` are the words of all statements."""
    weighed = sum(weight * fact(draft, told, scan) for fact, weight in EVIDENCE)
    return 1 / (1 + math.exp(-_BASE - weighed))


def _log_odds(draft: Draft, _told: _Told, _scan: Scan) -> float:
    score = min(max(draft.score, _SURE), 1 - _SURE)
    return math.log(score / (1 - score))


def _says_much(draft: Draft, _told: _Told, scan: Scan) -> float:
    """The logarithm of how many words the content has."""
    return math.log(1 + len(scan.words(draft.content)))


def _is_told(draft: Draft, told: _Told, scan: Scan) -> float:
    """How much of the content is part of what somebody states, 0 to 1."""
    words = scan.words(draft.content)
    return len(words & told) / max(1, len(words))


def _opens_with_to(draft: Draft, _told: _Told, scan: Scan) -> float:
    first = next((t for t in scan.tokens(draft.content[0]) if t.text.strip()), None)
    return float(first is not None and first.tag == "TO")


def _has_a_long_source(draft: Draft, _told: _Told, scan: Scan) -> float:
    return float(_length(draft.source, scan) > _LONG_SOURCE)


def _has_a_long_cue(draft: Draft, _told: _Told, scan: Scan) -> float:
    return float(_length(draft.cue, scan) >= _LONG_CUE)


def _has_no_source(draft: Draft, _told: _Told, _scan: Scan) -> float:
    return float(not draft.source)


def _of(kind: CueClass) -> Callable[[Draft, _Told, Scan], float]:
    return lambda draft, _told, scan: float(cue_sense(draft.cue, scan).kind is kind)


def _length(spans: Sequence[Span], scan: Scan) -> int:
    return sum(bool(t.text.strip()) for s in spans for t in scan.tokens(s))


EVIDENCE: tuple[tuple[Callable[[Draft, _Told, Scan], float], float], ...] = (
    (_log_odds, 0.51),
    (_says_much, 0.45),
    (_opens_with_to, 0.48),
    (_has_a_long_source, 0.81),
    (_has_a_long_cue, -0.48),
    (_has_no_source, -0.52),
    (_is_told, -1.88),
    (_of(CueClass.OTHER), -0.35),
    (_of(CueClass.STANCE), -0.29),
)
