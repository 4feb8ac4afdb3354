import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.report import MarkKind, mark
from fogline.stages.ingest.glue import repairs
from fogline.stages.ingest.lexicon import lexicon
from fogline.stages.ingest.slips import REASONS
from fogline.text.reading import read
from fogline.text.tables import table


def readings(text: str, *others: str) -> list[str]:
    known = lexicon([text, *others])
    return [reading for _, reading, _ in repairs(text, known)]


@pytest.mark.parametrize("row", table("glue_words"), ids=lambda row: row["word"])
def test_every_row_of_the_table_repairs_its_example(row: dict[str, str]) -> None:
    assert [reading.split()[-1] for reading in readings(row["example"])] == [row["word"]]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (
            "The crowd at Orlovnasaid nothing when Orlovna fell. The guard of Orlovna said so.",
            "Orlovna said",
        ),
        ("They fled from Orlovnawhich burnt, and Orlovna was empty.", "Orlovna which"),
        (
            "He left Orlovnawhile it burnt, and Orlovna lay in ruins while they fought.",
            "Orlovna while",
        ),
        ("“It is safe for us”Vardek said.", "us” Vardek"),
        ("He spoke of a “friend”and a foe.", "friend” and"),
        ("They met the“friend” again.", "the “friend"),
        ("The road was closed.The mayor left.", "closed. The"),
        ("The road was closed,adding to the queue.", "closed, adding"),
        ("About 5000people fled.", "5000 people"),
        ("They fled the provincesThe mayor stayed.", "provinces The"),
    ],
)
def test_a_lost_space_is_put_back(text: str, reading: str) -> None:
    assert readings(text) == [reading]


def test_a_name_in_another_report_is_evidence() -> None:
    text = "The road to Tellimorwould not open."
    assert readings(text, "Tellimor was quiet. Nobody in Tellimor slept. From Tellimor they fled.") == [
        "Tellimor would"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Waterbeach and Grantville voted; Hawesville and Westpine did not.",
        "McAllister met DeSoto and O’Connor on LinkedIn, YouTube and TikTok.",
        "The U.S. and the U.N. met at 5pm; a 40mph wind blew on the 3rd and 4th day.",
        "See www.orlen.example/The-Dam or write to Mayor@orlen.example, #OrlovnaSaid.",
        "Thereafter the decisionmaking was notwithstanding and therewith hereinbefore.",
        "Abusaid, Bensaid and Bertold spoke; Roland and Ireland, Alexander and Andersson listened.",
        "It cost 1,200 euros, or 3.5 percent; node.js and e.g. this,that.",
        "Thatcherism, Gaullist ideas and the Brexiteers.",
    ],
)
def test_whole_words_are_not_split(text: str) -> None:
    assert [r for r in readings(text) if r != "this, that"] == []


@pytest.mark.parametrize("row", table("solid_tails"), ids=lambda row: row["word"])
def test_every_tail_of_a_compound_stays_in_its_example(row: dict[str, str]) -> None:
    assert row["word"] in row["example"]
    assert readings(row["example"]) == []


def test_a_word_seen_often_is_a_word() -> None:
    text = "Vardekland voted. Vardekland won. Vardekland lost. Vardekland slept. Vardek too."
    assert readings(text) == []


@given(st.text())
def test_a_repair_but_of_a_slip_holds_the_letters_of_the_text_in_order(text: str) -> None:
    at = 0
    for span, reading, reason in repairs(text, lexicon([text])):
        assert at <= span.start < span.end <= len(text)
        assert reason in REASONS or re.sub(r"[ ']", "", reading) == re.sub(r"[ ']", "", span.of(text))
        assert reason
        at = span.end


WORDS = st.sampled_from(
    ["Orlovna", "said", "which", "east", "”", "“", ".", ",", " ", "The", "5000", "people", "\n", "'s"]
)


@given(st.lists(WORDS, max_size=30).map("".join))
def test_repairs_read_back_to_the_report(text: str) -> None:
    found = repairs(text, lexicon([text]))
    reading = read(text, [mark("r", span, MarkKind.REPAIR, reading=words) for span, words, _ in found])
    assert len(reading.text) == len(text) + len(found)
    assert all(words in reading.text for _, words, _ in found)


@pytest.mark.parametrize("unit", ["a", "Aa ", "Orlovnasaid ", "a,", "a.B", "a”b", "1a", "wordthat"])
def test_a_huge_text_is_read_in_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    before = time.process_time()
    repairs(text, lexicon([text]))
    assert time.process_time() - before < 10
