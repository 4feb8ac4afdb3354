"""Who refuses what is asked for denies nothing that is said to be so."""

import pytest
from extract_sample import attribution, statements

from fogline.model.statement import Act
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
