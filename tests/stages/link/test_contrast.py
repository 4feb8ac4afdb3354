import pytest

from fogline.compare.telling import Telling
from fogline.model.claim import RelationKind
from fogline.model.interval import Interval
from fogline.model.statement import Act
from fogline.stages.link.bearing import Bearing, is_it_so
from fogline.stages.link.contrast import contrast
from story import Story, on

Said = tuple[str, str]


def bearing(
    left: Said, right: Said, *, days: tuple[int, int] | None = None, side: str | None = None
) -> Bearing | None:
    """How two sentences, each with its speaker, bear on each other."""
    story = Story()
    said: list[Interval | None] = [on(day) for day in days] if days else [None, None]
    for k, (speaker, text) in enumerate((left, right)):
        report = story.report(text, path=f"{k}.txt")
        story.say(report, text, speaker=story.name(speaker, side=side), said=said[k])
    first, second = sorted(story.told, key=lambda t: t.text != left[1])
    return contrast(first, second)


def kind(left: Said, right: Said, *, days: tuple[int, int] | None = None) -> RelationKind | None:
    found = bearing(left, right, days=days)
    return found.kind if found else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The guard of the mill was drunk.", "The guard of the mill was sober."),
        ("The firm flouted the safety code.", "The firm complied with the safety code."),
        ("Fuel leaked into the dock.", "No fuel leaked into the dock."),
    ],
)
def test_two_speakers_with_opposite_words_dispute(left: str, right: str) -> None:
    found = bearing(("Ada Quill", left), ("Bo Tarn", right))
    assert found is not None
    assert found.kind is RelationKind.DISPUTES
    assert found.question
    assert found.labels
    assert found.reason


def test_a_side_does_not_dispute_with_itself() -> None:
    left, right = ("Ada Quill", "The guard was drunk."), ("Bo Tarn", "The guard was sober.")
    found = bearing(left, right, side="north")
    assert found is None or found.kind is not RelationKind.DISPUTES


def test_the_northern_and_the_southern_gate_are_two_scopes() -> None:
    found = kind(("Ada Quill", "The northern gate is open."), ("Bo Tarn", "The southern gate is shut."))
    assert found is RelationKind.OTHER_SCOPE


def test_what_was_to_be_and_is_by_one_speaker_is_an_update() -> None:
    left, right = ("Ada Quill", "The old mill will be closed."), ("Ada Quill", "The old mill was closed.")
    found = bearing(left, right, days=(3, 5))
    assert found is not None
    assert (found.kind, found.turned) == (RelationKind.UPDATES, False)
    back = bearing(right, left, days=(5, 3))
    assert back is not None
    assert (back.kind, back.turned) == (RelationKind.UPDATES, True)


def test_other_words_for_the_same_support() -> None:
    found = kind(("Ada Quill", "The blaze destroyed the house."), ("Bo Tarn", "The fire wrecked the home."))
    assert found is RelationKind.SUPPORTS


def test_not_to_know_is_no_dispute() -> None:
    found = kind(
        ("Ada Quill", "We do not know where the families of the mill will live."),
        ("Bo Tarn", "The families of the mill will live there."),
    )
    assert found is not RelationKind.DISPUTES


def test_other_matters_have_no_bearing() -> None:
    assert kind(("Ada Quill", "The blaze destroyed the house."), ("Bo Tarn", "Wages rise in May.")) is None


def test_the_order_of_two_changes_only_the_turn() -> None:
    left, right = (
        ("Ada Quill", "The guard was drunk."),
        ("Bo Tarn", "The guard of the mill was sober."),
    )
    one, other = bearing(left, right), bearing(right, left)
    assert one is not None
    assert other is not None
    assert (one.kind, one.reason, one.question, one.labels) == (
        other.kind,
        other.reason,
        other.question,
        other.labels[::-1] if other.labels else None,
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Every parcel in the depot was opened.", "The parcels in the depot were left unopened."),
        ("I have won the race.", "We won the race."),
        ("They have stopped repairing the weir.", "They are repairing the weir."),
    ],
)
def test_what_is_undone_stopped_or_won_by_one_alone_is_disputed(left: str, right: str) -> None:
    assert kind(("Ada Quill", left), ("Bo Tarn", right)) is RelationKind.DISPUTES


def test_a_no_to_something_else_of_that_day_disputes_nothing() -> None:
    left = ("Ada Quill", "We counted the lamps and we see no reason to count again.")
    right = ("Bo Tarn", "The warden counts his days in the valley, let him count them.")
    assert kind(left, right) is not RelationKind.DISPUTES


def said_as(act: Act, text: str) -> Telling:
    story = Story()
    story.say(story.report(f"{text}."), text, speaker=story.name("Ada Quill"), act=act)
    return story.told[0]


def test_the_question_has_the_parts_own_words_and_one_that() -> None:
    told = said_as(Act.ASSERT, "that the mill\n is lost, ")
    assert is_it_so(told) == "Is it so: “the mill is lost”?"
    denied = said_as(Act.DENY, "it shut the mill")
    assert is_it_so(denied, ask="Is it so, as denied:") == "Is it so, as denied: “it shut the mill”?"


def test_a_charge_and_a_call_have_questions_of_their_own() -> None:
    assert is_it_so(said_as(Act.ACCUSE, "the duke of burning the mill")) == (
        "Does the charge hold: “the duke of burning the mill”?"
    )
    assert is_it_so(said_as(Act.DEMAND, "the duke to leave")) == "Should it be so: “the duke to leave”?"


def test_a_plan_is_not_opposed_to_a_fact() -> None:
    fact, plan = "The guard of the mill was drunk.", "The guard of the mill will be sober."
    found = bearing(("Ada Quill", fact), ("Bo Tarn", plan))
    assert found is None or found.kind is not RelationKind.DISPUTES


def test_words_of_one_field_without_a_word_in_common_support_nothing() -> None:
    story = Story()
    for name, text in (
        ("Ada Quill", "The rebels fled the town."),
        ("Bo Tarn", "The soldiers left a village."),
    ):
        story.say(story.report(text), text, speaker=story.name(name))
    assert contrast(*story.told) is None


def test_a_bare_charge_is_asked_about_as_blame() -> None:
    assert is_it_so(said_as(Act.ACCUSE, "the guild")) == "To blame: “the guild”?"


def test_what_is_called_for_is_not_opposed_to_what_is_so() -> None:
    def of(act: Act) -> RelationKind | None:
        story = Story()
        for name, text, how in (
            ("Ada Quill", "The guard of the mill was drunk.", Act.ASSERT),
            ("Bo Tarn", "The guard of the mill was sober.", act),
        ):
            story.say(story.report(text), text, speaker=story.name(name), act=how)
        found = contrast(*story.told)
        return found.kind if found else None

    assert of(Act.ASSERT) is RelationKind.DISPUTES
    assert of(Act.DEMAND) is not RelationKind.DISPUTES
