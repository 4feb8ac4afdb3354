from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.interval import Basis, Interval
from fogline.stages.ingest.dating import head


@pytest.mark.parametrize(
    "text",
    [
        "2 April 2031 The dam above Orlen broke. Two people died.",
        "Wednesday 2 April 2031 Dam breaks above Orlen. Two people died.",
        "Wed Apr 2 2031 Dam breaks above Orlen.",
        "April 2, 2031\nThe dam above Orlen broke.",
        "Dam breaks above Orlen\nBy Tamsin Oduya\nApril 2, 2031\n\nThe dam above Orlen broke.",
        "Dam breaks above Orlen\nOrlen Mail | Updated: 2031-04-02 17:52\nThe dam broke.",
        "Published on 2nd April 2031\n\nThe dam broke.",
        "VARDO, April 2, 2031 (Norwire) -- The dam above Orlen broke.",
        "\ufeff\r\n2031-04-02\r\nThe dam broke.",
        "2031/04/02 16:40\nThe dam broke.",
        "02.04.2031\nThe dam broke.",
        "Dam breaks\nFirst issued at 10:32 CEST on 2 April 2031\nThe dam broke.",
        "Vardo, 2 April 2031 – The dam above Orlen broke, the guild said in a note of many words today.",
        "RADIO ORLEN\nRush transcript. Wednesday, 2 April 2031\n\nThe dam broke.",
        "THE LANTERN\nWeekend edition, Wednesday 2 April 2031\n\nThe dam broke.",
        "Situation Report No. 2\nAs of 2 April 2031, 18:00 local time\n\nThe dam broke.",
        "VARDO, 2 April 2031. /NNA/. The dam above Orlen broke, the guild said in a note of many words today.",
        "(Vardo, April 2, 2031) - The dam above Orlen broke, the guild said in a note of many words today.",
        "VARDO (Norwire), 2 April 2031 — The dam above Orlen broke.",
        "Dam breaks\nApril 2, 2031 (VARDO) - The dam above Orlen broke, and the guild said that it had been old.",
        "Dam breaks\nOrlen Mail, VARDO, Norland, Wednesday, April 2nd, 2031 (Norwire) -- The dam broke.",
        "Dam breaks\nThe Orlen Mail, April 2, 2031\n\nThe dam broke.",
        "Dam breaks\nMail of Orlen, VARDO, Wednesday, 2 April 2031, 16:40\n\nThe dam broke.",
        "Dam breaks\nDateline: Vardo\nBy Tamsin Oduya, Wednesday, 2 April 2031\nThe dam broke.",
    ],
)
def test_a_full_date_at_the_start_is_the_day_of_publication(text: str) -> None:
    assert head(text).published == Interval.of_day(date(2031, 4, 2), basis=Basis.TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "VARDO, April 2 (Norwire) -- The dam above Orlen broke.",
        "The dam broke on April 2, 2031, the mayor said.",
        "A court ruled that the law of 2 April 2031 is void. The mayor appealed.",
        "04/02/2031 The dam broke.",
        "04/02/2031\nThe dam broke.",
        "On April 2, 2031 — a Wednesday — the dam broke.",
        "The dam of Vardo, built by 2 April 2031 - a feat - has broken.",
        "The Dam of Vardo, 2 April 2031: a day to remember.",
        "The Battle of Vardo, 2 April 2031, was lost.",
        "In Vardo, 2 April 2031",
        "31 February 2031 The dam broke.",
        "",
    ],
)
def test_a_date_without_a_year_or_inside_a_sentence_is_not(text: str) -> None:
    assert head(text).published is None


def test_the_dateline_and_the_byline_are_read() -> None:
    found = head("Dam breaks\nBy Tamsin Oduya and Piet Karlow\n\nVARDO, April 2 (Norwire) -- The dam broke.")
    assert found.byline == "Tamsin Oduya and Piet Karlow"
    assert found.dateline == "VARDO, April 2 (Norwire)"


def test_a_byline_ends_before_its_date() -> None:
    assert head("By Tamsin Oduya April 2, 2031\nThe dam broke.").byline == "Tamsin Oduya"


@given(st.text())
def test_any_text_has_a_head(text: str) -> None:
    head(text)


def test_a_long_line_of_bylines_is_read_in_time() -> None:
    head("By " * 200 + "April")
    head("By A & A & A & A & " * 40)
