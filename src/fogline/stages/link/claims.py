"""Statements that make the same claim, as groups of their parts; the claim's words are one part's own."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from fogline.compare.cluster import Pair, average_link
from fogline.compare.score import same_claim
from fogline.compare.telling import Telling
from fogline.model.citation import cite
from fogline.model.claim import Claim, ClaimPart, RelationKind
from fogline.model.ids import content_id
from fogline.model.view import View
from fogline.stages.link.contrast import Compared
from fogline.stages.link.kind import kind_of
from fogline.stages.link.one_claim import LEAST, one_claim
from fogline.stages.link.reading import Reading
from fogline.stages.link.shown import shown

SET_APART = 0.3
MOST_COMPARED = 50


def claim_parts(
    told: Sequence[Telling], pairs: Iterable[Compared], reading: Reading
) -> list[tuple[Telling, ...]]:
    """Every part in exactly one group, groups and parts in order of ids; `pairs` are those worth a comparison."""
    by_id = {t.id: t for t in told}
    scores: dict[Pair, float] = {}
    for left, right, bearing in pairs:
        score = one_claim(left, right, reading)
        if score > 0 and bearing is not None and bearing.kind is not RelationKind.SUPPORTS:
            score = -SET_APART
        if score != 0:
            scores[left.id, right.id] = score
    groups = average_link(scores, least=LEAST)
    grouped = {key for group in groups for key in group}
    singles = [(key,) for key in sorted(by_id) if key not in grouped]
    return [tuple(by_id[key] for key in group) for group in sorted([*groups, *singles])]


def claim_of(view: View, event_id: str, group: Sequence[Telling]) -> Claim:
    """The claim that a group of parts makes; the part that is most like the others stands for it."""
    best = _most_typical(group)
    ordered = [(view.report(t.statement.report_id), t) for t in (best, *(t for t in group if t is not best))]
    return Claim(
        id=content_id("claim", event_id, tuple(t.id for t in group)),
        event_id=event_id,
        kind=kind_of(group),
        parts=tuple(
            ClaimPart(statement_id=t.statement.id, wording=cite(report, shown(report, t)))
            for report, t in ordered
        ),
    )


def _most_typical(group: Sequence[Telling]) -> Telling:
    """The part with the greatest sum of shared words; of equals one with a speaker, then the shorter."""
    compared = group[:MOST_COMPARED]
    sums = (
        _likeness_to_others(compared) if len(compared) > 2 else dict.fromkeys((t.id for t in compared), 0.0)
    )
    return min(
        compared,
        key=lambda t: (-round(sums[t.id], 9), t.statement.speaker_id is None, len(t.text), t.id),
    )


def _likeness_to_others(group: Sequence[Telling]) -> dict[str, float]:
    sums = dict.fromkeys((t.id for t in group), 0.0)
    for left, right in combinations(group, 2):
        value = same_claim(left, right).value
        sums[left.id] += value
        sums[right.id] += value
    return sums
