"""The lines of figures: headings, parties, parts of a number, and what answers no question."""

import pytest

from fogline.model.entity import Label
from fogline.model.statement import Act
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


def lines(story: Story) -> list[str]:
    return [line.text for line in figures(Ledger(view=story.view))]


def test_a_toll_of_a_war_and_of_another_year_has_a_line_of_its_own() -> None:
    found = told(
        ("The blast killed 5 people.", "5 people", "people", "killed", "Ada Quill"),
        ("The war has killed 5 men.", "5 men", "men", "killed", "Bo Tarn"),
        ("The floods of 1931 killed 5 boys.", "5 boys", "boys", "killed", "Cy Orm"),
    )
    assert found == [
        "Killed: Ada Quill, “5 people”.",
        "Killed (1931): Cy Orm, “5 boys”.",
        "Killed (the whole war): Bo Tarn, “5 men”.",
    ]


def test_who_denies_a_figure_is_not_told_as_giving_it() -> None:
    story = Story()
    text = "They deny that 5 people died."
    said = story.say(story.report(text), text, speaker=story.name("Ada Quill"), act=Act.DENY)
    story.figure(said, "5 people", 5, 5, unit="people", of="killed")
    assert lines(story) == ["Killed: Ada Quill, denying, “5 people”."]


def test_the_updates_of_one_party_stand_in_order_with_their_days_each_number_once() -> None:
    story = Story()
    speaker = story.name("Ada Quill")
    for n, (day, low, high) in enumerate(((4, 34, 34), (3, 26, None), (4, 26, 26))):
        text = f"The blast killed {low} people."
        said = story.say(story.report(text, path=f"{n}.txt", day=day), text, speaker=speaker)
        story.figure(said, f"{low} people", low, high, unit="people", of="killed")
    assert lines(story) == ["Killed: Ada Quill, “26 people” (3 May), then “34 people” (4 May)."]


def test_a_pronoun_is_no_party() -> None:
    story = Story()
    text = "They said 5 people died."
    said = story.say(story.report(text, publisher="Velm Post"), "5 people died", source="They", cue="said")
    story.figure(said, "5 people", 5, 5, unit="people", of="killed")
    assert lines(story) == ["Killed: an unnamed source in Velm Post, “5 people”."]


def test_whoever_is_said_to_give_a_sum_owns_it() -> None:
    story = Story()
    for n, (text, words) in enumerate(
        (
            ("The Salt Bank is funding $9m of aid.", "$9m"),
            ("The Reed Cross has begun a $5m appeal.", "$5m"),
            ("The Reed Cross thanked all, and $7m of aid came.", "$7m"),
        )
    ):
        said = story.say(story.report(text, path=f"{n}.txt"), text)
        story.figure(said, words, n, n, unit="dollars", of="aid")
    story.name("Salt Bank", label=Label.ORGANISATION)
    story.name("Reed Cross", label=Label.ORGANISATION)
    assert lines(story) == [
        "Aid (dollars): Reed Cross, “$5m”; Salt Bank, “$9m”; nobody named, “$7m” in 2.txt."
    ]


def test_tolls_of_two_towns_say_of_which() -> None:
    story = Story()
    text = "Ada Quill said 5 people were shot dead in the town of Tarnby and 2 people in Vaubrel."
    said = story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    for words in ("5 people", "2 people"):
        story.figure(said, words, int(words[0]), int(words[0]), unit="people", of="killed")
    story.name("Tarnby", label=Label.PLACE)
    story.name("Vaubrel", label=Label.PLACE)
    assert lines(story) == ["Killed: Ada Quill, “2 people” (Vaubrel), “5 people” (Tarnby)."]


def test_tolls_of_one_town_need_no_place() -> None:
    story = Story()
    text = "Ada Quill said 5 people died in Tarnby."
    said = story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    story.figure(said, "5 people", 5, 5, unit="people", of="killed")
    story.name("Tarnby", label=Label.PLACE)
    assert lines(story) == ["Killed: Ada Quill, “5 people”."]


def test_the_parties_of_a_row_stand_by_their_first_day_each_figure_with_its_day() -> None:
    story = Story()
    for n, (speaker, day, value) in enumerate((("Ada Quill", 8, 5), ("Bo Tarn", 3, 2), ("Ada Quill", 9, 6))):
        text = f"The blast killed {value} people."
        said = story.say(story.report(text, path=f"{n}.txt", day=day), text, speaker=story.name(speaker))
        story.figure(said, f"{value} people", value, value, unit="people", of="killed")
    assert lines(story) == [
        "Killed: Bo Tarn, “2 people” (3 May); Ada Quill, “5 people” (8 May), then “6 people” (9 May)."
    ]


def test_workers_stand_in_the_row_of_the_toll_unless_another_class_is_counted_too() -> None:
    people = ("The blast killed 5 people.", "5 people", "people", "killed", "Ada Quill")
    workers = ("The blast killed 5 workers.", "5 workers", "workers", "killed", "Bo Tarn")
    soldiers = ("The blast killed 5 soldiers.", "5 soldiers", "soldiers", "killed", "Cy Orm")
    assert told(people, workers) == ["Killed: Ada Quill, “5 people”; Bo Tarn, “5 workers”."]
    assert "Killed (workers): Bo Tarn, “5 workers”." in told(people, workers, soldiers)
