"""Who can be in dispute with whom, and what states enough for it."""

import pytest

from fogline.stages.link.bearing import could_clash, states_enough
from story import Story, alone


def clash(left: str, right: str) -> bool:
    story = Story()
    report = story.report(f"{left} {right}")
    story.say(report, left, speaker=story.name("Ada Quill"))
    story.say(report, right, speaker=story.name("Bo Tarn"))
    first, second = story.told
    return could_clash(first, second)


def test_two_speakers_can_clash() -> None:
    assert clash("The mill was sold.", "The mill was kept.")


@pytest.mark.parametrize("word", ["why", "how", "whether", "who", "where", "when"])
def test_a_clause_that_only_asks_clashes_with_nothing(word: str) -> None:
    assert not clash(f"{word} the mill was sold", "The mill was kept.")
    assert clash("What they call a mill is a shed.", "The mill was kept.")


def test_two_words_state_too_little() -> None:
    assert not states_enough(alone("the suspects"), alone("The mill was sold."))
    assert states_enough(alone("The mill stands."), alone("The mill was sold."))
