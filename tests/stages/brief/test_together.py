"""Parts of a claim hang together by one origin, or by words in common that tell something."""

import pytest

from fogline.model.citation import cite
from fogline.model.claim import ClaimPart
from fogline.model.span import Span
from fogline.stages.brief.together import count_of, plainly_together, vocabulary
from story import Story

COMMON = ["The guild wants help in the valley." for _ in range(20)]


def carried(*told: str, origins: str) -> int:
    """What plainly carries a claim that these say, each in a report of its own; of each the letter of its origin."""
    story = Story()
    parts = []
    for text in told:
        report = story.report(text)
        said = story.say(report, text)
        parts.append(ClaimPart(statement_id=said.id, wording=cite(report, Span(start=0, end=len(text)))))
    origin = {p.statement_id: o for p, o in zip(parts, origins, strict=True)}
    return count_of(plainly_together(parts, origin, vocabulary((*told, *COMMON))), origin)


@pytest.mark.parametrize(
    ("told", "origins", "count"),
    [
        (("The old weir burst at noon.",), "a", 2),
        (("The old weir burst at noon.", "At noon the weir burst."), "ab", 4),
        (("The old weir burst at noon.", "A ferry sank near Tarnby."), "ab", 2),
        (("The old weir burst at noon.", "A ferry sank near Tarnby."), "aa", 2),
        (("The old weir burst at noon.", "At noon the weir was gone."), "aa", 3),
        (("Two weirs burst.", "One weir burst, not two."), "aa", 2),
        (("The old weir burst at noon.", "The old weir did not burst at noon."), "aa", 3),
        (("The old weir burst at noon.", "The old weir did not burst at noon."), "ab", 2),
        (("The weir drowned 40 barges at noon.", "The weir drowned 7 barges at noon."), "aa", 2),
    ],
)
def test_origins_and_reports_are_counted_of_what_hangs_together(
    told: tuple[str, ...], origins: str, count: int
) -> None:
    assert carried(*told, origins=origins) == count


def test_words_that_all_use_hold_nothing_together() -> None:
    assert carried("The guild wants a ferry.", "The guild wants a miller.", origins="ab") == 2
