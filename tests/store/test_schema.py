import pytest
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from fogline.store.query import ALL_TYPES
from fogline.store.schema import KINDS, metadata


@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=["sqlite", "postgresql"])
def test_every_table_can_be_stated_for_both_databases(dialect) -> None:
    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=dialect))
        assert all(str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes)


def test_every_type_that_a_stage_writes_has_its_table() -> None:
    assert len({kind.table.name for kind in KINDS}) == len(KINDS) == len(ALL_TYPES) - 4
