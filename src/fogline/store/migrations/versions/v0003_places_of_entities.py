"""Entities say where they are: those that were stored before say nothing of it."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ENTITY = sa.table("entity", sa.column("id", sa.Text), sa.column("body", sa.Text))


def upgrade() -> None:
    connection = op.get_bind()
    for key, body in connection.execute(sa.select(ENTITY.c.id, ENTITY.c.body)).fetchall():
        told = {"places": [], **json.loads(body)}
        written = json.dumps(told, sort_keys=True, separators=(",", ":"))
        connection.execute(sa.update(ENTITY).where(ENTITY.c.id == key).values(body=written))
