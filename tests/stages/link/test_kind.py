import pytest

from fogline.model.claim import ClaimKind
from fogline.model.entity import Label
from fogline.model.statement import Act, Hedge, HedgeKind
from fogline.stages.link.kind import kind_of
from story import Story, alone, place_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The dam could burst.", ClaimKind.FORECAST),
        ("The rebels captured Tarnby.", ClaimKind.CONTROL),
        ("The pass is of vital importance.", ClaimKind.POSITION),
        ("The ferry capsized.", ClaimKind.EVENT),
        ("The minister wears a hat.", ClaimKind.POSITION),
    ],
)
def test_words_tell_the_kind(text: str, kind: ClaimKind) -> None:
    assert kind_of([alone(text, places=("Tarnby",))]) is kind


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (Act.DECIDE, ClaimKind.DECISION),
        (Act.INTEND, ClaimKind.INTENT),
        (Act.PREDICT, ClaimKind.FORECAST),
    ],
)
def test_the_act_comes_before_the_words(act: Act, kind: ClaimKind) -> None:
    story = Story()
    story.say(story.report("The rebels captured Tarnby."), "The rebels captured Tarnby.", act=act)
    assert kind_of(story.told) is kind


def test_a_toll_is_a_figure() -> None:
    story = Story()
    said = story.say(story.report("Nine miners were killed."), "Nine miners were killed.")
    story.figure(said, "Nine miners", 9, 9, of="killed")
    assert kind_of(story.told) is ClaimKind.FIGURE


def test_a_likelihood_about_nothing_else_is_an_assessment() -> None:
    text = "The minister probably owns a hat."
    story = Story()
    hedge = Hedge(span=place_of(text, "probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80))
    story.say(story.report(text), text, hedge=hedge)
    assert kind_of(story.told) is ClaimKind.ASSESSMENT


def test_most_parts_decide() -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    for text in ("The rebels captured Tarnby.", "Tarnby was seized.", "The dam could burst."):
        story.say(story.report(text), text)
    assert kind_of(story.told) is ClaimKind.CONTROL
