"""How likely an attribution is that no monitor would count: a wish, a belief, an appearance, a silence."""

import math
from collections.abc import Callable

from fogline.stages.extract.cues import CueClass, cue_sense
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan

LEAST = 0.42
_BASE = -0.75
_LONG_SOURCE = 8
_SURE = 0.01


def is_aside(draft: Draft, scan: Scan) -> bool:
    """The words are likely enough somebody's, whatever the cue tells of."""
    return chance(draft, scan) >= LEAST


def chance(draft: Draft, scan: Scan) -> float:
    """The chance, 0 to 1, that people would mark the attribution, by the facts of the table."""
    return 1 / (1 + math.exp(-_BASE - sum(weight * fact(draft, scan) for fact, weight in EVIDENCE)))


def _log_odds(draft: Draft, _scan: Scan) -> float:
    score = min(max(draft.score, _SURE), 1 - _SURE)
    return math.log(score / (1 - score))


def _says_much(draft: Draft, scan: Scan) -> float:
    """The logarithm of how many words the content has."""
    return math.log(1 + len(scan.words(draft.content)))


def _opens_with_that(draft: Draft, scan: Scan) -> float:
    first = next((t for t in scan.tokens(draft.content[0]) if t.text.strip()), None)
    return float(first is not None and first.text.lower() == "that")


def _is_quoted(draft: Draft, scan: Scan) -> float:
    return float(any(q.depth == 0 for s in draft.content for q in scan.quotations_over(s)))


def _has_a_long_source(draft: Draft, scan: Scan) -> float:
    return float(sum(bool(t.text.strip()) for s in draft.source for t in scan.tokens(s)) > _LONG_SOURCE)


def _has_no_source(draft: Draft, _scan: Scan) -> float:
    return float(not draft.source)


def _of(kind: CueClass) -> Callable[[Draft, Scan], float]:
    return lambda draft, scan: float(cue_sense(draft.cue, scan).kind is kind)


EVIDENCE: tuple[tuple[Callable[[Draft, Scan], float], float], ...] = (
    (_log_odds, 0.63),
    (_says_much, 0.62),
    (_opens_with_that, 0.57),
    (_is_quoted, 0.67),
    (_has_a_long_source, 0.64),
    (_has_no_source, -0.68),
    (_of(CueClass.SILENCE), -0.72),
    (_of(CueClass.OTHER), -0.63),
    (_of(CueClass.STANCE), -0.57),
)
