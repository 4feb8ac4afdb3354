"""Which reading belongs to which way of writing a time."""

import re
from collections.abc import Callable, Mapping

from fogline.text.times import calendar_forms as calendar
from fogline.text.times import length_forms as length
from fogline.text.times import relative_forms as relative
from fogline.text.times.expression import TimeExpression

BUILDERS: Mapping[str, Callable[[re.Match[str]], TimeExpression | None]] = {
    "iso": calendar.numeric_date,
    "year_first": calendar.numeric_date,
    "slashes": calendar.numeric_date,
    "points": calendar.numeric_date,
    "month_day": calendar.day_of_month,
    "day_month": calendar.day_of_month,
    "month_year": calendar.month_of_year,
    "month": calendar.month_alone,
    "year": calendar.bare_year,
    "spelled_year": calendar.spelled_year,
    "decade": calendar.decade,
    "spelled_decade": calendar.spelled_decade,
    "century": calendar.century,
    "season": calendar.season,
    "quarter": calendar.quarter,
    "short_quarter": calendar.short_quarter,
    "fiscal_year": calendar.fiscal_year,
    "year_quarter": calendar.quarter,
    "period": calendar.period,
    "feast": calendar.feast,
    "year_end": calendar.year_end,
    "weekend_of": calendar.weekend_of,
    "weekday": relative.weekday,
    "day": relative.named_day,
    "part": relative.part_of_day,
    "mid_part": relative.middle_of_part,
    "unit": relative.unit_near,
    "stretch": relative.stretch,
    "ago": relative.offset,
    "the_day_before": relative.day_before,
    "duration": length.duration,
    "bare_duration": length.bare_duration,
    "led_by": length.length_beside,
    "long": length.long,
    "this_quarter": relative.this_quarter,
    "the_year": relative.the_year,
    "clock": relative.clock_time,
    "repeated": length.repeated,
    "weekdays": length.weekdays,
    "before_last": relative.before_last,
    "time_hence": relative.time_hence,
    "overnight": relative.overnight,
    "vague": relative.vague,
}
