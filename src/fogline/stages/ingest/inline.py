"""Noise inside a line: credits in brackets, prompts, wire codes, and what ends a text."""

import re
from collections.abc import Iterator

from fogline.stages.ingest.credits import brackets, is_credit
from fogline.stages.ingest.layout import Unit
from fogline.stages.ingest.rules import rules

Find = tuple[int, int, str]
TAIL = 500
_DATELINE_DASH = re.compile(r"\s{0,3}(?:--|—|–|-|_)\s")
_OUTLET = (
    r"(?:newspaper|newspapers|news agency|news service|news ?wire|news (?:web)?site|news portal|magazine"
    r"|broadcaster|news channel|television channel|tv channel|radio station|news outlet|news organi[sz]ation"
    r"|media (?:outlet|group|company|organi[sz]ation)|daily|weekly|publication)"
)
_PRAISE = (
    r"(?:leading|premier|largest|oldest|foremost|independent|award-winning|non-?profit"
    r"|most (?:read|trusted|popular)|trusted|biggest|first|flagship"
    r"|multimedia|online|digital|daily|international|national)"
)
_ABOUT = re.compile(
    rf"\b(?:is|are) (?:a|an|the|one of the)\b[^.!?\n]{{0,40}}\b{_PRAISE}\b[^.!?\n]{{0,60}}\b{_OUTLET}\b",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:[.!?][\"”’)]{0,2}\s+|\n\s*)(?=\S)")


def inline(unit: Unit) -> Iterator[Find]:
    """(start, end, reason) in the text of the report for each piece of noise inside a unit."""
    for start, end, words in brackets(unit.text):
        if is_credit(words) and not _DATELINE_DASH.match(unit.text, end):
            yield unit.start + start, unit.start + end, "credit"
    for rule in rules("words"):
        for m in rule.pattern.finditer(unit.text):
            yield unit.start + m.start(), unit.start + m.end(), rule.reason


def ending(text: str) -> Iterator[Find]:
    """The credits, codes and prompts with which a text ends, the last one first."""
    end = len(text.rstrip())
    for _ in range(4):
        found = _last(text, end)
        if not found:
            return
        yield found
        end = len(text[: found[0]].rstrip())


def _last(text: str, end: int) -> Find | None:
    offset = max(0, end - TAIL)
    tail = text[offset:end]
    for rule in rules("end"):
        if m := rule.pattern.search(tail):
            return offset + m.start(), end, rule.reason
    return None


def about_outlet(text: str) -> Find | None:
    """Where an outlet begins to describe itself at the end of a text, to the end; None for no such words."""
    end = len(text.rstrip())
    offset = max(int(end * 0.6), end - 900)
    found = _ABOUT.search(text, offset, end)
    if not found:
        return None
    starts = [m.end() for m in _SENTENCE_START.finditer(text, offset, found.start())]
    if not starts or not _is_self_description(text[starts[-1] : end]):
        return None
    return starts[-1], end, "about the outlet"


def _is_self_description(words: str) -> bool:
    """No one is quoted or reported in them: an outlet that describes itself cites nobody."""
    return not re.search(r"[\"“”]|\b(?:said|says|told|according to|reported|added)\b", words)
