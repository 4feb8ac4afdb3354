import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.text.scopes import scopes
from fogline.text.tables import table


@pytest.mark.parametrize("row", table("scopes"), ids=lambda row: f"{row['family']}-{row['value']}")
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    assert row["value"] in scopes(row["example"]).get(row["family"], ())


def test_a_text_may_be_of_several_families() -> None:
    assert scopes("On Monday the northern gate shut.") == {"side": {"north"}, "day": {"monday"}}


def test_the_longer_of_two_counts() -> None:
    assert scopes("Second-quarter sales rose.") == {"span": {"quarter"}}


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(scopes(text), dict)


def test_last_months_flood_is_a_flood_and_last_months_sales_are_of_a_month() -> None:
    assert scopes("Last month's flood killed nine.") == {}
    assert scopes("Last month's sales fell.") == {"span": {"month"}}
