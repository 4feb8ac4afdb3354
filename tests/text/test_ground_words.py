"""What is held, taken or left is ground where a place, or a noun for one, stands where that must stand."""

import pytest

from fogline.text.concepts import find_concepts
from fogline.text.ground_words import about_ground
from fogline.text.tables import table

HOLDING = ("take", "hold", "advance", "attack")


def says(text: str, *names: str) -> bool:
    return any(about_ground(text, c, names) for c in find_concepts(text) if c.axis in HOLDING)


@pytest.mark.parametrize(
    "text",
    [
        "the brigade captured Tarnby",
        "Tarnby was captured at dawn",
        "Tarnby may fall at dawn",
        "three towns were seized",
        "quarters of Tarnby seized by rebels",
        "rebels withdrew from the eastern half",
        "fighting went on in Tarnby",
        "Tarnby has been ours since Monday",
        "the garrison stays",
        "the garrison was ready to leave",
        "after an orderly retreat of the army",
        "army units had gone back at night",
    ],
)
def test_a_place_that_is_acted_on_is_ground(text: str) -> None:
    assert says(text, "Tarnby")


@pytest.mark.parametrize(
    "text",
    [
        "Tarnby seized a singer for three days",
        "Tarnby captured the mood of its time",
        "they fell short of what Tarnby hoped for",
        "a blast killed nine in Tarnby",
        "the singer stays",
        "they hold a vote. Tarnby was quiet",
    ],
)
def test_who_acts_and_what_stands_in_another_clause_is_not(text: str) -> None:
    assert not says(text, "Tarnby")


@pytest.mark.parametrize("row", table("ground_nouns"), ids=lambda row: row["words"][:12])
def test_each_row_of_ground_nouns_holds_in_its_example(row: dict[str, str]) -> None:
    assert says(row["example"])
