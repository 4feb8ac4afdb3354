import math

from fogline.compare.telling import opposed_axes, same_words
from fogline.model.entity import Label
from fogline.model.report import MarkKind, mark
from fogline.model.statement import StatementKind
from story import Story, alone, place_of, two


def test_each_sentence_of_a_statement_is_a_telling() -> None:
    story = Story()
    report = story.report("The gate is shut now. The river rose again.")
    said = story.say(report, report.text)
    assert [(t.statement.id, t.text) for t in story.told] == [
        (said.id, "The gate is shut now."),
        (said.id, "The river rose again."),
    ]
    assert len({t.id for t in story.told}) == 2


def test_two_spellings_of_one_place_are_one_word() -> None:
    story = Story()
    story.name("Vaubrel", "Wobrel", label=Label.PLACE)
    left = story.report("The mill of Vaubrel burns.")
    right = story.report("In Wobrel the mill burns.")
    story.say(left, left.text)
    story.say(right, right.text)
    first, second = story.told
    assert first.places == second.places != frozenset()
    assert math.isclose(same_words(first, second), 1)


def test_a_repair_is_read_as_it_should_stand() -> None:
    story = Story()
    report = story.report("The Vaubrelmill burns tonight.")
    story.add(mark(report.id, place_of(report.text, "Vaubrelmill"), MarkKind.REPAIR, reading="Vaubrel mill"))
    story.say(report, report.text)
    assert story.told[0].text == "The Vaubrel mill burns tonight."
    assert story.told[0].span.of(report.text) == report.text


def test_a_figure_belongs_to_the_part_that_holds_it() -> None:
    story = Story()
    report = story.report("Nine miners were hurt there. The pit was shut at once.")
    said = story.say(report, report.text)
    figure = story.figure(said, "Nine miners", 9, 9, of="wounded")
    assert [t.figures for t in story.told] == [(figure,), ()]


def test_a_figure_of_no_statement_belongs_to_the_publishers_own_voice() -> None:
    story = Story()
    report = story.report("Nine miners were hurt there, the mayor of Tarnby said.")
    own = story.say(report, report.text)
    story.say(report, "Nine miners were hurt there", cue="said")
    figure = story.figure(own, "Nine miners", 9, 9, of="wounded", given=False)
    assert {t.statement.kind: t.figures for t in story.told} == {
        StatementKind.OWN: (figure,),
        StatementKind.INDIRECT: (),
    }


def test_held_and_left_are_opposed() -> None:
    left, right = two("The brigade will defend the port.", "The brigade will withdraw from the port.")
    assert opposed_axes(left, right) == ("hold",)


def test_one_pole_in_common_is_not_opposed() -> None:
    left, right = two("The brigade withdrew from the port.", "The port was abandoned.")
    assert opposed_axes(left, right) == ()


def test_a_telling_is_wholly_like_itself() -> None:
    told = alone("The old mill of the valley burns.")
    assert math.isclose(same_words(told, told), 1)


def test_tellings_of_other_things_share_no_word() -> None:
    assert same_words(*two("The old mill burns.", "A ferry sails tomorrow.")) == 0


def test_a_content_of_stop_words_is_like_nothing() -> None:
    left, right = two("It was so and not so.", "The old mill burns.")
    assert same_words(left, right) == 0
    assert dict(left.vector) == {}


def test_rebels_of_a_land_are_no_voice_of_its_government() -> None:
    story = Story()
    for name in ("opposition of Norway", "ministry of Norway"):
        story.say(
            story.report("The mill burns.", path=name),
            "The mill burns.",
            speaker=story.name(name, side="Norway"),
        )
    assert sorted(t.side or "" for t in story.told) == ["Norway", "opposition"]


def test_only_what_should_be_is_answered_by_what_will_be() -> None:
    story = Story()
    for text in (
        "The mayor will not resign.",
        "The mayor must resign.",
        "The hamlet will be warned in time.",
        "The mayor is unlikely to resign.",
    ):
        story.say(story.report(text), text)
    told = {t.text: t.answers for t in story.told}
    assert told["The mayor will not resign."] == {"Should the leader go?": False}
    assert told["The mayor must resign."] == {"Should the leader go?": True}
    assert told["The hamlet will be warned in time."] == {}
    assert told["The mayor is unlikely to resign."] == {}


def test_an_answer_that_few_give_tells_more_than_one_that_many_give() -> None:
    story = Story()
    many = [f"The hamlet of {name} was warned in time." for name in ("Orm", "Tarn", "Vesk", "Ulm")]
    for text in (*many, "Nobody was warned in the hamlet."):
        story.say(story.report(text), text)
    weighed = {t.text: t.vector for t in story.told}
    often = weighed[many[0]]["@Were people warned? yes"]
    seldom = weighed["Nobody was warned in the hamlet."]["@Were people warned? no"]
    assert often < seldom
