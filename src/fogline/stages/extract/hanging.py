"""Which words of a sentence hang on a word, by the parse."""

from collections.abc import Iterable, Sequence

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.scan import Scan

CLAUSES_ASIDE = frozenset({"relcl", "advcl", "cc", "conj", "punct"})
_DEPTH = 6


def held_by(head: Token, near: Iterable[Token], scan: Scan) -> list[Token]:
    """The words that hang on a word itself, in order."""
    return [t for t in near if t is not head and scan.parse.tokens[t.head] is head]


def hanging_on(
    head: Token, near: Sequence[Token], scan: Scan, *, left_out: frozenset[str] = frozenset()
) -> list[Token]:
    """The word and all that hang on it, directly or through one another, in order; none whose relation is left out."""
    part = {head.start}
    for _ in range(_DEPTH):
        part |= {t.start for t in near if scan.parse.tokens[t.head].start in part and t.dep not in left_out}
    return [t for t in near if t.start in part] or [head]


def hull(words: Sequence[Token]) -> Span:
    """From the first of some words to the end of the last."""
    return Span(start=words[0].start, end=words[-1].end)
