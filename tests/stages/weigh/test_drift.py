import pytest

from fogline.model.standing import Drift
from fogline.model.statement import Act, Hedge, HedgeKind
from fogline.stages.weigh.drift import drifts_of
from story import Story, place_of

PROBABLY = "The rebels have probably captured the old fort at Tarnby"


def drifts(text: str, *framed: str, cue: str | None = None, act: Act = Act.CONFIRM) -> list[Drift]:
    """The drifts of a report in which Ada Quill says PROBABLY, and the `framed` words by the cue."""
    story = Story()
    report = story.report(text, publisher="Tarnby Echo")
    ada = story.name("Ada Quill")
    story.name("Tarnby")
    hedge = Hedge(span=place_of(text, "probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80))
    story.say(report, PROBABLY, speaker=ada, cue="said", hedge=hedge)
    for words in framed:
        story.say(report, words, speaker=ada if cue else None, cue=cue, act=act if cue else Act.ASSERT)
    return drifts_of(story.view, story.told)


def test_confirmed_over_probably_is_drift_with_both_cited() -> None:
    (found,) = drifts(
        f"The fall of the fort was confirmed by Ada Quill. “{PROBABLY}”, she said.",
        "The fall of the fort",
        cue="was confirmed",
    )
    assert found.frame.exact == "The fall of the fort was confirmed"
    assert found.wording.exact == PROBABLY
    assert found.reason == "the report calls it confirmed; the words it rests on say “probably”"


def test_words_that_point_back_are_a_frame() -> None:
    (found,) = drifts(
        f"This information was confirmed by Ada Quill. “{PROBABLY}”, she said.",
        "This information",
        cue="was confirmed",
    )
    assert found.frame.exact.startswith("This information")


def test_what_could_not_be_confirmed_is_no_frame() -> None:
    text = f"The fall of the fort could not be confirmed by Ada Quill. “{PROBABLY}”, she said."
    assert drifts(text, "The fall of the fort", cue="be confirmed") == []


def test_a_confirmation_of_another_matter_is_no_frame() -> None:
    text = f"A visit of the minister was confirmed by Ada Quill. “{PROBABLY}”, she said."
    assert drifts(text, "A visit of the minister", cue="was confirmed") == []


def test_the_publisher_s_own_voice_may_drop_the_reserve() -> None:
    own = "The rebels have captured the old fort at Tarnby."
    (found,) = drifts(f"{own} “{PROBABLY}”, Ada Quill said.", own)
    assert found.reason.startswith("the report says it in its own voice")


def test_a_headline_may_drop_the_reserve() -> None:
    (found,) = drifts(f"Rebels captured old Tarnby fort\n\n“{PROBABLY}”, Ada Quill said.")
    assert found.frame.exact == "Rebels captured old Tarnby fort"
    assert found.reason.startswith("the headline says it plainly")


@pytest.mark.parametrize(
    "headline",
    [
        "Rebels probably captured old Tarnby fort",
        "Ada Quill says rebels captured old fort",
        "“Rebels captured old Tarnby fort”",
        "Rebels: we captured the old fort",
        "Have rebels captured the old Tarnby fort?",
        "Rain delays the harvest in the hills",
    ],
)
def test_a_headline_with_a_reserve_a_name_or_another_matter_drops_nothing(headline: str) -> None:
    assert drifts(f"{headline}\n\n“{PROBABLY}”, Ada Quill said.") == []


def claimed(headline: str, *, backed: bool = False) -> list[Drift]:
    story = Story()
    words = "its fighters captured the old fort"
    other = "Fighters captured the old fort, the mayor said."
    report = story.report(f"{headline}\n\nThe league claimed {words}. {other}")
    story.say(report, words, speaker=story.name("The league"), cue="claimed")
    if backed:
        story.say(report, "Fighters captured the old fort", speaker=story.name("the mayor"), cue="said")
    return drifts_of(story.view, story.told)


def test_a_headline_that_drops_claimed_is_drift() -> None:
    (found,) = claimed("Fighters captured old fort")
    assert found.reason == "the headline says it plainly and drops “claimed”"


def test_a_headline_that_another_speaker_backs_drops_nothing() -> None:
    assert claimed("Fighters captured old fort", backed=True) == []
    assert claimed("League claims old fort") == []
