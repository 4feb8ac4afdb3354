import pytest

from fogline.stages.brief.people import counts_people
from fogline.text.tables import table

NOUNS = [word for row in table("people_nouns") for word in row["words"].split("|")]


@pytest.mark.parametrize("row", table("people_nouns"), ids=lambda row: row["words"][:12])
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    told = [w.strip(".,").lower() for w in row["example"].split()]
    assert set(told) & set(row["words"].split("|"))
    assert any(counts_people(word) for word in told)


@pytest.mark.parametrize("noun", NOUNS)
def test_each_noun_counts_people(noun: str) -> None:
    assert counts_people(noun)
    assert counts_people(f"Orvenian {noun.capitalize()}")


def test_a_toll_without_a_unit_counts_people() -> None:
    assert counts_people(None)


def test_streets_are_no_people() -> None:
    assert not counts_people("streets")
