"""What changes between briefs: withdrawn reports, briefs made, and frames stronger than their words."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

LATE: dict[str, Any] = {"ondelete": "CASCADE", "deferrable": True, "initially": "DEFERRED"}


def upgrade() -> None:
    op.create_table(
        "withdrawal",
        _text("id"),
        _text("report_id"),
        _text("withdrawn_on"),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        _of_report("withdrawal"),
        sa.PrimaryKeyConstraint("id", name="pk_withdrawal"),
    )
    op.create_index("ix_withdrawal_report_id", "withdrawal", ["report_id"])
    op.create_table(
        "past_brief",
        *(_text(name) for name in ("id", "made_at", "report_ids", "withdrawn_ids")),
        sa.PrimaryKeyConstraint("id", name="pk_past_brief"),
    )
    _drift()
    # What these two stages wrote before lacks fields that records now have: it is derived anew.
    op.execute("DELETE FROM shard WHERE stage IN ('weigh', 'brief')")


def _drift() -> None:
    op.create_table(
        "drift",
        *(_text(name) for name in ("id", "stage", "shard", "report_id", "body")),
        _of_report("drift"),
        sa.ForeignKeyConstraint(
            ["stage", "shard"], ["shard.stage", "shard.shard"], name="fk_drift_stage_shard", **LATE
        ),
        sa.PrimaryKeyConstraint("id", name="pk_drift"),
    )
    op.create_index("ix_drift_stage_shard", "drift", ["stage", "shard"])
    op.create_index("ix_drift_report_id", "drift", ["report_id"])


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _of_report(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=f"fk_{table}_report_id", **LATE)
