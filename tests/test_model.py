import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.errors import BrokenPromise
from fogline.model.brief import Line, Section
from fogline.model.citation import check, cite
from fogline.model.entity import Label, Mention, mention
from fogline.model.ids import content_id, text_sha256
from fogline.model.report import Report
from fogline.model.span import Span, hull
from fogline.model.view import View


def report(text: str) -> Report:
    key = content_id("report", text)
    return Report(
        id=key, path="a.txt", text=text, text_sha256=text_sha256(text), bytes_sha256="", extraction="utf-8"
    )


def test_a_span_must_be_ordered() -> None:
    with pytest.raises(BrokenPromise):
        Span(start=3, end=3)


def test_a_span_past_the_text_is_refused() -> None:
    with pytest.raises(BrokenPromise):
        cite(report("short"), Span(start=0, end=6))


def test_a_citation_verifies_on_its_report_and_not_on_another_text() -> None:
    told = report("The bridge is open, the mayor said.")
    citation = cite(told, Span(start=4, end=10))
    assert citation.exact == "bridge"
    check(citation, told)
    with pytest.raises(BrokenPromise):
        check(citation, report("The bridge is shut, the mayor said."))


def test_a_line_without_a_citation_cannot_be_written() -> None:
    with pytest.raises(BrokenPromise):
        Line(section=Section.SINGLE, text="Something happened.", citations=())


def test_the_hull_holds_every_span() -> None:
    assert hull([Span(start=4, end=6), Span(start=1, end=2)]) == Span(start=1, end=6)
    assert hull([]) is None


spans = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda x: Span(start=x[0], end=x[0] + x[1]))


@given(st.lists(st.tuples(st.sampled_from("ab"), spans), max_size=20), spans)
def test_a_view_gives_the_records_that_lie_within_a_span_by_place(
    places: list[tuple[str, Span]], span: Span
) -> None:
    view = View([mention(report_id, place, Label.PERSON) for report_id, place in places])
    expected = {place for report_id, place in places if report_id == "a" and span.holds(place)}
    assert [m.span for m in view.within(Mention, "a", span)] == sorted(expected)
