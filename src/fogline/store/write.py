"""Writing what one shard found: records, their citations, the lines of a brief."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from fogline.errors import BrokenPromise
from fogline.model.brief import Brief
from fogline.model.citation import Citation, check
from fogline.model.event import Event
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.view import Record
from fogline.store import query, schema
from fogline.store.codec import dumps
from fogline.store.insert import replace_row, replace_rows
from fogline.store.schema import KINDS, Kind

Shard = tuple[str, str]


def put_records(connection: Connection, shard: Shard, input_sha256: str, records: Sequence[Record]) -> None:
    """Replace the records of a shard; those that stay the same keep what refers to them."""
    by_kind = _by_kind(records)
    number = sum(len(found) for found in by_kind.values())
    stage, name = shard
    row = {"stage": stage, "shard": name, "input_sha256": input_sha256, "records": number}
    replace_row(connection, schema.shard, row)
    _forget_citations(connection, shard)
    for kind in KINDS:
        _put_kind(connection, shard, kind, by_kind.get(kind.type, {}))
    found = [record for kind in KINDS for record in by_kind.get(kind.type, {}).values()]
    _put_citations(connection, shard, found)
    _put_lines(connection, [record for record in found if isinstance(record, Brief)])
    _put_members(connection, [record for record in found if isinstance(record, Event)])


def _by_kind(records: Sequence[Record]) -> dict[type, dict[str, Record]]:
    found: dict[type, dict[str, Record]] = {}
    for record in sorted(records, key=lambda r: r.id):
        same = found.setdefault(query.kind_of(type(record)).type, {})
        if same.setdefault(record.id, record) != record:
            raise BrokenPromise(f"two different records have the id {record.id}")
    return found


def _put_kind(connection: Connection, shard: Shard, kind: Kind, records: dict[str, Record]) -> None:
    columns = kind.table.c
    here = (columns.stage == shard[0], columns.shard == shard[1])
    there = connection.execute(select(columns.id).where(*here)).scalars().all()
    for gone in sorted(set(there) - set(records)):
        connection.execute(delete(kind.table).where(columns.id == gone))
    replace_rows(connection, kind.table, [_row(shard, kind, record) for record in records.values()])


def _row(shard: Shard, kind: Kind, record: Record) -> dict[str, Any]:
    named = {name: getattr(record, name) for name in kind.references}
    return {"id": record.id, "stage": shard[0], "shard": shard[1], **named, "body": dumps(record)}


def _forget_citations(connection: Connection, shard: Shard) -> None:
    columns = schema.citation.c
    connection.execute(delete(schema.citation).where(columns.stage == shard[0], columns.shard == shard[1]))


def _put_citations(connection: Connection, shard: Shard, records: Sequence[Record]) -> None:
    reports: dict[str, Report] = {}
    rows = []
    for record in records:
        for number, cited in enumerate(citations(record)):
            if cited.report_id not in reports:
                reports[cited.report_id] = _report(connection, cited)
            check(cited, reports[cited.report_id])
            rows.append(citation_row(shard, record.id, number, cited))
    for owner in sorted({row["owner_id"] for row in rows}):
        connection.execute(delete(schema.citation).where(schema.citation.c.owner_id == owner))
    _insert(connection, schema.citation, rows)


def _report(connection: Connection, cited: Citation) -> Report:
    scope = query.Scope(report_id=cited.report_id)
    found = next(query.records(connection, Report, scope), None)
    if not isinstance(found, Report):
        raise BrokenPromise(f"{cited.exact!r} is cited from {cited.report_id}, which is not in the workspace")
    return found


def citation_row(shard: Shard, owner_id: str, number: int, cited: Citation) -> dict[str, Any]:
    """The row of a citation: whose it is, and all that it says."""
    said = {field.name: getattr(cited, field.name) for field in fields(cited)}
    return {"owner_id": owner_id, "number": number, "stage": shard[0], "shard": shard[1], **said}


def _put_lines(connection: Connection, briefs: Sequence[Brief]) -> None:
    """Each line names its first citation, so that none can stand without one."""
    for brief in briefs:
        first, rows = 0, []
        for number, line in enumerate(brief.lines):
            named = {"brief_id": brief.id, "number": number, "section": line.section.value, "text": line.text}
            rows.append({**named, "first_citation": first, "citations": len(line.citations)})
            first += len(line.citations)
        _insert(connection, schema.line, rows)


def _put_members(connection: Connection, events: Sequence[Event]) -> None:
    for event in events:
        columns = schema.event_report.c
        connection.execute(delete(schema.event_report).where(columns.event_id == event.id))
        rows = [{"event_id": event.id, "report_id": r} for r in sorted(set(event.report_ids))]
        _insert(connection, schema.event_report, rows)


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def citations(value: Any) -> Iterator[Citation]:
    """Every citation within a record, in the order of its fields."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from citations(part)
    elif is_dataclass(value) and not isinstance(value, Span):
        for field in fields(value):
            yield from citations(getattr(value, field.name))
