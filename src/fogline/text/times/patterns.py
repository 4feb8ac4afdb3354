"""The ways of writing a time, as patterns with named parts."""

import re
from functools import cache

from fogline.text.terms import GAP
from fogline.text.times.vocabulary import DAY, YEAR, any_word, number, values

_BEFORE = r"(?<![\w$£€-])(?<![0-9][.,])"
_OF_DAY = r"\sin\sthe\s(?:morning|afternoon|evening)\b"
_HOUR = (
    rf"(?:1[0-2]|[1-9])\so['’]clock\b(?:{_OF_DAY})?"
    rf"|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=until\s)|(?<=around\s)|(?<=about\s))(?:1[0-2]|[1-9]){_OF_DAY}"
)
_CLOCK = (
    rf"(?P<clock>{_HOUR}|[0-9]{{1,2}}(?:[:.][0-9]{{2}})?\s?[ap]\.?m\b\.?(?:\s[A-Z]{{2,3}}T\b)?"
    r"|[0-2]?[0-9]:[0-5][0-9](?:\s(?:GMT|UTC))?)(?:\slocal\stime)?"
)
_YEAR = rf"(?P<year>{YEAR})(?![0-9]|[.,][0-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_TENS = r"(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TO = rf"(?:\s?[-–]\s?|{GAP}(?:to|and){GAP})"
_NTH = r"first|second|third|fourth"
_ANY_YEAR = rf"(?:{GAP}(?:of{GAP})?{_YEAR})?"


# Words without which a way of writing cannot stand, for the ways that most texts do without: looking for a word
# takes a hundredth of the time of an expression. In lower case, one space between words.
_NEEDS: dict[str, tuple[str, ...]] = {
    "slashes": ("/",),
    "spelled_year": ("nineteen", "twenty", "two thousand"),
    "decade": ("0s", "0's", "0’s"),
    "spelled_decade": ("ties",),
    "century": ("century",),
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "quarter": ("quarter", "half"),
    "short_quarter": ("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "1h", "2h"),
    "fiscal_year": ("fy",),
    "year_quarter": ("year's", "year’s"),
    "period": ("quarter", "period"),
    "feast": tuple(values("feast")),
    "year_end": ("year end", "year-end", "year's end", "year’s end"),
    "weekend_of": ("week of", "weekend of"),
    "this_quarter": ("quarter", "period"),
    "the_year": ("year",),
    "before_last": ("before last", "after next"),
    "time_hence": ("' time", "’ time", "s time", "day time", "week time", "month time", "year time"),
    "overnight": ("overnight",),
    "mid_part": ("mid morning", "mid-morning", "mid afternoon", "mid-afternoon"),
    "weekdays": ("days",),
    "long": ("long",),
}


def patterns_for(text: str) -> list[tuple[str, re.Pattern[str]]]:
    """The ways of writing that the words of a text allow."""
    plain = " ".join(text.lower().split())
    return [
        (name, pattern)
        for name, pattern in patterns()
        if name not in _NEEDS or any(word in plain for word in _NEEDS[name])
    ]


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Name and pattern of every way; where several fit, the longest match wins, then the first."""
    ways = {**_numeric(), **_calendar(), **_relative(), **_lengths()}
    return tuple(
        (name, re.compile(rf"{_BEFORE}(?:{way})(?!\w)", re.IGNORECASE)) for name, way in ways.items()
    )


def _led() -> str:
    return rf"(?:(?P<edge>{any_word('edge')}|mid)(?:{GAP}|-))?"


def _month() -> str:
    return rf"(?P<month>{any_word('month')})\b(?:(?<!\bMay)(?<=\b\w\w\w)\.|(?<=\bSept)\.)?"


def _numeric() -> dict[str, str]:
    """Dates in digits alone."""
    return {
        "iso": rf"(?P<year>{YEAR})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?:T[0-9:.]{{4,12}}Z?)?\b",
        "year_first": rf"(?P<year>{YEAR})(?P<sign>[/.])(?P<m>[01]?[0-9])(?P=sign)(?P<d>[0-3]?[0-9])\b",
        "slashes": rf"(?P<m>[0-3]?[0-9])/(?P<d>[0-3]?[0-9])/(?P<y>{YEAR}|[0-9]{{2}})\b",
        "points": rf"(?P<d>[0-3]?[0-9])\.(?P<m>[01]?[0-9])\.(?P<y>{YEAR})\b",
    }


def _calendar() -> dict[str, str]:
    """Days, months, seasons and years by name or number."""
    led, named, shift, aside = _led(), _month(), any_word("shift"), "last|this|next"
    dated = rf"(?:(?P<weekday>{any_word('weekday')})\.?,?{GAP})?"
    led_season = rf"(?:(?P<shift>{shift}|the|a)(?:{GAP}(?P<edge2>early|late))?{GAP})?"
    return {
        "month_day": rf"{dated}{led}(?:(?P<shift>{shift}){GAP})?{named}{GAP}(?:the{GAP})?(?P<d>{DAY}){_ORDINAL}"
        rf"(?:{_TO}(?P<d2>{DAY}){_ORDINAL}(?!{GAP}{any_word('month')}))?(?![0-9]|[.,:][0-9]|[-/][0-9]{{3}})(?:,?{GAP}{_YEAR})?",
        "day_month": rf"{dated}(?:the{GAP})?(?:(?P<d2>{DAY}){_ORDINAL}{_TO}(?:the{GAP})?)?\b"
        rf"(?P<d>{DAY}){_ORDINAL}{GAP}(?:of{GAP})?{named}"
        rf"(?:,?{GAP}{_YEAR})?",
        "month_year": rf"{led}{named},?{GAP}(?:of{GAP})?{_YEAR}",
        "month": rf"{led}(?:(?P<shift>{shift}){GAP})?{named}(?:{GAP}(?P<of>last|this|next){GAP}year)?",
        "year": rf"(?:{led}(?:the{GAP}year{GAP}|fiscal{GAP})?){_YEAR}(?!s\b|['’]s\b|-)",
        "spelled_year": rf"(?:(?P<month>{any_word('month')}){GAP})?(?:(?:the{GAP}year{GAP})?"
        rf"(?P<century>nineteen|twenty){GAP}(?P<spelled>{_TENS}(?:[-\s]{_ONES})?)"
        rf"|the{GAP}year{GAP}two{GAP}thousand)",
        "decade": r"(?:the\s{1,12})?(?:(?P<edge>early|mid|late)[-\s])?"
        r"(?:(?P<c>1[5-9]|20)|['’])(?P<decade>[0-9])0['’]?s\b",
        "spelled_decade": rf"the{GAP}(?:(?P<edge>early|mid|late)[-\s])?(?P<spelled>{any_word('decade')})\b",
        "century": rf"(?:the{GAP})?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th){GAP}century",
        "season": rf"{led}{led_season}(?P<season>{any_word('season')})\b{_ANY_YEAR}",
        "quarter": rf"(?:(?:(?:the|its|their){GAP})?(?:{YEAR}{GAP})?(?:fiscal[\s-])?"
        rf"(?P<nth>{_NTH}|last|final)\s(?P<half>quarter|half)|(?P<nth2>{_NTH})-quarter)"
        rf"(?:{GAP}of{GAP}(?:fiscal{GAP})?(?:{_YEAR}|(?P<shift>{aside}){GAP}year))?",
        "short_quarter": rf"(?:(?P<what>[QH])(?P<nth>[1-4])|(?P<nth2>[1-4])(?P<what2>[QH]))"
        rf"(?:(?:{GAP}|['’])?(?P<year>{YEAR}|(?<=['’])[0-9]{{2}}|(?<=Q)[0-9]{{2}}))?",
        "fiscal_year": rf"FY['’]?(?P<year>{YEAR}|[0-9]{{2}})",
        "year_quarter": rf"(?P<shift>{aside}){GAP}year['’]s{GAP}(?P<nth>{_NTH})[\s-](?P<half>quarter|half)",
        "period": rf"the{GAP}(?:(?P<back>year-ago|year-earlier)|{_YEAR}){GAP}"
        rf"(?:(?P<nth>{_NTH}){GAP})?(?:quarter|period)",
        "feast": rf"(?:(?P<shift>{aside}){GAP})?(?P<named>{any_word('feast')})(?:,?{GAP}{_YEAR})?",
        "year_end": rf"(?:the{GAP})?year(?:[\s-]|['’]s{GAP})end(?=[\s.,;:!?)])",
        "weekend_of": rf"the{GAP}(?P<unit>week|weekend){GAP}of{GAP}{named}{GAP}(?P<d>{DAY})\b",
    }


def _relative() -> dict[str, str]:
    """Times reckoned from the time of telling or the time told of."""
    led, shift, unit, part = _led(), any_word("shift"), any_word("unit"), any_word("part")
    weekday, n, about = any_word("weekday"), number(), any_word("about")
    of_day = rf"(?:{GAP}(?P<part>{part}))?"
    that = rf"this|last|that{GAP}same|that|the{GAP}same|the{GAP}previous|the{GAP}following|the{GAP}next"
    whole = rf"(?:{GAP}(?:fiscal|calendar|whole|entire|full))?"
    lately = rf"{shift}|recent|these|the{GAP}(?:first|latest|final)"
    or_so = rf"(?:{GAP}or{GAP}(?:so|two))?"
    dated = rf"{GAP}(?:{shift}{GAP})?(?:{weekday}|{any_word('month')}|{any_word('feast')}|{DAY}{GAP}{any_word('month')})\b"
    ends = rf"(?:before|after|prior)(?=\s*[.,;:!?)]|{dated})"
    return {
        "weekday": rf"{led}(?:(?P<shift>{shift}){GAP})?(?:(?P<part2>noon|midnight|midday){GAP})?"
        rf"(?:{_CLOCK},?{GAP}(?:on{GAP})?)?(?P<weekday>{weekday})\b{of_day}"
        rf"(?:{GAP}(?P<of>last|this|next){GAP}week)?",
        "day": rf"{led}(?:(?P<part2>mid-)?(?P<p3>{part}){GAP})?(?P<named>{any_word('day')}){of_day}",
        "part": rf"{led}(?P<shift>{that}){GAP}(?P<part>{part})",
        "mid_part": r"mid[-\s](?P<part>morning|afternoon)",
        "unit": rf"{led}(?P<shift>{shift}|the){whole}{GAP}(?P<unit>{unit})\b",
        "stretch": rf"(?P<shift>{lately}){GAP}(?:(?P<n>{n})(?:(?:{GAP}(?:to|or){GAP}|-)(?P<n2>{n}))?{GAP})?"
        rf"(?P<unit>{unit})(?:{GAP}or{GAP}so)?\b",
        "ago": rf"(?:{about}{GAP})?(?:(?P<n>{n})(?:{GAP}|-))?(?P<unit>{unit}){or_so}(?:{GAP}|-)"
        rf"(?P<how>ago|earlier|later|hence|previously|afterwards?|from\s+now|{ends})\b",
        "the_day_before": rf"(?:the|that)(?:{GAP}very)?{GAP}"
        rf"(?P<unit>day|night|week|weekend|month|year|evening|morning){GAP}(?P<how>before|after|earlier|prior)\b",
        "this_quarter": rf"the{GAP}(?:(?:latest|current){GAP})?quarter|the{GAP}latest{GAP}period",
        "the_year": rf"(?P<named>the{GAP}(?:(?:full|fiscal|whole){GAP})?year)(?P<ended>{GAP}end(?:ed|ing)\b)?",
        "clock": rf"(?:{_CLOCK}|(?<=at\s)(?P<part2>noon|midday|midnight))"
        rf"(?:,?{GAP}(?P<weekday>{weekday})\b)?",
        "before_last": rf"the{GAP}(?P<unit>week|weekend|month|year|night){GAP}(?:before{GAP}last|after{GAP}(?P<next>next))",
        "time_hence": rf"in{GAP}(?P<n>{n}){GAP}(?P<unit>{unit})['’]?{GAP}time",
        "overnight": r"overnight",
        "vague": rf"(?P<now>{any_word('now')})",
    }


def _lengths() -> dict[str, str]:
    """How long and how often."""
    unit, n = any_word("unit"), number()
    more = rf"(?:(?:more|full|straight|consecutive|whole|additional|working|business){GAP})?"
    every = rf"(?P<unit>{unit})|(?P<weekday>{any_word('weekday')})|(?P<month>{any_word('month')})"
    plural = r"Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays"
    return {
        "duration": rf"(?:{any_word('about')}{GAP})?(?:the{GAP}(?:first{GAP}|full{GAP})?(?={n}\s))?"
        rf"(?P<n>{n})(?:(?:{GAP}(?:to|or){GAP}|-)(?P<n2>{n}))?(?:{GAP}|-){more}(?P<unit>{unit})\b(?![-\s]olds?\b)(?:{GAP}and{GAP}a{GAP}half)?",
        "long": rf"(?P<unit>{unit})-?long\b",
        "led_by": rf"(?P<inner>(?P<unit>hours|days|weeks|months|years|decades|centuries)){GAP}"
        rf"(?:to{GAP}come|ahead|that{GAP}followed|of(?!{GAP}(?:the{GAP}(?:week|month|year)|operation)\b))",
        "bare_duration": rf"(?:for|in|over|after|within){GAP}(?P<inner>(?P<unit>{unit})(?<=s)(?:{GAP}or{GAP}{unit}(?<=s))?)\b",
        "repeated": rf"(?P<set>{any_word('set')})|(?:every|each){GAP}(?:{every})\b",
        "weekdays": rf"(?P<plural>{plural})\b",
    }
