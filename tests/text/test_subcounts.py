"""What a figure's neighbours say of it: a part of a number, a count beside another, or neither."""

import re

import pytest

from fogline.text.subcounts import is_subcount
from fogline.text.tables import table

FRAMES = {"before": "{} 5 people were hurt.", "after": "Of the crew 5 {} hurt."}


def at_figure(text: str) -> bool:
    figure = re.search(r"\d+", text)
    assert figure is not None
    return is_subcount(text, figure.start(), figure.end())


@pytest.mark.parametrize("row", table("subcount_words"), ids=lambda row: row["words"][:12])
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    assert at_figure(row["example"])


@pytest.mark.parametrize("row", table("subcount_words"), ids=lambda row: row["words"][:12])
def test_each_word_of_the_table_makes_a_part(row: dict[str, str]) -> None:
    for words in row["words"].split("|"):
        assert at_figure(FRAMES[row["place"]].format(words)), words


@pytest.mark.parametrize(
    "text",
    [
        "Another storm hurt 5 people.",
        "The guild counted 5 of its ships.",
        "In the mill 5 people were hurt, among others.",
        "At 5 the dead of the north were counted, and they are among us.",
    ],
)
def test_other_figures_are_whole(text: str) -> None:
    assert not at_figure(text)


def test_the_unit_may_stand_in_the_figure() -> None:
    assert is_subcount("In all 5 others were hurt.", 7, 15)


@pytest.mark.parametrize(
    "text",
    [
        "It killed nine, including two boys and 5 girls.",
        "The dead included two boys, nine Iraqis and 5 women.",
        "The toll rose to nine after 5 people died in the mill.",
        "They revised the death toll from the fair to nine, after 5 people died.",
    ],
)
def test_one_of_a_list_or_of_a_rise_is_a_part(text: str) -> None:
    assert at_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "Including two boys, and hurting 5 people.",
        "About 5 people or more were hurt.",
        "It fell after 5 people died.",
    ],
)
def test_what_follows_a_list_and_a_cause_are_whole(text: str) -> None:
    assert not at_figure(text)
