from datetime import date

import pytest

from fogline.model.interval import Precision
from fogline.text.tables import Row, table
from fogline.text.times import Form, find_times, resolve

WEDNESDAY = date(2031, 3, 5)


def days(text: str, *, told: date | None = WEDNESDAY, narrative: date | None = None) -> tuple[str, str, str]:
    expression = find_times(text)[0]
    found = resolve(expression, told, narrative)
    assert found is not None
    return expression.span.of(text), str(found.earliest), str(found.latest)


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("The mayor said on Wednesday that it burned.", "Wednesday", "2031-03-05", "2031-03-05"),
        ("The mayor said this Wednesday that it burned.", "this Wednesday", "2031-03-05", "2031-03-05"),
        ("The mayor said on Friday that it burned.", "Friday", "2031-02-28", "2031-02-28"),
        ("The council will meet on Friday.", "Friday", "2031-03-07", "2031-03-07"),
        ("The mill burned last Wednesday.", "last Wednesday", "2031-02-26", "2031-02-26"),
        ("The mill opens next Tuesday.", "next Tuesday", "2031-03-11", "2031-03-11"),
        ("It burned Tuesday night.", "Tuesday night", "2031-03-04", "2031-03-04"),
        ("It burned at 10 p.m. Tuesday.", "10 p.m. Tuesday", "2031-03-04", "2031-03-04"),
        ("It burned yesterday.", "yesterday", "2031-03-04", "2031-03-04"),
        ("It opens tomorrow morning.", "tomorrow morning", "2031-03-06", "2031-03-06"),
        ("It burned last night.", "last night", "2031-03-04", "2031-03-04"),
        ("It burned last week.", "last week", "2031-02-24", "2031-03-02"),
        ("It opens next month.", "next month", "2031-04-01", "2031-04-30"),
        ("It burned two days ago.", "two days ago", "2031-03-03", "2031-03-03"),
        ("It burned a year ago.", "a year ago", "2030-01-01", "2030-12-31"),
        ("It burned half a year ago.", "half a year ago", "2030-09-01", "2030-09-30"),
        ("They fell in the past 36 hours.", "the past 36 hours", "2031-03-03", "2031-03-05"),
        ("It has rained for the last three weeks.", "the last three weeks", "2031-02-12", "2031-03-05"),
        ("It burned on March 3.", "March 3", "2031-03-03", "2031-03-03"),
        ("It burned on Feb. 24.", "Feb. 24", "2031-02-24", "2031-02-24"),
        ("It burned on December 30.", "December 30", "2030-12-30", "2030-12-30"),
        ("They stay until April 4.", "April 4", "2031-04-04", "2031-04-04"),
        ("It burned on 6 March 2014.", "6 March 2014", "2014-03-06", "2014-03-06"),
        ("It burned on Friday, March 6, 2015.", "Friday, March 6, 2015", "2015-03-06", "2015-03-06"),
        ("It burned on May 21 2016.", "May 21 2016", "2016-05-21", "2016-05-21"),
        ("Told 2002-02-20 at Velm.", "2002-02-20", "2002-02-20", "2002-02-20"),
        ("It burned in March 2011.", "March 2011", "2011-03-01", "2011-03-31"),
        ("It burned in 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("It burned in December.", "December", "2030-12-01", "2030-12-31"),
        ("It burned in early January.", "early January", "2031-01-01", "2031-01-15"),
        ("It burned in mid-February.", "mid-February", "2031-02-10", "2031-02-19"),
        ("It burned last summer.", "last summer", "2030-06-01", "2030-08-31"),
        ("It has burned since the summer.", "the summer", "2030-06-01", "2031-03-05"),
        ("It burned in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("The weekend of Feb. 22 was wet.", "The weekend of Feb. 22", "2031-02-22", "2031-02-23"),
    ],
)
def test_a_time_means_these_days_in_a_report_of_that_wednesday(
    text: str, words: str, earliest: str, latest: str
) -> None:
    assert days(text) == (words, earliest, latest)


def test_the_day_before_is_reckoned_from_the_day_told_of() -> None:
    told = date(2031, 2, 20)
    assert days("The day before, she left.", narrative=told) == ("The day before", "2031-02-19", "2031-02-19")
    assert days("It had burned a day earlier.", narrative=told)[1] == "2031-02-19"
    assert days("The day before, she left.")[1] == "2031-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "They may march and may spring from the fall of Velm.",
        "The fall of Velm drew near.",
        "May Orland and April Venn said no.",
        "The mast fell 2031 barrels of tar and 1999 sacks.",
        "A second man and a quarter of them fled.",
        "Will Mark march?",
        "",
        "\ud800\x00",
    ],
)
def test_verbs_names_and_counts_are_no_times(text: str) -> None:
    assert [e.span.of(text) for e in find_times(text)] == []


def test_a_length_alone_means_no_day() -> None:
    [expression] = find_times("The siege took three weeks.")
    assert (expression.form, expression.unit, expression.count) == (Form.DURATION, "week", 3)
    assert resolve(expression, WEDNESDAY, None) is None


def test_half_a_year_is_six_months() -> None:
    [expression] = find_times("It held for more than half a year.")
    assert (expression.unit, expression.count) == ("month", 6)


def test_without_a_day_of_telling_only_what_names_its_year_is_known() -> None:
    text = "On Friday, in January, last week, in 2014 and on 6 March 2015 it burned."
    known = [resolve(e, None, None) for e in find_times(text)]
    assert [k is not None for k in known] == [False, False, False, True, True]


def test_a_day_that_no_calendar_has_is_unknown() -> None:
    [expression] = find_times("It burned on February 30, 2015.")
    assert resolve(expression, WEDNESDAY, None) is None


def test_precision_is_the_width_that_the_words_name() -> None:
    text = "On Monday, last week, in January, last summer, in 2014, in recent weeks."
    found = [resolve(e, WEDNESDAY, None) for e in find_times(text)]
    assert [f.precision for f in found if f] == [
        Precision.DAY,
        Precision.WEEK,
        Precision.MONTH,
        Precision.SEASON,
        Precision.YEAR,
        Precision.PERIOD,
    ]


def test_the_weekday_of_a_saying_lies_behind_and_that_of_a_plan_ahead() -> None:
    text = "The mayor said Monday the council will meet on Friday."
    said, planned = find_times(text)
    assert (said.lean, planned.lean) == (-1, 1)


@pytest.mark.parametrize("row", table("times"), ids=lambda r: f"{r['kind']} {r['value']}")
def test_every_word_of_time_is_found_in_its_example(row: Row) -> None:
    found = find_times(row["example"])
    if row["kind"] in {"future", "past"}:
        assert found[0].lean == (1 if row["kind"] == "future" else -1)
        return
    assert len(found) == 1
    expression = found[0]
    read = {
        "month": expression.month,
        "weekday": expression.weekday,
        "season": expression.season,
        "part": expression.part,
        "unit": expression.unit,
        "edge": expression.edge,
        "shift": expression.shift,
        "set": expression.unit,
    }
    if row["kind"] in read:
        assert str(read[row["kind"]]) == row["value"]


def test_a_long_text_is_read_in_step_with_its_length() -> None:
    assert len(find_times("On Friday the mill burned. " * 2000)) == 2000
    assert find_times(" " * 50_000) == []
