import pytest

from fogline.stages.link.shown import shown
from story import Story


@pytest.mark.parametrize(
    ("text", "contents", "words"),
    [
        (
            "Ten men are among those confirmed to have died.",
            ("Ten men are among those", "to have died"),
            "Ten men are among those confirmed to have died",
        ),
        ("The weir, he said, is shut.", ("The weir", "is shut"), "The weir"),
        ("The weir is shut, he said.", ("The weir is shut",), "The weir is shut"),
    ],
)
def test_a_clause_that_the_telling_cuts_in_two_is_shown_whole(
    text: str, contents: tuple[str, ...], words: str
) -> None:
    story = Story()
    report = story.report(text)
    story.say(report, *contents, cue="confirmed" if "confirmed" in text else "said")
    assert shown(report, story.told[0]).of(text) == words
