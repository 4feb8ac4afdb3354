"""Whose the ground is, and whether a side says so of itself."""

import pytest

from fogline.compare.holder import SHARE, holder_of, holds_itself, part_words
from fogline.model.entity import Label
from story import Story


@pytest.mark.parametrize(
    ("text", "whose", "itself"),
    [
        ("We hold Tarnby.", "Norway", True),
        ("Its fighters captured Tarnby.", "Norway", True),
        ("The rebels captured Tarnby.", "rebels", False),
        ("Tarnby is under the control of the garrison.", "garrison", False),
        ("The weather held in Tarnby.", None, False),
    ],
)
def test_the_ground_is_whose_the_words_say(text: str, whose: str | None, itself: bool) -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    army = story.name("Norra Brigade", label=Label.ORGANISATION, side="Norway")
    story.say(story.report(text), text.strip("."), speaker=army)
    (told,) = story.told
    assert holder_of(story.view, told) == whose
    assert holds_itself(story.view, told) is itself


def test_a_part_and_a_share_are_words_of_the_text() -> None:
    text = "They hold the eastern bank and about 60 percent of the town."
    part, share = part_words().search(text), SHARE.search(text)
    assert part is not None
    assert share is not None
    assert (part.group(), share.group()) == ("the eastern bank", "about 60 percent of the town")
