import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.stages.resolve.plain_names import without_clause, without_glue, without_one_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("officials, who have already pledged nine boats", "officials"),
        ("two bakers who asked for a lamp", "two bakers"),
        ("leader of the guildwhose carts block the lane", "leader of the guild"),
        ("the council, that of the old mill", "the council"),
        ("the Whoville Gazette", "the Whoville Gazette"),
        ("who", "who"),
        ("divers from the Vesk, a salt barge 3 km off", "divers from the Vesk"),
        ("its nine bakers, six of them hired by the guild", "its nine bakers"),
        ("the Vesk, Orlan and Rivna Railway", "the Vesk, Orlan and Rivna Railway"),
    ],
)
def test_a_name_ends_before_the_clause_that_tells_more(words: str, name: str) -> None:
    assert without_clause(words) == name


def test_only_a_clause_that_is_glued_to_its_noun_hides_the_noun() -> None:
    assert without_glue("leader of the guildwhose carts block the lane") == "leader of the guild"
    assert without_glue("two bakers who asked for a lamp") == "two bakers who asked for a lamp"


@given(st.text(max_size=60))
def test_a_name_is_the_beginning_of_its_words(words: str) -> None:
    assert words.startswith(without_clause(words))
    assert words.startswith(without_glue(words))


def test_one_of_them_is_what_is_told_of_one() -> None:
    assert without_one_of("one of them, a baker who wept") == "baker who wept"
    assert without_one_of("one of them") == "one of them"
