import pytest

from fogline.model.citation import cite
from fogline.model.claim import Answer, Dispute, DisputeKind, Position
from fogline.model.report import MarkKind, mark
from fogline.model.standing import Gap, GapKind
from fogline.stages.weigh.gaps import gaps_of
from fogline.stages.weigh.origins import grounds_of, origins_of
from fogline.text.tables import table
from story import Story, place_of

WORDS = [(w, row["kind"]) for row in table("gap_words") for w in row["words"].split("|")]


def gaps(text: str) -> list[Gap]:
    story = Story()
    story.report(text)
    return gaps_of(grounds_of(story.view), [])


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
    assert gaps_of(grounds_of(story.view), []) == []


def test_a_toll_without_a_speaker_is_a_gap() -> None:
    story = Story()
    told = story.say(story.report("Nine miners were killed."), "Nine miners were killed.")
    story.figure(told, "Nine miners", 9, 9, of="killed")
    assert [g.kind for g in gaps_of(grounds_of(story.view), [])] == [GapKind.FIGURE_WITHOUT_SPEAKER]


def test_a_toll_with_a_speaker_is_none() -> None:
    story = Story()
    text = "Nine miners were killed."
    told = story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    story.figure(told, "Nine miners", 9, 9, of="killed")
    assert gaps_of(grounds_of(story.view), []) == []


def quarrel(left_side: str, right_side: str) -> list[Gap]:
    story = Story()
    said = [
        story.say(story.report(f"Shut, {n} said.", path=n), "Shut", speaker=story.name(n, side=side))
        for n, side in (("Ada Quill", left_side), ("Bo Tarn", right_side))
    ]
    grounds = grounds_of(story.view)
    positions = tuple(
        Position(
            label=s.id,
            answers=(
                Answer(
                    label="", statement_id=s.id, wording=cite(story.view.report(s.report_id), s.content[0])
                ),
            ),
            claim_ids=(),
            origins=origins_of(grounds, [s.id]),
        )
        for s in said
    )
    dispute = Dispute(
        id="dispute",
        event_id="event",
        question="Is it shut?",
        kind=DisputeKind.OCCURRENCE,
        positions=positions,
        reason="",
    )
    return gaps_of(grounds, [dispute])


def test_a_quarrel_within_one_side_lacks_the_other() -> None:
    (gap,) = quarrel("Orvenia", "Orvenia")
    assert gap.kind is GapKind.SIDE_NOT_HEARD
    assert gap.text == "Is it shut? Only Orvenia is heard on it."
    assert len(gap.citations) == 2


def test_a_quarrel_of_two_sides_lacks_none() -> None:
    assert quarrel("Orvenia", "Vaubrel") == []


def test_a_report_that_misses_nothing_has_no_gap() -> None:
    assert gaps("The weir is shut.") == []
    assert gaps("") == []
    assert gaps("\0\ud800\n\n \u200b") == []
