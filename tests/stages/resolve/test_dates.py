from datetime import date

from fogline.model.dating import Dating
from fogline.model.event import Event
from fogline.model.ids import text_sha256
from fogline.model.interval import Basis, Interval, Precision
from fogline.model.report import MarkKind, Report, mark
from fogline.model.span import Span
from fogline.model.view import View
from fogline.stages.resolve.dates import datings_of


def report(key: str, text: str, *, published: date | None = None, retrieved_at: str | None = None) -> Report:
    return Report(
        id=key,
        path=f"{key}.txt",
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256="0",
        extraction="utf-8",
        published=Interval.of_day(published, basis=Basis.GIVEN) if published else None,
        retrieved_at=retrieved_at,
    )


def read_days(*reports: Report) -> dict[tuple[str, str], tuple[str, str] | None]:
    texts = {r.id: r.text for r in reports}
    found = datings_of(View(reports))
    return {
        (d.report_id, d.span.of(texts[d.report_id])): (str(d.interval.earliest), str(d.interval.latest))
        if d.interval
        else None
        for d in found
    }


def test_a_weekday_is_read_from_the_day_of_publication() -> None:
    days = read_days(
        report("a", "On Friday it burned. The day before, it rained.", published=date(2031, 3, 5))
    )
    assert days[("a", "Friday")] == ("2031-02-28", "2031-02-28")
    assert days[("a", "The day before")] == ("2031-02-27", "2031-02-27")


def test_an_undated_report_takes_its_week_from_dated_reports_of_the_event() -> None:
    dated = report("a", "The dam broke on Saturday.", published=date(2031, 3, 2))
    undated = report("b", "The mayor said on Sunday that the dam had broken on Saturday.")
    days = read_days(dated, undated)
    assert days[("b", "Sunday")] == ("2031-03-02", "2031-03-02")
    assert days[("b", "Saturday")] == ("2031-03-01", "2031-03-01")


def test_among_many_dated_reports_an_undated_one_is_hardly_told_after_them_all() -> None:
    dated = [report(f"d{n}", "The dam held.", published=date(2031, 3, n)) for n in (1, 10, 11)]
    headed = report("h", "ORLEN, March 12 (Norwire) — The dam held.")
    undated = report(
        "b", "ORLEN (Norwire) — The weir broke on Thursday. Carts had left on Wednesday. It held on Tuesday."
    )
    days = read_days(*dated, headed, undated)
    assert days[("b", "Thursday")] == ("2031-03-06", "2031-03-06")


def test_beside_one_dated_report_an_undated_one_may_be_told_after_it() -> None:
    dated = report("a", "The dam broke.", published=date(2031, 3, 2))
    undated = report("b", "The mayor said on Monday that it broke on Sunday.")
    assert read_days(dated, undated)[("b", "Monday")] == ("2031-03-03", "2031-03-03")


def test_an_inferred_day_says_what_it_is_inferred_from() -> None:
    dated = report("a", "The dam broke.", published=date(2031, 3, 2))
    undated = report("b", "The mayor said on Sunday that it broke.")
    [dating] = datings_of(View([dated, undated]))
    assert dating.interval is not None
    assert dating.interval.basis is Basis.INFERRED
    told = "told about 2031-03-02: inferred from the dates of other reports of the event"
    assert dating.anchor == f"{told} and the weekdays it names"


def test_a_date_that_a_text_prints_anchors_the_weekdays_of_all() -> None:
    printing = report("a", "The blast of May 21 2016 struck a market. On Saturday it burned.")
    other = report("b", "A monitor said on Sunday that the toll had risen. They had left on Friday.")
    days = read_days(printing, other)
    assert days[("a", "Saturday")] == ("2016-05-21", "2016-05-21")
    assert days[("b", "Sunday")] == ("2016-05-22", "2016-05-22")
    assert days[("b", "Friday")] == ("2016-05-20", "2016-05-20")


def test_reports_of_another_event_do_not_anchor() -> None:
    dated = report("a", "The dam broke.", published=date(2031, 3, 2))
    undated = report("b", "The mayor spoke on Sunday.")
    events = [Event(id="1", report_ids=("a",), title="dam"), Event(id="2", report_ids=("b",), title="mayor")]
    [dating] = datings_of(View([dated, undated, *events]))
    assert dating.interval is None
    assert dating.anchor == "not anchored: no report of the event gives a date"


def test_without_any_date_only_what_names_its_year_is_known() -> None:
    days = read_days(report("a", "On Friday it burned, as in March 2011."))
    assert days[("a", "March 2011")] == ("2011-03-01", "2011-03-31")
    assert days[("a", "Friday")] == ("2011-02-21", "None")


def test_an_undated_report_was_told_between_the_past_it_names_and_its_retrieval() -> None:
    text = "On Friday it burned, as in 2014. It was bought two years ago."
    [friday, year, ago] = datings_of(View([report("a", text, retrieved_at="2031-05-01T10:00:00Z")]))
    assert friday.interval == Interval(
        earliest=date(2013, 12, 24), latest=date(2031, 5, 1), precision=Precision.PERIOD, basis=Basis.INFERRED
    )
    assert "undated" in friday.anchor
    assert year.anchor == "names its year"
    assert ago.interval is None


def test_a_day_without_its_year_in_the_first_lines_is_the_day_of_telling_in_the_year_of_the_event() -> None:
    first = report("a", "Orlen Mail\nTuesday, March 4\n\nThe dam broke on Monday.")
    second = report("b", "The dam broke.", published=date(2031, 3, 11))
    view = View([first, second])
    view = view.with_records(datings_of(view))
    published = view.report("a").published
    assert published is not None
    assert (published.earliest, published.basis) == (date(2031, 3, 4), Basis.INFERRED)
    days = [d.interval and d.interval.earliest for d in datings_of(view)]
    assert days == [date(2031, 3, 4), date(2031, 3, 3)]
    alone = View([first]).with_records(datings_of(View([first])))
    assert alone.report("a").published is None


def test_a_day_of_the_first_lines_on_the_wrong_weekday_is_not_the_day_of_telling() -> None:
    first = report("a", "Orlen Mail\nSunday, March 4\n\nThe dam broke.")
    view = View([first, report("b", "The dam broke.", published=date(2031, 3, 11))])
    assert view.with_records(datings_of(view)).report("a").published is None


def test_the_order_of_arrival_changes_nothing() -> None:
    reports = [
        report("a", "The dam broke on Saturday.", published=date(2031, 3, 2)),
        report("b", "The mayor said on Sunday that it broke."),
        report("c", "It rained on Thursday."),
    ]
    assert datings_of(View(reports)) == datings_of(View(reports[::-1]))


def test_a_time_reckoned_from_a_day_told_of_says_so() -> None:
    text = "On 3 March 2031 the dam broke. The day before, it rained."
    [broke, rained] = datings_of(View([report("a", text)]))
    assert rained.interval == Interval.of_day(date(2031, 3, 2), basis=Basis.TEXT)
    assert rained.anchor == "reckoned from 2031-03-03, told of before it"
    assert broke.anchor == "names its year"


def test_the_day_after_an_event_without_a_day_stays_open() -> None:
    [dating] = datings_of(
        View([report("a", "The day after the blast it rained.", published=date(2031, 3, 5))])
    )
    assert dating.interval is None


def test_times_in_noise_are_not_read() -> None:
    text = "Updated Friday\nIt burned on Monday."
    noise = mark("a", Span(start=0, end=14), MarkKind.NOISE)
    [dating] = datings_of(View([report("a", text, published=date(2031, 3, 5)), noise]))
    assert dating.span.of(text) == "Monday"


def test_what_is_past_of_a_week_that_runs_ends_on_the_day_of_telling() -> None:
    days = read_days(report("a", "The guild lost ten carts this week.", published=date(2031, 3, 5)))
    assert days[("a", "this week")] == ("2031-03-03", "2031-03-05")


def test_what_is_to_be_this_week_may_be_on_its_last_day() -> None:
    days = read_days(report("a", "The guild will vote this week.", published=date(2031, 3, 5)))
    assert days[("a", "this week")] == ("2031-03-03", "2031-03-09")


def test_no_reports_give_no_datings() -> None:
    none: list[Dating] = []
    assert datings_of(View([])) == none
