"""The ways of writing a time, as patterns with named parts."""

import re
from functools import cache

from fogline.text.times.vocabulary import DAY, GAP, YEAR, any_of, number


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Name and pattern, in no order that matters: the longest match at a place wins, then the first."""
    month, weekday = any_of("month"), any_of("weekday")
    season, part, unit = any_of("season"), any_of("part"), any_of("unit")
    edge, shift, about = any_of("edge"), any_of("shift"), any_of("about")
    n = number()
    clock = r"(?P<clock>[0-9]{1,2}(?:[:.][0-9]{2})?\s?[ap]\.?m\b\.?(?:\s[A-Z]{2,3}T\b)?|[0-2]?[0-9]:[0-5][0-9](?:\s(?:GMT|UTC))?)"
    led = rf"(?:(?P<edge>{edge}|mid)(?:{GAP}|-))?"
    year = rf"(?P<year>{YEAR})(?![0-9]|[.,][0-9])"
    named = rf"(?P<month>{month})\b(?:(?<=\b\w\w\w)\.|(?<=\bSept)\.)?"
    of_day = rf"(?:{GAP}(?P<part>{part}))?"
    ways = {
        "iso": rf"(?P<year>{YEAR})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?:T[0-9:.]{{4,12}}Z?)?\b",
        "slashes": rf"(?P<m>[01]?[0-9])/(?P<d>[0-3]?[0-9])/(?P<y>{YEAR}|[0-9]{{2}})\b",
        "points": rf"(?P<d>[0-3]?[0-9])\.(?P<m>[01]?[0-9])\.(?P<y>{YEAR})\b",
        "month_day": rf"(?:(?P<weekday>{weekday})\.?,?{GAP})?{led}{named}{GAP}(?P<d>{DAY})(?:st|nd|rd|th)?"
        rf"(?![0-9]|[.,:][0-9]|[-/][0-9]{{3}})(?:,?{GAP}{year})?",
        "day_month": rf"(?:(?P<weekday>{weekday})\.?,?{GAP})?(?:the{GAP})?\b(?P<d>{DAY})(?:st|nd|rd|th)?{GAP}(?:of{GAP})?"
        rf"{named}(?:,?{GAP}{year})?",
        "month_year": rf"{led}{named},?{GAP}(?:of{GAP})?{year}",
        "month": rf"(?:{led}(?:(?P<shift>{shift}){GAP})?){named}(?:{GAP}(?P<of>last|this|next){GAP}year)?",
        "year": rf"(?:{led}(?:the{GAP}year{GAP}|fiscal{GAP})?){year}(?!s\b|['’]s\b|-)",
        "spelled_year": rf"nineteen{GAP}(?P<spelled>(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?)",
        "decade": rf"(?:the{GAP})?(?:(?P<edge>early|mid|late)[-\s])?(?:(?P<c>1[5-9]|20)|['’])(?P<decade>[0-9])0['’]?s\b",
        "century": rf"(?:the{GAP})?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th){GAP}century",
        "weekday": rf"(?:{led}(?:(?P<shift>{shift}){GAP})?)(?:(?P<part2>noon|midnight|midday){GAP})?(?:{clock},?{GAP}(?:on{GAP})?)?"
        rf"(?P<weekday>{weekday})\b{of_day}",
        "day": rf"{led}(?:(?P<part2>mid-)?(?P<p3>{part}){GAP})?(?P<named>{any_of('day')}){of_day}",
        "part": rf"{led}(?P<shift>this|last|that|the{GAP}same|the{GAP}previous|the{GAP}following){GAP}(?P<part>{part})",
        "unit": rf"{led}(?:of{GAP})?(?P<shift>{shift}|the)(?:{GAP}(?:fiscal|calendar|whole|entire|full))?{GAP}(?P<unit>{unit})\b",
        "stretch": rf"(?P<shift>{shift}|recent|these|the{GAP}(?:first|latest|final)){GAP}"
        rf"(?:(?P<n>{n}){GAP})?(?P<unit>{unit})(?:{GAP}or{GAP}so)?\b",
        "ago": rf"(?:{about}{GAP})?(?:(?P<n>{n})(?:{GAP}|-))?(?:(?P<unit>{unit})(?:{GAP}or{GAP}(?:so|two))?(?:{GAP}|-))"
        r"(?P<how>ago|earlier|later|hence|previously|afterwards?|from\s+now|(?:before|after|prior)(?=\s*[.,;:!?)]))\b",
        "the_day_before": rf"(?:the|that)(?:{GAP}very)?{GAP}(?P<unit>day|night|week|month|year|evening|morning){GAP}"
        r"(?P<how>before|after|earlier|prior)\b(?!\s+(?:yesterday|tomorrow))",
        "duration": rf"(?:{about}{GAP})?(?:the{GAP}(?:first{GAP}|full{GAP})?(?={n}\s))?(?P<n>{n})(?P<join>{GAP}|-)"
        rf"(?:(?:more|full|straight|consecutive|whole|additional){GAP})?(?P<unit>{unit})\b(?![-\s]olds?\b)"
        rf"(?:{GAP}and{GAP}a{GAP}half)?",
        "bare_duration": rf"(?:for|in|over|after|within){GAP}(?P<inner>(?P<unit>{unit})(?<=s))\b(?:{GAP}(?P<how>ago))?",
        "season": rf"{led}(?:(?P<shift>{shift}|the|a)(?:{GAP}(?P<edge2>early|late))?{GAP})?(?P<season>{season})\b"
        rf"(?:{GAP}(?:of{GAP})?{year})?",
        "quarter": rf"(?:(?:(?:the|its|their){GAP})?(?:{YEAR}{GAP})?(?:fiscal[\s-])?(?P<nth>first|second|third|fourth)\s(?P<half>quarter|half)"
        rf"|(?P<nth2>first|second|third|fourth)-quarter)"
        rf"(?:{GAP}of{GAP}(?:fiscal{GAP})?{year})?",
        "this_quarter": rf"(?:the{GAP}(?:latest{GAP}|current{GAP})?)(?:quarter|latest{GAP}period)",
        "weekend_of": rf"the{GAP}weekend{GAP}of{GAP}{named}{GAP}(?P<d>{DAY})\b",
        "clock": rf"{clock}(?:,?{GAP}(?P<weekday>{weekday})\b)?",
        "repeated": rf"(?P<set>{any_of('set')})|(?:every|each){GAP}(?:(?P<unit>{unit})|(?P<weekday>{weekday})|(?P<month>{month}))\b",
        "weekdays": r"(?P<plural>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)\b",
        "vague": rf"(?P<now>{any_of('now')})",
    }
    return tuple((name, re.compile(rf"(?<![\w$£€-])(?<![0-9][.,])(?:{way})(?!\w)", re.IGNORECASE)) for name, way in ways.items())
