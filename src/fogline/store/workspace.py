"""A workspace: reports, and what the stages found in them, each shard written in one transaction."""

import hashlib
from collections.abc import Collection, Iterable
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine, delete, func, select

from fogline.model.event import Event
from fogline.model.judgement import Judgement
from fogline.model.report import LeftOut, Report, Withdrawal
from fogline.model.view import Record, View
from fogline.store import query, schema
from fogline.store.connect import connect, explained
from fogline.store.insert import insert_or_keep, replace_row
from fogline.store.past import PastBrief
from fogline.store.query import EVERYTHING, Scope
from fogline.store.verify import problems
from fogline.store.write import in_batches, put_records


class Workspace:
    """The records of one database; every method is one transaction and raises StoreError alone."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self.name = name

    @classmethod
    def open(cls, where: str | Path | None = None, *, make: bool = True) -> Self:
        """The workspace in a file or at a URL, made where there is none; None keeps it in memory."""
        return cls(connect(where, make=make), "the workspace in memory" if where is None else str(where))

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add_report(self, report: Report, raw: bytes | None = None) -> bool:
        """Keep a report and the bytes it came from; False where it was there before.

        Of one report found at two paths the first in order stays, so the order of arrival is no matter.
        """
        kept = report.text.encode("utf-8", "surrogatepass") if raw is None else raw
        row = query.report_row(report, hashlib.sha256(kept).hexdigest())
        with explained(self.name), self._engine.begin() as connection:
            there = connection.execute(query.report_order(report.id)).first()
            if there is not None and tuple(there) <= (row["path"], row["body"]):
                return False
            insert_or_keep(connection, schema.raw, {"sha256": row["bytes_sha256"], "bytes": kept})
            replace_row(connection, schema.report, row)
            return there is None

    def leave_out(self, left: LeftOut) -> None:
        """Keep that a file, or a part of what came with it, could not be used, and why."""
        row = {"id": left.id, "path": left.path, "reason": left.reason}
        with explained(self.name), self._engine.begin() as connection:
            replace_row(connection, schema.left_out, row)

    def take_back(self, paths: Iterable[str]) -> None:
        """Forget what was left out at these paths: they are being read anew."""
        with explained(self.name), self._engine.begin() as connection:
            for path in sorted(set(paths)):
                connection.execute(delete(schema.left_out).where(schema.left_out.c.path == path))

    def judge(self, *found: Judgement) -> None:
        """Keep judgements: those that are new, and those that are taken back, in one transaction."""
        with explained(self.name), self._engine.begin() as connection:
            for judgement in sorted(found, key=lambda j: j.id):
                replace_row(connection, schema.judgement, query.judgement_row(judgement))

    def withdraw(self, found: Withdrawal) -> None:
        """Keep that a report no longer stands, and why; a later word on the same report takes its place."""
        row = {"id": found.id, "report_id": found.report_id, "reason": found.reason}
        with explained(self.name), self._engine.begin() as connection:
            replace_row(
                connection, schema.withdrawal, {**row, "withdrawn_on": found.withdrawn_on.isoformat()}
            )

    def keep_past(self, past: PastBrief) -> None:
        """Keep that a brief was made; of the same reports the last time alone."""
        with explained(self.name), self._engine.begin() as connection:
            replace_row(connection, schema.past_brief, past.row)

    def past_briefs(self) -> list[PastBrief]:
        """The briefs made of this workspace, the last one first."""
        table = schema.past_brief
        with explained(self.name), self._engine.connect() as connection:
            asked = select(table).order_by(table.c.made_at.desc(), table.c.id)
            return [PastBrief.of_row(row) for row in connection.execute(asked)]

    def put_shard(self, stage: str, shard: str, input_sha256: str, records: Iterable[Record]) -> None:
        """Replace what a shard wrote before, and mark it finished for this input.

        The records are written as they come, in one transaction that begins when there are some.

        Raises BrokenPromise where a citation is no slice of its report.
        """
        batches = in_batches(records)
        first = next(batches, [])
        with explained(self.name), self._engine.begin() as connection:
            put_records(connection, (stage, shard), input_sha256, chain([first], batches))

    def keep_shards(self, stage: str, shards: Collection[str]) -> None:
        """Drop what a stage wrote for shards that are no more (an event that has been split)."""
        there = schema.shard.c
        with explained(self.name), self._engine.begin() as connection:
            found = connection.execute(select(there.shard).where(there.stage == stage)).scalars().all()
            for gone in sorted(set(found) - set(shards)):
                connection.execute(delete(schema.shard).where(there.stage == stage, there.shard == gone))

    def finished(self, stage: str) -> dict[str, str]:
        """The finished shards of a stage with the digest of what they read.

        A shard some of whose records went with what they rested on is not finished.
        """
        there = schema.shard.c
        counts = query.record_counts(stage).subquery()
        asked = (
            select(there.shard, there.input_sha256)
            .outerjoin(counts, counts.c.shard == there.shard)
            .where(there.stage == stage, there.records == func.coalesce(counts.c.records, 0))
        )
        with explained(self.name), self._engine.connect() as connection:
            return {row.shard: row.input_sha256 for row in connection.execute(asked)}

    def report_ids(self) -> list[str]:
        """The ids of all reports, in order."""
        with explained(self.name), self._engine.connect() as connection:
            return list(connection.execute(select(schema.report.c.id).order_by("id")).scalars())

    def event_ids(self) -> list[str]:
        """The ids of all events, in order."""
        table = query.kind_of(Event).table
        with explained(self.name), self._engine.connect() as connection:
            return list(connection.execute(select(table.c.id).order_by("id")).scalars())

    def view(self, types: Iterable[type[Any]] | None = None, scope: Scope = EVERYTHING) -> View:
        """The records of the chosen types, of everything, one report or one event's reports."""
        chosen = query.ALL_TYPES if types is None else tuple(types)
        with explained(self.name), self._engine.connect() as connection:
            return View(record for kind in chosen for record in query.records(connection, kind, scope))

    def digest(self, types: Iterable[type[Any]], scope: Scope, *, key: str) -> str:
        """The SHA-256 of a key and of every record in a view, without reading the records."""
        total = hashlib.sha256(key.encode("utf-8"))
        with explained(self.name), self._engine.connect() as connection:
            for kind in sorted(types, key=lambda t: t.__name__):
                for line in query.contents(connection, kind, scope):
                    total.update(f"\n{kind.__name__} {line}".encode("ascii"))
        return total.hexdigest()

    def bytes_of(self, report: Report) -> bytes | None:
        """The bytes that a report came from; None where there are none."""
        table = schema.raw.c
        with explained(self.name), self._engine.connect() as connection:
            asked = select(table.bytes).join(schema.report, schema.report.c.bytes_sha256 == table.sha256)
            found: bytes | None = connection.execute(asked.where(schema.report.c.id == report.id)).scalar()
            return found

    def problems(self) -> list[str]:
        """A sentence for each promise that what is stored does not keep; empty where all hold."""
        with explained(self.name), self._engine.connect() as connection:
            return problems(connection)
