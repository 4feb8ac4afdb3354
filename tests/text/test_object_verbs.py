import pytest

from fogline.text.object_verbs import is_incomplete_without
from fogline.text.stem import stem
from fogline.text.tables import Row, table


@pytest.mark.parametrize("row", table("object_verbs"), ids=lambda row: row["verb"])
def test_each_verb_needs_its_object_in_its_example(row: Row) -> None:
    words = row["example"].lower().rstrip(".").split()
    assert any(stem(word) == stem(row["verb"]) and is_incomplete_without(word) for word in words)


@pytest.mark.parametrize(
    "cue", ["said", "told reporters", "", "according to", "called on", "denied having called in May"]
)
def test_words_that_bring_in_a_clause_need_nothing(cue: str) -> None:
    assert not is_incomplete_without(cue)
