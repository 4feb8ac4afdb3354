"""Writing what one shard found: records, their citations, the lines of a brief."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, literal, select, union_all

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
BATCH = 10_000


def in_batches(records: Iterable[Record]) -> Iterator[Sequence[Record]]:
    """The records in their order, BATCH at a time."""
    rest = iter(records)
    while batch := list(islice(rest, BATCH)):
        yield batch


def put_records(
    connection: Connection, shard: Shard, input_sha256: str, batches: Iterable[Sequence[Record]]
) -> None:
    """Replace the records of a shard; those that stay the same keep what refers to them.

    Of a batch that is written only the ids and the digests of its records stay in memory.
    """
    stage, name = shard
    row = {"stage": stage, "shard": name, "input_sha256": input_sha256}
    replace_row(connection, schema.shard, row | {"records": 0})
    _forget_citations(connection, shard)
    held = _held(connection, shard)
    seen: dict[str, int] = {}
    for batch in batches:
        _put_batch(connection, shard, batch, seen)
    for kind in KINDS:
        _forget(connection, kind.table, sorted(held.get(kind.table.name, set()) - seen.keys()))
    replace_row(connection, schema.shard, row | {"records": len(seen)})


def _put_batch(connection: Connection, shard: Shard, batch: Sequence[Record], seen: dict[str, int]) -> None:
    """Write some of a shard's records; `seen` holds a digest of each by its id, those before and now these."""
    records = []
    for record in sorted(batch, key=lambda r: r.id):
        digest = hash(record)
        if record.id not in seen:
            records.append(record)
        if seen.setdefault(record.id, digest) != digest:
            raise BrokenPromise(f"two different records have the id {record.id}")
    for kind in KINDS:
        rows = [_row(shard, kind, r) for r in records if query.kind_of(type(r)).type is kind.type]
        replace_rows(connection, kind.table, rows)
    _put_citations(connection, shard, records)
    _put_lines(connection, [record for record in records if isinstance(record, Brief)])
    _put_members(connection, [record for record in records if isinstance(record, Event)])


def _held(connection: Connection, shard: Shard) -> dict[str, set[str]]:
    """The ids of what the shard wrote before, by table."""
    held: dict[str, set[str]] = {}
    for name, key in connection.execute(_holding(), {"of_stage": shard[0], "of_shard": shard[1]}):
        held.setdefault(name, set()).add(key)
    return held


@cache
def _holding() -> Any:
    """Asked of all tables at once, since most hold nothing of a shard."""
    parts = [
        select(literal(kind.table.name), kind.table.c.id).where(
            kind.table.c.stage == bindparam("of_stage"), kind.table.c.shard == bindparam("of_shard")
        )
        for kind in KINDS
    ]
    return union_all(*parts)


def _forget(connection: Connection, table: Table, ids: Sequence[str], *, column: str = "id") -> None:
    """Drop the rows that have one of the ids in a column, and what rests on them."""
    if ids:
        asked = delete(table).where(table.c[column] == bindparam("gone"))
        connection.execute(asked, [{"gone": key} for key in ids])


def _row(shard: Shard, kind: Kind, record: Record) -> dict[str, Any]:
    key = {"id": record.id, "stage": shard[0], "shard": shard[1]}
    return {**key, **kind.references(record), "body": dumps(record)}


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
    owners = sorted({row["owner_id"] for row in rows})
    _forget(connection, schema.citation, owners, column="owner_id")
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
