"""Whether words promise something to all, and whether others tell of a part alone."""

import re

_ALL = re.compile(
    r"(?<!\bat\s)(?<!\bafter\s)(?<!\bnot\s)\b(?:all|every|each|everyone|everybody)\b", re.IGNORECASE
)
_OF = re.compile(
    r"\b(?P<n>\d[\d,]{0,14})\s(?:out\s)?of\s(?:the\s|some\s|about\s|around\s)?(?P<whole>\d[\d,]{0,14})\b"
)
_PART = re.compile(
    r"\b(?:some(?!\s\d)|several|a few|few|half|a (?:third|quarter|fraction) of|fewer than|less than|not (?:all|every(?:one|body)?)"
    r"|only (?:\d|a\b|some|half|part|one|two|three|four|five|six|seven|eight|nine|ten|about|around)|barely|hardly any)",
    re.IGNORECASE,
)


def is_of_all(text: str) -> bool:
    """The words speak of all there are: "every household will be paid"."""
    return _ALL.search(text) is not None


def is_of_a_part(text: str) -> bool:
    """The words tell of fewer than all: "2,100 of 3,300 households", "only some", "fewer than 1,000"."""
    counts = ((_number(m["n"]), _number(m["whole"])) for m in _OF.finditer(text))
    return _PART.search(text) is not None or any(n < whole for n, whole in counts)


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))
