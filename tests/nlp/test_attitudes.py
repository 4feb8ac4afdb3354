"""Which cues tell of a mind and not of a statement."""

import pytest

from fogline.nlp.attitudes import is_attitude


@pytest.mark.parametrize("cue", ["hopes", "is expected", "did not want", "Was eager", "have sought"])
def test_wishes_and_expectations_are_attitudes(cue: str) -> None:
    assert is_attitude(cue)


@pytest.mark.parametrize("cue", ["said", "according to", "expressed hope", "is known to say", "", ":"])
def test_words_of_speech_are_not_attitudes(cue: str) -> None:
    assert not is_attitude(cue)
