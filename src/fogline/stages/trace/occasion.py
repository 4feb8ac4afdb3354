"""Acts of speaking: which statements of a speaker are one, within a report and across reports."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fogline.compare.quantities import spoken
from fogline.compare.score import figures_differ
from fogline.compare.telling import Telling, same_words
from fogline.model.ids import content_id
from fogline.model.interval import Interval
from fogline.model.origin import Occasion
from fogline.model.quantity import Quantity
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.stages.trace.candidates import candidates
from fogline.stages.trace.channel import (
    AGENCY,
    INTERVIEW,
    channels_agree,
    is_daily,
    recurs,
    shared_relay,
)
from fogline.stages.trace.digits import TELLING_DIGITS, telling_digits
from fogline.text.tolls import is_toll

SAME_WORDS = 0.3
SAME_REPORTED_WORDS = 0.5
NEARLY_ALL = 0.68
SAME_CHANNEL_WORDS = 0.22
SAME_FIGURE_WORDS = 0.15
LEAST_WORDS = 3
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
    for left, right in candidates(view, own):
        if reason := same_occasion(view, left, right):
            yield Tie(left=left, right=right, reason=reason)


def same_occasion(view: View, left: Telling, right: Telling) -> str | None:
    """Why two statements of one speaker in two reports are one act of speaking; None if they are not.

    Quoted words that translate the same sentence share most of their telling words though hardly any
    five in a row; a channel in common lowers what they must share. A time that differs forbids it, and so do a report
    that came before the other's time and another figure of the same thing.
    """
    a, b = left.statement, right.statement
    if not times_agree(a.said, b.said) or not channels_agree(view=view, left=left, right=right):
        return None
    if _told_before(view, a, b) or _told_before(view, b, a):
        return None
    if figures_differ(left, right):
        return None
    return _by_channel(view, left, right) or _by_words(left, right)


def _by_channel(view: View, left: Telling, right: Telling) -> str | None:
    """Why the channel, the relay and the day make the two one act, like words or not."""
    a, b = left.statement, right.statement
    one_day, relay = _on_one_day(a.said, b.said), shared_relay(view, left, right)
    if relay and one_day:
        return f"told {relay} on one day"
    kind = a.channel.kind if a.channel and b.channel and a.channel.kind == b.channel.kind else None
    if relay and kind == INTERVIEW and not _by_agency(a, b):
        return f"told {relay} in an interview"
    if kind and one_day and is_daily(kind):
        return f"said through one channel ({kind}) on one day"
    shared = kind or relay
    least = SAME_WORDS if kind and recurs(kind) and not one_day else SAME_CHANNEL_WORDS
    if shared and same_words(left, right) >= least:
        return f"like words through the same channel ({shared})"
    return None


def _by_words(left: Telling, right: Telling) -> str | None:
    """Why their words make the two one act, whatever the channel."""
    share = same_words(left, right)
    quoted = StatementKind.INDIRECT not in (left.statement.kind, right.statement.kind)
    if quoted and share >= SAME_WORDS:
        return "quotations that share their telling words"
    if share >= SAME_FIGURE_WORDS and (figure := _one_figure(left, right)):
        return f"one speaker's figure ({figure})"
    apart = left.places and right.places and not left.places & right.places
    shared = len(set(left.words) & set(right.words))
    enough = shared >= LEAST_WORDS + 1 or (shared >= LEAST_WORDS and share >= NEARLY_ALL)
    return "nearly the same words" if share >= SAME_REPORTED_WORDS and enough and not apart else None


def _one_figure(left: Telling, right: Telling) -> str | None:
    """The toll, the range or the telling number that both give: a speaker gives it once, and reports repeat it."""
    told = {(q.of, q.low, q.high) for q in left.figures if _is_given_once(q)}
    same = [q for q in right.figures if (q.of, q.low, q.high) in told]
    return spoken(same[0]) if same else None


def _is_given_once(q: Quantity) -> bool:
    if is_toll(q.of):
        return True
    a_range = q.low is not None and q.high is not None and q.low != q.high
    return a_range or telling_digits(q.low if q.low is not None else q.high) >= TELLING_DIGITS


def times_agree(left: Interval | None, right: Interval | None) -> bool:
    """The two may be on one day; an unknown time agrees with any."""
    return left is None or right is None or left.meets(right)


def _told_before(view: View, early: Statement, late: Statement) -> bool:
    """The report of the one was published before the day on which the other was said."""
    published = view.report(early.report_id).published
    if published is None or late.said is None or early.said is not None:
        return False
    return published.precedes(late.said)


def _by_agency(left: Statement, right: Statement) -> bool:
    return any(r.kind == AGENCY for s in (left, right) for r in s.relays)


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
    """Each statement's group, by its least id: ties between reports first, then neighbours that fit; days that differ part both."""
    head = {s.id: s.id for s in statements}
    held = {s.id: [s] for s in statements}
    for tie in sorted(tied, key=lambda t: (not _crosses(t), t.left.statement.id, t.right.statement.id)):
        low, high = sorted((head[tie.left.statement.id], head[tie.right.statement.id]))
        fits = _days_agree if _crosses(tie) else _may_be_one
        if low != high and fits(held[low], held[high]):
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
    return _days_agree(left, right)


def _days_agree(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """No two of the groups were said on days that differ."""
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
