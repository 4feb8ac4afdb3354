"""Who answers what another said just before is in dispute with it, where the two read so."""

import pytest

from fogline.model.statement import Act
from fogline.stages.link.reading import Reading
from fogline.stages.link.rejoinders import LEAST, answered, answering, pairs_to_read
from fogline.text.tables import table
from story import Story

SOLD, SOUND = "The mayor sold the old mill.", "the roof is sound"


def told(
    cue: str, *, act: Act = Act.ASSERT, between: str = "", one_speaker: bool = False, answer: str = SOUND
) -> Story:
    story = Story()
    report = story.report(f"{SOLD} Ada spoke. {between} Bo {cue} that {answer}.")
    ada = story.name("Ada Quill")
    story.say(report, SOLD, speaker=ada)
    answerer = ada if one_speaker else story.name("Bo Tarn")
    story.say(report, answer, speaker=answerer, cue=cue, act=act)
    return story


def found(story: Story, **chances: float) -> list[tuple[str, str]]:
    first, second = story.told
    key = (min(first.id, second.id), max(first.id, second.id))
    reading = Reading(row={first.id: 0, second.id: 1}, chances={key: chances})
    return [(a.text, b.text) for a, b, _ in answered(story.told, reading, frozenset())]


@pytest.mark.parametrize("row", table("rejoinder_cues"), ids=lambda row: row["words"][:12])
def test_each_cue_answers_what_was_said_before_it_from_its_chance_on(row: dict[str, str]) -> None:
    for cue in row["words"].split("|"):
        least = LEAST[row["way"]]
        assert found(told(cue), dispute=least) == [(SOLD, SOUND)]
        assert found(told(cue), dispute=least - 0.01) == []
    assert any(cue in row["example"] for cue in row["words"].split("|"))


def test_another_cue_answers_nothing() -> None:
    assert found(told("said"), dispute=0.9) == []


def test_who_insists_on_doing_something_answers_nobody() -> None:
    assert found(told("insisted", answer="selling the old roof"), dispute=0.9) == []


def test_what_is_denied_may_read_as_the_same() -> None:
    story = told("denied", act=Act.DENY)
    assert found(story, same=0.5, dispute=0.1) == [(SOLD, SOUND)]
    assert found(story, same=0.2, dispute=0.1) == []


def test_a_denial_that_found_its_words_elsewhere_answers_nothing_here() -> None:
    story = told("denied", act=Act.DENY)
    denial = next(t for t in story.told if t.text == SOUND)
    assert list(answered(story.told, Reading(), frozenset({denial.id}))) == []


def test_only_another_speaker_just_before_is_answered() -> None:
    assert len(list(answering(told("insisted").told))) == 1
    assert list(answering(told("insisted", one_speaker=True).told)) == []
    assert list(answering(told("insisted", between="It rained. " * 90).told)) == []


def test_every_thing_said_in_a_row_is_read_with_its_answer() -> None:
    assert [(a.text, b.text) for a, b in pairs_to_read(told("insisted").told)] == [(SOLD, SOUND)]


def test_who_calls_for_something_after_a_call_answers_nobody() -> None:
    story = Story()
    report = story.report("The mayor must go, Ada said. There can be no talks until he does, Bo insisted.")
    story.say(report, "The mayor must go", speaker=story.name("Ada"), act=Act.DEMAND)
    story.say(
        report,
        "There can be no talks until he does",
        speaker=story.name("Bo"),
        cue="insisted",
        act=Act.DEMAND,
    )
    assert found(story, dispute=0.9) == []
