from time import process_time

import pytest

from fogline.model.claim import DisputeKind
from fogline.text.tables import table
from fogline.text.yes_or_no import answers, asked_of, wished, yes_or_no

ROWS = table("yes_or_no")


def decided(question: str, text: str) -> bool | None:
    return answers(text, frozenset({question})).get(question)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["question"])
def test_each_question_is_decided_both_ways_by_its_examples(row: dict[str, str]) -> None:
    assert row["question"] in asked_of([row["yes_example"], row["no_example"]])
    assert decided(row["question"], row["yes_example"]) is True
    assert decided(row["question"], row["no_example"]) is False


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["question"])
def test_each_word_of_a_question_decides_it(row: dict[str, str]) -> None:
    for column, way in (("yes", True), ("no", False)):
        for term in row[column].split("|"):
            text = term.replace(" ~ ", " some few ")
            assert decided(row["question"], text) in (way, None), term
            alone = yes_or_no()[row["question"]].words[0 if way else 1]
            assert alone.search(text), term


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["question"])
def test_each_question_is_of_a_kind_of_dispute_and_asks_a_question(row: dict[str, str]) -> None:
    assert DisputeKind(row["kind"])
    assert row["question"].endswith("?")
    assert row["plus"] != row["minus"]


def test_a_no_before_the_words_turns_the_answer_around() -> None:
    assert decided("Were people warned?", "The hamlet was not warned in time.") is False
    assert decided("Were people warned?", "It is not so, the hamlet was warned.") is True


def test_words_for_both_answers_decide_nothing() -> None:
    assert decided("Is the fire under control?", "The blaze was under control but is raging again.") is None


def test_of_two_words_one_over_the_other_the_longer_counts() -> None:
    assert decided("Is the fire under control?", "The blaze is not under control.") is False


def test_a_question_is_put_where_enough_is_told_of_what_it_needs() -> None:
    told = ["The mill is sold."] * 99
    assert "Was it shot down?" not in asked_of(told)
    assert "Was it shot down?" not in asked_of([*told, "The plane is lost."])
    assert "Was it shot down?" in asked_of([*told[:20], "The plane is lost."])
    assert "Were people warned?" in asked_of(told)


def test_few_words_may_stand_in_a_gap_and_no_more() -> None:
    question = "Were the gates opened?"
    assert decided(question, "They opened the three old gates.") is True
    assert decided(question, "They opened the old mill behind the gates.") is None


def test_a_long_text_is_read_in_step_with_its_length() -> None:
    text = "told nobody had been warned not offer refused gates open road cut " * 4000
    begun = process_time()
    answers(text, frozenset(yes_or_no()))
    assert process_time() - begun < 10


def test_what_should_be_is_asked_of_words_about_the_future_too() -> None:
    assert "Should the leader go?" in wished()
    assert "Were people warned?" not in wished()


def test_a_cause_that_is_denied_is_no_word_for_the_other() -> None:
    question = "Was the network cut on purpose?"
    assert decided(question, "The mast was not overloaded.") is None
    assert decided(question, "The mast was not shut down by anyone.") is False
    assert yes_or_no()[question].answered("The mast was overloaded.", denied=True) is None
    assert yes_or_no()["Is it safe?"].answered("The water is dangerous.", denied=True) is True


def test_a_word_in_a_name_is_not_what_a_question_needs() -> None:
    assert "Is the road open?" not in asked_of(["They praised Tarnby Bridge Motors."])
    assert "Is the road open?" in asked_of(["They praised the bridge."])


def test_a_leader_who_has_not_considered_quitting_stays() -> None:
    question = "Should the leader go?"
    assert decided(question, "The mayor has not considered quitting over this.") is False
    assert decided(question, "demanded that the mayor resign") is True


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("They were given ample warning.", True),
        ("They were given no warning.", False),
        ("It is not clear whether people were warned.", None),
        ("It is not known who was warned.", None),
    ],
)
def test_what_is_not_known_and_a_no_in_a_gap(text: str, way: bool | None) -> None:
    assert yes_or_no()["Were people warned?"].answered(text) is way


@pytest.mark.parametrize(
    "text",
    [
        "Two of their officers had been shot at from a roof.",
        "Gunmen there had opened fire.",
        "Soldiers there were fired on.",
    ],
)
def test_that_soldiers_were_shot_at_or_others_shot_does_not_say_that_the_crowd_was(text: str) -> None:
    assert decided("Did they fire on the crowd?", text) is None
