"""Ruled out is said not to be; what cannot be ruled out is left open."""

from time import process_time

import pytest

from fogline.text.concepts import find_concepts
from fogline.text.ruled_out import is_ruled_out
from fogline.text.yes_or_no import answers


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The guild ruled out sabotage.", True),
        ("The guild excluded any kind of sabotage.", True),
        ("Sabotage has been ruled out.", True),
        ("The guild cannot rule out sabotage.", False),
        ("She could not rule out the possibility of sabotage.", False),
        ("We don't exclude sabotage.", False),
        ("Sabotage cannot be ruled out.", False),
        ("Sabotage has not been ruled out.", False),
        ("It was sabotage.", None),
        ("The guild ruled out a strike, and the fire was sabotage.", None),
    ],
)
def test_what_stands_beside_the_words_says_whether_it_is_ruled_out(text: str, way: bool | None) -> None:
    start = text.lower().index("sabotage")
    assert is_ruled_out(text, start, start + len("sabotage")) is way


def test_what_cannot_be_ruled_out_takes_no_pole_and_answers_nothing() -> None:
    question = "Was it set on purpose?"
    for text, pole, way in (
        ("The fire was sabotage.", [1], True),
        ("The guild ruled out sabotage.", [-1], False),
        ("The guild cannot rule out sabotage.", [], None),
    ):
        assert [c.pole for c in find_concepts(text) if c.axis == "intent"] == pole
        assert answers(text, frozenset({question})).get(question) is way


def test_a_long_line_costs_no_more_than_its_length() -> None:
    def cost(times: int) -> float:
        text = "nobody could not " * times + "rule out"
        began = process_time()
        is_ruled_out(text, len(text), len(text))
        return process_time() - began

    assert cost(40000) < 0.2


def test_what_stands_far_away_is_not_looked_at() -> None:
    text = "They feared sabotage. " * 20000
    began = process_time()
    for start in range(0, len(text), 200):
        is_ruled_out(text, start, start + 8)
    assert process_time() - began < 0.2
