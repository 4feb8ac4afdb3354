import pytest

from fogline.model.entity import Label
from fogline.model.statement import StatementKind
from fogline.stages.trace.counts import counts_of, shared_counts
from fogline.text.tables import table
from story import Story, on


def given(story: Story, text: str, words: str, low: float | None, **known: object) -> None:
    """A report whose one statement gives a figure, on a day, by a speaker or by nobody."""
    report = story.report(text)
    speaker, of = known.get("speaker"), str(known.get("of", "killed"))
    said = story.say(report, text, speaker=speaker, said=known.get("said"))  # type: ignore[arg-type]
    story.figure(said, words, low, low, of=of, unit="people")


def reasons(story: Story) -> list[str]:
    return [s.reason for found in shared_counts(story.view, story.told).values() for s in found]


def test_one_telling_figure_in_two_reports_is_one_count() -> None:
    story = Story()
    given(story, "492 people were killed in the flood.", "492 people", 492)
    given(story, "The toll of 492 people has not changed.", "492 people", 492)
    assert reasons(story) == ["the same figure (492 people killed)"]


@pytest.mark.parametrize("number", [14, 400, 2000])
def test_a_small_or_a_round_figure_is_no_sign_of_one_count(number: int) -> None:
    story = Story()
    given(story, f"{number} people were killed in the flood.", f"{number} people", number)
    given(story, f"The toll is {number} people.", f"{number} people", number)
    assert reasons(story) == []


def test_two_figures_alike_are_one_count() -> None:
    story = Story()
    for text in ("14 were killed and 52 hurt.", "The crash left 14 dead and 52 hurt."):
        said = story.say(story.report(text), text)
        story.figure(said, "14", 14, 14, of="killed")
        story.figure(said, "52", 52, 52, of="wounded")
    assert len(reasons(story)) == 2


def test_a_figure_that_two_speakers_give_is_two_counts() -> None:
    story = Story()
    for name in ("Tarn Relief Bureau", "Vaubrel Red Star"):
        speaker = story.name(name, label=Label.ORGANISATION)
        given(story, f"492 people were killed, the {name} said.", "492 people", 492, speaker=speaker)
    assert reasons(story) == []


def counted(
    *days: int | None, label: Label = Label.ORGANISATION, name: str = "Tarn Relief Bureau"
) -> list[str]:
    """What ties reports of growing tolls by one body, given on these days."""
    story = Story()
    body = story.name(name, label=label)
    for n, day in enumerate(days):
        text = f"The {name} said {20 + n} people were killed."
        given(story, text, f"{20 + n} people", 20 + n, speaker=body, said=on(day) if day else None)
    return reasons(story)


def test_a_body_that_goes_on_counting_within_a_day_keeps_one_count() -> None:
    assert len(counted(3, 3)) == len(counted(3, 4)) == len(counted(None, 4)) == 1
    assert "running count of killed" in counted(3, 4)[0]


def test_counts_that_are_days_apart_are_two() -> None:
    assert counted(3, 5) == []


def test_a_person_or_a_plain_noun_keeps_no_count() -> None:
    assert counted(3, 3, label=Label.PERSON, name="Ada Quill") == []
    assert counted(3, 3, label=Label.GROUP, name="officials") == []


def test_losses_of_a_stretch_of_days_are_no_running_count() -> None:
    story = Story()
    body = story.name("Tarn General Staff", label=Label.ORGANISATION)
    for number in (640, 710):
        text = f"The Tarn General Staff said {number} people were killed in the past 24 hours."
        given(story, text, f"{number} people", number, speaker=body)
    assert reasons(story) == []


def test_counts_of_two_places_are_two() -> None:
    story = Story()
    body = story.name("Tarn Relief Bureau", label=Label.ORGANISATION)
    for number, place in ((12, "Ambrek"), (19, "Tollen")):
        story.name(place, label=Label.PLACE)
        text = f"The Tarn Relief Bureau said {number} people were killed in {place}."
        given(story, text, f"{number} people", number, speaker=body)
    assert reasons(story) == []


def test_words_of_a_toll_go_on_with_the_count() -> None:
    story = Story()
    body = story.name("Tarn Relief Bureau", label=Label.ORGANISATION)
    given(story, "The Tarn Relief Bureau said 12 people were killed.", "12 people", 12, speaker=body)
    warned = "The Tarn Relief Bureau warned that the death toll would rise."
    story.say(story.report(warned), "the death toll would rise", speaker=body)
    assert len(reasons(story)) == 1


@pytest.mark.parametrize("row", table("count_words"), ids=lambda row: row["words"])
def test_each_row_of_count_words_holds_in_its_example(row: dict[str, str]) -> None:
    story = Story()
    bureau = story.name("bureau", "staff", label=Label.ORGANISATION)
    report = story.report(row["example"])
    if row["kind"] == "noun":
        story.say(report, row["example"], speaker=bureau)
        (count,) = counts_of(story.view, story.told)
        assert (count.of, count.value) == (row["of"], None)
        return
    said = story.say(report, row["example"], kind=StatementKind.OWN)
    words = "24" if row["kind"] == "verb" else "60"
    story.figure(said, words, float(words), float(words), of="killed")
    (count,) = counts_of(story.view, story.told)
    assert count.running is (row["kind"] == "verb")
    assert (count.counter == bureau) is (row["kind"] == "verb")
