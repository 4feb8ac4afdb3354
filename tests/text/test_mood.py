import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.text.mood import is_question, mood_words, moods
from fogline.text.tables import table

TERMS = [(word, row["mood"]) for row in table("future_words") for word in row["words"].split("|")]


@pytest.mark.parametrize("row", table("future_words"), ids=lambda row: row["mood"])
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    assert row["mood"] in moods(row["example"])


@pytest.mark.parametrize(("word", "mood"), TERMS)
def test_each_word_sets_its_mood(word: str, mood: str) -> None:
    text = f"They{word} do it." if word[0] in "'’" else f"They {word} do it."
    assert mood in moods(text)


def test_plain_fact_has_no_mood() -> None:
    assert moods("The bridge fell on Friday.") == frozenset()


def test_a_word_inside_another_sets_no_mood() -> None:
    assert moods("The goodwill of Mightley lasted.") == frozenset()


def test_words_come_in_the_order_of_their_places() -> None:
    text = "It may rain, and then they will leave."
    assert [span.of(text) for _, span in mood_words(text)] == ["may", "will"]


@given(st.text(max_size=200))
def test_any_text_can_be_asked(text: str) -> None:
    assert moods(text) <= {"future", "possible"}


@pytest.mark.parametrize("words", ["Who gave the order?", "“Who gave the order?”", "(Who gave the order?) "])
def test_a_question_mark_at_the_end_asks(words: str) -> None:
    assert is_question(words)


@pytest.mark.parametrize("words", ["Who? Nobody gave the order.", "", "?!."])
def test_other_words_do_not_ask(words: str) -> None:
    assert not is_question(words)


@pytest.mark.parametrize(
    "text", ["It opened in May.", "From May to July.", "May 4 was dry.", "The fair of early May"]
)
def test_the_month_of_may_sets_no_mood(text: str) -> None:
    assert moods(text) == frozenset()


@pytest.mark.parametrize("text", ["Rain May Fall", "May they rest"])
def test_a_capital_alone_makes_no_month(text: str) -> None:
    assert moods(text) == {"possible"}
