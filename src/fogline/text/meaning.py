"""What a text is about, as a vector: words that are used alike point the same way.

The vectors of single words were distilled from a sentence encoder (training/meaning); a text's vector is the sum
of those of its words, each weighed by how rare it is in English. Opposites are used alike: this says that two texts
are about one matter, never that they agree.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from anyascii import anyascii

from fogline.errors import MissingPart

_FILE = Path(__file__).resolve().parent.parent / "data" / "model" / "meaning" / "words.npz"
FEW = 30
_WORD = re.compile(r"[a-z]{2,}")
Vector = Any


@cache
def _table() -> tuple[Mapping[str, int], Any, Any]:
    try:
        with np.load(_FILE) as held:
            words = held["words"].tobytes().decode("ascii").split("\n")
            return {word: row for row, word in enumerate(words)}, held["steps"], held["scale"]
    except (OSError, KeyError, ValueError) as error:
        raise MissingPart(f"{_FILE} cannot be read ({error}): reinstall the package") from error


def meaning(text: str) -> Vector:
    """The direction of a text, of length one; all zeros where no word is known."""
    rows, steps, scale = _table()
    found = [rows[w] for w in _WORD.findall(anyascii(text).lower()) if w in rows]
    if not found:
        return np.zeros(steps.shape[1])
    whole = (steps[found].astype(np.float64) * scale[found].astype(np.float64)[:, None]).sum(axis=0)
    return _of_length_one(whole)


def apart_from_all(found: Sequence[Vector]) -> list[Vector]:
    """The directions without what all have in common, so that texts of one event differ by their own matter.

    Of a handful of texts little is taken away: what two have in common may be what both say.
    """
    if not found:
        return []
    common = sum(found) / (len(found) + FEW)
    return [_of_length_one(one - common) for one in found]


def _of_length_one(whole: Vector) -> Vector:
    length = float(np.sqrt(whole @ whole))
    return whole / length if length else whole


def likeness(left: Vector, right: Vector) -> float:
    """How far two directions agree, from -1 to 1."""
    return round(float(left @ right), 6)
