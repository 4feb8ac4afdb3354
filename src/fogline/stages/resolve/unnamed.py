"""A person without a name as the subject of a sentence: "A lieutenant drove the first lorry." """

import re
from dataclasses import dataclass

from fogline.model.entity import Label
from fogline.model.span import Span
from fogline.stages.resolve.discourse import Case
from fogline.stages.resolve.references import Reference, read_reference
from fogline.stages.resolve.source_nouns import Sort

REACH = 400
_FEW = 5
_BEFORE_A_NAME = 3
_SUBJECT = re.compile(r"(?:\A|[.!?][”\"’]?\s+|\n\s*)((?:A|An|One|Another)\s)")
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnamed:
    """Where the sentence begins that such a person opens, and the words for the person, as read."""

    start: int
    reference: Reference


def unnamed_subject(case: Case, gender: str) -> Unnamed | None:
    """The person without a name who last opened a sentence of the publisher's own before a source.

    No more than one blank line lies between. One whose name follows at once ("a lieutenant, Ada Quill") has one.
    """
    text, at = case.story.report.text, case.span.start
    first = max(0, at - REACH)
    for found in reversed(list(_SUBJECT.finditer(text, first, at))):
        start = found.start(1)
        if text.count("\n\n", start, at) > 1:
            return None
        reference = _person(case, start)
        if reference is not None and _may_be(reference, gender):
            return Unnamed(start=start, reference=reference)
    return None


def _person(case: Case, start: int) -> Reference | None:
    """The shortest run of words from a place that is an office, if no person is named in it or right behind it."""
    text = case.story.report.text
    words = [m for m, _ in zip(_WORD.finditer(text, start), range(_FEW + 1), strict=False)]
    for word in words[1:]:
        reference = read_reference(text[start : word.end()], start, ())
        if reference.sort is Sort.ROLE:
            named = case.story.after(start)
            near = [
                m for m in named if m.label is Label.PERSON and m.span.start <= word.end() + _BEFORE_A_NAME
            ]
            return None if near or case.story.is_quoted(Span(start=start, end=word.end())) else reference
    return None


def _may_be(reference: Reference, gender: str) -> bool:
    known = reference.role.gender if reference.role else ""
    return not gender or not known or known == gender
