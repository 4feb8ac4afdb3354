import pytest

from fogline.compare.score import (
    FACTS,
    figures_differ,
    figures_meet,
    moods_differ,
    one_speaker,
    opposite_poles,
    same_claim,
    too_short,
    words_shared,
)
from fogline.compare.telling import Telling
from fogline.model.statement import Act
from story import Story, two


def with_figures(left: tuple[float, str], right: tuple[float, str]) -> tuple[Telling, Telling]:
    story = Story()
    for value, of in (left, right):
        report = story.report(f"In all {value:g} miners were hurt at the pit.")
        said = story.say(report, report.text)
        story.figure(said, f"{value:g} miners", value, value, of=of, unit="miners")
    first, second = story.told
    return first, second


def test_every_fact_lies_between_nothing_and_one() -> None:
    pair = two("The mill of the valley burns.", "The mill will burn, they fear.")
    assert all(0 <= fact.holds(*pair) <= 1 for fact in FACTS)


def test_the_score_is_the_sum_of_what_the_facts_weigh() -> None:
    pair = two("The mill of the valley burns.", "The mill may burn in the night.")
    assert same_claim(*pair).value == pytest.approx(sum(f.weight * f.holds(*pair) for f in FACTS))


def test_the_reason_names_the_facts_that_hold() -> None:
    reason = same_claim(*two("The mill of the valley burns.", "The mill may burn in the night.")).reason
    assert "words shared" in reason
    assert "moods differ 1.00" in reason
    assert "figures" not in reason


def test_the_score_is_the_same_both_ways() -> None:
    left, right = two("The mill of the valley burns.", "A mill burns by the river.")
    assert same_claim(left, right).value == pytest.approx(same_claim(right, left).value)


def test_the_same_words_are_one_claim() -> None:
    pair = two("The mill of the valley burns.", "The mill of the valley burns.")
    assert words_shared(*pair) == pytest.approx(1)
    assert same_claim(*pair).value > 0.9


def test_one_speaker_without_a_word_in_common_is_no_sign() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for text in ("The old mill burns.", "A ferry sails tomorrow.", "The old mill is lost."):
        story.say(story.report(text), text, speaker=ada)
    told = {t.text: t for t in story.told}
    mill, ferry, lost = (
        told["The old mill burns."],
        told["A ferry sails tomorrow."],
        told["The old mill is lost."],
    )
    assert one_speaker(mill, ferry) == 0
    assert one_speaker(mill, lost) == 1


def test_held_against_left_speaks_against_one_claim() -> None:
    pair = two("The brigade will defend the port.", "The brigade will withdraw from the port.")
    assert opposite_poles(*pair) == 1


def test_equal_figures_of_one_thing_meet() -> None:
    pair = with_figures((9, "wounded"), (9, "wounded"))
    assert (figures_meet(*pair), figures_differ(*pair)) == (1, 0)


def test_other_figures_of_one_thing_differ() -> None:
    pair = with_figures((9, "wounded"), (30, "wounded"))
    assert (figures_meet(*pair), figures_differ(*pair)) == (0, 1)


def test_figures_of_two_things_neither_meet_nor_differ() -> None:
    pair = with_figures((9, "wounded"), (30, "killed"))
    assert (figures_meet(*pair), figures_differ(*pair)) == (0, 0)


def test_what_is_and_what_may_be_are_two_moods() -> None:
    assert moods_differ(*two("The mill burns.", "The mill may burn.")) == 1
    assert moods_differ(*two("The mill burns.", "The mill burnt down.")) == 0


def test_a_few_words_that_say_the_same_of_one_thing_are_enough() -> None:
    assert too_short(*two("The garrison stays.", "The garrison will not leave the town.")) == 0
    assert too_short(*two("The garrison stays.", "The garrison is fed.")) == 1


def test_a_call_for_something_is_less_like_a_word_that_it_is_so() -> None:
    story = Story()
    for text, act in (("The mill is to be shut.", Act.DEMAND), ("The mill has been shut.", Act.ASSERT)):
        story.say(story.report(text), text, speaker=story.name(f"Ada {act}"), act=act)
    assert "one only calls or asks 1.00" in same_claim(*story.told).reason
