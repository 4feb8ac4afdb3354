"""The lines at the top of a text that only name its outlet, its writer, its place and its day."""

import pytest

from fogline.text.mastheads import masthead_lines, outlet_of

TOLD = "\n\nThe dam above Orlen broke on Monday, the guild said. Two people died."


@pytest.mark.parametrize(
    ("top", "lines", "outlet"),
    [
        ("The Orlen Mail, April 2, 2031", 1, "The Orlen Mail"),
        ("Dam breaks\n\nORLEN MAIL\nWednesday, April 2, 2031\nBy Tamsin Oduya", 3, "Orlen Mail"),
        ("By Tamsin Oduya, Orlen Daily, 2 April 2031", 1, "Orlen Daily"),
        ("Orlen Herald | Published: 2 April 2031, 09:40 GMT", 1, "Orlen Herald"),
        ("By Tamsin Oduya in Vardo\nOrlen Post, Wednesday", 2, "Orlen Post"),
        ("The Lantern, 2 April 2031", 1, "The Lantern"),
        ("Orlen Sun\nDam breaks above the town\nBy Tamsin Oduya", 0, "Orlen Sun"),
        ("ORLEN TODAY\nLOCAL NEWS\nDam breaks above the town\nWednesday 2 April", 1, "Orlen Today"),
        (
            "INSTITUTE FOR DAMS (IFD)\nDaily Notes No. 11 \u2014 Wednesday, 2 April 2031",
            1,
            "Institute for Dams",
        ),
        ("THE ORLEN SUN\nWednesday, 2 April 2031\n\nDam breaks above the town", 1, "The Orlen Sun"),
        (
            "ONA - Orlen News Agency\nEnglish service\nVARDO, 2 April. /ONA/. The dam broke.",
            0,
            "Orlen News Agency",
        ),
        ("LOCAL NEWS\nDam breaks above the town\nBy Tamsin Oduya", 0, None),
        ("Dam Breaks Above Orlen\nBy Tamsin Oduya\nApril 2, 2031", 2, None),
        ("Dam breaks\nwww.orlenmail.com, 2031-04-02", 1, "orlenmail.com"),
        ("Vardo, 2 April 2031", 1, None),
        ("VARDO, April 2, 2031 (Norwire) - The dam broke.", 0, None),
        ("Dam breaks on 2 April 2031", 0, None),
        ("New Year\u2019s Eve Floods Renew Fears", 0, None),
        ("Dam breaks\n\nVARDO, April 2, 2031 (Orlen Wire) - The dam broke.", 0, "Orlen Wire"),
        ("VARDO (Norland), April 2, 2031 - The dam broke.", 0, None),
        ("Orlen One – MIDDAY – transcript\nBroadcast: Monday 2 April 2031, 19:00", 1, "Orlen One"),
        (
            "Harbour Rights Forum\nFor immediate release: 2 April 2031\n\nWho broke the dam must be told",
            1,
            "Harbour Rights Forum",
        ),
        (
            "REPUBLIC OF ORLEN\nMINISTRY OF DAMS\nPRESS RELEASE No. 4/2031\nVardo, 2 April 2031",
            1,
            "Ministry of Dams",
        ),
        (
            "Harbour Conflict Monitor\nOrlen: Daily Survey, April 2, 2031\n\nMain points",
            1,
            "Harbour Conflict Monitor",
        ),
        ("ORLEN SALTS N.V.\nPRESS RELEASE\nVardo, 2 April 2031", 2, "Orlen Salts N.V."),
        ("Clean Harbour\nNews release, 2 April 2031", 1, "Clean Harbour"),
        ("The dam is safe\nNews release, 2 April 2031", 1, None),
        ("Orlen: The Long Road, April 2, 2031", 1, None),
        (
            "HARBOUR FORUM\nNews release, 2 April 2031\nFor immediate use\n\nDam breaks above the town",
            2,
            "Harbour Forum",
        ),
        ("HARBOUR FORUM\nMedia release, 2 April 2031\n\nDam breaks above the town", 1, "Harbour Forum"),
        ("Orlen Mail", 0, None),
        ("", 0, None),
    ],
)
def test_a_masthead_is_lines_of_names_beside_a_day(top: str, lines: int, outlet: str | None) -> None:
    assert len(masthead_lines(top + TOLD)) == lines
    assert outlet_of(top + TOLD) == outlet


def test_a_masthead_stands_at_the_top_alone() -> None:
    assert masthead_lines("The dam broke, and it rained.\n" * 40 + "The Orlen Mail, April 2, 2031\n") == []
