import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.span import Span
from fogline.text.clauses import clause_at, own_clauses
from fogline.text.tables import Row, table


def clauses(text: str) -> list[str]:
    return [s.of(text) for s in own_clauses(text, Span(start=0, end=len(text)))]


@pytest.mark.parametrize("row", table("clause_words"), ids=lambda row: f"{row['kind']} {row['words'][:12]}")
def test_the_example_of_each_row_is_two_clauses(row: Row) -> None:
    assert any(word in row["example"].split() for word in row["words"].split("|"))
    assert len(clauses(row["example"])) == 2


def test_a_clause_keeps_its_comma_and_not_the_word_that_joins_it() -> None:
    assert clauses("The bridge was cut at noon, but the mill was not lost.") == [
        "The bridge was cut at noon,",
        "the mill was not lost.",
    ]


def test_what_hangs_on_one_verb_of_saying_is_cut_at_that() -> None:
    assert clauses("that six men had died there and that the guild's own guns had fired") == [
        "that six men had died there",
        "the guild's own guns had fired",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The van was loaded with bread, and with salt and oil for the winter.",
        "The mill was lost, which nobody in the town had thought of before.",
        "He closed the gate of the mill at noon, and went home to his wife.",
        "It burned, but the mill of the town was saved.",
    ],
)
def test_a_list_a_relative_clause_a_second_verb_and_a_short_one_are_no_cut(text: str) -> None:
    assert clauses(text) == [text]


def test_the_clause_around_words_is_that_clause_alone() -> None:
    text = "The mill will be shut by Friday, but the bridge over the river stays open."
    place = Span(start=text.index("bridge"), end=text.index("bridge") + 6)
    assert (
        clause_at(text, Span(start=0, end=len(text)), place).of(text)
        == "the bridge over the river stays open."
    )


@given(st.text(alphabet="aB ,;.’\u00a0", min_size=1, max_size=80), st.sampled_from(["and", "but that", "so"]))
def test_clauses_are_slices_in_order_that_lose_nothing_but_what_joins_them(text: str, joint: str) -> None:
    text = f"The mill was lost {text}, {joint} the bridge was cut {text}"
    found = list(own_clauses(text, Span(start=0, end=len(text))))
    assert all(
        a.end <= b.start and text[a.end : b.start].strip() in ("", "so", "and", "but", "but that")
        for a, b in itertools.pairwise(found)
    )
    assert (found[0].start, found[-1].end) == (0, len(text))


@pytest.mark.parametrize(
    "unit", ["and but that, ", "The mill was lost at noon, but the bridge was not cut, "]
)
def test_the_time_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        clauses(unit * times)
        return time.process_time() - start

    assert min(seconds(4_000) for _ in range(2)) < 16 * min(seconds(500) for _ in range(5))
