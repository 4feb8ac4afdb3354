"""Thanks and greetings of a broadcast state nothing; what merely begins like one may."""

import pytest

from fogline.text.courtesies import is_courtesy
from fogline.text.tables import table


@pytest.mark.parametrize("row", table("courtesies"), ids=lambda row: row["use"])
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    assert is_courtesy(row["example"])


@pytest.mark.parametrize(
    ("use", "frame"), [("whole", "{}."), ("opens", "{}, thanks."), ("for", "Thank you {}, Ada Quill.")]
)
def test_each_word_of_the_table_is_one(use: str, frame: str) -> None:
    for words in next(row["words"] for row in table("courtesies") if row["use"] == use).split("|"):
        assert is_courtesy(frame.format(words)), words


@pytest.mark.parametrize(
    "words",
    ["Thank you for burning the mill.", "Welcome news for the mill.", "Good morning brought no help.", ""],
)
def test_other_words_are_none(words: str) -> None:
    assert not is_courtesy(words)
