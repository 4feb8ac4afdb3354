import importlib
import json

from sqlalchemy import create_engine, insert, select

from fogline.model.entity import Entity, Label
from fogline.store import migrate as migrating
from fogline.store.codec import dumps, loads
from fogline.store.schema import metadata


def test_entities_stored_before_say_nothing_of_where_they_are(tmp_path, monkeypatch) -> None:
    step = importlib.import_module("fogline.store.migrations.versions.v0003_places_of_entities")
    engine = create_engine(f"sqlite:///{tmp_path / 'old.fogline'}")
    migrating.migrate(engine, "old.fogline")
    table = metadata.tables["entity"]
    old = json.loads(dumps(Entity(id="e", label=Label.PLACE, name="Tarkel")))
    del old["places"]
    with engine.begin() as connection:
        connection.execute(insert(table).values(id="e", stage="resolve", shard="*", body=json.dumps(old)))
        monkeypatch.setattr(step.op, "get_bind", lambda: connection)
        step.upgrade()
        body = connection.execute(select(table.c.body)).scalar_one()
    assert loads(Entity, body) == Entity(id="e", label=Label.PLACE, name="Tarkel")
