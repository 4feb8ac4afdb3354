import itertools

from hypothesis import given
from hypothesis import strategies as st

from fogline.compare.parts import parts, stating_parts
from fogline.model.span import Span


def of(text: str) -> list[str]:
    return [p.of(text) for p in parts(text, [Span(start=0, end=len(text))])]


def test_each_sentence_is_a_part() -> None:
    assert of("The gate is shut now. The river rose again.") == [
        "The gate is shut now.",
        "The river rose again.",
    ]


def test_a_sentence_of_two_words_goes_with_its_neighbour() -> None:
    assert of("It rose. The gate is shut now.") == ["It rose. The gate is shut now."]


def test_a_title_ends_no_sentence() -> None:
    assert of("She met Dr. Quill at the old mill.") == ["She met Dr. Quill at the old mill."]


def test_a_month_in_short_ends_no_sentence_and_a_name_in_capitals_does() -> None:
    assert of("The ship left on Oct. 19 with 600 tons of salt.") == [
        "The ship left on Oct. 19 with 600 tons of salt."
    ]
    assert of("The gate is held by the ORB. The river rose again.") == [
        "The gate is held by the ORB.",
        "The river rose again.",
    ]


def test_a_small_letter_after_a_stop_goes_on() -> None:
    assert of("The gate, approx. two metres high, is shut.") == [
        "The gate, approx. two metres high, is shut."
    ]


def test_two_spans_are_never_joined() -> None:
    text = "The gate is shut, she said, and the river rose."
    spans = [Span(start=0, end=16), Span(start=28, end=len(text))]
    assert [p.of(text) for p in parts(text, spans)] == ["The gate is shut", "and the river rose."]


def test_three_dots_after_a_capital_end_a_sentence() -> None:
    assert of("We shall go to plan B... Then the rain came.") == [
        "We shall go to plan B...",
        "Then the rain came.",
    ]


def test_a_page_of_dots_is_read_in_no_time() -> None:
    assert len(of("." * 400_000)) == 1


def test_what_only_asks_states_nothing() -> None:
    def stated(text: str) -> list[str]:
        return [p.of(text) for p in stating_parts(text, [Span(start=0, end=len(text))])]

    assert stated("Is the gate shut? And who has the key?”") == []
    assert stated("Who shut the gate? The guard has the only key.") == [
        "Who shut the gate?",
        "The guard has the only key.",
    ]


def test_no_content_has_no_parts() -> None:
    assert parts("The gate.", []) == ()


@given(st.text(alphabet="aB .!?;\n”\u00a0", min_size=1, max_size=120))
def test_parts_are_slices_in_order_that_lose_nothing_but_white_space(text: str) -> None:
    found = parts(text, [Span(start=0, end=len(text))])
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(p.end <= len(text) for p in found)
    kept = "".join(p.of(text) for p in found)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(min_size=1, max_size=120), st.data())
def test_parts_stay_inside_their_spans(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert all(Span(start=start, end=end).holds(p) for p in parts(text, [Span(start=start, end=end)]))


def test_thanks_state_nothing() -> None:
    text = "The mill has burned down. Thank you, Ada."
    whole = [Span(start=0, end=len(text))]
    assert [s.of(text) for s in stating_parts(text, whole)] == ["The mill has burned down."]
