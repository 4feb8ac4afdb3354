"""Where digits stand that count nothing: dates, clock times, telephone numbers, versions, addresses."""

import re

from fogline.model.span import Span

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_AFTER_DAY = r"(?![0-9]|[,.][0-9]|[^\S\n]*(?:million|billion|thousand|percent|%))"

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AGE = rf"(?:{_HOUR}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"

_ADDRESS = r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
_PATTERNS = (
    rf"\b{MONTH}\b\.?\s?{_DAY}(?:(?:\s?[-–]\s?|\s(?:and|to|or|through)\s){_DAY})?{_AFTER_DAY}(?:,?\s{_YEAR}\b)?",
    rf"\b{_DAY}(?:(?:\s?[-–]\s?|\s(?:and|to|or)\s){_DAY})?\s(?:of\s)?{MONTH}\b(?:\.?,?\s?{_YEAR}\b)?",
    rf"\b{MONTH}\b\.?,?\s(?:of\s)?{_YEAR}\b",
    r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+Z?)?\b",
    r"\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b",
    r"\b[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}\b",
    r"\b[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?\s?(?:[ap]\.?m\b\.?|hrs\b|[A-Z]{2,3}T\b|GMT\b|UTC\b)",
    r"\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\b",
    r"\b[0-9]{1,2}(?:\s?(?:-|–|to|and)\s?[0-9]{1,2})?\s?[ap]\.?m\b\.?",
    r"\b[0-9]{1,2}\so['’]clock\b",
    rf"\b(?:half|quarter|{_HOUR}|twenty|twenty-five|[0-9]{{1,2}}) (?:minutes )?past (?:{_HOUR}|[0-9]{{1,2}})\b",
    rf"\b(?:quarter) to (?:{_HOUR}|[0-9]{{1,2}})\b",
    r"\bground zero\b",
    r"(?i:\b(?:in|with) one (?:voice|breath|sentence|word|go|stroke|sweep|fell swoop))\b",
    r"(?i:\bone (?:line|thing|word))(?=\s?[:;—])",
    r"(?i:\b(?:two|both) (?:sides|faces)(?= of (?:the|a|one)(?: same)? coin\b))",
    r"(?i:\b(?:two birds with )?one (?:step|stone)(?=[.,;]| (?:too far|at a time|ahead|behind|closer|unturned)\b))",
    r"(?i:\btwo wrongs)\b",
    rf"\b(?:girl|boy|child|infant|toddler|baby|man|woman|lad|youth|teenager|son|daughter|widow|widower) of (?:[0-9]{{1,2}}|{_AGE})\b(?! (?:the|them|its|her|his|those))",
    rf"\b{_HOUR}\so['’]clock\b",
    rf"\b(?:[0-9]{{1,2}}|{_HOUR})"
    r"\s(?=(?:this|that|in\sthe)\s(?:morning|afternoon|evening)\b|tonight\b)",
    r"\b[0-2][0-9][0-5][0-9]\s?(?:GMT|UTC|hrs\b|local time)",
    r"\b[0-9]{3,4}['’]?s\b",
    r"['’][0-9]0s\b",
    r"\+[0-9][0-9 ()-]{7,20}[0-9]\b",
    r"\b0[0-9]{2,4} [0-9]{3} [0-9]{4}\b",
    r"\b[0-9]{3}[-.][0-9]{3,4}[-.][0-9]{4}\b",
    r"\b(?![0-9]{1,3}(?:\.[0-9]{3}){2,4}\b)[0-9]+(?:\.[0-9]+){2,8}\b",
    r"\b(?<=\bat )[0-2]?[0-9]\.[0-5][0-9]\b|\b0[0-9]\.[0-9]{2}\b",
    r"\b[0-9]{1,5}[a-z]?\s(?:[A-Z][\w.’'-]{0,20}\s){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Boulevard|Drive)\b",
    r"\b[0-9]+-[0-9]+-[0-9]+(?:-[0-9]+)*\b",
    r"\bhttps?://[^\s]{1,500}",
    r"\bwww\.[^\s]{1,500}",
    _ADDRESS,
    r"\b(?:[0-9]{1,3},)?[0-9]*(?:1st|2nd|3rd|[0-9]th)\b",
    r"\b9/11\b|\b24/7\b",
    r"\b(?:aged?|age\sof)\s[0-9]{1,3}(?:\s?(?:-|–|to|and|or)\s?[0-9]{1,3})?\b",
)
_UNCOUNTED = re.compile("|".join(_PATTERNS))
_UNCOUNTED_WITHOUT_AN_ADDRESS = re.compile("|".join(p for p in _PATTERNS if p != _ADDRESS))


def uncounted(text: str) -> list[Span]:
    """The dates, clock times, ordinals, addresses and numbers of things that are no quantities."""
    pattern = _UNCOUNTED if "@" in text else _UNCOUNTED_WITHOUT_AN_ADDRESS
    return [Span(start=m.start(), end=m.end()) for m in pattern.finditer(text)]
