"""Everything that a workspace promises, checked again from what is stored."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from sqlalchemy import Connection, select

from fogline.errors import BrokenPromise, StoreError
from fogline.model.citation import Citation, check
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.store import query, schema
from fogline.store.write import citation_row, citations

_OUTSIDE = {"supersedes_id"}
_REFERENCES = {"resolved_by"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What could be read of a workspace: reports by id, other records by id."""

    reports: dict[str, Report]
    records: dict[str, Any]
    shards: dict[str, tuple[str, str]]


def problems(connection: Connection) -> list[str]:
    """A sentence for each promise that does not hold, in a settled order; empty where all do."""
    unreadable: list[str] = []
    stored = _read(connection, unreadable)
    checks = (_bytes(connection), _citations(stored), _rows(connection, stored), _spans(stored), _ids(stored))
    return sorted({*unreadable, *(problem for found in checks for problem in found)})


def _read(connection: Connection, unreadable: list[str]) -> Stored:
    stored = Stored(reports={}, records={}, shards={})
    for row in query.rows(connection, Report, query.EVERYTHING):
        _keep(stored.reports, Report, row, unreadable)
    for kind in schema.KINDS:
        for row in connection.execute(select(kind.table).order_by(kind.table.c.id)):
            _keep(stored.records, kind.type, row, unreadable)
            stored.shards[row.id] = (row.stage, row.shard)
            unreadable += _columns(kind, row, stored.records.get(row.id))
    return stored


def _keep(into: dict[str, Any], kind: type[Any], row: Any, unreadable: list[str]) -> None:
    try:
        into[row.id] = query.record(kind, row)
    except (BrokenPromise, StoreError) as error:
        unreadable.append(f"{kind.__name__} {row.id}: {error}")


def _columns(kind: schema.Kind, row: Any, record: Any) -> Iterator[str]:
    """The columns of a row say what its body says."""
    said = {"id": record.id, **kind.references(record)} if record is not None else {}
    for name, value in said.items():
        if getattr(row, name) != value:
            yield f"{kind.type.__name__} {row.id}: its column {name} differs from its body"


def _bytes(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(schema.raw).order_by(schema.raw.c.sha256)):
        if not isinstance(row.bytes, bytes) or hashlib.sha256(row.bytes).hexdigest() != row.sha256:
            yield f"the bytes kept as {row.sha256} have been changed"


def _citations(stored: Stored) -> Iterator[str]:
    """Every citation is a slice of its report."""
    for record in stored.records.values():
        for cited in citations(record):
            if problem := _broken(cited, stored):
                yield f"{type(record).__name__} {record.id}: {problem}"


def _broken(cited: Citation, stored: Stored) -> str | None:
    report = stored.reports.get(cited.report_id)
    if report is None:
        return f"cites {cited.report_id}, which is not there or cannot be read"
    try:
        check(cited, report)
    except BrokenPromise as error:
        return str(error)
    return None


def _rows(connection: Connection, stored: Stored) -> Iterator[str]:
    """The table of citations holds those of the records, and no other."""
    expected = {}
    for record in stored.records.values():
        for number, cited in enumerate(citations(record)):
            expected[record.id, number] = citation_row(stored.shards[record.id], record.id, number, cited)
    columns = schema.citation.c
    found = connection.execute(select(schema.citation).order_by(columns.owner_id, columns.number)).mappings()
    there = {(row["owner_id"], row["number"]): dict(row) for row in found}
    for owner, number in sorted(expected.keys() | there.keys()):
        if expected.get((owner, number)) != there.get((owner, number)):
            yield f"citation {number} of {owner}: its row differs from what the record cites"


def _spans(stored: Stored) -> Iterator[str]:
    """Every span of a record lies within its report's text."""
    for record in stored.records.values():
        report = stored.reports.get(getattr(record, "report_id", ""))
        if report is not None and any(span.end > len(report.text) for span in _spans_of(record)):
            yield f"{type(record).__name__} {record.id}: a span runs past the text of {report.path}"


def _spans_of(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _spans_of(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans_of(getattr(value, field.name))


def _ids(stored: Stored) -> Iterator[str]:
    """Every id that a record names is that of something there."""
    known = {*stored.reports, *stored.records}
    for record in stored.records.values():
        known.update(found for name, found in _named(record) if name == "id")
    for record in stored.records.values():
        for name, found in _named(record):
            if name != "id" and found not in known:
                yield f"{type(record).__name__} {record.id}: {name} names {found}, which is not there"


def _named(value: Any) -> Iterator[tuple[str, str]]:
    """The ids within a record, each with the name of its field."""
    for field in fields(value):
        held = getattr(value, field.name)
        if field.name in _OUTSIDE or not held:
            continue
        if field.name == "id" or field.name.endswith("_id") or field.name in _REFERENCES:
            yield field.name, held
        elif field.name.endswith("_ids"):
            yield from ((field.name, part) for part in held)
        else:
            yield from _nested(held)


def _nested(held: Any) -> Iterator[tuple[str, str]]:
    parts: Iterable[Any] = held if isinstance(held, tuple) else (held,)
    for part in parts:
        if is_dataclass(part):
            yield from _named(part)
