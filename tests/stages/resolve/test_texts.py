import pytest
from resolve_staging import speakers

from fogline.model.entity import Entity


def _last(text: str) -> Entity:
    found = speakers(text)[-1]
    assert found is not None
    return found


def test_a_report_of_nobody_is_one_all_through_and_no_one_who_spoke() -> None:
    _, first, _, second = speakers(
        "{Ilmar Tarkel} said no. {The report} found rust. {Danish police} hailed it. {The report} says more."
    )
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert first.name == "report"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Orlan Commission’s report was late. {Ilmar Tarkel} said no. {The report} says more.",
            "Orlan Commission",
        ),
        (
            "{The Orlan Board} said in a letter it held. {Ilmar Tarkel} said no. {The letter} says more.",
            "Orlan Board",
        ),
        ("{The Orlan Board} reported rust. {Ilmar Tarkel} said no. {The report} says more.", "Orlan Board"),
        ("{Police} said no. {Ilmar Tarkel} said no. {A police report} says more.", "Police"),
        ("{The Orlan Board} said no. {Its report} says more.", "Orlan Board"),
        ("{The Orlan Board} said no. {The statement} says more.", "Orlan Board"),
        ("{The Orlan Board} said no. {The website} says more.", "Orlan Board"),
        ("{The Orlan Board} said no. {The planners’ website} says more.", "planners’ website"),
    ],
)
def test_a_text_is_of_who_is_told_to_have_issued_it(text: str, name: str) -> None:
    assert _last(text).name == name


@pytest.mark.parametrize("words", ["The company", "We"])
def test_the_company_of_a_press_release_is_who_issues_it(words: str) -> None:
    text = f"Vesk Air - press release No. 3\n\n{{Orlan Motors}} told nobody of it. {{{words}}} believe so."
    assert _last(text).name.lower() == "vesk air"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The inspectorate", "orlan inspectorate"),
        ("The ministry", "ministry"),
        ("The group", "vesk air"),
    ],
)
def test_a_body_of_the_state_or_one_named_by_that_noun_is_no_issuer_of_a_press_release(
    words: str, name: str
) -> None:
    head = "Vesk Air - press release No. 3\n\n{Vesk Air} accused the Orlan Inspectorate of neglect."
    assert _last(f"{head} {{{words}}} said so.").name.lower() == name


def test_the_company_of_any_other_report_is_the_one_told_of_last() -> None:
    text = "Vesk Air\n\n{Orlan Motors} told nobody of it. {The company} said so."
    assert _last(text).name == "Orlan Motors"
