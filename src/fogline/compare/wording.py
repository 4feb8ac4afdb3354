"""What words two texts share: stems weighed by how rare they are, with names and concepts folded in."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from anyascii import anyascii

from fogline.text.stem import stem
from fogline.text.tables import table

FEW = 30

_WORD = re.compile(r"[^\W\d_]+|\d[\d,.]*\d|\d")


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(word for row in table("stop_words") for word in row["words"].split())


def words(text: str) -> list[str]:
    """The stems of a text's content words in order, folded to ASCII; figures without commas."""
    return [found for found, _ in stems(text)]


def stems(text: str) -> list[tuple[str, str]]:
    """Each content word of a text in order: its stem, and the word itself in lower-case ASCII."""
    found = [w for w in _WORD.findall(anyascii(text).lower()) if w not in _stop_words()]
    return [(stem(w) if w[0].isalpha() else w.replace(",", ""), w) for w in found]


def weights(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """How telling each word is: the logarithm of texts over texts that hold it, plus one.

    A handful of texts is taken for FEW of them: that two of two share a word does not make it common.
    """
    sets = [frozenset(t) for t in texts]
    count = Counter(w for s in sets for w in s)
    whole = max(FEW, len(sets))
    return {w: math.log(1 + whole / n) for w, n in count.items()}


def vector(text: Iterable[str], weight: Mapping[str, float]) -> dict[str, float]:
    """The words of a text as a vector of length one, damped by the logarithm of their count."""
    raw = {w: (1 + math.log(n)) * weight.get(w, 0.0) for w, n in sorted(Counter(text).items())}
    length = math.sqrt(sum(x * x for x in raw.values()))
    return {w: x / length for w, x in raw.items()} if length else {}


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """How far two vectors of length one point the same way, from 0 to 1."""
    small, large = sorted((left, right), key=len)
    return math.fsum(x * large[w] for w, x in small.items() if w in large)
