"""Who is named by the quotation behind: "A ferry captain said it held. “I saw it,” Ada Quill said." """

import re

from fogline.model.span import Span
from fogline.text.tables import listed

_STOP = re.compile(r"[.!?][”\"]?\s+")
_FEW, _LAST, _NEAR = 3, 3, 500
_OPEN, _CLOSE = '“"', '”"'
_BEFORE = re.compile(r",?\s*(?:(?P<verb>[a-z]+)\s)?")
_BEHIND = re.compile(r"(?:,?\s(?:aged )?\d{1,3},?)?(?:\s(?P<verb>[a-z]+)\b|[.;])")


def goes_on_in_a_quotation(text: str, span: Span, name: Span) -> bool:
    """The next sentence behind a source is a quotation in the same paragraph, and said by a name of which nothing is told.

    Where no mark of quotation is near, a report that lost them quotes in the few sentences that end with the name and its verb.
    """
    between = text[span.end : name.start]
    stop = _STOP.search(between)
    if "\n\n" in between or stop is None:
        return False
    near = text[max(0, span.start - _NEAR) : name.end + _NEAR]
    if not any(mark in near for mark in (*_OPEN, *_CLOSE)):
        behind = _BEHIND.match(text, name.end)
        few = len(_STOP.findall(between)) <= _FEW and not _STOP.search(between[-_LAST:])
        return few and behind is not None and _is_of_saying(behind["verb"])
    if between[stop.end() : stop.end() + 1] not in tuple(_OPEN):
        return False
    closed = max(between.rfind(mark, stop.end() + 1) for mark in _CLOSE)
    before = _BEFORE.fullmatch(between, closed + 1) if closed > 0 else None
    behind = _BEHIND.match(text, name.end)
    if before is None or behind is None:
        return False
    return any(_is_of_saying(found["verb"]) for found in (before, behind))


def _is_of_saying(verb: str | None) -> bool:
    return verb is not None and verb in listed("speech_words", "word")
