from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.text.numbers import garbled_numbers
from fogline.text.quantities import find_quantities
from fogline.text.times import find_times, resolve

PIECES = st.sampled_from(
    [
        "at",
        "least",
        "more",
        "than",
        "40",
        "1,7000",
        "3-1",
        "half",
        "a",
        "dozen",
        "seventy",
        "+",
        "of",
        "the",
        "people",
        "million",
        "km",
        "$",
        "€",
        "percent",
        "from",
        "to",
        "between",
        "and",
        "on",
        "Friday",
        "March",
        "6",
        "2031",
        "last",
        "week",
        "ago",
        "the",
        "day",
        "before",
        "since",
        "summer",
        "10:30",
        "p.m.",
        "½",
        ",",
        ".",
        "\n\n",
        "\x00",
        "�",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=12).map(" ".join),
    st.lists(PIECES, max_size=6).map("".join),
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_has_figures_within_it_with_their_ends_in_order(text: str) -> None:
    for figure in find_quantities(text):
        assert figure.span.of(text)
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_has_times_within_it_and_none_in_another(text: str) -> None:
    found = find_times(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for expression in found:
        assert expression.span.of(text)
        for told in (None, date.min, date.max, date(2024, 2, 29)):
            resolve(expression, told, told)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_any_text_has_its_garbled_numbers_within_it(text: str) -> None:
    for span, reading in garbled_numbers(text):
        assert span.of(text)
        assert reading
