"""What a figure tells of: its own verb, and no other's."""

import pytest

from fogline.text.quantities import find_quantities


def told(text: str) -> list[tuple[str, str | None]]:
    """The words of each figure and what it tells of."""
    return [(f.span.of(text), f.of) for f in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We have two dead and 31 people in hospital.", ["killed", "treated"]),
        ("Two people were killed and 31 people are in hospital.", ["killed", "treated"]),
        ("Two men died and 31 families are at home.", ["killed", None]),
        ("Two men died and 31 are still trapped.", ["killed", "trapped"]),
        ("The blast killed two men and 31 women in Orsk.", ["killed", "killed"]),
    ],
)
def test_what_is_told_of_one_figure_does_not_reach_over_and_to_one_with_its_own_verb(
    text: str, found: list[str | None]
) -> None:
    assert [of for _, of in told(text)] == found


def test_who_sought_treatment_is_counted_as_treated() -> None:
    assert told("She said 87 people had sought treatment since noon.") == [("87 people", "treated")]
    assert told("The number of people who have sought medical help has reached 143.") == [("143", "treated")]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        (
            "Some 2,400 people living within nine miles of the kiln were told to leave their homes.",
            "displaced",
        ),
        ("About 900 people in the lower streets of Velm have been evacuated.", "evacuated"),
        ("The guild says 1,900 people are still away from home.", "displaced"),
        ("About 900 nurses from Orsk came and they have been treating the injured.", None),
        ("About 900 nurses from the lower streets of Velm have been treating the injured.", None),
        ("Some 900 people living in the lower streets, who were evacuated, sang.", None),
    ],
)
def test_a_phrase_that_sets_people_apart_parts_no_figure_from_its_verb(text: str, of: str | None) -> None:
    assert find_quantities(text)[0].of == of


def test_what_was_widened_on_a_day_from_one_length_to_another_is_no_range() -> None:
    found = find_quantities("The belt was widened on Monday from three to six miles.")
    assert [(f.low, f.change) for f in found] == [(3, "from"), (6, "to")]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("If even one child falls ill, the guild will march.", None),
        ("Unless 40 men are released, the guild will march.", None),
        ("Should 40 people die, the guild will march.", None),
        ("It looks as if 40 people died.", "killed"),
        ("What it should say is that 40 people died.", "killed"),
    ],
)
def test_who_is_supposed_in_a_condition_is_not_counted(text: str, of: str | None) -> None:
    assert [found for _, found in told(text)] == [of]


@pytest.mark.parametrize(
    "text",
    [
        "The wardens spoke in one voice.",
        "The answer was one line: not this year.",
        "Two sides of the same coin, she called it.",
        "It killed two birds with one stone.",
        "The levy went one step too far.",
    ],
)
def test_numbers_of_idioms_count_nothing(text: str) -> None:
    assert told(text) == []
