from sqlalchemy import create_engine, text
from sqlalchemy.engine import Engine

from fogline.store.migrate import migrate
from fogline.store.schema import metadata


def shape(engine: Engine) -> dict[str, str]:
    """Every table and index as SQLite states it, columns and constraints in order of name."""
    with engine.connect() as connection:
        found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
        rows = {row.name: row.sql for row in found if row.name != "fogline_version"}
    return {
        name: "\n".join(sorted(line.strip(" ,\n\t") for line in sql.split("\n")))
        for name, sql in rows.items()
    }


def test_migrating_an_empty_file_gives_exactly_the_schema(tmp_path) -> None:
    migrated = create_engine(f"sqlite:///{tmp_path / 'migrated.fogline'}")
    migrate(migrated, "migrated.fogline")
    stated = create_engine(f"sqlite:///{tmp_path / 'stated.fogline'}")
    metadata.create_all(stated)
    assert shape(migrated) == shape(stated)
