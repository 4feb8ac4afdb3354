"""Small stages that write every type of record, for tests of what carries them.

They read texts of this shape, one sentence a line: `Orla Finch said: at least 40 boats are safe.`
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from fogline.model.brief import Brief, Line, Section, TimelineEntry
from fogline.model.citation import cite
from fogline.model.claim import (
    Answer,
    Claim,
    ClaimKind,
    ClaimPart,
    Dispute,
    DisputeKind,
    Position,
    Relation,
    RelationKind,
)
from fogline.model.dating import Dating
from fogline.model.entity import Entity, Label, Mention, mention
from fogline.model.event import Event
from fogline.model.ids import content_id, text_sha256
from fogline.model.interval import Basis, Interval
from fogline.model.origin import Copy, CopyKind, Occasion, Origin, OriginKind
from fogline.model.quantity import Quantity
from fogline.model.report import LeftOut, Mark, MarkKind, Report, mark
from fogline.model.span import Span
from fogline.model.standing import (
    Control,
    ControlBasis,
    ControlKind,
    Drift,
    Forecast,
    ForecastState,
    Gap,
    GapKind,
    Standing,
    Status,
)
from fogline.model.statement import (
    Channel,
    Hedge,
    HedgeKind,
    Relay,
    Resolution,
    Statement,
    StatementKind,
    statement_id,
)
from fogline.model.view import Record, View
from fogline.stages.step import Per, Step

SAID = re.compile(r"^([^\n:]{1,60}) (said|denied)((?: on air)?)((?: via [A-Z][a-z]+)?): ([^\n]+)$", re.M)
NUMBER = re.compile(r"[0-9]{1,6}")
DAY = re.compile(r"[0-9]{4}-[01][0-9]-[0-3][0-9]")


def report(text: str, path: str = "a.txt", *, published: date | None = None) -> Report:
    digest = text_sha256(text)
    return Report(
        id=content_id("report", path, text),
        path=path,
        text=text,
        text_sha256=digest,
        bytes_sha256=digest,
        extraction="utf-8",
        published=Interval.of_day(published, basis=Basis.GIVEN) if published else None,
    )


def ingest(view: View, shard: str) -> list[Record]:
    found = [(r.id, m) for r in view.all(Report) for m in re.finditer("ADVERT", r.text)]
    return [mark(i, span_of(m), MarkKind.NOISE, reason="advert") for i, m in found]


def span_of(found: re.Match[str], group: int = 0) -> Span:
    return Span(start=found.start(group), end=found.end(group))


def extract(view: View, shard: str) -> list[Record]:
    records: list[Record] = []
    for found in SAID.finditer(view.report(shard).text):
        statement = _statement(shard, found)
        records += [mention(shard, span_of(found, 1), Label.PERSON), statement]
        records += [
            _quantity(statement, span_of(n), n) for n in NUMBER.finditer(found.string, *found.span(5))
        ]
    return records


def _statement(report_id: str, found: re.Match[str]) -> Statement:
    source, cue, content = ((span_of(found, k),) for k in (1, 2, 5))
    words = re.search("probably", found[5])
    at = content[0].start
    return Statement(
        id=statement_id(report_id, source, cue, content),
        report_id=report_id,
        kind=StatementKind.INDIRECT,
        source=source,
        cue=cue,
        content=content,
        channel=Channel(span=span_of(found, 3), kind="broadcast") if found[3] else None,
        relays=(Relay(span=span_of(found, 4), kind="agency"),) if found[4] else (),
        hedge=Hedge(
            span=Span(start=at + words.start(), end=at + words.end()),
            kind=HedgeKind.LIKELIHOOD,
            band=(55, 80),
        )
        if words
        else None,
        negated=found[2] == "denied",
    )


def _quantity(statement: Statement, span: Span, found: re.Match[str]) -> Quantity:
    key = content_id("quantity", statement.id, span.start, span.end)
    low = float(found[0])
    return Quantity(
        id=key, report_id=statement.report_id, span=span, low=low, high=None, statement_id=statement.id
    )


def group(view: View, shard: str) -> list[Record]:
    """One event for each first word."""
    groups = defaultdict(list)
    for r in view.all(Report):
        groups[(r.text.split() or [""])[0]].append(r.id)
    return [
        Event(id=content_id("event", *ids), report_ids=tuple(ids), title=ascii(word)[1:-1])
        for word, ids in groups.items()
    ]


def resolve(view: View, shard: str) -> list[Record]:
    named = defaultdict(list)
    for s in view.all(Statement):
        named[s.source[0].of(view.report(s.report_id).text)].append(s)
    records: list[Record] = [_dating(r, m) for r in view.all(Report) for m in DAY.finditer(r.text)]
    for name, statements in named.items():
        entity = Entity(id=content_id("entity", name), label=Label.PERSON, name=name, aliases=(name,))
        records.append(entity)
        records += [_resolution(s, entity, view) for s in statements]
    return records


def _dating(told: Report, found: re.Match[str]) -> Dating:
    key = content_id("dating", told.id, found.start())
    return Dating(id=key, report_id=told.id, span=span_of(found), interval=_day(found[0]), anchor="given")


def _day(text: str) -> Interval | None:
    try:
        return Interval.of_day(date.fromisoformat(text), basis=Basis.TEXT)
    except ValueError:
        return None


def _resolution(statement: Statement, entity: Entity, view: View) -> Resolution:
    found = DAY.search(view.report(statement.report_id).text)
    return Resolution(
        id=content_id("resolution", statement.id),
        statement_id=statement.id,
        speaker_id=entity.id,
        said=_day(found[0]) if found else None,
    )


def trace(view: View, shard: str) -> list[Record]:
    spoken = defaultdict(list)
    for s in view.statements:
        spoken[s.speaker_id or ""].append(s)
    records: list[Record] = []
    for speaker_id, statements in spoken.items():
        report_ids = sorted({s.report_id for s in statements})
        records.append(
            Occasion(
                id=content_id("occasion", shard, speaker_id),
                speaker_id=speaker_id,
                channel=None,
                said=statements[0].said,
                statement_ids=tuple(s.id for s in statements),
                report_ids=tuple(report_ids),
            )
        )
        records += [_copy(left, right) for left, right in combinations(report_ids, 2)]
    return records


def _copy(left: str, right: str) -> Copy:
    return Copy(
        id=content_id("copy", left, right),
        left_id=left,
        right_id=right,
        kind=CopyKind.SHARED_OCCASION,
        left_spans=(),
        right_spans=(),
        evidence="the same speaker",
    )


def link(view: View, shard: str) -> list[Record]:
    said = defaultdict(list)
    for s in view.statements:
        said[s.content[0].of(view.report(s.report_id).text)].append(s)
    claims = [_claim(shard, statements, view) for statements in said.values()]
    pairs = combinations(sorted(claims, key=lambda c: c.id), 2)
    relations = [_relation(a, b) for a, b in pairs if a.wording.exact[:8] == b.wording.exact[:8]]
    return [*claims, *relations]


def _claim(event_id: str, statements: Sequence[Statement], view: View) -> Claim:
    return Claim(
        id=content_id("claim", event_id, *(s.id for s in statements)),
        event_id=event_id,
        kind=ClaimKind.POSITION,
        parts=tuple(
            ClaimPart(statement_id=s.id, wording=cite(view.report(s.report_id), s.content[0]))
            for s in statements
        ),
    )


def _relation(left: Claim, right: Claim) -> Relation:
    key = content_id("relation", left.id, right.id)
    return Relation(
        id=key,
        left_id=left.id,
        right_id=right.id,
        kind=RelationKind.DISPUTES,
        score=0.5,
        reason="same start",
        question="Which of the two?",
        dispute_kind=DisputeKind.OCCURRENCE,
        left_answer=_answer(left),
        right_answer=_answer(right),
    )


def weigh(view: View, shard: str) -> list[Record]:
    claims = {c.id: c for c in view.all(Claim)}
    standings = [_standing(c, view) for c in claims.values()]
    disputes = [_dispute(shard, claims[r.left_id], claims[r.right_id]) for r in view.all(Relation)]
    first = [c for c in claims.values() if c.wording.exact.startswith("we will")]
    return [*standings, *disputes, *(x for c in first for x in _rest(c))]


def _standing(claim: Claim, view: View) -> Standing:
    known = {s.id: s for s in view.statements}
    spoken = sorted({known[i].speaker_id or "" for i in claim.statement_ids})
    origins = tuple(
        Origin(
            id=content_id("origin", speaker),
            kind=OriginKind.OCCASION,
            label=view.entity(speaker).name,
            speaker_id=speaker,
            statement_ids=tuple(i for i in claim.statement_ids if known[i].speaker_id == speaker),
            report_ids=tuple(sorted({known[i].report_id for i in claim.statement_ids})),
        )
        for speaker in spoken
    )
    return Standing(
        id=content_id("standing", claim.id),
        claim_id=claim.id,
        origins=origins,
        independent=len(origins),
        parties=(),
        status=Status.SINGLE if len(origins) == 1 else Status.CORROBORATED,
        credibility=6 if len(origins) == 1 else 1,
        rule="one origin" if len(origins) == 1 else "two origins or more",
    )


def _answer(claim: Claim) -> Answer:
    said = claim.wording
    return Answer(label=said.exact, statement_id=claim.statement_ids[0], wording=said)


def _dispute(event_id: str, *claims: Claim) -> Dispute:
    positions = [
        Position(label=c.wording.exact, answers=(_answer(c),), claim_ids=(c.id,), origins=()) for c in claims
    ]
    key = content_id("dispute", *(c.id for c in claims))
    kind, words = DisputeKind.OCCURRENCE, "Which of the two?"
    return Dispute(
        id=key, event_id=event_id, question=words, kind=kind, positions=tuple(positions), reason="same start"
    )


def _rest(claim: Claim) -> list[Record]:
    cited, key = claim.wording, claim.id
    span = Span(start=cited.start, end=cited.end)
    control = Control(
        id=content_id("control", key),
        place_id=None,
        place="the harbour",
        part=None,
        share=None,
        side=None,
        kind=ControlKind.HELD,
        basis=ControlBasis.CLAIMED,
        as_of=None,
        statement_ids=claim.statement_ids,
        citation=cited,
    )
    forecast = Forecast(
        id=content_id("forecast", key),
        report_id=cited.report_id,
        span=span,
        statement_id=claim.statement_ids[0],
        claim_id=key,
        horizon=None,
        state=ForecastState.OPEN,
    )
    gap = Gap(
        id=content_id("gap", key), kind=GapKind.UNCONFIRMED, text="Nobody else says so.", citations=(cited,)
    )
    drift = Drift(
        id=content_id("drift", key), report_id=cited.report_id, frame=cited, wording=cited, reason="the same"
    )
    return [control, forecast, gap, drift]


def brief(view: View, shard: str) -> list[Record]:
    claims = sorted(view.all(Claim), key=lambda c: c.wording.exact)
    lines = tuple(
        Line(
            section=Section.SINGLE,
            text=f"It is claimed: {c.wording.exact}",
            citations=(c.wording,),
            claim_id=c.id,
        )
        for c in claims
    )
    days = tuple(
        TimelineEntry(interval=d.interval, text="A day.", citations=(cite(view.report(d.report_id), d.span),))
        for d in view.all(Dating)
        if d.interval
    )
    key = content_id("brief", shard)
    return [Brief(id=key, event_id=shard, title=view.all(Event)[0].title, lines=lines, timeline=days)]


_SAID = (Report, Mark, Mention, Statement, Quantity, Entity, Resolution, Dating)
_LINKED = (*_SAID, Occasion, Copy, Event, Claim, Relation)
_ALL = (*_LINKED, Standing, Dispute, Control, Forecast, Gap, LeftOut)
_FOUND = (Standing, Dispute, Control, Forecast, Gap, Drift)


PLAN = (
    Step(name="ingest", run=ingest, per=Per.WORKSPACE, reads=(Report,), writes=(Mark,)),
    Step(
        name="extract",
        run=extract,
        per=Per.REPORT,
        reads=(Report, Mark),
        writes=(Mention, Statement, Quantity),
    ),
    Step(name="group", run=group, per=Per.WORKSPACE, reads=(Report,), writes=(Event,)),
    Step(
        name="resolve",
        run=resolve,
        per=Per.WORKSPACE,
        reads=(Report, Statement),
        writes=(Entity, Resolution, Dating),
    ),
    Step(name="trace", run=trace, per=Per.EVENT, reads=_SAID, writes=(Occasion, Copy)),
    Step(name="link", run=link, per=Per.EVENT, reads=_SAID, writes=(Claim, Relation)),
    Step(name="weigh", run=weigh, per=Per.EVENT, reads=_LINKED, writes=_FOUND),
    Step(name="brief", run=brief, per=Per.EVENT, reads=_ALL, writes=(Brief,)),
)

TEXTS = {
    "a.txt": "Harbour, 2031-04-02\nOrla Finch said on air: at least 40 boats are safe.\nADVERT\n"
    "Tam Reed denied: the pier was hit.\nOrla Finch said: we will rebuild the pier.\n",
    "b.txt": "Harbour news\nTam Reed said via Aster: at least 40 boats are safe.\n"
    "Lio Marr said: the pier was hit.\nLio Marr said: the pier will probably close.\n",
    "c.txt": "Valley\nUma Dell said: we will open the dam.\n",
    "d.txt": "Odd \x00 text \ud800 é\u202e here\nLio \ud801 Marr said: nothing \x00 holds \udfff.\n",
    "e.txt": "Harbour again, 2031-04-05\nOrla Finch said: 44 boats are safe.\n",
    "f.txt": "Harbour at night\nA sentry said: at least 40 boats are safe.\n",
    "g.txt": "Valley\nUma Dell said: 12 gates are open.\n",
}


def reports() -> list[Report]:
    return [report(text, path) for path, text in sorted(TEXTS.items())]
