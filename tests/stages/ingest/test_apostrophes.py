import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.stages.ingest.apostrophes import lost_apostrophes
from fogline.stages.ingest.lexicon import lexicon
from fogline.text.tables import table

# Shows that a page lost its apostrophes.
LOST = " Nobody didnt know it. Nobody couldnt see it."


def readings(text: str) -> list[str]:
    return [reading for _, reading, _ in lost_apostrophes(text, lexicon([text]))]


@pytest.mark.parametrize("row", table("contractions"), ids=lambda row: row["word"])
def test_every_row_of_the_table_repairs_its_example(row: dict[str, str]) -> None:
    assert readings(row["example"] + LOST)[0] == row["reading"]


def test_a_name_with_an_s_before_what_it_owns_lost_its_apostrophe() -> None:
    text = "Tellimors guard left Tellimor. Mayor al-Vardeks deputy saw Vardek. The citys gates were shut."
    assert readings(text) == ["Tellimor's", "Vardek's", "city's"]


@pytest.mark.parametrize(
    "text",
    [
        "Norlanders left the Vardians and the Muslims. The Kurds held the Alps, and the Democrats won seats.",
        "Tellimors are rare birds, and Tellimor is their home. Tellimors who nest there leave in May.",
        "The buses were full, the roads busy, the nights cold and the days short.",
        "The mayor's deputy said Tellimors guard left. They didnt know Tellimor.",
        "As was his wont, the mayor spoke.",
        "",
    ],
)
def test_plurals_and_texts_with_apostrophes_stay(text: str) -> None:
    assert readings(text) == []


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for span, reading, _ in lost_apostrophes(text, lexicon([text])):
        assert reading.replace("'", "") == span.of(text)
