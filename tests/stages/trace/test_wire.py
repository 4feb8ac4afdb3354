import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.stages.trace.wire import Says, credits_of, outlets, shared_credits
from fogline.text.tables import table
from story import report_of

NAMES = [
    (name, row["agency"])
    for row in table("agencies")
    for name in (row["agency"], *row["names"].split("|"))
    if name
]


@pytest.mark.parametrize("row", table("agencies"), ids=lambda row: row["agency"])
def test_each_row_holds_in_its_example(row: dict[str, str]) -> None:
    assert [c.agency for c in credits_of(report_of(row["example"]))] == [row["agency"]]


@pytest.mark.parametrize(("name", "agency"), NAMES)
def test_each_name_of_an_agency_credits_it(name: str, agency: str) -> None:
    text = f"The gate is shut.\n\n(With information from {name})\n"
    found = credits_of(report_of(text))
    assert [(c.agency, name in c.span.of(text)) for c in found] == [(agency, True)]


def test_a_dateline_credits_an_agency() -> None:
    assert [c.agency for c in credits_of(report_of("TARNBY, May 3 (Reuters) - The gate is shut."))] == [
        "Reuters"
    ]


def test_an_agency_that_is_written_about_is_not_credited() -> None:
    assert credits_of(report_of("The office of Reuters in Tarnby was shut by the police.")) == []


def test_reports_that_credit_one_agency_are_a_pair_in_order_of_ids() -> None:
    reports = [
        report_of("The gate is shut. (AFP)", path="a"),
        report_of("Nobody may enter. (Agence France-Presse)", path="b"),
        report_of("The river rose. (dpa)", path="c"),
    ]
    ((left, right),) = shared_credits({r.id: credits_of(r) for r in reports})
    assert {left, right} == {reports[0].id, reports[1].id}
    assert left < right


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("TARNBY, May 3 (Reuters) - The gate is shut.", ["Reuters"]),
        ("TARNBY (AP) _ The gate is shut.", ["Associated Press"]),
        ("The gate holds. Afp - The keeper went home.", ["Agence France-Presse"]),
        ("The gate is shut. --Reuters", ["Reuters"]),
        ("TARNBY, May 3. /TASS/. The gate is shut.", ["TASS"]),
        ("The gate is shut.\n\nReuters\n", ["Reuters"]),
        ("By Ada Quill, Associated Press\nThe gate is shut.", ["Associated Press"]),
        ("By REUTERS\nThe gate is shut.", ["Reuters"]),
        ("The gate is shut.\nReuters Staff", ["Reuters"]),
        ("The gate is shut. (With information from EFE and AFP)", ["EFE", "Agence France-Presse"]),
        ("The gate is shut. Source Tarn World, AFP", ["Agence France-Presse"]),
        ("The gate is shut. © 2031 AFP", ["Agence France-Presse"]),
        ("The gate is shut. The Associated Press contributed to this report.", ["Associated Press"]),
    ],
)
def test_a_credit_is_read_in_each_form(text: str, agencies: list[str]) -> None:
    found = [c for c in credits_of(report_of(text)) if c.says is Says.CARRIES]
    assert sorted({c.agency for c in found}) == sorted(agencies)


@pytest.mark.parametrize(
    "text",
    [
        "The gate is shut (Tamsin Oduya/AP).",
        "Divers at the weir. (AP Photo/Tamsin Oduya)",
        "Divers at the weir.\nTamsin Oduya, AP\n",
        "The Tarnby Press Association (PA) met in May and voted on a fee for all its members.",
        "He keeps goats, and the keeper of the weir fears the Associated Press.",
        "The men of the river guard looked on as the gate was shut by Reuters and a crowd of onlookers.",
    ],
)
def test_a_picture_and_a_mention_are_no_credit(text: str) -> None:
    assert credits_of(report_of(text)) == []


def test_who_is_told_or_cited_is_not_carried() -> None:
    found = credits_of(report_of("The gate is shut, the keeper told Reuters. AFP reported the same."))
    assert [(c.agency, c.says) for c in found] == [
        ("Reuters", Says.CITES),
        ("Agence France-Presse", Says.CITES),
    ]


def test_an_agency_s_own_report_carries_its_copy() -> None:
    (credit,) = credits_of(report_of("The gate is shut.", publisher="Xinhua"))
    assert (credit.agency, credit.says) == ("Xinhua", Says.OWN)


def test_another_outlet_of_the_event_may_be_credited() -> None:
    reports = [report_of("Shut. (Tarnby Echo)"), report_of("Shut.", publisher="Tarnby Echo")]
    assert [c.agency for c in credits_of(reports[0], outlets(reports))] == ["Tarnby Echo"]
    assert credits_of(reports[0]) == []


@pytest.mark.parametrize("row", table("wire_words"), ids=lambda row: row["words"])
def test_each_row_of_words_credits_in_its_example(row: dict[str, str]) -> None:
    assert row["words"] in row["example"].lower()
    assert row["says"] in {c.says for c in credits_of(report_of(row["example"]))}


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for credit in credits_of(report_of(text + " (AFP)")):
        assert credit.span.end <= len(text) + 6


def test_no_report_has_no_pair() -> None:
    assert shared_credits({}) == {}
    assert credits_of(report_of("\0\ud800")) == []
