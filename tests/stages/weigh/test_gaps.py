import pytest

from fogline.model.report import MarkKind, mark
from fogline.model.standing import Gap
from fogline.stages.weigh.gaps import said_missing
from fogline.text.tables import table
from story import Story, place_of

WORDS = [(w, row["kind"]) for row in table("gap_words") for w in row["words"].split("|")]


def gaps(text: str) -> list[Gap]:
    story = Story()
    story.report(text)
    return said_missing(story.view)


@pytest.mark.parametrize("row", table("gap_words"), ids=lambda row: row["words"][:16])
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    assert [(g.kind.value, g.text) for g in gaps(row["example"])] == [(row["kind"], row["example"])]


@pytest.mark.parametrize(("words", "kind"), WORDS)
def test_each_phrase_says_that_something_is_missing(words: str, kind: str) -> None:
    assert [g.kind.value for g in gaps(f"As to that, the ministry {words} on Friday.")] == [kind]


def test_a_gap_cites_its_sentence() -> None:
    (gap,) = gaps("The weir is shut now. The ministry has not responded. It rained there.")
    assert [c.exact for c in gap.citations] == [gap.text] == ["The ministry has not responded."]


def test_noise_says_nothing_of_what_is_missing() -> None:
    story = Story()
    report = story.report("The weir is shut.\n\nNo comments yet? The editor has not responded.")
    story.add(
        mark(
            report.id, place_of(report.text, "No comments yet? The editor has not responded."), MarkKind.NOISE
        )
    )
    assert said_missing(story.view) == []


def test_a_clause_is_told_without_what_stands_before_it() -> None:
    (gap,) = gaps("The weir is shut and the road is wet, but the ministry could not confirm who had shut it.")
    assert gap.text == "the ministry could not confirm who had shut it."


def test_a_clause_that_lost_its_subject_is_told_with_it() -> None:
    (gap,) = gaps("The ministry spoke of rain, but has not responded to the letter.")
    assert gap.text == "The ministry spoke of rain, but has not responded to the letter."


def test_what_hangs_on_a_long_clause_is_left_away() -> None:
    (gap,) = gaps(
        "The Tarnby health office does not know how many families have left the camps by the river because "
        "the waters that came down in March have made it hard to count anybody at all."
    )
    assert (
        gap.text
        == "The Tarnby health office does not know how many families have left the camps by the river"
    )


def test_the_same_words_in_two_reports_are_one_gap() -> None:
    story = Story()
    for name in ("a", "b"):
        story.report("There was no immediate claim of responsibility.", path=name)
    (gap,) = said_missing(story.view)
    assert len(gap.citations) == 2


def test_a_report_that_misses_nothing_has_no_gap() -> None:
    assert gaps("The weir is shut.") == []
    assert gaps("") == []
    assert gaps("\0\ud800\n\n \u200b") == []
