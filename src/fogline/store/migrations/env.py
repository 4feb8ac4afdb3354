"""Runs the migrations on the connection that the workspace hands over."""

from alembic import context

from fogline.store.migrate import VERSION_TABLE
from fogline.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
