"""Generated texts with generated attributions: no exception, and every span a slice of the text."""

import random

import pytest
from extract_sample import report_of

from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.nlp.attribution import Attribution
from fogline.nlp.parse import parse
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read

PIECES = [
    "“", "”", '"', "‘", "’", "'", "«", "»", "„", ",,", "– ", "\n\n“", "\n", "\n\n", " ", ": ", ", ", ". ", "\0", "\ud800",
    "Orla said ", "we stay ", "according to the guild ", "in a statement on Monday ", "not ", "could ", "the claim that ",
    "put the toll at 40 ", "told Radio Rivna ", "I ", "he ", "as saying ", "must ", "é", "\u200b", "5'10\" ", "— Orla Vesk",
]  # fmt: skip
TEXTS, TIMES = 500, 20


def _pairs(chance: random.Random, size: int) -> tuple[tuple[int, int], ...]:
    """Up to three stretches of a text, in any order, some of them outside it or empty."""
    ends = [
        sorted((chance.randrange(size + 3), chance.randrange(size + 3))) for _ in range(chance.randrange(4))
    ]
    return tuple((a, b) for a, b in ends)


def _attributions(chance: random.Random, size: int) -> list[Attribution]:
    return [
        Attribution(
            source=_pairs(chance, size),
            cue=_pairs(chance, size),
            content=_pairs(chance, size),
            score=chance.random(),
        )
        for _ in range(chance.randrange(6))
    ]


def _spans(s: Statement) -> list[Span]:
    parts = [s.channel.span if s.channel else None, s.hedge.span if s.hedge else None, s.said_span]
    return [*s.source, *s.cue, *s.content, *(r.span for r in s.relays), *(p for p in parts if p)]


@pytest.mark.slow
def test_ten_thousand_generated_texts_pass_with_spans_inside_them() -> None:
    chance = random.Random(5)
    for _ in range(TEXTS):
        text = "".join(chance.choices(PIECES, k=chance.randrange(1, 30)))
        report, reading, parsed = report_of(text), read(text, ()), parse(text)
        for _ in range(TIMES):
            for s in attributed(report, reading, parsed, _attributions(chance, len(text))):
                assert all(0 <= x.start < x.end <= len(text) for x in _spans(s))
                assert all(p.end <= q.start for p, q in zip(s.content, s.content[1:], strict=False))
