"""From drafts to statements: what the words around tell, and places in the report's own text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Channel, Hedge, Relay, Statement, StatementKind, statement_id
from fogline.stages.extract.acts import act_of, turns_around
from fogline.stages.extract.channel import channel_of, outlets_beside
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.hedges import hedge_of
from fogline.stages.extract.outlets import relays_among
from fogline.stages.extract.own import assertions
from fogline.stages.extract.saying import said_span
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.wording import wording_of
from fogline.text.reading import Reading
from fogline.text.times import TimeExpression, find_times

OWN_SCORE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What the clause of a cue tells beside who and what."""

    channel: Channel | None
    relays: tuple[Relay, ...]
    said: Span | None


def statements_of(report: Report, reading: Reading, scan: Scan, drafts: Sequence[Draft]) -> list[Statement]:
    """The statements of a report, attributed and own, in order of place."""
    times = find_times(scan.text)
    told: dict[Draft, _Told] = {}
    made: dict[str, Statement] = {}
    for draft in sorted(drafts, key=lambda d: (d.aside, d.follows is not None, d.content, d.cue, d.source)):
        told[draft] = _told(draft, scan, times, told)
        if s := _attributed(report, reading, scan, draft, told[draft]):
            made.setdefault(s.id, s)
    for s in _own(report, reading, scan, [d for d in drafts if not d.aside]):
        made.setdefault(s.id, s)
    return sorted(made.values(), key=lambda s: (s.content, s.cue, s.source, s.id))


def _told(draft: Draft, scan: Scan, times: Sequence[TimeExpression], before: dict[Draft, _Told]) -> _Told:
    """What a quotation that carries on tells is what its first part told."""
    if draft.follows is not None and draft.follows in before:
        return before[draft.follows]
    outlets = outlets_beside(draft, scan)
    return _Told(
        channel=channel_of(draft, scan, outlets) or _same_speech(draft, scan, before),
        relays=relays_among(outlets, scan),
        said=said_span(draft, scan, times),
    )


def _same_speech(draft: Draft, scan: Scan, before: dict[Draft, _Told]) -> Channel | None:
    """The channel of the statement just before, where this one goes on quoting the same speaker."""
    if wording_of(draft, scan) is not StatementKind.DIRECT or not before:
        return None
    last = next(reversed(before))
    near = scan.paragraphs_between(last.start, draft.start) <= 1
    goes_on = _is_he(draft, scan) and scan.paragraphs_between(last.start, draft.start) == 0
    return before[last].channel if near and (goes_on or _share_a_name(last, draft, scan)) else None


def _is_he(draft: Draft, scan: Scan) -> bool:
    """The source is a pronoun for one person: whoever spoke just before in the paragraph."""
    return [s.of(scan.text).lower() for s in draft.source] in (["he"], ["she"])


def _share_a_name(left: Draft, right: Draft, scan: Scan) -> bool:
    """Both sources have a capitalised word that begins alike, spellings aside."""
    return bool(_stems(left, scan) & _stems(right, scan))


def _stems(draft: Draft, scan: Scan) -> set[str]:
    words = (w for s in draft.source for w in re.findall(r"\w+", s.of(scan.text)))
    return {w[:5].lower() for w in words if w[0].isupper() and len(w) >= 4}


def _attributed(report: Report, reading: Reading, scan: Scan, draft: Draft, told: _Told) -> Statement | None:
    source, cue, content = (_back(part, reading) for part in (draft.source, draft.cue, draft.content))
    if not content:
        return None
    return Statement(
        id=statement_id(report.id, source, cue, content),
        report_id=report.id,
        kind=wording_of(draft, scan),
        source=source,
        cue=cue,
        content=content,
        channel=_channel_back(told.channel, reading),
        relays=tuple(r for relay in told.relays if (r := _relay_back(relay, reading))),
        said_span=reading.back(told.said) if told.said else None,
        hedge=_hedge_back(hedge_of(draft, scan), reading),
        act=act_of(draft, scan),
        negated=turns_around(draft, scan),
        aside=draft.aside,
        score=min(1.0, max(0.0, draft.score)),
    )


def _own(report: Report, reading: Reading, scan: Scan, drafts: Iterable[Draft]) -> Iterator[Statement]:
    for span in assertions(drafts, scan):
        if content := _back((span,), reading):
            alone = Draft(source=(), cue=(), content=(span,))
            yield Statement(
                id=statement_id(report.id, (), (), content),
                report_id=report.id,
                kind=StatementKind.OWN,
                content=content,
                hedge=_hedge_back(hedge_of(alone, scan), reading),
                act=act_of(alone, scan),
                negated=turns_around(alone, scan),
                score=OWN_SCORE,
            )


def _back(spans: Iterable[Span], reading: Reading) -> tuple[Span, ...]:
    """The spans in the report's own text, in order, each once."""
    return tuple(sorted({b for s in spans if (b := reading.back(s))}))


def _channel_back(channel: Channel | None, reading: Reading) -> Channel | None:
    span = reading.back(channel.span) if channel else None
    return Channel(span=span, kind=channel.kind) if channel and span else None


def _relay_back(relay: Relay, reading: Reading) -> Relay | None:
    span = reading.back(relay.span)
    return Relay(span=span, kind=relay.kind) if span else None


def _hedge_back(hedge: Hedge | None, reading: Reading) -> Hedge | None:
    span = reading.back(hedge.span) if hedge else None
    return Hedge(span=span, kind=hedge.kind, band=hedge.band) if hedge and span else None
