"""The tables of a workspace: real columns for ids and references, canonical JSON for the rest.

A promise that SQL can express is a constraint here: a citation covers at least one character, a
line has a citation, a record belongs to a finished shard and goes with it.
"""

from dataclasses import dataclass

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator

from fogline.model.brief import Brief
from fogline.model.claim import Claim, Dispute, Relation
from fogline.model.dating import Dating
from fogline.model.entity import Entity, Mention
from fogline.model.event import Event
from fogline.model.origin import Copy, Occasion
from fogline.model.quantity import Quantity
from fogline.model.report import Mark
from fogline.model.standing import Control, Drift, Forecast, Gap, Standing
from fogline.model.statement import Resolution, Statement

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utf8(TypeDecorator[str]):
    """Text as UTF-8 bytes in which NULs and lone surrogates survive."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: object) -> bytes | None:  # noqa: ARG002
        """The bytes to store."""
        return None if value is None else value.encode("utf-8", "surrogatepass")

    def process_result_value(self, value: bytes | str | None, dialect: object) -> str | None:  # noqa: ARG002
        """The text as it was; bytes that are no UTF-8 come back marked, so that a check finds them."""
        if value is None or isinstance(value, str):
            return value
        try:
            return value.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return value.decode("utf-8", "replace")


def _refers(column: str, target: str, *, required: bool = True) -> Column[str]:
    """A reference that goes with what it refers to; checked when the transaction ends."""
    key = ForeignKey(f"{target}.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    return Column(column, Text, key, nullable=not required, index=True)


def _refer(columns: list[str], targets: list[str]) -> ForeignKeyConstraint:
    """A reference by several columns at once, on the same terms."""
    return ForeignKeyConstraint(columns, targets, ondelete="CASCADE", deferrable=True, initially="DEFERRED")


raw = Table(
    "raw",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

report = Table(
    "report",
    metadata,
    Column("id", Text, primary_key=True),
    Column("path", Utf8, nullable=False),
    Column("text", Utf8, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("bytes_sha256", Text, ForeignKey("raw.sha256"), nullable=False, index=True),
    Column("body", Text, nullable=False),
    CheckConstraint("length(text_sha256) = 64", name="text_hash"),
)

left_out = Table(
    "left_out",
    metadata,
    Column("id", Text, primary_key=True),
    Column("path", Utf8, nullable=False, index=True),
    Column("reason", Utf8, nullable=False),
)

judgement = Table(
    "judgement",
    metadata,
    Column("id", Text, primary_key=True),
    Column("verdict", Text, nullable=False),
    Column("left_id", Text),
    Column("right_id", Text),
    Column("created_at", Text, nullable=False),
    Column("deleted_at", Text),
    Column("body", Text, nullable=False),
)

withdrawal = Table(
    "withdrawal",
    metadata,
    Column("id", Text, primary_key=True),
    _refers("report_id", "report"),
    Column("withdrawn_on", Text, nullable=False),
    Column("reason", Utf8, nullable=False),
)

past_brief = Table(
    "past_brief",
    metadata,
    Column("id", Text, primary_key=True),
    Column("made_at", Text, nullable=False),
    Column("report_ids", Text, nullable=False),
    Column("withdrawn_ids", Text, nullable=False),
)

shard = Table(
    "shard",
    metadata,
    Column("stage", Text, primary_key=True),
    Column("shard", Text, primary_key=True),
    Column("input_sha256", Text, nullable=False),
    Column("records", Integer, nullable=False),
    CheckConstraint("records >= 0", name="records"),
)


def _records(name: str, *references: Column[str]) -> Table:
    """A table of one record type: its id, its shard, what it refers to, and the whole of it."""
    return Table(
        name,
        metadata,
        Column("id", Text, primary_key=True),
        Column("stage", Text, nullable=False),
        Column("shard", Text, nullable=False),
        *references,
        Column("body", Text, nullable=False),
        _refer(["stage", "shard"], ["shard.stage", "shard.shard"]),
        Index(None, "stage", "shard"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Where records of a type are kept; `shared` ones are seen by every event and report."""

    type: type
    table: Table
    shared: bool = False

    def references(self, record: object) -> dict[str, str | None]:
        """What the columns that hold ids of other records say of a record."""
        names = (c.name for c in self.table.columns if c.name.endswith("_id"))
        return {name: getattr(record, name) or None for name in names}


KINDS: tuple[Kind, ...] = (
    Kind(type=Mark, table=_records("mark", _refers("report_id", "report"))),
    Kind(type=Mention, table=_records("mention", _refers("report_id", "report"))),
    Kind(type=Statement, table=_records("statement", _refers("report_id", "report"))),
    Kind(
        type=Quantity,
        table=_records(
            "quantity",
            _refers("report_id", "report"),
            _refers("statement_id", "statement", required=False),
        ),
    ),
    Kind(type=Dating, table=_records("dating", _refers("report_id", "report"))),
    Kind(type=Event, table=_records("event")),
    Kind(type=Entity, table=_records("entity"), shared=True),
    Kind(
        type=Resolution,
        table=_records(
            "resolution",
            _refers("statement_id", "statement"),
            _refers("speaker_id", "entity", required=False),
        ),
    ),
    Kind(type=Occasion, table=_records("occasion", _refers("speaker_id", "entity", required=False))),
    Kind(type=Copy, table=_records("copy", _refers("left_id", "report"), _refers("right_id", "report"))),
    Kind(type=Claim, table=_records("claim", _refers("event_id", "event"))),
    Kind(
        type=Relation, table=_records("relation", _refers("left_id", "claim"), _refers("right_id", "claim"))
    ),
    Kind(type=Dispute, table=_records("dispute", _refers("event_id", "event"))),
    Kind(type=Standing, table=_records("standing", _refers("claim_id", "claim"))),
    Kind(type=Control, table=_records("control", _refers("place_id", "entity", required=False))),
    Kind(
        type=Forecast,
        table=_records(
            "forecast",
            _refers("report_id", "report"),
            _refers("statement_id", "statement", required=False),
            _refers("claim_id", "claim", required=False),
        ),
    ),
    Kind(type=Gap, table=_records("gap")),
    Kind(type=Drift, table=_records("drift", _refers("report_id", "report"))),
    Kind(type=Brief, table=_records("brief", _refers("event_id", "event"))),
)

event_report = Table(
    "event_report",
    metadata,
    Column("event_id", Text, ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("report_id", Text, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True, index=True),
)

citation = Table(
    "citation",
    metadata,
    Column("owner_id", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("shard", Text, nullable=False),
    Column("report_id", Text, ForeignKey("report.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Utf8, nullable=False),
    Column("prefix", Utf8, nullable=False),
    Column("suffix", Utf8, nullable=False),
    Column("text_sha256", Text, nullable=False),
    CheckConstraint('0 <= start AND start < "end"', name="covers_characters"),
    CheckConstraint("length(exact) > 0", name="has_words"),
    _refer(["stage", "shard"], ["shard.stage", "shard.shard"]),
    Index(None, "stage", "shard"),
)

line = Table(
    "line",
    metadata,
    Column("brief_id", Text, ForeignKey("brief.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("section", Text, nullable=False),
    Column("text", Utf8, nullable=False),
    Column("first_citation", Integer, nullable=False),
    Column("citations", Integer, nullable=False),
    _refer(["brief_id", "first_citation"], ["citation.owner_id", "citation.number"]),
    CheckConstraint("citations >= 1", name="is_cited"),
)
