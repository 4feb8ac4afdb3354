from datetime import date

import pytest

from fogline.model.dating import Dating
from fogline.model.ids import text_sha256
from fogline.model.report import Report
from fogline.model.view import View
from fogline.stages.resolve.dates import datings_of
from fogline.stages.resolve.weekdays import last_weekday, relative_days
from fogline.text.times import find_times, in_turn

FETCHED = "2031-05-01T10:00:00Z"


def report(key: str, text: str, retrieved_at: str | None = FETCHED) -> Report:
    return Report(
        id=key,
        path=f"{key}.txt",
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256="0",
        extraction="utf-8",
        retrieved_at=retrieved_at,
    )


def datings(*texts: str, retrieved_at: str | None = FETCHED) -> dict[str, Dating]:
    """The datings of a story of undated reports by their words; later ones of equal words count."""
    reports = [report(str(k), text, retrieved_at) for k, text in enumerate(texts)]
    texts_of = {r.id: r.text for r in reports}
    return {d.span.of(texts_of[d.report_id]): d for d in datings_of(View(reports))}


def days(found: Dating) -> tuple[str, str] | None:
    return (str(found.interval.earliest), str(found.interval.latest)) if found.interval else None


def test_a_weekday_with_its_day_of_the_month_finds_the_year_between_two_known_ones() -> None:
    """7 March is a Tuesday in 2028, and in no other year from 2024 to 2031."""
    found = datings("The dam of 2025 broke on Tuesday, March 7. They fled on Wednesday.")
    assert days(found["Tuesday, March 7"]) == ("2028-03-07", "2028-03-07")
    assert days(found["Wednesday"]) == ("2028-03-08", "2028-03-08")
    assert "weekday of a day of the month" in found["Wednesday"].anchor


def test_the_reports_of_a_story_share_the_year_that_a_weekday_gives() -> None:
    found = datings(
        "The dam of 2025 broke on Tuesday, March 7.", "On Friday the mayor said that it held in January."
    )
    assert days(found["Friday"]) is not None
    assert str(found["Friday"].interval and found["Friday"].interval.earliest)[:7] == "2028-03"
    assert str(found["January"].interval and found["January"].interval.earliest)[:7] == "2028-01"


def test_several_years_that_fit_stay_several_and_are_named() -> None:
    """7 March is a Tuesday in 2017, 2023 and 2028."""
    found = datings("The dam of 2016 broke on Tuesday, March 7.")
    dating = found["Tuesday, March 7"]
    assert days(dating) == ("2017-03-07", "2028-03-07")
    assert "2017-03-07 or 2023-03-07 or 2028-03-07" in dating.anchor


def test_a_second_day_of_the_story_rules_out_years_of_the_first() -> None:
    """28 February is a Monday in 2022 and 2028 alone of those years; 7 March then a Monday or a Tuesday."""
    one = datings("The dam of 2016 broke on Tuesday, March 7. It had rained on Monday, February 28.")
    assert days(one["Tuesday, March 7"]) == ("2028-03-07", "2028-03-07")


def test_without_a_day_of_retrieval_no_year_is_taken() -> None:
    found = datings("The dam of 2025 broke on Tuesday, March 7.", retrieved_at=None)
    assert days(found["Tuesday, March 7"]) != ("2028-03-07", "2028-03-07")


def test_a_near_day_with_a_wrong_weekday_is_a_slip_and_a_far_one_is_of_another_year() -> None:
    told = date(2028, 3, 10)
    [slip] = in_turn(find_times("It burned on Friday, March 7."), told)
    [year] = in_turn(find_times("It burned on Sunday, September 26."), told)
    assert slip.days is not None
    assert slip.days.earliest == date(2028, 3, 7)
    [monday] = in_turn(find_times("It burned on Monday, September 27."), told)
    assert year.days is not None
    assert monday.days is not None
    assert monday.days.earliest == date(2027, 9, 27)


def test_undated_reports_that_tell_of_one_week_order_its_days() -> None:
    found = datings(
        "They met on Monday. On Tuesday they left.",
        "The mayor spoke on Wednesday. The day before, she had wept.",
    )
    told = {words: d.relative.words for words, d in found.items() if d.relative}
    assert told["Monday"] == "Monday of one week, two days before the Wednesday"
    assert told["Tuesday"] == "Tuesday of one week, one day before the Wednesday"
    assert told["Wednesday"] == "Wednesday of one week"
    assert told["The day before"] == "Tuesday of one week, one day before the Wednesday"


@pytest.mark.parametrize(
    "text",
    [
        "They met on Monday.",
        "They met last Monday and will leave on Wednesday.",
        "They met on Monday, Wednesday and Saturday.",
        "They met on Monday and on Thursday.",
        "",
    ],
)
def test_a_lone_weekday_a_plan_and_a_week_without_an_end_order_nothing(text: str) -> None:
    assert last_weekday([find_times(text)]) is None


def test_what_is_dated_has_no_relative_day() -> None:
    found = datings("On 5 March 2031 they met. They left on Thursday, and wept on Friday.")
    assert {d.relative for d in found.values()} == {None}


def test_what_lies_ahead_has_no_day_of_the_week_told_of() -> None:
    times = find_times("They met on Monday and on Tuesday. They will leave on Wednesday.")
    assert [day is not None for day in relative_days(times, 1)] == [True, True, False]
