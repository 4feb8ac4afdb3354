"""Acts of speaking: which statements of a speaker are one, within a report and across reports."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from fogline.compare.quantities import spoken
from fogline.compare.telling import Telling, same_words
from fogline.model.ids import content_id
from fogline.model.interval import Interval
from fogline.model.origin import Occasion
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.text.tolls import is_toll

SAME_WORDS = 0.34
SAME_CHANNEL_WORDS = 0.22
SAME_FIGURE_WORDS = 0.15
LEAST_WORDS = 3
_PROPER = re.compile(r"\b[A-Z][\w&.-]*")
NEAR = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two statements that are one act of speaking, and why."""

    left: Telling
    right: Telling
    reason: str


def ties(view: View, told: Sequence[Telling]) -> list[Tie]:
    """Pairs of statements of one speaker that are one act of speaking, in order of their ids."""
    by_speaker: defaultdict[str, list[Telling]] = defaultdict(list)
    for t in told:
        if t.statement.speaker_id:
            by_speaker[t.statement.speaker_id].append(t)
    found: list[Tie] = []
    for speaker in sorted(by_speaker):
        own = sorted(by_speaker[speaker], key=lambda t: (t.statement.report_id, t.statement.content))
        found += _within_reports(own)
        found += _across_reports(view, own)
    return found


def _within_reports(own: Sequence[Telling]) -> Iterator[Tie]:
    """Neighbouring statements in one report that nothing sets apart."""
    for left, right in pairwise(own):
        a, b = left.statement, right.statement
        if a.report_id != b.report_id or b.content[0].start - a.content[-1].end > NEAR:
            continue
        if channels_agree(view=None, left=left, right=right) and times_agree(a.said, b.said):
            yield Tie(left=left, right=right, reason="told one after the other in one report")


def _across_reports(view: View, own: Sequence[Telling]) -> Iterator[Tie]:
    for left, right in combinations(own, 2):
        if left.statement.report_id == right.statement.report_id:
            continue
        if reason := same_occasion(view, left, right):
            yield Tie(left=left, right=right, reason=reason)


def same_occasion(view: View, left: Telling, right: Telling) -> str | None:
    """Why two statements of one speaker in two reports are one act of speaking; None if they are not.

    Quoted words that translate the same sentence share most of their telling words though hardly any
    five in a row; a channel in common lowers what they must share. A time that differs forbids it.
    """
    a, b = left.statement, right.statement
    if not times_agree(a.said, b.said) or not channels_agree(view=view, left=left, right=right):
        return None
    share = same_words(left, right)
    if (relay := _shared_relay(view, left, right)) and _on_one_day(a.said, b.said):
        return f"told {relay} on one day"
    quoted = StatementKind.INDIRECT not in (a.kind, b.kind)
    shared = _shared_channel(view, left, right)
    if shared and share >= SAME_CHANNEL_WORDS:
        return f"like words through the same channel ({shared})"
    if quoted and share >= SAME_WORDS:
        return "quotations that share their telling words"
    if share >= SAME_FIGURE_WORDS and (figure := _one_figure(left, right)):
        return f"one speaker's figure ({figure})"
    enough = min(len(left.words), len(right.words)) >= LEAST_WORDS or quoted
    if share >= 2 * SAME_WORDS and enough:
        return "nearly the same words"
    return None


def _one_figure(left: Telling, right: Telling) -> str | None:
    """The toll that both give to the number: a speaker gives one toll once, and reports repeat it."""
    told = {(q.of, q.low, q.high) for q in left.figures if is_toll(q.of)}
    same = [q for q in right.figures if (q.of, q.low, q.high) in told]
    return spoken(same[0]) if same else None


def times_agree(left: Interval | None, right: Interval | None) -> bool:
    """The two may be on one day; an unknown time agrees with any."""
    return left is None or right is None or left.meets(right)


def channels_agree(*, view: View | None, left: Telling, right: Telling) -> bool:
    """Neither channel is known, only one is, or both are of a kind that can be one act of speaking."""
    a, b = left.statement.channel, right.statement.channel
    if a is None or b is None:
        return True
    if view is not None and _shared_channel(view, left, right):
        return True
    return a.kind == b.kind


def _shared_channel(view: View, left: Telling, right: Telling) -> str | None:
    """The channel kind or the relay that both statements name; None where they name none in common."""
    a, b = left.statement, right.statement
    if a.channel and b.channel and a.channel.kind and a.channel.kind == b.channel.kind:
        return a.channel.kind
    return _shared_relay(view, left, right)


def _shared_relay(view: View, left: Telling, right: Telling) -> str | None:
    relays = _relay_names(view, left) & _relay_names(view, right)
    return min(relays) if relays else None


def _relay_names(view: View, told: Telling) -> set[str]:
    """The proper words of each relay ("the broadcaster Tarn TV" is "tarn tv"), or all where it has none."""
    text = view.report(told.statement.report_id).text
    names = (r.span.of(text).strip("’'s ") for r in told.statement.relays)
    return {" ".join(_PROPER.findall(name) or [name]).lower() for name in names}


def _on_one_day(left: Interval | None, right: Interval | None) -> bool:
    """Both times are known, and both are the same day."""
    if left is None or right is None or left.earliest is None:
        return False
    return left.earliest == left.latest == right.earliest == right.latest


def occasions(statements: Sequence[Statement], tied: Sequence[Tie]) -> list[Occasion]:
    """The groups of tied statements that nothing sets apart, each statement with a speaker in one of them."""
    head = _heads_that_fit([s for s in statements if s.speaker_id], tied)
    reasons: defaultdict[str, set[str]] = defaultdict(set)
    for tie in tied:
        if head[tie.left.statement.id] == head[tie.right.statement.id]:
            reasons[head[tie.left.statement.id]].add(tie.reason)
    members: defaultdict[str, list[Statement]] = defaultdict(list)
    for s in statements:
        if s.id in head:
            members[head[s.id]].append(s)
    return [_occasion(members[key], sorted(reasons[key])) for key in sorted(members)]


def _heads_that_fit(statements: Sequence[Statement], tied: Sequence[Tie]) -> dict[str, str]:
    """Each statement's group, by its least id: ties between reports first, then neighbours that fit."""
    head = {s.id: s.id for s in statements}
    held = {s.id: [s] for s in statements}
    for tie in sorted(tied, key=lambda t: (not _crosses(t), t.left.statement.id, t.right.statement.id)):
        low, high = sorted((head[tie.left.statement.id], head[tie.right.statement.id]))
        if low != high and (_crosses(tie) or _may_be_one(held[low], held[high])):
            head |= {s.id: low for s in held[high]}
            held[low] += held.pop(high)
    return head


def _crosses(tie: Tie) -> bool:
    return tie.left.statement.report_id != tie.right.statement.report_id


def _may_be_one(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """No channel and no time of the one group speaks against the other's."""
    kinds = [{s.channel.kind for s in side if s.channel} for side in (left, right)]
    if all(kinds) and not kinds[0] & kinds[1]:
        return False
    return all(times_agree(a.said, b.said) for a in left for b in right)


def _occasion(statements: Sequence[Statement], reasons: Sequence[str]) -> Occasion:
    ids = tuple(sorted(s.id for s in statements))
    kinds = sorted(s.channel.kind for s in statements if s.channel and s.channel.kind)
    times = sorted(
        (s.said for s in statements if s.said and s.said.earliest),
        key=lambda i: (i.earliest, i.latest or i.earliest),
    )
    return Occasion(
        id=content_id("occasion", ids),
        speaker_id=statements[0].speaker_id or "",
        channel=max(kinds, key=lambda k: (kinds.count(k), k)) if kinds else None,
        said=times[0] if times else None,
        statement_ids=ids,
        report_ids=tuple(sorted({s.report_id for s in statements})),
        evidence="; ".join(reasons),
    )
