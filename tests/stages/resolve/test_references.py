import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.entity import Label, Mention
from fogline.model.span import Span
from fogline.stages.resolve.references import read_reference
from fogline.stages.resolve.roles import role_in, roles_agree, roles_around, same_word
from fogline.stages.resolve.source_nouns import Sort
from fogline.text.pronouns import is_owned, pronoun
from fogline.text.tables import table


@pytest.mark.parametrize(
    ("words", "sort", "kind"),
    [
        ("the deputy energy minister", Sort.ROLE, "minister"),
        ("a spokesman for the port", Sort.ROLE, "spokesperson"),
        ("the energy ministry", Sort.BODY, "ministry"),
        ("Danish police", Sort.BODY, "police"),
        ("several aid workers", Sort.GROUP, "workers"),
        ("people waiting at the gate", Sort.GROUP, "people"),
        ("the statement", Sort.TEXT, "statement"),
        ("she", Sort.PRONOUN, ""),
        ("the ministry’s comments", Sort.BODY, "ministry"),
    ],
)
def test_words_are_read_as_what_they_are(words: str, sort: Sort, kind: str) -> None:
    found = read_reference(words, 0, ())
    assert (found.sort, found.kind) == (sort, kind)


def test_a_land_and_what_narrows_are_told_apart() -> None:
    found = read_reference("the South African aid workers", 0, ())
    assert found.land == "South Africa"
    assert found.narrows == {"aid"}
    assert found.definite


def test_examples_of_roles_are_read_as_their_class() -> None:
    for row in table("roles"):
        found = read_reference(row["example"].split(" said ", 1)[0], 0, ())
        assert (found.sort, found.kind) == (Sort.ROLE, row["class"]) or found.sort is Sort.BODY, row[
            "example"
        ]


def test_examples_of_group_nouns_are_read_as_their_class() -> None:
    for row in table("group_nouns"):
        found = read_reference(row["example"].split(" said ", 1)[0], 0, ())
        assert found.kind == row["class"] or found.sort in {Sort.BODY, Sort.TEXT}, row["example"]


def test_examples_of_document_nouns_are_texts() -> None:
    for row in table("document_nouns"):
        assert read_reference(row["example"].split(" said ", 1)[0], 0, ()).sort is Sort.TEXT, row["example"]


def test_examples_of_modifiers_count_as_their_class() -> None:
    for row in table("modifiers"):
        assert same_word(row["example"].split(" workers", 1)[0].split(" minister", 1)[0]) == row["class"]


def test_examples_of_phrase_ends_end_the_phrase() -> None:
    for row in table("phrase_ends"):
        assert read_reference(row["example"].removesuffix(" said no."), 0, ()).kind == "people", row[
            "example"
        ]


def test_examples_of_indefinites_bring_in_somebody_new() -> None:
    for row in table("indefinites"):
        assert not read_reference(row["example"].removesuffix(" said no."), 0, ()).definite, row["example"]


def test_examples_of_pronouns_hold_their_word() -> None:
    for row in table("pronouns"):
        assert row["word"] in row["example"].split() or f"{row['word']}." in row["example"]
        assert pronoun(row["word"]) is not None
        assert is_owned(f"{row['word']} brother") is bool(row["owns"])


def test_examples_of_office_words_do_not_hide_the_office() -> None:
    for row in table("office_words"):
        if row["use"] == "stop":
            start = row["example"].index("Tarkel")
            assert [r.words for r in roles_around(row["example"], start, start + 6)] == ["Mayor"], row[
                "example"
            ]
        else:
            found = read_reference(row["example"].removesuffix(" said no."), 0, ())
            assert found.sort is Sort.ROLE, row["example"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Danish Foreign Minister Hedda Orlan left", "Hedda Orlan", "Danish Foreign Minister"),
        ("a talk with the mayor of Veskolo, Ilmar Tarkel", "Ilmar Tarkel", "mayor of Veskolo"),
        ("so Hedda Orlan, head of the Falken Front, left", "Hedda Orlan", "head of the Falken Front"),
        ("so Hedda Orlanhead of the Falken Front, left", "Hedda Orlan", "head of the Falken Front"),
        ("said port spokesman Maj. Ilmar Tarkel", "Ilmar Tarkel", "port spokesman"),
    ],
)
def test_an_office_stands_around_its_name(text: str, name: str, role: str) -> None:
    start = text.index(name)
    assert role in [r.words for r in roles_around(text, start, start + len(name))]


@pytest.mark.parametrize(
    ("asked", "held", "fits"),
    [
        ("Danish president", "Danish President", True),
        ("Danish president", "Norwegian President", False),
        ("foreign minister", "defence minister", False),
        ("defense minister", "Danish Defence Minister", True),
        ("deputy minister", "minister", False),
        ("Danish leader", "Danish President", True),
        ("mayor", "governor", False),
        ("Falken Front leader", "Orlan Union leader", False),
    ],
)
def test_offices_agree_where_nothing_speaks_against_it(asked: str, held: str, fits: bool) -> None:
    left, right = role_in(asked.split()), role_in(held.split())
    assert left is not None
    assert right is not None
    assert (roles_agree(left, right) >= 0.5) is fits


@given(st.text(max_size=60))
def test_any_words_can_be_read(words: str) -> None:
    read_reference(words, 0, ())
    roles_around(words, min(3, len(words)), min(5, len(words)))


def test_whose_office_names_a_body_is_the_person_behind_it() -> None:
    text = "Joint Board of Trade Chairman Ada Quill"
    body, person = (
        Mention(
            id=name,
            report_id="r",
            span=Span(start=text.index(name), end=text.index(name) + len(name)),
            label=label,
        )
        for name, label in (("Joint Board", Label.ORGANISATION), ("Ada Quill", Label.PERSON))
    )
    assert read_reference(text, 0, (body, person)).mention == person
