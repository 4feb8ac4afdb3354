import pytest

from fogline.compare.telling import Telling
from fogline.model.statement import StatementKind
from fogline.model.view import View
from fogline.stages.trace.occasion import occasions, same_occasion, ties, times_agree
from story import Story, on

QUOTED = "We shall keep the weir shut until the last house is dry."
TURNED = "Until the last house has dried we shall keep the weir shut."


def told_twice(**known: object) -> tuple[View, Telling, Telling]:
    """One speaker in two reports, in like words."""
    story = Story()
    ada = story.name("Ada Quill")
    left = story.report(f"{QUOTED} So Ada Quill said in an interview with Radio Tarn.")
    right = story.report(f"In an interview with Radio Tarn, Ada Quill: {TURNED}")
    story.say(left, QUOTED, speaker=ada, kind=StatementKind.DIRECT, **known.get("left", {}))  # type: ignore[attr-defined]
    story.say(right, TURNED, speaker=ada, kind=StatementKind.DIRECT, **known.get("right", {}))  # type: ignore[attr-defined]
    first, second = sorted(story.told, key=lambda t: t.statement.report_id != left.id)
    return story.view, first, second


def test_two_translations_of_one_sentence_are_one_occasion() -> None:
    assert same_occasion(*told_twice()) is not None


def test_two_days_are_two_occasions() -> None:
    assert same_occasion(*told_twice(left={"said": on(3)}, right={"said": on(5)})) is None


def test_an_interview_and_an_address_are_two_occasions() -> None:
    interview, address = ("an interview", "interview"), ("an interview", "address")
    assert same_occasion(*told_twice(left={"channel": interview}, right={"channel": address})) is None


def test_a_channel_in_common_is_told_in_the_reason() -> None:
    channel = ("an interview", "interview")
    reason = same_occasion(*told_twice(left={"channel": channel}, right={"channel": channel}))
    assert reason is not None
    assert "interview" in reason


def test_a_relay_in_common_is_a_channel() -> None:
    reason = same_occasion(*told_twice(left={"relay": "Radio Tarn"}, right={"relay": "Radio Tarn"}))
    assert reason is not None
    assert "radio tarn" in reason


def test_an_unknown_time_agrees_with_any() -> None:
    assert times_agree(None, on(3))
    assert times_agree(on(3), on(3))
    assert not times_agree(on(3), on(4))


def test_other_words_on_other_days_are_not_tied() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for text in ("The weir is shut for good.", "A ferry sails at dawn."):
        story.say(story.report(text), text, speaker=ada)
    assert ties(story.view, story.told) == []


def test_two_speakers_are_never_tied() -> None:
    story = Story()
    for name in ("Ada Quill", "Bo Tarn"):
        story.say(story.report(f"{QUOTED} So {name} said."), QUOTED, speaker=story.name(name))
    assert ties(story.view, story.told) == []


def test_neighbours_in_one_report_are_tied() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    report = story.report("The weir is shut, Ada Quill said. The keeper has gone home, she said.")
    story.say(report, "The weir is shut", speaker=ada)
    story.say(report, "The keeper has gone home", speaker=ada)
    (tie,) = ties(story.view, story.told)
    assert tie.left.statement.id != tie.right.statement.id


@pytest.mark.parametrize("turned", [False, True])
def test_every_statement_with_a_speaker_is_in_one_occasion(turned: bool) -> None:
    view, left, right = told_twice(left={"said": on(3)})
    tied = ties(view, [right, left] if turned else [left, right])
    (found,) = occasions(view.statements, tied)
    assert found.statement_ids == tuple(sorted(s.id for s in view.statements))
    assert found.report_ids == tuple(sorted(s.report_id for s in view.statements))
    assert found.said == on(3)
    assert found.evidence


def test_words_without_a_speaker_are_no_occasion() -> None:
    story = Story()
    report = story.report("The weir is shut for good.")
    story.say(report, report.text)
    assert occasions(story.view.statements, []) == []


def test_one_outlet_told_on_one_day_is_one_occasion_whatever_the_words() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    first = story.report("The weir is shut, Ada Quill told the broadcaster Tarn TV on Monday.")
    second = story.report("Ada Quill told Tarn TV on Monday: many ferries sail at dawn.")
    story.say(first, "The weir is shut", speaker=ada, said=on(3), relay="the broadcaster Tarn TV")
    story.say(second, "many ferries sail at dawn", speaker=ada, said=on(3), relay="Tarn TV")
    (tie,) = ties(story.view, story.told)
    assert "tarn tv" in tie.reason


def test_a_word_or_two_alike_are_no_occasion() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for text in ("Ada Quill said the keeper stays.", "The keeper stays, said Ada Quill."):
        words = "the keeper stays" if "the keeper" in text else "The keeper stays"
        story.say(story.report(text), words, speaker=ada)
    assert ties(story.view, story.told) == []


def test_an_interview_and_an_address_in_one_report_stay_two_with_words_between() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    text = "In an interview she said the weir is shut. The gate holds, she said. In an address she said all is well."
    report = story.report(text)
    story.say(report, "the weir is shut", speaker=ada, channel=("an interview", "interview"))
    story.say(report, "The gate holds", speaker=ada)
    story.say(report, "all is well", speaker=ada, channel=("an address", "address"))
    found = occasions(story.view.statements, ties(story.view, story.told))
    assert sorted(o.channel or "" for o in found) == ["address", "interview"]


def test_another_figure_of_the_same_thing_is_another_act_of_speaking() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for number, value in (("29", 29), ("34", 34)):
        text = f"We have pulled {number} people out of the old mill alive."
        said = story.say(story.report(text), text, speaker=ada, kind=StatementKind.DIRECT)
        story.figure(said, number, value, value, of="rescued")
    left, right = story.told
    assert same_occasion(story.view, left, right) is None


def test_what_a_report_of_an_earlier_day_tells_was_said_before() -> None:
    def told(day: int) -> str | None:
        story = Story()
        ada = story.name("Ada Quill")
        left, right = story.report(QUOTED, day=day), story.report(TURNED, day=9)
        story.say(left, QUOTED, speaker=ada, kind=StatementKind.DIRECT)
        story.say(right, TURNED, speaker=ada, kind=StatementKind.DIRECT, said=on(8))
        first, second = sorted(story.told, key=lambda t: t.statement.report_id != left.id)
        return same_occasion(story.view, first, second)

    assert told(9) is not None
    assert told(5) is None
