from dataclasses import replace
from datetime import date

from fogline.model.brief import TimelineEntry
from fogline.model.citation import cite
from fogline.model.interval import Basis, Interval, RelativeDay
from fogline.model.span import Span
from fogline.render.calendar import calendar
from story import report_of


def entry(text: str, first: date | None, last: date | None, *, path: str = "a.txt") -> TimelineEntry:
    report = report_of(text, path=path)
    interval = Interval(earliest=first, latest=last, basis=Basis.INFERRED)
    return TimelineEntry(
        interval=interval, text=text, citations=(cite(report, Span(start=0, end=len(text))),)
    )


DAY = date(2031, 5, 3)
LONG = "The mayor of Tarnby opened the weir"


def test_a_day_tells_two_passages_and_counts_the_rest() -> None:
    told = list(calendar([entry(f"{LONG} for the {k}th time.", DAY, DAY) for k in range(3, 8)]))
    assert [d.text for d in told][2:] == ["3 more passages."]
    assert {d.lead for d in told} == {"3 May 2031 (inferred)"}
    assert sum(len(d.citations) for d in told) == 5


def test_what_other_lines_rest_on_comes_first() -> None:
    found = [entry(f"{LONG} for the {k}th time.", DAY, DAY) for k in range(3, 8)]
    told = list(calendar(found, found[-1].citations))
    assert told[0].text == f"{LONG} for the 7th time."


def test_what_happened_comes_before_what_was_to_be() -> None:
    plan = entry("The mayor of Tarnby said the weir would be opened.", DAY, DAY)
    told = list(calendar([plan, entry(f"{LONG} at noon.", DAY, DAY, path="b.txt")], plan.citations))
    assert [d.text for d in told] == [f"{LONG} at noon.", plan.text]


def test_a_deed_by_the_clock_comes_first_and_no_rate_or_word_said_at_an_hour() -> None:
    timed = entry("The weir of Tarnby burst at 16.53 on Saturday.", DAY, DAY, path="z.txt")
    other = entry(f"{LONG} and said at 17.10 that it holds at 4.20 percent.", DAY, DAY)
    told = list(calendar([other, entry(f"{LONG} at last.", DAY, DAY), timed], other.citations))
    assert [d.text for d in told][:2] == [timed.text, other.text]


def test_years_come_behind_the_days() -> None:
    year = entry(f"{LONG} in that year.", date(2031, 1, 1), date(2031, 12, 31))
    assert [d.lead for d in calendar([year, entry(LONG, DAY, DAY)])] == [
        "3 May 2031 (inferred)",
        "Background",
    ]


def test_one_passage_of_two_reports_is_told_once_with_both() -> None:
    (told,) = calendar([entry(LONG, DAY, DAY), entry(LONG, DAY, DAY, path="b.txt")])
    assert len(told.citations) == 2


def test_a_bare_date_tells_nothing() -> None:
    assert list(calendar([entry("Saturday 3 May 2031", DAY, DAY)])) == []


def test_days_of_a_week_that_nothing_dates_are_told_in_their_order() -> None:
    found = [
        replace(
            entry(f"{LONG} on {name}.", None, DAY), relative=RelativeDay(name=name, last="Friday", back=back)
        )
        for name, back in (("Friday", 0), ("Monday", 4), ("Thursday", 1))
    ]
    assert [d.lead for d in calendar(found)] == [
        "Not dated, Monday of one week, four days before the Friday",
        "Not dated, Thursday of one week, one day before the Friday",
        "Not dated, Friday of one week",
    ]


def test_years_and_what_has_no_day_are_a_line_each() -> None:
    year = entry(f"{LONG} in that year.", date(2031, 1, 1), date(2031, 12, 31))
    never = entry(f"{LONG} then.", None, date(2031, 5, 3))
    assert [d.lead for d in calendar([year, never])] == ["Background", "Not dated"]
