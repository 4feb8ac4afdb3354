import pytest
from extract_sample import attribution, report_of, scanned

from fogline.model.span import Span
from fogline.model.statement import StatementKind
from fogline.nlp.parse import parse
from fogline.stages.extract.own import asserts
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read
from fogline.text.tables import Row, table


def _asserts(text: str) -> bool:
    return asserts(Span(start=0, end=len(text)), scanned(text))


@pytest.mark.parametrize("row", table("own_words"), ids=lambda r: r["word"])
def test_every_word_makes_its_example_an_assertion(row: Row) -> None:
    assert _asserts(row["example"])


@pytest.mark.parametrize(
    "text",
    [
        "Were nine miners killed?",
        "The valley is quiet in spring.",
        "We rescued nine miners.",
        "Nine miners died, the warden said.",
        "The guild has not responded to the attack.",
        "Nine miners died in the slide",
    ],
)
def test_questions_colours_speech_silence_and_headings_are_no_assertions(text: str) -> None:
    assert not _asserts(text)


def test_a_figure_is_matter_enough() -> None:
    assert _asserts("The valley has 4,000 inhabitants in all.")


def test_the_publishers_own_sentences_are_statements_without_a_source() -> None:
    text = "The slide killed nine miners. The warden said the pit is shut."
    found = attributed(
        report_of(text),
        read(text, ()),
        parse(text),
        [attribution(text, "The warden", "said", "the pit is shut")],
    )
    own = [s for s in found if s.kind is StatementKind.OWN]
    assert [s.content[0].of(text) for s in own] == ["The slide killed nine miners."]
    assert own[0].source == own[0].cue == ()


def test_a_verb_that_a_participle_before_it_hides_from_the_parser_still_asserts() -> None:
    assert _asserts(
        "Soil samples taken by the guild at four gardens contained lead at up to 38 milligrams per kilogram."
    )
    assert not _asserts("Soil samples taken by the guild at 4 gardens.")
