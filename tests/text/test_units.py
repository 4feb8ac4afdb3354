import pytest

from fogline.text.quantities import find_quantities
from fogline.text.tables import Row, table
from fogline.text.units import is_plural, unit_called


@pytest.mark.parametrize("row", table("units"), ids=lambda r: r["unit"])
def test_every_unit_is_read_in_its_example(row: Row) -> None:
    [figure] = find_quantities(row["example"])
    assert figure.unit is not None
    assert figure.unit.split(" per ")[0] == row["unit"]


@pytest.mark.parametrize("row", table("units"), ids=lambda r: r["unit"])
def test_every_way_to_write_a_unit_leads_to_its_name(row: Row) -> None:
    assert {unit_called(form) for form in row["forms"].split("|")} == {row["unit"]}


@pytest.mark.parametrize("row", table("closing"), ids=lambda r: r["kind"])
def test_a_counted_noun_ends_at_every_closing_word(row: Row) -> None:
    for word in row["words"].split():
        shown = word.capitalize() if row["kind"] == "day" else word
        [figure] = find_quantities(f"Of 40 lanterns {shown} quays.")
        assert figure.unit == "lanterns"
    assert find_quantities(row["example"])[0].unit == "lanterns"


@pytest.mark.parametrize("row", table("plurals"), ids=lambda r: r["words"][:12])
def test_every_plural_without_an_s_is_counted(row: Row) -> None:
    assert all(is_plural(word) for word in row["words"].split())
    [figure] = find_quantities(row["example"])
    assert (figure.low, figure.unit) == (40, row["example"].split()[-1].rstrip("."))


def test_a_name_within_the_noun_does_not_end_it() -> None:
    [figure] = find_quantities("They took 40 North Velm riders.")
    assert figure.unit == "North Velm riders"
