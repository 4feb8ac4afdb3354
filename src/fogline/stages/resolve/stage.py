"""Stage 4: who and where the names of all reports are, who speaks, and which days times mean."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from fogline.model.dating import Dating
from fogline.model.entity import Mention
from fogline.model.event import Event
from fogline.model.ids import content_id
from fogline.model.interval import Interval
from fogline.model.judgement import Judgement
from fogline.model.report import Mark, Report
from fogline.model.statement import Resolution, Statement
from fogline.model.view import Record, View
from fogline.nlp.gazetteer.door import gazetteer
from fogline.stages.resolve.belonging import settled
from fogline.stages.resolve.dates import datings_of
from fogline.stages.resolve.entities import cast_of
from fogline.stages.resolve.labels import read_by_name
from fogline.stages.resolve.places import with_places
from fogline.stages.resolve.readable import readable_sources
from fogline.stages.resolve.register import Found, Register, without_article
from fogline.stages.resolve.said import said_of, timed
from fogline.stages.resolve.speakers import speakers_of


def run(view: View, shard: str = "*") -> list[Record]:
    """The entities of all reports, and the speaker of every statement, in the order of ids.

    A shard is an event's id, or "*" for all reports. A lone surname and an unnamed speaker are
    matched within an event only; without events all reports are one.
    """
    reports = _reports(view, shard)
    scopes = {report_id: event.id for event in view.all(Event) for report_id in event.report_ids}
    mentions = read_by_name((m for m in view.all(Mention) if m.report_id in reports), reports)
    statements = tuple(s for s in view.all(Statement) if s.report_id in reports)
    judgements = view.all(Judgement)
    marks = {report_id: view.of_report(Mark, report_id) for report_id in reports}
    register = Register(
        cast=cast_of(mentions, reports, scopes, judgements),
        judgements=judgements,
        readings=_readings(statements, reports, marks),
    )
    speakers = speakers_of(statements, mentions, reports, register)
    judged = settled(register, reports, scopes, mentions)
    datings = [d for d in datings_of(view) if d.report_id in reports]
    said = _said(statements, datings, reports)
    resolutions = [_resolution(s, speakers.get(s.id), said.get(s.id), judged.moved) for s in statements]
    entities = with_places(list(judged.entities), mentions, reports, scopes, gazetteer())
    records: list[Record] = [*entities, *resolutions, *datings]
    return sorted(records, key=lambda record: record.id)


def _readings(
    statements: Sequence[Statement], reports: Mapping[str, Report], marks: Mapping[str, Sequence[Mark]]
) -> dict[str, str]:
    """How sources with glued or misspelt words read, by their words without an article."""
    found = readable_sources(statements, reports, marks)
    return {without_article(words): without_article(read) for words, read in found.items()}


def _reports(view: View, shard: str) -> dict[str, Report]:
    events = [e for e in view.all(Event) if e.id == shard]
    if not events:
        return {r.id: r for r in view.all(Report)}
    return {r.id: r for r in view.all(Report) if r.id in events[0].report_ids}


def _said(
    statements: Sequence[Statement], datings: Sequence[Dating], reports: Mapping[str, Report]
) -> dict[str, Interval | None]:
    """The days on which each statement was made, by its id."""
    by_report: defaultdict[str, list[Dating]] = defaultdict(list)
    for dating in datings:
        by_report[dating.report_id].append(dating)
    spoken: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        spoken[statement.report_id].append(statement)
    times = {key: timed(reports[key], by_report[key], held) for key, held in spoken.items()}
    return {s.id: said_of(s, times[s.report_id]) for s in statements}


def _resolution(
    statement: Statement, speaker: Found | None, said: Interval | None, moved: Mapping[str, str]
) -> Resolution:
    speaker_id = speaker.entity_id if speaker else None
    return Resolution(
        id=content_id("resolution", statement.id),
        statement_id=statement.id,
        speaker_id=moved.get(speaker_id, speaker_id) if speaker_id else None,
        said=said,
        reason=speaker.reason if speaker else "",
    )
