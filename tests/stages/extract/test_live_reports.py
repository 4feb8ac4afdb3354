import pytest
from extract_sample import attribution, report_of, scanned, statements, words

from fogline.nlp.parse import parse
from fogline.stages.extract.mentions import mentions_of
from fogline.stages.extract.own import assertions
from fogline.text.reading import read


def test_the_hour_of_a_post_and_its_clock_are_no_part_of_whoever_speaks() -> None:
    text = "It rained.\n\n16.40 GMT Police say nine boats sank."
    [found] = statements(text, attribution(text, "GMT Police", "say", "nine boats sank"))
    assert words(text, found.source) == "Police"


@pytest.mark.parametrize("hour", ["16:40 CET", "16.40", "4:40 p.m. (EST)"])
def test_the_hour_of_a_post_and_its_clock_are_no_part_of_what_is_told(hour: str) -> None:
    text = f"It rained.\n\n{hour} Nine boats of 12 sank at the quay."
    [found] = assertions([], scanned(text))
    assert found.of(text) == "Nine boats of 12 sank at the quay."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It rained.\n\n16.40 GMT\nTarkel Guild boats sank.", ["Tarkel Guild"]),
        ("It rained.\n\nAt 9:30 p.m. EST Orla Vesk left the quay.", ["Orla Vesk"]),
    ],
)
def test_a_clock_behind_an_hour_is_no_name(text: str, names: list[str]) -> None:
    found = mentions_of(report_of(text), read(text, ()), parse(text))
    assert [m.span.of(text) for m in found] == names
