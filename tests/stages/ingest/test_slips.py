import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.report import MarkKind, mark
from fogline.model.span import Span
from fogline.stages.ingest.glue import repairs
from fogline.stages.ingest.lexicon import lexicon
from fogline.stages.ingest.slips import MISSPELT, REASONS, slips
from fogline.text.reading import read
from fogline.text.tables import Row, table


def readings(text: str, *others: str) -> list[str]:
    return [reading for _, reading, _ in slips(text, lexicon([text, *others]))]


@pytest.mark.parametrize("row", table("misspellings"), ids=lambda row: row["word"])
def test_every_row_of_the_table_is_read_in_its_example(row: Row) -> None:
    [(span, reading, reason)] = slips(row["example"], lexicon([row["example"]]))
    assert reason == MISSPELT
    assert row["reading"] in reading
    assert row["word"] in span.of(row["example"])


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Parliment is full. The parliment met at noon.", "parliament"),
        ("The the hall burned, and the the mill too.", "the mill"),
        ("It was a attack on the mill.", "an attack"),
        ("An big wave came.", "A big"),
        ("It burned. A attack came.", "An attack"),
        ("Blast kills wounds forty in Velm.", "kills, wounds"),
        ("Nobody left. They ran fro the hall.", "from"),
    ],
)
def test_a_misspelt_word_is_read_as_it_should_stand(text: str, reading: str) -> None:
    assert readings(text) == [reading]


@pytest.mark.parametrize(
    ("text", "other", "reading"),
    [
        ("The Cylone came at noon and stayed.", "The Cyclone left the town.", "Cyclone"),
        ("They saw no sypmtoms of it.", "The symptoms went away.", "symptoms"),
        ("They met the rrested men.", "The men were arrested.", "arrested"),
        ("Cylone\nGerda hit the town.", "The Cyclone left.", "Cyclone"),
    ],
)
def test_a_letter_lost_or_two_swapped_is_read_by_a_word_of_the_other_reports(
    text: str, other: str, reading: str
) -> None:
    assert readings(text, other) == [reading]
    assert readings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They ran to and fro, and had had enough of what that that meant.",
        "They had hepatitis A and plan B. A one-off came.",
        "It is a one-off, a European, a unit, a U.S. plan, an hour, an MP, an honest man, an FBI man.",
        "The town of Velm, in a a-frame hall.",
        "He kills. Wounds heal. She hurts.",
        "",
    ],
)
def test_what_is_no_slip_stays(text: str) -> None:
    assert readings(text) == []


def test_a_name_in_another_romanisation_is_no_slip() -> None:
    assert readings("Volodimir Tarkel came and left the town.", "Volodymyr Tarkel came.") == []
    assert readings("Mohmmad Tarkel came and left the town.", "Mohammad Tarkel came.") == []


def test_a_word_that_is_written_so_again_and_again_is_no_slip() -> None:
    assert readings("The Cylone " * 4 + "came.", "The Cyclone left.") == []


def test_a_text_in_another_language_has_no_slips_of_english() -> None:
    assert readings("Das Parlment tagt, sagte der Bürgmeister zum Brückntag.", "The parlament met.") == []


def test_a_lost_space_goes_before_a_slip() -> None:
    text = "The goverment Tarkelwhich Tarkel knew left Tarkel. Tarkel said so."
    found = repairs(text, lexicon([text]))
    assert [span.start for span, _, _ in found] == sorted(span.start for span, _, _ in found)
    assert all(a[0].end <= b[0].start for a, b in pairwise(found))


def test_a_letter_put_back_leads_back_to_the_characters_as_they_came() -> None:
    text = "It fell. Cylone\nGerda hit the town."
    [(span, reading, reason)] = slips(text, lexicon([text, "The Cyclone left."]))
    shown = read(text, [mark("r", span, MarkKind.REPAIR, reading=reading, reason=reason)])
    assert shown.text == "It fell. Cyclone\nGerda hit the town."
    at = shown.text.index("Cyclone")
    assert shown.back(Span(start=at, end=at + 7)) == Span(start=9, end=15)


@given(st.text(max_size=120))
def test_every_repair_of_any_text_is_a_slice_with_a_known_reason(text: str) -> None:
    for span, reading, reason in slips(text, lexicon([text, "The symptoms went away."])):
        assert 0 <= span.start < span.end <= len(text)
        assert reading
        assert reason in REASONS


def test_time_grows_with_the_length_of_a_text() -> None:
    text = "They saw no sypmtoms of it, nor a attack on the the mill. "
    needed = [min(_seconds(text * times) for _ in range(3)) for times in (400, 1600)]
    assert needed[1] < 12 * needed[0] + 0.05, needed


def _seconds(text: str) -> float:
    """The processor's time for the slips of a text; the least of several tells of no other work in it."""
    known = lexicon([text, "The symptoms went away."])
    start = time.process_time()
    slips(text, known)
    return time.process_time() - start
