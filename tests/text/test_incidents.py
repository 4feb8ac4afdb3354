"""Which tolls are of another happening than the one at hand."""

import pytest

from fogline.text.incidents import EARLIER, WAR, other_incident
from fogline.text.tables import table


def at(text: str, year: int | None = 2031, figure: str = "40") -> str | None:
    start = text.index(figure)
    return other_incident(text, start, start + len(figure), year=year)


@pytest.mark.parametrize("row", table("incident_words"), ids=lambda row: row["kind"])
def test_each_kind_holds_in_its_example(row: dict[str, str]) -> None:
    assert at(row["example"]) is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The war in the Velm valley has killed 40 people, by some counts.", WAR),
        ("Some 40 people have died since the civil war began.", WAR),
        ("Storms and floods in 1931 left almost 40 dead.", "1931"),
        ("The 1931 Velm floods killed 40 people.", "1931"),
        ("In 1931, 40 people drowned there.", "1931"),
        ("Some 40 people drowned there in 1931.", "1931"),
        ("Some 40 people drowned in the Velm floods of 1931.", "1931"),
        ("It has had one accident, in Orsk in 1931, in which 40 people died.", "1931"),
        ("A previous fatal accident killed 40 people.", EARLIER),
        ("Last year's fire killed 40 people.", EARLIER),
    ],
)
def test_a_toll_of_a_war_or_of_another_year_is_told_apart(text: str, told: str) -> None:
    assert at(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The attack killed 40 people.",
        "The floods of 2031 killed 40 people.",
        "The bridge, built in 1931, fell and killed 40 people.",
        "The attack on May 3, 1931 killed 40 people.",
        "The army has killed 40 people in the war.",
        "An earlier toll of the attack was 40.",
        "The fire killed 40 people in a mill built in 1931.",
        "The war goes on. The blast killed 40 people.",
        "Police said the toll had risen to 40.",
    ],
)
def test_a_toll_of_the_matter_at_hand_is_not(text: str) -> None:
    assert at(text) is None
