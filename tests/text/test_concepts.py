import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.text.concepts import find_concepts, is_negated
from fogline.text.tables import table


@pytest.mark.parametrize("row", table("concepts"), ids=lambda row: f"{row['axis']}{row['pole']}")
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    poles = {(c.axis, c.pole) for c in find_concepts(row["example"])}
    assert (row["axis"], int(row["pole"] + "1")) in poles


@pytest.mark.parametrize("row", table("concepts"), ids=lambda row: f"{row['axis']}{row['pole']}")
def test_each_term_of_a_row_is_found_on_its_axis(row: dict[str, str]) -> None:
    terms = [term.lstrip("=") for term in row["terms"].split("|")]
    assert [t for t in terms if row["axis"] not in {c.axis for c in find_concepts(f"Then {t} there.")}] == []


def test_a_negation_turns_a_pole_around() -> None:
    kept, left = find_concepts("They will withdraw."), find_concepts("They will never withdraw.")
    assert [(c.axis, c.pole, c.negated) for c in kept] == [("hold", -1, False)]
    assert [(c.axis, c.pole, c.negated) for c in left] == [("hold", 1, True)]


def test_a_negation_far_before_turns_nothing() -> None:
    found = find_concepts("It is not the first time that week the brigade had to withdraw.")
    assert [c.pole for c in found if c.axis == "hold"] == [-1]


def test_the_longer_of_two_phrases_on_one_axis_counts() -> None:
    found = [c for c in find_concepts("They failed to take the fort.") if c.axis == "take"]
    assert len(found) == 1


def test_inflected_forms_meet() -> None:
    for text in (
        "They withdraw.",
        "They withdrew.",
        "He withdraws.",
        "The withdrawal began.",
        "They are withdrawing.",
    ):
        assert [c.axis for c in find_concepts(text)] == ["hold"], text


def test_a_text_without_words_has_no_concept() -> None:
    assert find_concepts("") == []
    assert find_concepts("12 \ud800 \0 …") == []


@given(st.text(max_size=200))
def test_a_concept_stands_where_it_says(text: str) -> None:
    for concept in find_concepts(text):
        assert concept.span.of(text).strip()
        assert concept.pole in (-1, 1)


def test_a_verb_in_y_keeps_its_axis_in_the_past() -> None:
    assert [c.axis for c in find_concepts("The mill supplied the barracks.")] == ["supply"]


def test_a_verb_in_d_keeps_its_axis_in_every_form() -> None:
    for form in ("defend", "defends", "defended", "defending"):
        assert [c.axis for c in find_concepts(f"They {form} it.")] == ["hold"], form


def test_what_has_stopped_being_done_is_turned_around() -> None:
    (found,) = [c for c in find_concepts("They stopped delivering coal.") if c.axis == "supply"]
    assert found.pole == -1
    assert [
        c.pole for c in find_concepts("The bus stop near the mill was shelled.") if c.axis == "attack"
    ] == [1]


@pytest.mark.parametrize(
    "words", ["They surrender only in extreme cases.", "They seldom surrender.", "They rarely surrender."]
)
def test_what_is_seldom_done_is_turned_around(words: str) -> None:
    (found,) = (c for c in find_concepts(words) if c.axis == find_concepts("They surrender.")[0].axis)
    assert found.negated


def test_a_rare_case_elsewhere_turns_nothing() -> None:
    assert not find_concepts("They surrender. In extreme cases the fort burns.")[0].negated


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Those who carried the arms were nothing but tools.", False),
        ("There is no doubt that it burned.", False),
        ("It was none other than the warden.", False),
        ("Nothing was found.", True),
    ],
)
def test_words_that_only_narrow_turn_nothing_around(text: str, negated: bool) -> None:
    assert is_negated(text) is negated


@pytest.mark.parametrize(
    ("text", "pole"),
    [
        ("Not one of the forward positions has been abandoned.", 1),
        ("The colonel says that none of the posts on the ridge was abandoned.", 1),
        ("No rain fell, and the posts on the ridge were abandoned.", -1),
        ("Nobody who knew the ridge well was surprised that it was abandoned.", -1),
    ],
)
def test_a_no_before_the_subject_turns_its_verb_around(text: str, pole: int) -> None:
    assert [c.pole for c in find_concepts(text) if c.axis == "hold"] == [pole]
