"""The parts of a content that each make a point of their own: its sentences and their clauses, as spans."""

import re
from collections.abc import Iterator, Sequence

from fogline.model.span import Span
from fogline.text.clauses import own_clauses
from fogline.text.courtesies import is_courtesy
from fogline.text.mood import is_question
from fogline.text.sentences import belongs_to_its_word

LEAST_WORDS = 3

# A run of stops is tried from its first one alone, or a page of dots would take the square of its length.
_END = re.compile(r"(?<![.!?…;])(?P<stops>[.!?…;]+)[\"'”’»)\]]*\s+(?=[^\sa-z])")
_WORD = re.compile(r"\w+")


def parts(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """The clauses of a content in order; a sentence of under LEAST_WORDS words goes with its neighbour."""
    return tuple(
        clause
        for span in content
        for sentence in _merge_short(text, list(_sentences(text, span)))
        for clause in own_clauses(text, sentence)
    )


def stating_parts(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """The parts of a content without thanks and greetings; none where all of them are questions, which state nothing."""
    found = tuple(span for span in parts(text, content) if not is_courtesy(span.of(text)))
    return () if all(is_question(span.of(text)) for span in found) else found


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for m in _END.finditer(text, span.start, span.end):
        ends = len(m["stops"]) > 1 or not belongs_to_its_word(text, m.start())
        if ends and m.end() < span.end:
            yield Span(start=start, end=m.end())
            start = m.end()
    yield Span(start=start, end=span.end)


def _merge_short(text: str, sentences: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sentences:
        if merged and (_is_short(text, span) or _is_short(text, merged[-1])):
            merged[-1] = Span(start=merged[-1].start, end=span.end)
        else:
            merged.append(span)
    return [_trimmed(text, span) for span in merged]


def _is_short(text: str, span: Span) -> bool:
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end)) < LEAST_WORDS


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    end = span.start + len(words.rstrip())
    return Span(start=span.start, end=max(end, span.start + 1))
