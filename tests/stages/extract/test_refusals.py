"""Who refuses what is asked for denies nothing that is said to be so."""

import pytest
from extract_sample import attribution, scanned, statements, words

from fogline.model.statement import Act
from fogline.stages.extract.refusals import turned_away
from fogline.text.tables import Row, table


def act(text: str) -> Act:
    source, content = text.rstrip(".").split(" denied ")
    [found] = statements(text, attribution(text, source, "denied", content))
    return found.act


@pytest.mark.parametrize("row", table("refused_nouns"), ids=lambda row: row["noun"])
def test_each_noun_of_the_table_is_refused_in_its_example(row: Row) -> None:
    assert row["noun"] in row["example"]
    assert act(row["example"]) is Act.DECIDE


@pytest.mark.parametrize(
    "text",
    [
        "The guild denied the report.",
        "The guild denied any part in the theft.",
        "The guild denied that access was ever asked for.",
        "The guild denied blocking access to the quay.",
    ],
)
def test_what_is_said_to_be_so_is_denied(text: str) -> None:
    assert act(text) is Act.DENY


@pytest.mark.parametrize(
    ("content", "denies"),
    [
        ("the report a fairy tale", True),
        ("reports of a theft as an invention", True),
        ("the theft as a disaster", False),
    ],
)
def test_who_calls_a_report_false_denies_it(content: str, denies: bool) -> None:
    text = f"The guild described {content}."
    (found,) = statements(text, attribution(text, "The guild", "described", content))
    assert (found.act is Act.DENY) is denies


@pytest.mark.parametrize("row", table("refusing"), ids=lambda row: row["words"])
def test_who_turns_a_call_or_a_report_away_does_not_make_it(row: Row) -> None:
    tokens = [t for t in scanned(row["example"]).parse.tokens if t.text.strip()]
    noun = turned_away(tokens)
    assert noun is not None
    text = row["example"]
    cue = text[: noun.start].removeprefix("The guild ").removesuffix("the ").removesuffix("a ").strip()
    cue = cue.removesuffix(" repeated")
    content = text.split(f"{cue} ")[1].rstrip(".")
    [found] = statements(text, attribution(text, "The guild", cue, content))
    assert found.act in (Act.DENY, Act.DECIDE)


def test_what_a_refused_call_is_for_stands_with_the_call() -> None:
    text = "The mayor on Sunday rejected loud calls for a new vote."
    [found] = statements(text, attribution(text, "The mayor", "rejected loud calls for", "a new vote"))
    assert (words(text, found.cue), words(text, found.content)) == ("rejected", "loud calls for a new vote")
    assert found.act is Act.DENY


def test_whoever_rejects_calls_does_not_call() -> None:
    text = "The mayor of Tarn has rejected calls for a new vote."
    source = "The mayor of Tarn"
    [found] = statements(
        text,
        attribution(text, source, "has rejected", "calls for a new vote"),
        attribution(text, source, "calls for", "a new vote", score=0.99),
    )
    assert found.act is Act.DENY


@pytest.mark.parametrize(
    "text",
    ["The army shot down a drone.", "The guild refused entry.", "The guild turned down the lamp on reports."],
)
def test_a_thing_is_not_turned_away_as_a_call_is(text: str) -> None:
    assert turned_away([t for t in scanned(text).parse.tokens if t.text.strip()]) is None
