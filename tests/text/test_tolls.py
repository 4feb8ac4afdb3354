import pytest

from fogline.text.tables import table
from fogline.text.tolls import counts_people, is_of_people, is_steady, is_toll, may_fall

NOUNS = [word for row in table("people_nouns") for word in row["words"].split("|")]


@pytest.mark.parametrize("row", table("people_nouns"), ids=lambda row: row["words"][:12])
def test_each_noun_row_holds_in_its_example(row: dict[str, str]) -> None:
    told = [w.strip(".,").lower() for w in row["example"].split()]
    assert set(told) & set(row["words"].split("|"))
    assert any(is_of_people(word) for word in told)


@pytest.mark.parametrize("noun", NOUNS)
def test_each_noun_counts_people(noun: str) -> None:
    assert is_of_people(noun)
    assert is_of_people(f"Orvenian {noun.capitalize()}")


def test_a_toll_without_a_unit_counts_people() -> None:
    assert is_of_people(None)


def test_streets_are_no_people() -> None:
    assert not is_of_people("streets")


@pytest.mark.parametrize("row", table("tolls"), ids=lambda row: row["of"])
def test_each_toll_is_told_in_its_example(row: dict[str, str]) -> None:
    words = {w.strip(".,").lower() for w in row["example"].split()}
    assert any(word.startswith(row["of"][:4]) for word in words) or row["of"] in ("held", "population")
    assert is_toll(row["of"])
    assert counts_people(row["of"]) == (row["people"] == "yes")
    assert is_steady(row["of"]) == (row["steady"] == "yes")
    assert may_fall(row["of"]) == (row["falls"] == "yes")


def test_sums_of_aid_are_no_toll() -> None:
    assert not is_toll("aid")
    assert not is_toll(None)
    assert not is_steady("aid")
