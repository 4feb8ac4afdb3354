"""How a SQLite file is opened: its references enforced, its writers and readers patient."""

import sqlite3
import time

from sqlalchemy import Engine, event

PATIENCE_S = 10
PAUSE_S = 0.02
PRIMARY_CODE = 0xFF  # SQLite's extended codes keep the plain one in their lowest byte


def keep_sqlite_promises(engine: Engine) -> None:
    """Foreign keys are enforced, readers do not wait for a writer, a writer waits for a while."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _pragmas)


def _pragmas(connection: sqlite3.Connection, record: object) -> None:  # noqa: ARG001
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA busy_timeout={int(1000 * PATIENCE_S)}")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous=NORMAL")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn on the log that lets readers go on; waits where a new file is being made by another.

    SQLite answers "locked" at once here, whatever its own patience: https://sqlite.org/pragma.html.
    """
    last = time.monotonic() + PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & PRIMARY_CODE != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(PAUSE_S)
        else:
            return
