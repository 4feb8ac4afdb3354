from datetime import date

import pytest

from fogline.model.interval import Precision
from fogline.text.tables import Row, table
from fogline.text.times import Form, find_times, in_turn, resolve

WEDNESDAY = date(2031, 3, 5)


def days(text: str, *, told: date | None = WEDNESDAY, narrative: date | None = None) -> tuple[str, str, str]:
    if narrative is not None:
        expression = find_times(text)[0]
        found = resolve(expression, told, narrative)
    else:
        first = in_turn(find_times(text), told)[0]
        expression, found = first.time, first.days
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
        ("It burned between 3 and 5 February.", "3 and 5 February", "2031-02-03", "2031-02-05"),
        ("It burned on Feb. 3-5.", "Feb. 3-5", "2031-02-03", "2031-02-05"),
        ("It burned on March the 3rd.", "March the 3rd", "2031-03-03", "2031-03-03"),
        ("It burned on Monday last week.", "Monday last week", "2031-02-24", "2031-02-24"),
        ("It burned a fortnight ago.", "a fortnight ago", "2031-02-19", "2031-02-19"),
        ("It burned a couple of days ago.", "a couple of days ago", "2031-03-03", "2031-03-03"),
        ("It opens in three days' time.", "in three days' time", "2031-03-08", "2031-03-08"),
        ("It burned the week before last.", "the week before last", "2031-02-17", "2031-02-23"),
        ("It burned overnight.", "overnight", "2031-03-04", "2031-03-05"),
        ("It opens as early as Friday.", "Friday", "2031-03-07", "2031-03-07"),
        ("The guild planned to leave on Friday.", "Friday", "2031-03-07", "2031-03-07"),
        ("Until Friday, they had not slept.", "Friday", "2031-02-28", "2031-02-28"),
        ("The siege lasted until Friday.", "Friday", "2031-02-28", "2031-02-28"),
        ("They met on Monday and decided that it would close.", "Monday", "2031-03-03", "2031-03-03"),
        ("What ended July 31 was a drought.", "July 31", "2030-07-31", "2030-07-31"),
        ("It fell in Q3 2030.", "Q3 2030", "2030-07-01", "2030-09-30"),
        ("It fell in 2H 2030.", "2H 2030", "2030-07-01", "2030-12-31"),
        ("It fell in FY2030.", "FY2030", "2030-01-01", "2030-12-31"),
        ("It fell in last year's third quarter.", "last year's third quarter", "2030-07-01", "2030-09-30"),
        ("It burned in the late nineties.", "the late nineties", "1995-01-01", "1999-12-31"),
        ("It burned in nineteen ninety-four.", "nineteen ninety-four", "1994-01-01", "1994-12-31"),
        ("It burned on Christmas Eve.", "Christmas Eve", "2030-12-24", "2030-12-24"),
        ("It burned on Good Friday 2030.", "Good Friday 2030", "2030-04-19", "2030-04-19"),
        ("It burned on Thanksgiving.", "Thanksgiving", "2030-11-28", "2030-11-28"),
        ("Told 2030/02/20 at Velm.", "2030/02/20", "2030-02-20", "2030-02-20"),
        ("It burned last Oct. 23 at Velm.", "last Oct. 23", "2030-10-23", "2030-10-23"),
        ("They meet the week of March 11.", "the week of March 11", "2031-03-10", "2031-03-16"),
        ("It burned a decade ago.", "a decade ago", "2021-01-01", "2021-12-31"),
        ("It burned two days before Easter 2030.", "two days before", "2030-04-19", "2030-04-19"),
        ("It burned the day before last Tuesday.", "the day before", "2031-03-03", "2031-03-03"),
        ("The court ruled Friday.", "Friday", "2031-02-28", "2031-02-28"),
        ("It will, the guild warned Friday, burn.", "Friday", "2031-02-28", "2031-02-28"),
        ("They will be freed Friday.", "Friday", "2031-03-07", "2031-03-07"),
        ("Ten halls had burned by Friday.", "Friday", "2031-02-28", "2031-02-28"),
        ("They were told to leave by Friday.", "Friday", "2031-03-07", "2031-03-07"),
        ("Mr. Orl will succeed J. P. Venn Friday.", "Friday", "2031-03-07", "2031-03-07"),
        ("They spoke of the vote in April.", "April", "2031-04-01", "2031-04-30"),
        ("It burned in April.", "April", "2030-04-01", "2030-04-30"),
        ("The delay due to rain ended on Friday.", "Friday", "2031-02-28", "2031-02-28"),
        ("It burned at 4 in the morning.", "4 in the morning", "2031-03-05", "2031-03-05"),
        ("The summer of 2029 was hot.", "The summer of 2029", "2029-06-01", "2029-08-31"),
        ("It burned in the last quarter of 2029.", "the last quarter of 2029", "2029-10-01", "2029-12-31"),
        (
            "It burned in the final half of last year.",
            "the final half of last year",
            "2030-07-01",
            "2030-12-31",
        ),
        ("It burned on Memorial Day 2030.", "Memorial Day 2030", "2030-05-27", "2030-05-27"),
        ("It burned on Labor Day.", "Labor Day", "2030-09-02", "2030-09-02"),
        ("It burned on the Fourth of July.", "the Fourth of July", "2030-07-04", "2030-07-04"),
        ("It has been shut since last Easter.", "last Easter", "2030-04-21", "2031-03-05"),
        ("It opens next Christmas.", "next Christmas", "2031-12-25", "2031-12-25"),
        ("It burned by mid-afternoon.", "mid-afternoon", "2031-03-05", "2031-03-05"),
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


def test_the_day_before_an_event_is_no_day_before_the_telling() -> None:
    [expression] = find_times("It burned the day before the vote.")
    assert resolve(expression, WEDNESDAY, None) is None
    assert resolve(expression, WEDNESDAY, date(2031, 2, 20)) is not None


def meanings(text: str) -> list[tuple[str, str, str]]:
    found = in_turn(find_times(text), WEDNESDAY)
    return [(m.time.span.of(text), str(m.days and m.days.earliest), str(m.told)) for m in found]


def test_each_time_told_of_serves_those_behind_it() -> None:
    text = "On 20 February 2031 the dam broke. The next day it rained. Two days later the guild met."
    assert [m[1:] for m in meanings(text)] == [
        ("2031-02-20", "None"),
        ("2031-02-21", "2031-02-20"),
        ("2031-02-23", "2031-02-21"),
    ]


def test_a_month_or_year_told_of_is_what_the_next_words_mean() -> None:
    text = "He left in June 2028 and came back later that year. The following month he died."
    assert [m[1] for m in meanings(text)] == ["2028-06-01", "2028-07-02", "2028-07-01"]


def test_what_lies_ahead_is_no_time_that_the_telling_has_reached() -> None:
    text = "The hall burned on Monday. It will reopen on Friday. The day before, it had rained."
    assert meanings(text)[2] == ("The day before", "2031-03-02", "2031-03-03")


def test_a_year_earlier_in_a_telling_of_a_quarter_is_that_quarter() -> None:
    text = "The guild sold 40 lanterns in the fourth quarter, up from 12 a year earlier and 30 two years ago."
    [_, earlier, ago] = in_turn(find_times(text), WEDNESDAY)
    assert (earlier.time.unit, earlier.days and earlier.days.earliest) == ("quarter", date(2029, 10, 1))
    assert ago.time.unit == "year"
    [alone] = in_turn(find_times("It burned a year ago."), WEDNESDAY)
    assert alone.time.unit == "year"


def test_the_quarter_and_the_period_of_a_year_are_those_told_of() -> None:
    text = "In the third quarter it rained. For the quarter 40 lanterns burned, in the 2029 period 12."
    assert [m[1] for m in meanings(text)] == ["2030-07-01", "2030-07-01", "2029-07-01"]
    assert meanings("In the 2029 period it rained.")[0][1] == "2029-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "They may march and may spring from the fall of Velm.",
        "The fall of Velm drew near.",
        "May Orland and April Venn said no.",
        "The mast fell 2031 barrels of tar and 1999 sacks.",
        "A second man and a quarter of them fled.",
        "Will Mark march?",
        "Three-quarters of the hall burned.",
        "The H2 hall and the Q engine burned.",
        "It burned in the early hours of that raid.",
        "They sang the Days of Velm.",
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


@pytest.mark.parametrize(
    ("text", "words", "form", "unit", "count"),
    [
        ("The day-long raid ended.", "day-long", Form.DURATION, "day", 1),
        ("The decades-long feud ended.", "decades-long", Form.DURATION, "decade", None),
        ("It held for 2 1/2 years.", "2 1/2 years", Form.DURATION, "year", 2.5),
        ("It held two and a half years.", "two and a half years", Form.DURATION, "year", 2.5),
        ("It was a two-and-one-half-year siege.", "two-and-one-half-year", Form.DURATION, "year", 2.5),
        ("It was a half-hour raid.", "half-hour", Form.DURATION, "minute", 30),
        ("Months of talks failed.", "Months", Form.DURATION, "month", None),
        ("In the years that followed, it fell.", "years", Form.DURATION, "year", None),
        ("He died within weeks or months.", "weeks or months", Form.DURATION, "week", None),
        ("It may one day fall.", "one day", Form.VAGUE, None, None),
        ("It stood one day.", "one day", Form.DURATION, "day", 1),
        ("It may someday fall.", "someday", Form.VAGUE, None, None),
        ("It brings 700 sacks a week.", "a week", Form.REPEATED, "week", 1),
        ("It paid 3 million a year.", "a year", Form.REPEATED, "year", 1),
        ("They waited a year.", "a year", Form.DURATION, "year", 1),
        ("It opens on Tuesday nights.", "Tuesday nights", Form.REPEATED, "week", None),
    ],
)
def test_a_length_and_a_rate_have_their_unit_and_count(
    text: str, words: str, form: Form, unit: str, count: float | None
) -> None:
    [expression] = find_times(text)
    assert (expression.span.of(text), expression.form, expression.unit, expression.count) == (
        words,
        form,
        unit,
        count,
    )


@pytest.mark.parametrize(
    ("text", "clock"),
    [("at 4 in the morning", "04"), ("at 5 o’clock in the afternoon", "17"), ("at 12:30 a.m.", "00:30")],
)
def test_an_hour_in_words_is_an_hour_of_the_clock(text: str, clock: str) -> None:
    assert find_times(text)[0].clock == clock


def test_the_next_morning_is_reckoned_from_what_is_told() -> None:
    assert [m[1] for m in meanings("It rained on 20 February 2031. It burned the next morning.")] == [
        "2031-02-20",
        "2031-02-21",
    ]


def test_that_same_day_is_the_day_told_of() -> None:
    text = "It rained on 20 February 2031. The mill burned that same day."
    assert meanings(text)[1] == ("that same day", "2031-02-20", "2031-02-20")


@pytest.mark.parametrize("row", [r for r in table("times") if r["kind"] == "feast"], ids=lambda r: r["value"])
def test_every_feast_has_its_day(row: Row) -> None:
    [expression] = find_times(row["example"])
    assert resolve(expression, WEDNESDAY, None) is not None


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
    leans = {"future": 1, "modal": 1, "past": -1, "done": -1, "sudden": -1}
    if row["kind"] in leans:
        assert found[0].lean == leans[row["kind"]]
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


def test_an_hour_alone_on_its_line_stamps_what_follows_on_the_day_of_telling() -> None:
    text = "It burned on Monday.\n\n16:15\nDivers left at 11 a.m.\n\nIt sank on Tuesday. It rose at 9 a.m. this morning."
    hours = [m.days and m.days.earliest for m in in_turn(find_times(text), WEDNESDAY) if m.time.clock]
    assert hours == [WEDNESDAY, WEDNESDAY, WEDNESDAY]


def test_a_month_of_that_year_is_of_the_year_told_of() -> None:
    text = "It burned early in 2019. The leak began in late January of that year."
    found = [m.days.earliest for m in in_turn(find_times(text), WEDNESDAY) if m.days and m.time.month == 1]
    assert found == [date(2019, 1, 16)]


@pytest.mark.parametrize(
    "text", ["3 Weeks Later, a Peace Offering", "On 2 May 2031 it burned. Ten years later it stood."]
)
def test_what_is_later_than_nothing_told_or_than_the_telling_means_no_day(text: str) -> None:
    later = [m for m in in_turn(find_times(text), date(2031, 9, 29)) if m.time.form is Form.OFFSET]
    assert [m.days for m in later] == [None]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Police withdrew from the quarter.", 0),
        ("Profit fell from the quarter.", 1),
        ("It earned more in the quarter.", 1),
    ],
)
def test_a_quarter_of_a_town_is_no_time(text: str, times: int) -> None:
    assert len(find_times(text)) == times


def test_what_somebody_will_do_behind_a_comma_says_nothing_of_the_day_before_it() -> None:
    (found,) = find_times("We pulled back on Tuesday night, I will not hide it.")
    assert found.lean <= 0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shots were heard early on Thursday.", date(2031, 3, 6)),
        ("It burned before dawn Thursday.", date(2031, 3, 6)),
        ("It burned on Thursday.", date(2031, 2, 27)),
        ("Shots were heard early on Monday.", date(2031, 3, 3)),
    ],
)
def test_the_small_hours_of_the_day_after_the_telling_are_the_night_of_the_telling(
    text: str, day: date
) -> None:
    (found,) = in_turn(find_times(text), WEDNESDAY)
    assert found.days is not None
    assert found.days.earliest == day


def test_what_is_called_for_on_a_weekday_lies_ahead() -> None:
    (found,) = find_times("The guild called for a march on Monday.")
    assert found.lean == 1
