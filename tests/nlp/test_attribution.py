"""The attribution tagger: what it finds in plain sentences, and that it stands any text."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.errors import MissingPart
from fogline.nlp.attribution import Attribution, AttributionTagger


@pytest.fixture(scope="module")
def tagger() -> AttributionTagger:
    return AttributionTagger()


def _said(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " ".join(text[start:end] for start, end in spans)


def _only(tagger: AttributionTagger, text: str) -> tuple[str, str, str]:
    found = tagger.tag(text)
    assert len(found) == 1
    one = found[0]
    return _said(text, one.source), _said(text, one.cue), _said(text, one.content)


def test_a_plain_statement_has_its_source_cue_and_content(tagger: AttributionTagger) -> None:
    text = "The harbour master said the ferry had left the port before dawn."
    source, cue, content = _only(tagger, text)
    assert (source, cue) == ("The harbour master", "said")
    assert content == "the ferry had left the port before dawn"


def test_according_to_is_a_cue_and_its_object_the_source(tagger: AttributionTagger) -> None:
    text = "The bridge was closed for two days, according to the city council."
    source, cue, content = _only(tagger, text)
    assert (source, cue) == ("the city council", "according to")
    assert content.startswith("The bridge was closed for two days")


def test_an_interrupted_quotation_is_one_content_in_two_pieces(tagger: AttributionTagger) -> None:
    text = "\u201cWe will rebuild the school,\u201d the mayor said, \u201cbefore winter comes.\u201d"
    found = tagger.tag(text)
    contents = [_said(text, a.content) for a in found]
    assert any("rebuild the school" in c and "before winter" in c for c in contents)
    assert all("mayor" in _said(text, a.source) for a in found)


def test_a_sentence_that_reports_nobody_has_no_attribution(tagger: AttributionTagger) -> None:
    assert tagger.tag("The river rose by two metres overnight and flooded the market.") == []


def test_line_ends_inside_a_sentence_change_nothing_but_offsets(tagger: AttributionTagger) -> None:
    flat = "The ministry said on Monday that the road to the north was open again to lorries."
    wrapped = flat.replace("that the", "that\nthe").replace("was open", "was\nopen")
    found, same = tagger.tag(flat), tagger.tag(wrapped)
    assert [(a.source, a.cue, a.content) for a in found] == [(a.source, a.cue, a.content) for a in same]


def test_a_statement_deep_in_a_one_line_page_is_found(tagger: AttributionTagger) -> None:
    filler = "The road runs along the river and crosses it twice near the old mill. " * 60
    text = filler + "A spokesman for the railway said no train had been hit. " + filler
    found = [a for a in tagger.tag(text) if "no train had been hit" in _said(text, a.content)]
    assert len(found) == 1
    assert "spokesman for the railway" in _said(text, found[0].source)


def test_a_higher_threshold_keeps_fewer_attributions() -> None:
    text = "The envoy hopes the talks resume. The envoy said the talks would resume on Friday."
    strict, free = AttributionTagger(threshold=0.99), AttributionTagger(threshold=0.0)
    kept, every = strict.tag(text), free.tag(text)
    assert {a.cue for a in kept} <= {a.cue for a in every}
    assert all(a.score >= 0.99 for a in kept)


def test_the_same_text_gives_the_same_answer(tagger: AttributionTagger) -> None:
    text = "Officials denied that shots were fired. Witnesses told reporters they had heard some."
    assert tagger.tag(text) == tagger.tag(text)


@pytest.mark.parametrize(
    "text",
    ["", " \n\t\r\n ", "\x00", "\ud800 said \udfff", "said", "." * 5000, "a" * 5000, "\u0301"],
)
def test_odd_texts_are_read_without_an_error(tagger: AttributionTagger, text: str) -> None:
    _check_spans(text, tagger.tag(text))


def test_a_missing_model_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MissingPart, match=r"lower\.onnx is missing: reinstall"):
        AttributionTagger(tmp_path)


def test_a_broken_model_is_reported_with_its_folder(tmp_path: Path) -> None:
    for name in ("lower.onnx", "upper.onnx", "tokenizer.json", "config.json"):
        (tmp_path / name).write_text("{", encoding="utf-8")
    with pytest.raises(MissingPart, match="cannot be read"):
        AttributionTagger(tmp_path)


def _check_spans(text: str, found: list[Attribution]) -> None:
    for one in found:
        assert one.cue
        assert one.content
        assert 0 <= one.score <= 1
        for role in (one.source, one.cue, one.content):
            assert all(0 <= start < end <= len(text) for start, end in role)
            assert all(before[1] <= after[0] for before, after in pairwise(role))


_WORDS = st.sampled_from(
    ["said", "the mayor", "according to", "\u201c", "\u201d", '"', ".", ",", "\n", "\n\n", "he",
     "told", "us", "that", "rain fell", "\u2013", "claims", "  ", "No", "\u00a0", "\U0001f600"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=60).map(" ".join)))
def test_spans_of_any_text_lie_inside_it_in_order(text: str) -> None:
    _check_spans(text, _SHARED.tag(text))


_SHARED = AttributionTagger(threshold=0.0)


def test_what_is_read_in_one_paragraph_does_not_hang_on_the_others() -> None:
    first = "The harbour master said that nobody had warned the ferry."
    other = (
        "“We had no boats,” the warden told the inquiry, and the port denied that it had been asked for any."
    )
    alone = _SHARED.tag(first)
    assert alone
    assert [a for a in _SHARED.tag(f"{first}\n\n{other}") if a.cue[0][1] <= len(first)] == alone


def test_a_hope_is_left_out_unless_attitudes_are_asked_for() -> None:
    text = "The shopkeepers hope that the market will open again in the spring."
    assert AttributionTagger(threshold=0.2).tag(text) == []
    assert len(AttributionTagger(threshold=0.2, attitudes=True).tag(text)) == 1
