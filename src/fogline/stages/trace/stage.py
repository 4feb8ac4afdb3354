"""Stage 5: reprints, shared wire copy and shared acts of speaking, each with the spans that show it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from fogline.compare.telling import tellings
from fogline.model.ids import content_id
from fogline.model.origin import Copy, CopyKind, Occasion
from fogline.model.report import Mark, Report
from fogline.model.span import Span
from fogline.model.view import Record, View
from fogline.stages.trace.occasion import Tie, occasions, ties
from fogline.stages.trace.parent import parent_of
from fogline.stages.trace.reprint import LEAST_SHARE, Overlap, overlaps
from fogline.stages.trace.wire import Credit, shared_credits

WIRE_SHARE = 0.05


def run(view: View, shard: str) -> list[Record]:  # noqa: ARG001 (every stage takes its shard)
    """The occasions and copies of one event's reports."""
    told = tellings(view)
    tied = ties(view, told)
    acts = occasions(view.statements, tied)
    found: list[Occasion | Copy] = [*acts, *_copies(view, tied, acts)]
    return sorted(found, key=lambda record: record.id)


def _copies(view: View, tied: Sequence[Tie], acts: Sequence[Occasion]) -> Iterator[Copy]:
    """One copy at most for two reports: the strongest kind that the evidence bears."""
    reports = view.all(Report)
    shared = {(o.left_id, o.right_id): o for o in overlaps(reports, view.all(Mark))}
    credited = shared_credits(reports)
    spoken = _spoken(tied)
    through = _through_others(acts)
    for pair in sorted({*shared, *credited, *spoken, *through}):
        overlap, credit = shared.get(pair), credited.get(pair)
        if overlap and overlap.share >= LEAST_SHARE:
            yield _reprint(view, overlap, credit)
        elif credit and (spoken.get(pair) or (overlap and overlap.share >= WIRE_SHARE)):
            yield _wire(view, pair, credit, spoken.get(pair, ()))
        elif pair in spoken:
            yield _occasion_copy(view, pair, spoken[pair])
        elif pair in through:
            yield _copy_through_others(view, pair, through[pair])


def _through_others(acts: Sequence[Occasion]) -> dict[tuple[str, str], Occasion]:
    """Pairs of reports that tell one act of speaking, with the first such act in order of ids."""
    found: dict[tuple[str, str], Occasion] = {}
    for act in sorted(acts, key=lambda o: o.id):
        for pair in combinations(sorted(act.report_ids), 2):
            found.setdefault(pair, act)
    return found


def _copy_through_others(view: View, pair: tuple[str, str], act: Occasion) -> Copy:
    told = [s for s in view.statements if s.id in set(act.statement_ids)]
    left, right = ([s.content[0] for s in told if s.report_id == key] for key in pair)
    entity = view.entity(act.speaker_id)
    evidence = f"{entity.name if entity else 'one speaker'} on one occasion: other reports tie the two"
    return _copy(view, pair, CopyKind.SHARED_OCCASION, evidence, [(min(left), min(right))])


def _spoken(tied: Sequence[Tie]) -> dict[tuple[str, str], list[Tie]]:
    """Ties between reports by the pair of reports, the pair in order of ids."""
    found: defaultdict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in tied:
        left, right = tie.left.statement.report_id, tie.right.statement.report_id
        if left != right:
            turned = tie if left < right else Tie(left=tie.right, right=tie.left, reason=tie.reason)
            found[min(left, right), max(left, right)].append(turned)
    return found


def _reprint(view: View, overlap: Overlap, credit: tuple[Credit, Credit] | None) -> Copy:
    words = sum(p.length for p in overlap.passages)
    evidence = f"{words} words in common in runs of twelve or more, {overlap.share:.0%} of the shorter report"
    if credit:
        evidence += f"; both credit {credit[0].agency}"
    return _copy(
        view,
        (overlap.left_id, overlap.right_id),
        CopyKind.REPRINT,
        evidence,
        [(p.left, p.right) for p in overlap.passages],
    )


def _wire(view: View, pair: tuple[str, str], credit: tuple[Credit, Credit], tied: Sequence[Tie]) -> Copy:
    spans = [(credit[0].span, credit[1].span), *_contents(tied)]
    return _copy(view, pair, CopyKind.SHARED_WIRE, f"both credit {credit[0].agency}", spans)


def _occasion_copy(view: View, pair: tuple[str, str], tied: Sequence[Tie]) -> Copy:
    entity = view.entity(tied[0].left.statement.speaker_id)
    name = entity.name if entity else "one speaker"
    passages = "one passage" if len(tied) == 1 else f"{len(tied)} passages"
    evidence = f"{name} on one occasion, by {passages}: {'; '.join(sorted({t.reason for t in tied}))}"
    return _copy(view, pair, CopyKind.SHARED_OCCASION, evidence, _contents(tied))


def _contents(tied: Sequence[Tie]) -> list[tuple[Span, Span]]:
    return sorted({(t.left.span, t.right.span) for t in tied})


def _copy(
    view: View, pair: tuple[str, str], kind: CopyKind, evidence: str, spans: Sequence[tuple[Span, Span]]
) -> Copy:
    left, right = view.report(pair[0]), view.report(pair[1])
    return Copy(
        id=content_id("copy", *pair, kind.value),
        left_id=left.id,
        right_id=right.id,
        kind=kind,
        left_spans=tuple(a for a, _ in spans),
        right_spans=tuple(b for _, b in spans),
        evidence=evidence,
        parent_id=parent_of(left, right) if kind is not CopyKind.SHARED_OCCASION else None,
    )
