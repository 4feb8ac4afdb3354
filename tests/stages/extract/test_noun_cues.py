import pytest
from extract_sample import scanned, words

from fogline.stages.extract.nouns import noun_cues
from fogline.text.tables import Row, table


@pytest.mark.parametrize("row", table("noun_cues"), ids=lambda r: r["noun"])
def test_every_noun_of_saying_reports_the_clause_behind_it(row: Row) -> None:
    text = row["example"]
    [found] = noun_cues([], scanned(text))
    assert words(text, found.cue).lower().startswith(row["noun"])
    assert words(text, found.content).startswith(("nine ", "to ", "the gate"))
    assert words(text, found.source) == ("The warden" if "warden" in text else "")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Villagers mocked a claim by the mayor that the pier was safe.",
            "the mayor",
            "the pier was safe",
        ),
        (
            "The guild repeated the claim that the scales were false.",
            "The guild",
            "the scales were false",
        ),
        ("They denied Norwegian claims that the strait was mined.", "Norwegian", "the strait was mined"),
        ("Claims that the strait was mined were spread.", "", "the strait was mined"),
    ],
)
def test_the_teller_is_the_owner_the_one_by_whom_or_who_makes_the_claim(
    text: str, source: str, content: str
) -> None:
    [found] = noun_cues([], scanned(text))
    assert (words(text, found.source), words(text, found.content)) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "The claim that he made in March was false.",
        "The report was long and dull.",
        "An announcement that pleased the town came late.",
        "“The claim that nine were hurt is a lie,” said Orla.",
    ],
)
def test_a_noun_without_a_clause_of_its_own_reports_nothing(text: str) -> None:
    assert list(noun_cues([], scanned(text))) == []
