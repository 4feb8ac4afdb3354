import pytest
from extract_sample import attribution, report_of, statements, words

from fogline.model.statement import Act, StatementKind
from fogline.nlp.parse import parse
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read


@pytest.mark.parametrize(
    "verdict", ["is false", "was simply not true", "is baseless", "is a lie", "has been entirely unfounded"]
)
def test_who_calls_a_claim_false_denies_it(verdict: str) -> None:
    text = f"The guild said: “The claim that the crew rowed too near {verdict}.”"
    [found] = statements(
        text, attribution(text, "The guild", "said", f"“The claim that the crew rowed too near {verdict}.”")
    )
    assert (found.act, found.negated, found.kind) == (Act.DENY, True, StatementKind.DIRECT)
    assert words(text, found.content) == "The claim that the crew rowed too near"


def test_what_is_said_beside_a_denial_is_told_for_itself() -> None:
    text = "“We mourn. Reports that our boat sank are wrong. We sail on,” the guild said."
    rest, denial = statements(
        text,
        attribution(
            text, "the guild", "said", "“We mourn. Reports that our boat sank are wrong. We sail on,”"
        ),
    )
    assert words(text, denial.content) == "Reports that our boat sank"
    assert (rest.act, denial.act) == (Act.ASSERT, Act.DENY)
    assert "wrong" not in words(text, rest.content)


def test_a_report_denies_what_it_calls_false_in_its_own_voice() -> None:
    text = "The claim that the crew rowed too near is false."
    tagged = attribution(text, "", "claim", "that the crew rowed too near", score=0.99)
    [found] = attributed(report_of(text), read(text, ()), parse(text), [tagged])
    assert (found.kind, found.act) == (StatementKind.OWN, Act.DENY)


def test_a_statement_that_a_claim_is_untrue_is_no_statement_of_the_claim() -> None:
    text = "The guild said in a statement that the claim that the pump failed was untrue."
    content = "that the claim that the pump failed was untrue"
    [found] = statements(text, attribution(text, "The guild", "said in a statement", content))
    assert (words(text, found.content), found.act) == ("the claim that the pump failed", Act.DENY)


@pytest.mark.parametrize(
    "content", ["the suggestion that the count was wrong", "the claim that the tide was false and high"]
)
def test_what_a_claim_itself_calls_false_is_not_denied(content: str) -> None:
    text = f"The guild repeated {content}."
    [found] = statements(text, attribution(text, "The guild", "repeated", content))
    assert (found.act, words(text, found.content)) == (Act.ASSERT, content)


@pytest.mark.parametrize(
    "opening",
    [
        "Earlier statements by Tarvek Mills that",
        "Assurances from the mill that",
        "Reports by two of the crews that",
    ],
)
def test_who_made_a_claim_that_is_called_wrong_is_not_told_to_hold_it(opening: str) -> None:
    text = f"The mill opened again. {opening} all pumps worked properly were incorrect."
    [found] = attributed(report_of(text), read(text, ()), parse(text), [])
    assert (found.kind, found.act, found.negated) == (StatementKind.OWN, Act.DENY, True)
    assert words(text, found.content) == f"{opening} all pumps worked properly"


def test_what_is_marked_as_said_by_another_is_denied_all_the_same() -> None:
    text = "Earlier statements by Tarvek Mills that all pumps worked properly were incorrect."
    tagged = attribution(text, "Tarvek Mills", "statements by", "that all pumps worked properly")
    [found] = attributed(report_of(text), read(text, ()), parse(text), [tagged])
    assert (found.kind, found.act) == (StatementKind.OWN, Act.DENY)
