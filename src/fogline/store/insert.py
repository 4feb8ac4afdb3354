"""Inserting a row that may be there, in the words that SQLite and PostgreSQL share."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def _insert(connection: Connection, table: Table) -> Any:
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


def insert_or_keep(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Insert a row; where its key is there already, what is there stays."""
    connection.execute(_insert(connection, table).values(row).on_conflict_do_nothing())


def replace_row(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Insert a row in place of the one with its key; what refers to it stays."""
    replace_rows(connection, table, [row])


def replace_rows(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows in place of those with their keys; what refers to them stays."""
    if not rows:
        return
    keys = [column.name for column in table.primary_key]
    asked = _insert(connection, table)
    changed = {name: asked.excluded[name] for name in rows[0] if name not in keys}
    connection.execute(asked.on_conflict_do_update(index_elements=keys, set_=changed), rows)
