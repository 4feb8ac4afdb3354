import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.place import PlaceKind
from fogline.model.span import Span
from fogline.text.place_context import Beside, beside, kinds_of_noun
from fogline.text.tables import table


def of(text: str, name: str = "Tarkel") -> Beside:
    start = text.index(name)
    return beside(text, Span(start=start, end=start + len(name)))


def test_what_follows_a_comma_is_what_it_lies_in() -> None:
    assert of("They met in Tarkel, Ostmark, on Monday.").within == ("Ostmark",)
    assert of("They met in Tarkel, Quell County, Ostmark.").within == ("Quell County", "Ostmark")


def test_a_bracket_and_the_word_in_tell_the_same() -> None:
    assert of("They met in Tarkel (Ostmark) on Monday.").within == ("Ostmark",)
    assert of("They met in Tarkel in the Republic of Varndal.").within == ("Republic of Varndal",)


def test_a_sentence_that_ends_tells_nothing() -> None:
    assert of("They met in Tarkel. Ostmark was quiet.").within == ()
    assert of("They met in Tarkel").within == ()


@pytest.mark.parametrize("row", table("place_kinds"), ids=lambda row: row["noun"])
def test_each_noun_tells_the_kind_in_its_example(row) -> None:
    assert of(row["example"]).kinds == frozenset(PlaceKind(k) for k in row["kinds"].split("|"))


def test_a_noun_tells_nothing_on_the_other_side() -> None:
    assert kinds_of_noun("ocean", side="of") == frozenset()
    assert of("The town council met in Tarkel today.").kinds == frozenset()


@given(st.text(), st.text())
def test_any_text_is_read_without_an_exception(before: str, after: str) -> None:
    beside(f"{before}Tarkel{after}", Span(start=len(before), end=len(before) + 6))
