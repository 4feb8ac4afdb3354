import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.span import Span
from fogline.text.markup import markup
from fogline.text.reading import read


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("**Orla Vesk**, the mayor, spoke.", "Orla Vesk, the mayor, spoke."),
        ("The [Orve guild](https://orve.example/guild) spoke.", "The Orve guild spoke."),
        ("See ![the pit](/pit.png) here.", "See the pit here."),
        ("It was (as [sic] he wrote) 4 * 5.", "It was (as [sic] he wrote) 4 * 5."),
    ],
)
def test_stars_and_the_addresses_of_links_are_not_read(text: str, read_as: str) -> None:
    assert read(text, []).text == read_as


def test_a_name_in_stars_is_cited_where_it_stands() -> None:
    text = "So **Orla Vesk** spoke."
    reading = read(text, [])
    at = reading.text.index("Orla Vesk")
    span = reading.back(Span(start=at, end=at + 9))
    assert span is not None
    assert span.of(text) == "Orla Vesk"


@given(st.text(alphabet="*[]()!/# ab\n\ud800", max_size=80))
def test_any_text_is_read_without_its_markup_alone(text: str) -> None:
    left = out = 0
    for mark in markup(text):
        assert left <= mark.start < mark.end
        left, out = mark.end, out + mark.end - mark.start
    assert len(read(text, []).text) == len(text) - out
