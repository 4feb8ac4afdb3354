from fogline.stages.trace.parent import parent_of
from story import report_of


def test_the_report_of_the_earlier_day_came_first() -> None:
    early, late = report_of("One text.", path="a", day=3), report_of("One text.", path="b", day=4)
    assert parent_of(early, late) == parent_of(late, early) == early.id


def test_the_agency_itself_came_first_on_one_day() -> None:
    wire = report_of("The gate is shut.", path="a", publisher="Reuters", day=3)
    paper = report_of("The gate is shut. (Reuters)", path="b", publisher="Tarnby Echo", day=3)
    assert parent_of(paper, wire) == wire.id


def test_without_a_day_or_a_credit_nothing_tells() -> None:
    assert parent_of(report_of("One text.", path="a"), report_of("One text.", path="b")) is None
    assert parent_of(report_of("One text.", path="a", day=3), report_of("One text.", path="b")) is None
