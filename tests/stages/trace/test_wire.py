import pytest

from fogline.stages.trace.wire import credits_of, shared_credits
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
    ((left, right),) = shared_credits(reports)
    assert {left, right} == {reports[0].id, reports[1].id}
    assert left < right
    first, second = shared_credits(reports)[left, right]
    assert (first.report_id, second.report_id) == (left, right)


def test_no_report_has_no_pair() -> None:
    assert shared_credits([]) == {}
    assert credits_of(report_of("\0\ud800")) == []
