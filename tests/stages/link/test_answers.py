import pytest

from fogline.compare.telling import Telling
from fogline.model.claim import DisputeKind
from fogline.model.entity import Label
from fogline.model.statement import Act, Hedge, HedgeKind
from fogline.stages.link.answers import replies
from fogline.stages.link.reply import Reply
from fogline.stages.link.scene import Scene, scene_of
from fogline.text.tables import table
from story import Story, alone, place_of, two

BATTLE = Scene(names={}, main_place="Tarnby", battle=True, holders={}, accusers={}, sharers={})
QUIET = Scene(names={}, main_place="Tarnby", battle=False, holders={}, accusers={}, sharers={})
NOWHERE = Scene(names={}, main_place=None, battle=False, holders={}, accusers={}, sharers={})


def labels(text: str, scene: Scene = BATTLE) -> dict[str, str | None]:
    return {r.question: r.label for r in replies(alone(text), scene)}


@pytest.mark.parametrize("row", table("questions"), ids=lambda row: row["axis"])
def test_each_question_is_answered_by_its_example(row: dict[str, str]) -> None:
    answered = labels(row["example"], QUIET)
    assert answered[row["question"].format(place="Tarnby")] in (row["plus"], row["minus"])


@pytest.mark.parametrize("row", table("cause_words"), ids=lambda row: row["words"][:12])
def test_each_row_of_cause_words_holds_in_its_example(row: dict[str, str]) -> None:
    assert "What was the cause?" in labels(row["example"])


@pytest.mark.parametrize("word", [w for row in table("cause_words") for w in row["words"].split("|")])
def test_each_word_of_cause_asks_for_the_cause(word: str) -> None:
    assert "What was the cause?" in labels(f"The delay was {word} fog.")


@pytest.mark.parametrize("name", ["harm_verbs", "actor_nouns"])
def test_each_row_of_acts_and_actors_holds_in_its_example(name: str) -> None:
    for row in table(name):
        assert labels(row["example"])["Who did it?"] == "rebels"


@pytest.mark.parametrize("verb", [w for row in table("harm_verbs") for w in row["words"].split("|")])
def test_each_verb_of_harm_names_who_did_it(verb: str) -> None:
    assert labels(f"It was {verb} by the rebels.")["Who did it?"] == "rebels"


@pytest.mark.parametrize("noun", [w for row in table("actor_nouns") for w in row["words"].split("|")])
def test_each_actor_can_have_done_it(noun: str) -> None:
    assert labels(f"It was started by the {noun}.")["Who did it?"] == noun


def test_ground_is_taken_or_still_fought_over() -> None:
    question = "How much of Tarnby has been taken?"
    assert labels("Rebels captured the whole town.")[question] == "taken"
    assert labels("Fighting goes on in the eastern suburbs.")[question] == "still fought over"


def test_what_may_be_is_no_ground_taken() -> None:
    assert "How much of Tarnby has been taken?" not in labels("Rebels could capture the town.")


def test_what_somebody_tries_to_take_is_not_taken() -> None:
    assert "How much of Tarnby has been taken?" not in labels("Rebels keep trying to take the whole town.")


def test_where_nobody_fights_no_ground_is_asked_of() -> None:
    assert labels("Rebels captured the whole town.", QUIET) == {}


def test_a_place_is_given_up_or_kept() -> None:
    question = "Is Tarnby being given up?"
    assert labels("The garrison withdrew in the night.")[question] == "given up"
    assert labels("The garrison stays.")[question] == "kept"


def test_a_withdrawal_that_may_come_gives_nothing_up() -> None:
    assert "Is Tarnby being given up?" not in labels("The garrison may withdraw.")


def test_a_town_will_hold_or_may_fall() -> None:
    question = "Will Tarnby hold?"
    assert labels("The garrison will defend every street.")[question] == "it will hold"
    assert labels("The town may fall this week.")[question] == "it may fall"


def test_what_follows_the_fall_is_a_question() -> None:
    question = "What would follow the fall of Tarnby?"
    assert (
        labels("Once it is taken, the rebels could push on to the coast.")[question] == "the advance goes on"
    )


@pytest.mark.parametrize(
    "words",
    [
        "We know what they want to achieve with the raid.",
        "His motivations for holding the two small towns are very different.",
    ],
)
def test_that_there_is_an_aim_does_not_tell_which(words: str) -> None:
    assert "What is the aim of the fighting for Tarnby?" not in labels(words)


def test_an_aim_is_an_answer_of_its_own() -> None:
    assert labels("The aim of the raid is plunder.")["What is the aim of the fighting for Tarnby?"] is None


def test_an_act_by_a_name_is_that_name_s() -> None:
    assert labels("The gate was destroyed by the Ostrelk brigade.")["Who did it?"] == "Ostrelk"
    assert labels("On the hill the Ostrelk brigade destroyed the gate.")["Who did it?"] == "Ostrelk"


def test_a_word_without_end_is_read_in_no_time() -> None:
    assert labels("a" * 200_000) == {}


def test_neither_a_weekday_nor_a_first_word_has_done_it() -> None:
    assert "Who did it?" not in labels("The stall burnt on Monday when shells struck the market.")
    assert "Who did it?" not in labels("Stones struck the market.")


def test_a_share_is_a_number_in_percent() -> None:
    story = Story()
    said = story.say(story.report("We hold half of the town."), "We hold half of the town.")
    story.figure(said, "half", 0.5, 0.5)
    (reply,) = [r for r in replies(story.told[0], BATTLE) if r.question == "What share of Tarnby is held?"]
    assert (reply.low, reply.high) == (50, 50)


def test_a_number_of_people_is_no_share() -> None:
    story = Story()
    said = story.say(story.report("We hold 60 guards."), "We hold 60 guards.")
    story.figure(said, "60 guards", 60, 60, unit="guards")
    assert "What share of Tarnby is held?" not in {r.question for r in replies(story.told[0], BATTLE)}


def reply(low: float | None, high: float | None) -> Reply:
    return Reply(
        question="What share?", kind=DisputeKind.CONTROL, label="", shared_words=0, low=low, high=high
    )


def test_numbers_meet_where_one_can_be_both() -> None:
    assert reply(40, None).meets(reply(43, 43))
    assert reply(60, 60).meets(reply(None, 75))
    assert not reply(60, 60).meets(reply(45, 45))


def test_words_never_meet() -> None:
    assert not reply(None, None).meets(reply(None, None))


def test_the_scene_is_the_place_that_most_parts_name() -> None:
    story = Story()
    for place in ("Tarnby", "Vaubrel"):
        story.name(place, label=Label.PLACE)
    for text in ("Rebels attacked Tarnby.", "In Tarnby it rained.", "In Vaubrel it rained."):
        story.say(story.report(text), text)
    scene = scene_of(story.view, story.told)
    assert (scene.main_place, scene.battle) == ("Tarnby", True)
    by_text = {t.text: t for t in story.told}
    assert scene.place(by_text["In Vaubrel it rained."]) == "Vaubrel"


def test_an_event_without_a_place_has_none() -> None:
    pair: tuple[Telling, Telling] = two("A ferry sails.", "The mill burns.")
    scene = scene_of(Story().view, pair)
    assert (scene.names, scene.main_place, scene.battle) == ({}, None, False)
    assert replies(pair[0], NOWHERE) == []


def test_a_question_that_needs_votes_is_put_to_no_event_without_them() -> None:
    for second, asked in (("The ballots were burned.", True), ("The mill burned.", False)):
        told = two("The owner is legitimate.", second)
        scene = scene_of(Story().view, told)
        questions = {r.question for t in told for r in replies(t, scene)}
        assert ("Was the vote fair?" in questions) == asked


def test_a_storm_that_strikes_makes_no_battle() -> None:
    story = Story()
    text = "The storm struck Tarnby."
    story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    assert not scene_of(story.view, story.told).battle


def test_a_place_is_taken_as_a_whole_or_still_held() -> None:
    question = "Has Tarnby been taken?"
    assert labels("Rebels captured the town.")[question] == "taken"
    assert labels("The garrison still held the town.")[question] == "still held"


@pytest.mark.parametrize(
    "text", ["Rebels captured half of the town.", "Rebels captured the eastern bank of the town."]
)
def test_a_part_of_a_place_taken_is_not_the_place(text: str) -> None:
    assert "Has Tarnby been taken?" not in labels(text)


def test_a_side_holds_a_place_by_its_own_word() -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    rebel = story.name("Ostrelk Front", label=Label.ORGANISATION, side="rebels")
    army = story.name("Norra Brigade", label=Label.ORGANISATION, side="Norway")
    other = story.name("Ada Quill")
    for text, by in (
        ("We hold Tarnby.", rebel),
        ("The town of Tarnby is under our control.", army),
        ("The rebels hold Tarnby.", other),
    ):
        story.say(story.report(text), text, speaker=by)
    scene = scene_of(story.view, story.told)
    found = {t.text: {r.question: r.label for r in replies(t, scene)} for t in story.told}
    assert found["We hold Tarnby."]["Who holds Tarnby?"] == "rebels"
    assert found["The town of Tarnby is under our control."]["Who holds Tarnby?"] == "Norway"
    assert "Who holds Tarnby?" not in found["The rebels hold Tarnby."]


def test_rebels_may_be_the_side_that_has_a_name() -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    for name, side in (("Ostrelk Front", "rebels"), ("Ostrelk Council", "Free Ostrelk")):
        by = story.name(name, label=Label.ORGANISATION, side=side)
        text = f"We hold Tarnby, said the {name}."
        story.say(story.report(text), "We hold Tarnby", speaker=by)
    assert set(scene_of(story.view, story.told).holders.values()) == {"Free Ostrelk"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The rebels control no more than a few streets of the town.", "still fought over"),
        ("The garrison remained in full control of the town.", None),
        ("We do not know who controls the town.", None),
        ("Nobody can say who controls the town, the rebels or the army.", None),
    ],
)
def test_little_control_control_kept_and_control_asked_of_are_not_ground_taken(
    text: str, label: str | None
) -> None:
    assert labels(text).get("How much of Tarnby has been taken?") == label


def test_who_denies_a_share_holds_none() -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    texts = ("The rebels hold 60 percent of Tarnby.", "they hold 60 percent of Tarnby")
    for text, act in zip(texts, (Act.ASSERT, Act.DENY), strict=True):
        said = story.say(story.report(text), text, speaker=story.name(text[:5]), act=act)
        story.figure(said, "60", 60, 60, unit="percent")
    scene = scene_of(story.view, story.told)
    found = {t.text: [r.low for r in replies(t, scene) if "share" in r.question] for t in story.told}
    assert found == {texts[0]: [60], texts[1]: []}


def share_of(whose: str | None, low: float) -> Reply:
    return Reply(
        question="", kind=DisputeKind.CONTROL, label=None, shared_words=0, low=low, high=low, whose=whose
    )


def test_two_holders_can_hold_two_shares_beside_each_other() -> None:
    assert share_of("rebels", 60).fits_beside(share_of("Norway", 40))
    assert not share_of("rebels", 60).fits_beside(share_of("Norway", 55))
    assert not share_of("rebels", 60).fits_beside(share_of("rebels", 40))
    assert not share_of("rebels", 60).fits_beside(share_of(None, 40))


def test_that_it_was_not_lightning_does_not_say_that_it_was_deliberate() -> None:
    question = "Was it deliberate?"
    assert labels("The fire was sabotage.", QUIET)[question] == "deliberate"
    assert labels("The fire was not sabotage.", QUIET)[question] == "not deliberate"
    assert question not in labels("The fire was not caused by lightning.", QUIET)
    assert question not in labels("The wheels of the plane were new.", QUIET)


def test_a_fall_that_is_only_possible_is_no_ground_taken() -> None:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    report = story.report("The envoy cannot rule out the fall of Tarnby to the rebels.")
    hedge = Hedge(span=place_of(report.text, "cannot rule out"), kind=HedgeKind.POSSIBILITY)
    story.say(report, "the fall of Tarnby to the rebels", speaker=story.name("Ada Quill"), hedge=hedge)
    assert [r.question for r in replies(story.told[0], BATTLE) if "taken" in r.question] == []
