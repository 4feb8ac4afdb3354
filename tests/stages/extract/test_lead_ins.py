import pytest
from extract_sample import attribution, contents, statements, words

from fogline.text.tables import Row, table


@pytest.mark.parametrize("row", table("lead_ins"), ids=lambda r: r["words"])
def test_each_opening_says_on_whose_word_the_sentence_stands(row: Row) -> None:
    text = row["example"]
    [found] = statements(text)
    assert words(text, found.cue).lower() == row["words"]
    assert words(text, found.source) in {"the guild", "the warden"}
    assert contents(text, found) == text[text.index(",") + 2 : -1]


@pytest.mark.parametrize(
    "text",
    ["Per day, nine boats.", "Perhaps the guild, old as it is, sank.", "In the eyes of the law it is lost."],
)
def test_other_openings_name_nobody(text: str) -> None:
    assert statements(text) == []


def test_a_sentence_that_the_tagger_has_is_told_once() -> None:
    text = "In the view of the guild, nine boats sank in the storm."
    found = statements(text, attribution(text, "the guild", "In the view of", "nine boats sank in the storm"))
    assert len(found) == 1
