"""Readings: contents of air, water and soil with their whole unit, and what was measured."""

import pytest

from fogline.text.quantities import find_quantities
from fogline.text.readings import is_content, is_reading, read_off
from fogline.text.tables import Row, table


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The air held 180 micrograms per cubic metre.", "micrograms per cubic metre"),
        ("The air held 410 µg/m3.", "micrograms per cubic metre"),
        ("It was at most 95 ug/m³.", "micrograms per cubic metre"),
        ("The well held 180 mg/m3.", "milligrams per cubic metre"),
        ("The clay held 38 nanograms per kilogram.", "nanograms per kg"),
        ("The gate showed 0.3 microsieverts per hour.", "microsieverts per hour"),
        ("The gate showed 0.3 µSv/h.", "microsieverts per hour"),
        ("The well held 9 micrograms of lead per litre.", "micrograms per litre"),
        ("The milk held 12 Bq/kg.", "becquerels per kg"),
        ("The well held 5 parts per million.", "ppm"),
    ],
)
def test_a_content_is_read_with_its_whole_unit_and_holds_no_ground(text: str, unit: str) -> None:
    (figure,) = find_quantities(text)
    assert (figure.unit, is_content(figure.unit), figure.of == "held") == (unit, True, False)


@pytest.mark.parametrize("row", table("measured"), ids=lambda row: row["of"])
def test_everything_measured_is_read_off_in_its_example(row: Row) -> None:
    (figure,) = find_quantities(row["example"])
    assert figure.of == row["of"]
    assert is_reading(figure.of)


def test_a_reading_without_a_substance_is_of_the_one_told_before_it() -> None:
    text = "Benzene fell to 60 mg/m3, the guild said. The league showed 410 mg/m3 at the same mill."
    assert [f.of for f in find_quantities(text)] == ["benzene", "benzene"]
    apart = text.replace(". The", ".\n\nThe")
    assert [f.of for f in find_quantities(apart)] == ["benzene", None]


@pytest.mark.parametrize(
    "text",
    [
        "The limit for lead in wells is 10 micrograms per litre.",
        "Lead rose above the 10 ppm limit.",
        "Lead must stay under 10 ppm.",
        "The mill will shut if lead reaches 10 ppm.",
        "The tidal wall is 4 metres high.",
    ],
)
def test_a_limit_and_a_length_are_no_readings(text: str) -> None:
    assert [f.of for f in find_quantities(text)] == [None]


def test_a_text_without_figures_has_no_readings() -> None:
    assert read_off("Lead was found.", []) == []
