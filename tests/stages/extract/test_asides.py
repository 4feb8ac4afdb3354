import pytest
from extract_sample import asides, attribution, scanned, statements, words
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.span import Span
from fogline.stages.extract.asides import EVIDENCE, chance
from fogline.stages.extract.draft import Draft

TEXT = "Koy said the pass is shut. Koy hoped that the pass opens before the snow of the ninth month."
SAID = attribution(TEXT, "Koy", "said", "the pass is shut")
HOPED = attribution(TEXT, "Koy", "hoped", "that the pass opens before the snow of the ninth month", score=0.6)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The crew hoped to land near the mill.", "The crew", "hoped", "to land near the mill"),
        (
            "The palace did not say why the gate was shut.",
            "The palace",
            "did not say",
            "why the gate was shut",
        ),
        ("The dyke appears to have sunk by a foot.", "The dyke", "appears", "to have sunk by a foot"),
        ("I think the old road is the better one.", "I", "think", "the old road is the better one"),
    ],
)
def test_a_wish_a_silence_a_sign_and_the_teller_are_asides(
    text: str, source: str, cue: str, content: str
) -> None:
    found = attribution(text, source, cue, content, score=0.85)
    assert statements(text, found) == []
    [aside] = asides(text, found)
    assert words(text, aside.content) == content
    assert words(text, aside.source) == source


def test_what_is_hardly_an_attribution_is_not_told_at_all() -> None:
    text = "Koy juggled the balls of the duke."
    assert asides(text, attribution(text, "Koy", "juggled", "the balls of the duke", score=0.3)) == []


def test_an_aside_changes_no_statement_beside_it() -> None:
    assert statements(TEXT, SAID, HOPED) == statements(TEXT, SAID)
    assert len(asides(TEXT, SAID, HOPED)) == 1


def test_an_aside_with_the_words_of_a_statement_is_not_told_again() -> None:
    again = attribution(TEXT, "Koy", "hoped", "the pass is shut", score=0.8)
    assert asides(TEXT, SAID, again) == []


def _draft(score: float) -> Draft:
    return Draft(source=(), cue=(Span(start=4, end=8),), content=(Span(start=9, end=25),), score=score)


@given(st.floats(min_value=0, max_value=1), st.floats(min_value=0, max_value=1))
def test_the_surer_the_tagger_the_likelier_the_aside(left: float, right: float) -> None:
    cut = scanned(TEXT)
    low, high = sorted((left, right))
    assert 0 < chance(_draft(low), frozenset(), cut) <= chance(_draft(high), frozenset(), cut) < 1


def test_words_that_somebody_states_are_less_likely_an_aside() -> None:
    cut = scanned(TEXT)
    told = frozenset(cut.words(_draft(0.5).content))
    assert chance(_draft(0.5), told, cut) < chance(_draft(0.5), frozenset(), cut)


def test_what_is_quoted_within_a_quotation_is_no_statement() -> None:
    text = "“Orla swore that the mill of the old guild had never once stood still,” Koy said. It rained."
    said = attribution(text, "Koy", "said", text[1:69])
    swore = attribution(
        text, "Orla", "swore", "that the mill of the old guild had never once stood still", score=0.95
    )
    assert [words(text, s.source) for s in statements(text, said, swore)] == ["Koy"]


def test_every_fact_of_the_table_has_a_weight_and_an_answer() -> None:
    cut = scanned(TEXT)
    assert all(weight and fact(_draft(0.5), frozenset(), cut) >= -5 for fact, weight in EVIDENCE)
