"""Two reports with one origin: the strongest kind that the evidence bears, with its spans and its reason."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from fogline.compare.quantities import spoken
from fogline.compare.telling import Telling
from fogline.model.ids import content_id
from fogline.model.origin import Copy, CopyKind, Occasion
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.view import View
from fogline.stages.trace.counts import SharedCount, large_figures, shared_counts
from fogline.stages.trace.occasion import Tie
from fogline.stages.trace.parent import Clues, Descent, parents
from fogline.stages.trace.reprint import Overlap, overlaps, reprints
from fogline.stages.trace.wire import Credit, credits_of, outlets, shared_credits

WIRE_SHARE = 0.05
Pair = tuple[str, str]
Spans = Sequence[tuple[Span, Span]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """What ties two reports, by the pair of their ids."""

    view: View
    shared: Mapping[Pair, Overlap]
    reprinted: Mapping[Pair, Overlap]
    credited: Mapping[Pair, tuple[Credit, Credit]]
    spoken: Mapping[Pair, Sequence[Tie]]
    counted: Mapping[Pair, Sequence[SharedCount]]
    through: Mapping[Pair, Occasion]
    large: Mapping[str, Mapping[float, Quantity]]
    descent: Mapping[Pair, Descent]


def copies_of(
    view: View, told: Sequence[Telling], tied: Sequence[Tie], acts: Sequence[Occasion]
) -> Iterator[Copy]:
    """One copy at most for two reports, in order of the pairs."""
    found = _evidence(view, told, tied, acts)
    pairs = {*found.shared, *found.credited, *found.spoken, *found.counted, *found.through}
    for pair in sorted(pairs):
        copy = next((c for rule in _RULES if (c := rule(found, pair))), None)
        if copy:
            yield copy


def _evidence(
    view: View, told: Sequence[Telling], tied: Sequence[Tie], acts: Sequence[Occasion]
) -> _Evidence:
    reports = view.all(Report)
    names = outlets(reports)
    named = {r.id: credits_of(r, names) for r in reports}
    shared = overlaps(reports, view.all(Mark))
    counted = shared_counts(view, told)
    clues = Clues(reports={r.id: r for r in reports}, credits=named, counts=counted)
    reprinted = reprints(shared, clues.reports)
    return _Evidence(
        view=view,
        shared={(o.left_id, o.right_id): o for o in shared},
        reprinted={(o.left_id, o.right_id): o for o in reprinted},
        credited=shared_credits(named),
        spoken=_spoken(tied),
        counted=counted,
        through=_through_others(acts),
        large=large_figures(view),
        descent=parents(reprinted, clues),
    )


def _reprint(found: _Evidence, pair: Pair) -> Copy | None:
    overlap = found.reprinted.get(pair)
    if overlap is None:
        return None
    evidence = f"{overlap.words} words in common in long passages, {overlap.share:.0%} of the shorter report"
    if credit := found.credited.get(pair):
        evidence += f"; both credit {credit[0].agency}"
    if descent := found.descent.get(pair):
        evidence += f"; {descent.reason}"
    return _copy(found, pair, CopyKind.REPRINT, evidence, [(p.left, p.right) for p in overlap.passages])


def _wire(found: _Evidence, pair: Pair) -> Copy | None:
    """Both credit one agency, and some of what they tell is the same: a credit alone is no copy."""
    credit = found.credited.get(pair)
    same = _same_matter(found, pair) if credit else None
    if credit is None or same is None:
        return None
    reason, spans = same
    evidence = f"both credit {credit[0].agency}; {reason}"
    return _copy(found, pair, CopyKind.SHARED_WIRE, evidence, [(credit[0].span, credit[1].span), *spans])


def _same_matter(found: _Evidence, pair: Pair) -> tuple[str, Spans] | None:
    """What two reports of one agency tell alike, with its places; None where they tell of two matters."""
    overlap = found.shared.get(pair)
    if overlap and overlap.share >= WIRE_SHARE:
        return f"{overlap.words} words in common", [(p.left, p.right) for p in overlap.passages]
    if tied := found.spoken.get(pair):
        return "; ".join(sorted({t.reason for t in tied})), _contents(tied)
    if counted := found.counted.get(pair):
        return _reasons(counted), _counts(counted)
    left, right = (found.large.get(i, {}) for i in pair)
    for number in sorted(left.keys() & right.keys()):
        a, b = left[number], right[number]
        return f"both give one large figure ({spoken(a)})", [(a.span, b.span)]
    return None


def _occasion(found: _Evidence, pair: Pair) -> Copy | None:
    tied = found.spoken.get(pair)
    if not tied:
        return None
    entity = found.view.entity(tied[0].left.statement.speaker_id)
    name = entity.name if entity else "one speaker"
    passages = "one passage" if len(tied) == 1 else f"{len(tied)} passages"
    evidence = f"{name} on one occasion, by {passages}: {'; '.join(sorted({t.reason for t in tied}))}"
    return _copy(found, pair, CopyKind.SHARED_OCCASION, evidence, _contents(tied))


def _count(found: _Evidence, pair: Pair) -> Copy | None:
    counted = found.counted.get(pair)
    if not counted:
        return None
    return _copy(found, pair, CopyKind.SHARED_COUNT, _reasons(counted), _counts(counted))


def _through(found: _Evidence, pair: Pair) -> Copy | None:
    act = found.through.get(pair)
    if act is None:
        return None
    ids = set(act.statement_ids)
    told = [s for s in found.view.statements if s.id in ids]
    left, right = ([s.content[0] for s in told if s.report_id == key] for key in pair)
    entity = found.view.entity(act.speaker_id)
    evidence = f"{entity.name if entity else 'one speaker'} on one occasion: other reports tie the two"
    return _copy(found, pair, CopyKind.SHARED_OCCASION, evidence, [(min(left), min(right))])


_RULES = (_reprint, _wire, _occasion, _count, _through)


def _through_others(acts: Sequence[Occasion]) -> dict[Pair, Occasion]:
    """Pairs of reports that tell one act of speaking, with the first such act in order of ids."""
    found: dict[Pair, Occasion] = {}
    for act in sorted(acts, key=lambda o: o.id):
        for pair in combinations(sorted(act.report_ids), 2):
            found.setdefault(pair, act)
    return found


def _spoken(tied: Sequence[Tie]) -> dict[Pair, list[Tie]]:
    """Ties between reports by the pair of reports, the pair in order of ids."""
    found: defaultdict[Pair, list[Tie]] = defaultdict(list)
    for tie in tied:
        left, right = tie.left.statement.report_id, tie.right.statement.report_id
        if left != right:
            turned = tie if left < right else Tie(left=tie.right, right=tie.left, reason=tie.reason)
            found[min(left, right), max(left, right)].append(turned)
    return found


def _contents(tied: Sequence[Tie]) -> list[tuple[Span, Span]]:
    return sorted({(t.left.span, t.right.span) for t in tied})


def _counts(counted: Sequence[SharedCount]) -> list[tuple[Span, Span]]:
    return sorted({(c.left.span, c.right.span) for c in counted})


def _reasons(counted: Sequence[SharedCount]) -> str:
    return "; ".join(sorted({c.reason for c in counted}))


def _copy(found: _Evidence, pair: Pair, kind: CopyKind, evidence: str, spans: Spans) -> Copy:
    descent = found.descent.get(pair)
    return Copy(
        id=content_id("copy", *pair, kind.value),
        left_id=pair[0],
        right_id=pair[1],
        kind=kind,
        left_spans=tuple(a for a, _ in spans),
        right_spans=tuple(b for _, b in spans),
        evidence=evidence,
        parent_id=descent.parent_id if descent and kind is CopyKind.REPRINT else None,
    )
