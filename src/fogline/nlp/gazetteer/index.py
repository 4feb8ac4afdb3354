"""The gazetteer as one SQLite file: made once, whole or not at all, and then read by name."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from fogline.model.place import Place, PlaceKind
from fogline.nlp.gazetteer.source import Entry
from fogline.text.fold import fold
from fogline.text.place_names import place_key

FORM = 1
EVERY = 20_000
Tell = Callable[[int], None]
_TABLES = (
    "CREATE TABLE made (form INTEGER, version TEXT, places INTEGER)",
    "CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, latitude REAL, longitude REAL,"
    " km INTEGER, country TEXT, region TEXT, population INTEGER)",
    "CREATE TABLE called (key TEXT, number INTEGER, own INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID",
    "CREATE TABLE sounding (key TEXT, number INTEGER, PRIMARY KEY (key, number)) WITHOUT ROWID",
)
_COLUMNS = "p.id, p.name, p.kind, p.latitude, p.longitude, p.km, p.country, p.region, p.population"


def make(path: Path, entries: Iterable[Entry], *, version: str, tell: Tell | None = None) -> None:
    """Write the index beside its place and move it there; what is at `path` is always whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    held = Path(name)
    try:
        with closing(sqlite3.connect(held, isolation_level=None)) as connection:
            _fill(connection, entries, version, tell)
        held.replace(path)
    finally:
        held.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, entries: Iterable[Entry], version: str, tell: Tell | None) -> None:
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-200000"):
        connection.execute(f"PRAGMA {pragma}")
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("BEGIN")
    number = 0
    for number, entry in enumerate(entries, start=1):
        _put(connection, number, entry)
        if tell is not None and number % EVERY == 0:
            tell(number)
    connection.execute("INSERT INTO made VALUES (?, ?, ?)", (FORM, version, number))
    connection.execute("COMMIT")


def _put(connection: sqlite3.Connection, number: int, entry: Entry) -> None:
    p = entry.place
    row = (
        number,
        p.id,
        p.name,
        p.kind.value,
        p.latitude,
        p.longitude,
        p.km,
        p.country,
        p.region,
        p.population,
    )
    connection.execute(f"INSERT INTO place VALUES ({', '.join('?' * len(row))})", row)
    own = place_key(p.name)
    keys = {own, *(place_key(name) for name in entry.others)} - {""}
    connection.executemany(
        "INSERT INTO called VALUES (?, ?, ?)", [(key, number, int(key == own)) for key in sorted(keys)]
    )
    if entry.sounded:
        sounds = {fold(key) for key in keys} - {""}
        connection.executemany(
            "INSERT INTO sounding VALUES (?, ?)", [(key, number) for key in sorted(sounds)]
        )


def is_whole(path: Path, *, version: str) -> bool:
    """The file is an index of this form and of this version, made to its end."""
    if not path.is_file():
        return False
    try:
        with closing(_opened(path)) as connection:
            rows = connection.execute("SELECT form, version FROM made").fetchall()
            pages, size = (
                connection.execute(f"PRAGMA {x}").fetchone()[0] for x in ("page_count", "page_size")
            )
    except sqlite3.Error:
        return False
    return rows == [(FORM, version)] and pages * size == path.stat().st_size


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
    )


class Gazetteer:
    """Places by their names; nothing is held in memory but what was asked for."""

    def __init__(self, path: Path) -> None:
        self._connection = _opened(path)
        self._called = lru_cache(maxsize=50_000)(self._read_called)
        self._sounding = lru_cache(maxsize=10_000)(self._read_sounding)

    def called(self, name: str) -> tuple[tuple[Place, bool], ...]:
        """Every place that goes by a name, and whether it is its own name or another; by id."""
        key = place_key(name)
        return self._called(key) if key else ()

    def sounding(self, name: str) -> tuple[Place, ...]:
        """Places whose name may be romanised like this; only where names come from another script."""
        key = fold(name)
        return self._sounding(key) if len(key) > 3 else ()

    def _read_called(self, key: str) -> tuple[tuple[Place, bool], ...]:
        sql = f"SELECT {_COLUMNS}, c.own FROM called c JOIN place p USING (number) WHERE c.key = ? ORDER BY p.id"
        return tuple((_place(row), bool(row[-1])) for row in self._connection.execute(sql, (key,)))

    def _read_sounding(self, key: str) -> tuple[Place, ...]:
        sql = f"SELECT {_COLUMNS} FROM sounding s JOIN place p USING (number) WHERE s.key = ? ORDER BY p.id"
        return tuple(_places(self._connection.execute(sql, (key,))))


def _places(rows: Iterable[tuple[object, ...]]) -> Iterator[Place]:
    return (_place(row) for row in rows)


def _place(row: tuple[object, ...]) -> Place:
    key, name, kind, latitude, longitude, km, country, region, population = row[:9]
    return Place(
        id=str(key),
        name=str(name),
        kind=PlaceKind(str(kind)),
        latitude=float(str(latitude)),
        longitude=float(str(longitude)),
        km=int(str(km)),
        country=str(country),
        region=str(region),
        population=int(str(population)),
    )
