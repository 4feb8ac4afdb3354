import pytest

from fogline.errors import MissingPart
from fogline.text.tables import entries, listed, table


def test_a_cell_may_hold_several_words() -> None:
    assert not any("|" in word for word in entries("harm_verbs"))
    assert len(entries("harm_verbs")) > len(table("harm_verbs"))


def test_rows_can_be_chosen_by_their_other_columns() -> None:
    assert "Monday" in entries("capitals_not_names", "word", kind="calendar")
    assert "Monday" not in entries("capitals_not_names", "word", kind="group")


def test_listed_words_are_in_lower_case() -> None:
    assert "monday" in listed("capitals_not_names", "word")


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingPart, match=r"no_such\.tsv"):
        table("no_such")
