import random
import sys
import time
from collections import Counter

import pytest
from bench.own.quotes import found, is_found, is_told_from_titles
from bench.own.tables import Row, rows_of
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.text.quotes import QuoteKind, quotations

MARKS = "“”„‟\"'‘’‚«»‹›`–—- \n.,aS9"


ROWS = rows_of("quotations")
PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "‚",
    "''",
    "``",
    ",,",
    "– ",
    "\n\n“",
    "\n",
    "a",
    "Is ",
    "us,",
    " said Orla.",
    "5'10",
    "\0",
    "\ud800",
    "é",
]


def _quoted(text: str) -> list[str]:
    return [q.span.of(text) for q in quotations(text) if q.depth == 0]


@pytest.mark.parametrize(
    "text",
    [
        "“We stay,” said Orla. “Nobody leaves.”",
        '"We stay," said Orla. "Nobody leaves."',
        "''We stay,'' said Orla. ''Nobody leaves.''",
        "``We stay,'' said Orla. ``Nobody leaves.''",
        "«We stay,» said Orla. «Nobody leaves.»",
        "« We stay, » said Orla. « Nobody leaves. »",
        "»We stay,« said Orla. »Nobody leaves.«",
        "„We stay,“ said Orla. „Nobody leaves.“",
        "„We stay,” said Orla. „Nobody leaves.”",
        "”We stay,” said Orla. ”Nobody leaves.”",
        "‘We stay,’ said Orla. ‘Nobody leaves.’",
        "'We stay,' said Orla. 'Nobody leaves.'",
        "“We stay,”said Orla.“Nobody leaves.”",
        '“We stay," said Orla. "Nobody leaves.”',
    ],
)
def test_two_quotations_are_found_in_every_style_of_marks(text: str) -> None:
    assert _quoted(text) == ["We stay,", "Nobody leaves."]


def test_apostrophes_and_possessives_do_not_close_single_marks() -> None:
    text = "‘We don’t know the boys’ names,’ said Orla’s aunt. 'It's the dogs' home,' she said."
    assert _quoted(text) == ["We don’t know the boys’ names,", "It's the dogs' home,"]


def test_missing_letters_inches_and_lone_marks_are_no_quotations() -> None:
    assert _quoted("'Twas a 12\" gun of the '90s, 6' long, the dogs' own.".replace("T", "t")) == []


def test_a_quotation_within_another_has_a_depth() -> None:
    text = "“He said ‘never’ and “perhaps”,” said Orla."
    assert [(q.span.of(text), q.depth) for q in quotations(text)][1:] == [("never", 1), ("perhaps", 1)]


def test_a_quotation_over_paragraphs_is_a_piece_for_each() -> None:
    text = "“One day.\n\n“Two days.\n\n“Three,” said Orla."
    found = quotations(text)
    assert [q.span.of(text) for q in found] == ["One day.", "Two days.", "Three,"]
    assert [q.closed for q in found] == [True, True, True]
    assert [q.continues for q in found] == [False, True, True]


def test_an_opening_without_a_close_ends_at_the_next_opening_or_with_the_paragraph() -> None:
    text = "“We stay, said Orla. “Nobody leaves.”\n\n“We go, said Tarn.\n\nThe end."
    found = [(q.span.of(text), q.closed) for q in quotations(text)]
    assert ("Nobody leaves.", True) in found
    assert ("We stay, said Orla.", False) in found
    assert ("We go, said Tarn.", False) in found


def test_a_close_without_an_opening_reaches_back_to_the_start_of_its_sentence() -> None:
    text = 'The road is long. We were made to leave" she said. "There was no choice."'
    assert [(q.span.of(text), q.closed) for q in quotations(text)] == [
        ("We were made to leave", False),
        ("There was no choice.", True),
    ]


def test_a_line_that_a_dash_opens_is_dialogue() -> None:
    text = "– We stay in the valley, said Orla.\n\n- bread\n- salt\n\n— The bells of the abbey are safe."
    found = [q.span.of(text) for q in quotations(text) if q.kind is QuoteKind.DASH]
    assert found == ["We stay in the valley, said Orla.", "The bells of the abbey are safe."]


def test_hard_wrapped_quotations_run_over_line_ends() -> None:
    text = "   ''We were holding\nour breath all night,'' said the\nkeeper of the mill\n   of Orve.\n" * 3
    assert _quoted(text) == ["We were holding\nour breath all night,"] * 3


@given(st.text(alphabet=MARKS, max_size=200) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_quotations_inside_it_in_order(text: str) -> None:
    found = quotations(text)
    for q in found:
        assert q.span.end <= len(text)
        assert q.outer.holds(q.span)
        assert q.span.of(text).strip() == q.span.of(text)
    assert list(found) == sorted(found, key=lambda q: (q.outer.start, -q.outer.end, q.kind))


@pytest.mark.parametrize("piece", ["“", '"', "‘a", "’ ", "s' ", "“a “b” ", '«"', "'a ", "– a\n"])
def test_time_grows_with_length_alone(piece: str) -> None:
    began = time.perf_counter()
    quotations(piece * (60_000 // len(piece)))
    assert time.perf_counter() - began < 5


def test_the_table_of_quotations_has_eighty_cases_or_more_in_many_styles() -> None:
    assert len(ROWS) >= 80
    assert len({row["style"] for row in ROWS}) >= 20


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_quotation_is_found_in_its_style(row: Row) -> None:
    assert is_found(row), found(row)
    assert is_told_from_titles(row)


def _generated(count: int) -> list[str]:
    """Texts of marks and words in any order, the same on every run."""
    chance = random.Random(11)
    return ["".join(chance.choices(PIECES, k=chance.randrange(40))) for _ in range(count)]


def test_ten_thousand_generated_texts_give_slices_inside_them() -> None:
    for text in _generated(10_000):
        for q in quotations(text):
            assert 0 <= q.outer.start <= q.span.start < q.span.end <= q.outer.end <= len(text)
            assert q.span.of(text) == text[q.span.start : q.span.end].strip()


def _operations(text: str) -> int:
    """How many functions are called to find the quotations of a text."""
    calls: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, arg: calls.update([event]))
    try:
        quotations(text)
    finally:
        sys.setprofile(None)
    return calls["call"] + calls["c_call"]


@pytest.mark.parametrize("seed", range(20))
def test_twice_the_text_takes_at_most_two_and_a_half_times_the_work(seed: int) -> None:
    chance = random.Random(seed)
    piece = "".join(chance.choices(PIECES, k=12))
    assert _operations(piece * 200) <= 2.6 * _operations(piece * 100)
