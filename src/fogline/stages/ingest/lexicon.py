"""Which words the reports themselves use, and which word follows which."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """How often each word, and each two words with one space between them, stand in the reports.

    `near` is filled where words that lost a letter are looked for.
    """

    words: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)


def lexicon(texts: Iterable[str]) -> Lexicon:
    """The lexicon of all texts; the same text printed twice counts once."""
    known = Lexicon()
    for text in sorted(set(texts)):
        before, end = "", -2
        for m in WORD.finditer(text):
            known.words[m[0]] += 1
            if m.start() == end + 1:
                known.pairs[before, m[0]] += 1
            before, end = m[0], m.end()
    return known
