"""Which people a toll counts."""

import pytest

from fogline.text.tables import table
from fogline.text.victims import victims_at


def at(text: str, figure: str) -> frozenset[str]:
    start = text.index(figure)
    return victims_at(text, start, start + len(figure))


@pytest.mark.parametrize("row", table("victims"), ids=lambda row: row["class"])
def test_each_noun_tells_its_class(row: dict[str, str]) -> None:
    assert at(row["example"], row["example"].removesuffix(" died.")) == {row["class"]}
    for word in row["words"].split("|"):
        assert at(f"In all nine {word} died.", f"nine {word}") == {row["class"]}


def test_words_beside_a_figure_tell_it_in_its_clause_alone() -> None:
    assert at("He put rebel dead at 165.", "165") == {"rebels"}
    assert at("The army said the rebels had fled, and 40 people died.", "40 people") == frozenset()
    assert at("It killed 40 people.", "40 people") == frozenset()
    assert at("He told reporters that 31 were hurt.", "31") == frozenset()
    assert at("The soldiers counted 31 people dead.", "31 people") == frozenset()


def test_who_puts_the_toll_is_not_in_it() -> None:
    assert at("Police put the toll at three.", "three") == frozenset()
    assert at("The army counted 31 wounded.", "31") == frozenset()
