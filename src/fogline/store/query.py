"""Which rows a view holds, and how a row becomes a record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, true, union_all

from fogline.errors import StoreError
from fogline.model.event import Event
from fogline.model.judgement import Judgement
from fogline.model.report import LeftOut, Report, Withdrawal
from fogline.model.statement import Statement
from fogline.store import schema
from fogline.store.codec import dumps, loads
from fogline.store.schema import KINDS, Kind

ALL_TYPES: tuple[type[Any], ...] = (Report, LeftOut, Withdrawal, Judgement, *(kind.type for kind in KINDS))
_KINDS = {kind.type: kind for kind in KINDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Everything, or what belongs to one report, or to one event's reports."""

    report_id: str | None = None
    event_id: str | None = None

    @property
    def shard(self) -> str | None:
        """The shard of the same name; None for everything."""
        return self.report_id or self.event_id


EVERYTHING = Scope()


def kind_of(kind: type[Any]) -> Kind:
    """Where records of a type are kept; raises StoreError for a type that is not."""
    found = _KINDS.get(kind)
    if found is None:
        raise StoreError(f"records of type {kind.__name__} are not kept in a workspace")
    return found


def report_row(report: Report, bytes_sha256: str) -> dict[str, Any]:
    """The row of a report; its text stands in a column of its own."""
    bare = replace(report, text="", text_sha256=_OF_NOTHING)
    return {
        "id": report.id,
        "path": report.path,
        "text": report.text,
        "text_sha256": report.text_sha256,
        "bytes_sha256": bytes_sha256,
        "body": dumps(bare),
    }


_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def report_order(report_id: str) -> Select[Any]:
    """What decides which of two findings of one report stays."""
    columns = schema.report.c
    return select(columns.path, columns.body).where(columns.id == report_id)


def judgement_row(found: Judgement) -> dict[str, Any]:
    """The row of a judgement."""
    kept = ("id", "left_id", "right_id", "created_at", "deleted_at")
    return {
        **{name: getattr(found, name) for name in kept},
        "verdict": found.verdict.value,
        "body": dumps(found),
    }


def record_counts(stage: str) -> Any:
    """How many records each shard of a stage has."""
    parts = [
        select(kind.table.c.shard, func.count().label("found"))
        .where(kind.table.c.stage == stage)
        .group_by(kind.table.c.shard)
        for kind in KINDS
    ]
    found = union_all(*parts).subquery()
    return select(found.c.shard, func.sum(found.c.found).label("records")).group_by(found.c.shard)


def rows(connection: Connection, kind: type[Any], scope: Scope) -> Iterator[Any]:
    """The rows (id, body, and for a report its text) of a type within a scope, in order of id."""
    if kind is Report:
        columns = schema.report.c
        asked = select(columns.id, columns.body, columns.text, columns.text_sha256, columns.path)
        yield from connection.execute(asked.where(_of_reports(columns.id, scope)).order_by(columns.id))
    elif kind is LeftOut:
        yield from connection.execute(select(schema.left_out).order_by(schema.left_out.c.id))
    elif kind is Judgement:
        judged = schema.judgement.c
        yield from connection.execute(select(judged.id, judged.body).order_by(judged.id))
    elif kind is Withdrawal:
        there = schema.withdrawal
        asked = select(there).where(_of_reports(there.c.report_id, scope))
        yield from connection.execute(asked.order_by(there.c.id))
    else:
        where = kind_of(kind)
        asked = select(where.table.c.id, where.table.c.body).where(_within(where, scope))
        yield from connection.execute(asked.order_by(where.table.c.id))


def contents(connection: Connection, kind: type[Any], scope: Scope) -> Iterator[str]:
    """What `rows` would give, as lines of ASCII that differ where a record does; no text is read."""
    if kind is Report:
        columns = schema.report.c
        asked = select(columns.id, columns.text_sha256, columns.body).where(_of_reports(columns.id, scope))
        yield from (" ".join(row) for row in connection.execute(asked.order_by(columns.id)))
    elif kind is LeftOut:
        yield from connection.execute(select(schema.left_out.c.id).order_by("id")).scalars()
    elif kind is Judgement:
        columns = schema.judgement.c
        live = select(columns.body).where(columns.deleted_at.is_(None)).order_by(columns.id)
        yield from connection.execute(live).scalars()
    elif kind is Withdrawal:
        yield from (dumps(record(kind, row)) for row in rows(connection, kind, scope))
    else:
        yield from (f"{row.id} {row.body}" for row in rows(connection, kind, scope))


def records(connection: Connection, kind: type[Any], scope: Scope) -> Iterator[Any]:
    """The records of a type within a scope; raises BrokenPromise where a text was changed."""
    for row in rows(connection, kind, scope):
        yield record(kind, row)


def record(kind: type[Any], row: Any) -> Any:
    """The record of a row."""
    if kind is LeftOut:
        return LeftOut(id=row.id, path=row.path, reason=row.reason)
    if kind is Withdrawal:
        on = date.fromisoformat(row.withdrawn_on)
        return Withdrawal(id=row.id, report_id=row.report_id, withdrawn_on=on, reason=row.reason)
    found = loads(kind, row.body)
    if kind is Report:
        return replace(found, text=row.text, text_sha256=row.text_sha256)
    return found


def _within(where: Kind, scope: Scope) -> ColumnElement[bool]:
    columns = where.table.c
    if where.shared or scope == EVERYTHING:
        return true()
    if where.type is Event:
        return columns.id == scope.event_id
    found = [columns.shard == scope.shard]
    if "report_id" in columns:
        found.append(_of_reports(columns.report_id, scope))
    elif "statement_id" in columns:
        there = kind_of(Statement).table.c
        found.append(columns.statement_id.in_(select(there.id).where(_of_reports(there.report_id, scope))))
    return or_(*found)


def _of_reports(column: Any, scope: Scope) -> ColumnElement[bool]:
    """The column names a report of the scope."""
    if scope.report_id is not None:
        return bool_of(column == scope.report_id)
    if scope.event_id is not None:
        there = schema.event_report.c
        return bool_of(column.in_(select(there.report_id).where(there.event_id == scope.event_id)))
    return true()


def bool_of(condition: Any) -> ColumnElement[bool]:
    """The condition, typed."""
    found: ColumnElement[bool] = condition
    return found
