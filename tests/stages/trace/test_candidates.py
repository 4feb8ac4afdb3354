from itertools import combinations

from fogline.stages.trace.candidates import COMMON, candidates
from story import Story


def test_tellings_of_two_reports_that_share_a_word_are_compared_once() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for text in ("The weir is shut for good.", "The weir will be shut.", "A ferry sails at dawn."):
        story.say(story.report(text), text, speaker=ada)
    pairs = [(a.text, b.text) for a, b in candidates(story.view, story.told)]
    assert [set(pair) for pair in pairs] == [{"The weir is shut for good.", "The weir will be shut."}]


def test_a_word_that_all_share_brings_nothing_together() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for n in range(COMMON + 1):
        story.say(story.report(f"The weir w{n}x is shut."), f"The weir w{n}x is shut.", speaker=ada)
    found = list(candidates(story.view, story.told))
    assert len(found) < len(list(combinations(range(COMMON + 1), 2)))
