"""What people judged, and what entities and origins now tell beside their names."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "judgement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("left_id", "right_id")),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgement"),
    )
    # What these stages wrote before lacks fields that records now have: it is derived anew.
    op.execute("DELETE FROM shard WHERE stage IN ('resolve', 'trace', 'link', 'weigh', 'brief')")
