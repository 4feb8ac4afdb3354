"""The first tables: reports, records of every type, citations, lines."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

RECORDS: dict[str, dict[str, str]] = {
    "mark": {"report_id": "report"},
    "mention": {"report_id": "report"},
    "statement": {"report_id": "report"},
    "quantity": {"report_id": "report", "statement_id": "statement?"},
    "dating": {"report_id": "report"},
    "event": {},
    "entity": {},
    "resolution": {"statement_id": "statement", "speaker_id": "entity?"},
    "occasion": {"speaker_id": "entity?"},
    "copy": {"left_id": "report", "right_id": "report"},
    "claim": {"event_id": "event"},
    "relation": {"left_id": "claim", "right_id": "claim"},
    "dispute": {"event_id": "event"},
    "standing": {"claim_id": "claim"},
    "control": {"place_id": "entity?"},
    "forecast": {"report_id": "report", "statement_id": "statement?", "claim_id": "claim?"},
    "gap": {},
    "brief": {"event_id": "event"},
}
LATE: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}


def upgrade() -> None:
    _inputs()
    for name, references in RECORDS.items():
        _records(name, references)
    _members()
    _citations()
    _lines()


def _text(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=null)


def _bytes(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _foreign(table: str, column: str, target: str, **late: Any) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", ondelete="CASCADE", **late
    )


def _of_shard(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["stage", "shard"],
        ["shard.stage", "shard.shard"],
        name=f"fk_{table}_stage_shard",
        ondelete="CASCADE",
        **LATE,
    )


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _inputs() -> None:
    op.create_table("raw", _text("sha256"), _bytes("bytes"), _key("raw", "sha256"))
    op.create_table(
        "report",
        _text("id"),
        _bytes("path"),
        _bytes("text"),
        _text("text_sha256"),
        _text("bytes_sha256"),
        _text("body"),
        _check("report", "text_hash", "length(text_sha256) = 64"),
        sa.ForeignKeyConstraint(["bytes_sha256"], ["raw.sha256"], name="fk_report_bytes_sha256"),
        _key("report", "id"),
    )
    _index("report", "bytes_sha256")
    op.create_table("left_out", _text("id"), _bytes("path"), _bytes("reason"), _key("left_out", "id"))
    _index("left_out", "path")
    op.create_table(
        "shard",
        _text("stage"),
        _text("shard"),
        _text("input_sha256"),
        _number("records"),
        _check("shard", "records", "records >= 0"),
        _key("shard", "stage", "shard"),
    )


def _records(table: str, references: dict[str, str]) -> None:
    op.create_table(
        table,
        _text("id"),
        _text("stage"),
        _text("shard"),
        *(_text(column, null=target.endswith("?")) for column, target in references.items()),
        _text("body"),
        *(_foreign(table, c, f"{target.rstrip('?')}.id", **LATE) for c, target in references.items()),
        _of_shard(table),
        _key(table, "id"),
    )
    _index(table, "stage", "shard")
    for column in references:
        _index(table, column)


def _members() -> None:
    op.create_table(
        "event_report",
        _text("event_id"),
        _text("report_id"),
        _foreign("event_report", "event_id", "event.id"),
        _foreign("event_report", "report_id", "report.id"),
        _key("event_report", "event_id", "report_id"),
    )
    _index("event_report", "report_id")


def _citations() -> None:
    op.create_table(
        "citation",
        _text("owner_id"),
        _number("number"),
        *(_text(name) for name in ("stage", "shard", "report_id")),
        *(_number(name) for name in ("start", "end")),
        *(_bytes(name) for name in ("exact", "prefix", "suffix")),
        _text("text_sha256"),
        _check("citation", "covers_characters", '0 <= start AND start < "end"'),
        _check("citation", "has_words", "length(exact) > 0"),
        _foreign("citation", "report_id", "report.id"),
        _of_shard("citation"),
        _key("citation", "owner_id", "number"),
    )
    _index("citation", "stage", "shard")
    _index("citation", "report_id")


def _lines() -> None:
    op.create_table(
        "line",
        _text("brief_id"),
        _number("number"),
        _text("section"),
        _bytes("text"),
        _number("first_citation"),
        _number("citations"),
        _check("line", "is_cited", "citations >= 1"),
        _foreign("line", "brief_id", "brief.id"),
        sa.ForeignKeyConstraint(
            ["brief_id", "first_citation"],
            ["citation.owner_id", "citation.number"],
            name="fk_line_brief_id_first_citation",
            ondelete="CASCADE",
            **LATE,
        ),
        _key("line", "brief_id", "number"),
    )
