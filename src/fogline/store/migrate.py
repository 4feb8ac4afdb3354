"""Bringing a database to this version's tables, by the migrations in the package."""

from importlib import resources

from sqlalchemy import Connection, Engine

from fogline.errors import StoreError

VERSION_TABLE = "fogline_version"


def migrate(engine: Engine, name: str) -> None:
    """Run the migrations that the database lacks; raises StoreError where it is newer than this."""
    from alembic import command  # noqa: PLC0415 (slow to load, and a workspace in memory needs none)
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(resources.files("fogline") / "store" / "migrations"))
    scripts = ScriptDirectory.from_config(config)
    with engine.connect() as connection:
        revision = _revision(connection)
    if revision == scripts.get_current_head():
        return
    if revision is not None and revision not in {s.revision for s in scripts.walk_revisions()}:
        raise StoreError(f"{name}: written by a newer Fogline; run pip install --upgrade fogline")
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            # Two programs may open a new file at once: the second one waits here, and finds it done.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415

    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    return context.get_current_revision()
