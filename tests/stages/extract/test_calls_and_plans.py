import pytest
from extract_sample import attribution, statements, words

from fogline.model.statement import Act
from fogline.text.tables import Row, table


@pytest.mark.parametrize("row", table("called_nouns"), ids=lambda row: row["noun"])
def test_what_is_called_in_each_example_is_decided(row: Row) -> None:
    text = row["example"]
    cue = "has called"
    source, content = text.rstrip(".").split(f" {cue} ")
    [found] = statements(text, attribution(text, source, cue, content, score=0.99))
    assert row["noun"] in content
    assert found.act is Act.DECIDE


@pytest.mark.parametrize("content", ["the strike a success", "the vote a farce", "the truce over"])
def test_what_is_called_something_is_not_decided(content: str) -> None:
    text = f"The guild called {content}."
    [found] = statements(text, attribution(text, "The guild", "called", content, score=0.99))
    assert found.act is Act.ASSERT


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("that the siege would be broken", Act.PREDICT),
        ("that talks will resume on Sunday", Act.PREDICT),
        ("he will resign", Act.INTEND),
        ("that nine men died", Act.CONFIRM),
        ("that the bridge would have fallen", Act.CONFIRM),
    ],
)
def test_what_is_yet_to_come_is_foreseen_and_not_confirmed(content: str, act: Act) -> None:
    text = f"The warden affirmed {content}."
    [found] = statements(text, attribution(text, "The warden", "affirmed", content))
    assert found.act is act


def test_who_reports_citing_an_analysis_reports_what_stands_behind_that() -> None:
    text = "The institute reported on Sunday, citing an analysis of splinters, that the pump was sawn."
    content = "an analysis of splinters, that the pump was sawn"
    [found] = statements(text, attribution(text, "The institute", "citing", content))
    assert (words(text, found.cue), words(text, found.content)) == ("reported", "that the pump was sawn")


def test_who_only_cites_keeps_what_is_cited() -> None:
    text = "The institute shut its gate on Sunday, citing a law, that of the quay."
    [found] = statements(
        text, attribution(text, "The institute", "citing", "a law, that of the quay", score=0.99)
    )
    assert words(text, found.cue) == "citing"


@pytest.mark.parametrize(
    "content",
    [
        "she expected the number of patients to exceed 100 within a week",
        "they anticipated that the line would reopen soon",
        "it would expect the toll to rise",
    ],
)
def test_who_expects_something_to_happen_foresees_it(content: str) -> None:
    text = f"The guild said {content}."
    [found] = statements(text, attribution(text, "The guild", "said", content, score=0.99))
    assert found.act is Act.PREDICT


@pytest.mark.parametrize(
    "content",
    ["she had expected the bridge to hold", "the mill was expected to pay", "it expected an apology"],
)
def test_what_was_once_expected_or_is_wanted_is_not_foreseen(content: str) -> None:
    text = f"The guild said {content}."
    [found] = statements(text, attribution(text, "The guild", "said", content, score=0.99))
    assert found.act is Act.ASSERT
