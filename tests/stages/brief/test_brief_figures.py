"""The lines of figures: headings, parties, parts of a number, and what answers no question."""

import pytest

from fogline.stages.brief.figures import figures
from fogline.stages.brief.ledger import Ledger
from story import Story


def told(*given: tuple[str, str, str | None, str | None, str | None]) -> list[str]:
    """The lines for (text, the figure's words, unit, what it tells of, speaker); nobody said what has no speaker."""
    story = Story()
    for text, words, unit, of, speaker in given:
        report = story.report(text)
        said = story.say(report, text, speaker=story.name(speaker) if speaker else None)
        story.figure(said, words, 5, 5, unit=unit, of=of)
    return [line.text for line in figures(Ledger(view=story.view))]


def test_a_part_of_a_number_stands_behind_the_whole() -> None:
    (line,) = told(
        ("Including 5 children, the storm killed many.", "5 children", "children", "killed", "Ada Quill"),
        ("The storm killed 50 people.", "50 people", "people", "killed", "Bo Tarn"),
    )
    assert line == "Killed: Ada Quill, of a part “5 children”; Bo Tarn, “50 people”."


@pytest.mark.parametrize(
    ("unit", "of", "heading"),
    [("crates", "aid", "Aid (crates)"), ("to 1", "ratio", "Ratio"), (None, "killed", "Killed")],
)
def test_a_heading_names_what_is_counted_and_its_unit(unit: str | None, of: str, heading: str) -> None:
    (line,) = told(("The guild told of 5.", "5", unit, of, "Ada Quill"))
    assert line == f"{heading}: Ada Quill, “5”."


def test_what_nobody_gives_is_told_of_tolls_alone() -> None:
    assert told(("There were 5 crates.", "5 crates", "crates", "aid", None)) == []
    assert len(told(("There were 5 dead.", "5 dead", None, "killed", None))) == 1
