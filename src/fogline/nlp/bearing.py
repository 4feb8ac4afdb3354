"""The door to the model of bearing: which statements are about one thing, and how two of them bear on each other.

One encoder (training/bearing) reads a statement alone, as a direction, and two statements together, as the chance of
each of six classes. MODEL_CARD.md beside the weights says what it was trained on, and how well it does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from fogline.errors import MissingPart
from fogline.nlp.encoder import TOKENIZER, tokenizer_of
from fogline.nlp.sessions import session_of

CLASSES = ("same", "update", "spread", "other_scope", "dispute", "unrelated")
LONGEST = 60
# In the base's vocabulary: what opens and closes a row, and pieces kept unused, for the circumstance.
FIRST, LAST = 101, 102
_SPEAKERS, _DAYS = 10, 20
_WIDTH = 384
_MODELS = Path(__file__).resolve().parent.parent / "data" / "model"
_DIRECTIONS, _CLASSES = "directions.onnx", "classes.onnx"
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
Floats = Any


class Speakers(IntEnum):
    """Who the two speakers are to each other."""

    UNKNOWN = 0
    ONE = 1
    ONE_SIDE = 2
    TWO_SIDES = 3
    TWO = 4


class Days(IntEnum):
    """Which of the two was said on a later day."""

    UNKNOWN = 0
    ONE = 1
    LEFT_LATER = 2
    RIGHT_LATER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """What is known of two statements beside their words."""

    speakers: Speakers = Speakers.UNKNOWN
    days: Days = Days.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Two:
    """Two statements to be read together."""

    left: str
    right: str
    found: Circumstance


def single_ids(pieces: Sequence[int]) -> list[int]:
    """The wordpieces of one statement as the model reads it alone."""
    return [FIRST, *pieces[: 2 * LONGEST], LAST]


def pair_ids(left: Sequence[int], right: Sequence[int], found: Circumstance) -> tuple[list[int], int]:
    """The wordpieces of two statements as the model reads them together, and where the second begins.

    Two wordpieces that the vocabulary keeps unused tell the circumstance; each statement is cut to LONGEST.
    """
    head = [FIRST, _SPEAKERS + found.speakers, _DAYS + found.days, *left[:LONGEST], LAST]
    return [*head, *right[:LONGEST], LAST], len(head)


class BearingModel:
    """The two shipped encoders, or those in `folder`; raises MissingPart where a file is missing or unreadable."""

    def __init__(self, folder: Path | None = None) -> None:
        path = folder or _MODELS / "bearing"
        try:
            self._alone, self._together = session_of(path / _DIRECTIONS), session_of(path / _CLASSES)
            self._tokenizer = tokenizer_of(_MODELS / "attribution")
        except Exception as error:
            raise MissingPart(
                f"the model of bearing ({path}, {TOKENIZER}) cannot be read ({error}): reinstall the package"
            ) from error

    def directions(self, texts: Sequence[str]) -> Floats:
        """A direction of length one for each text, rows x width: what is alike points the same way."""
        rows = [(single_ids(pieces), None) for pieces in self._pieces(texts)]
        return _run(self._alone, rows, 0, _WIDTH)

    def chances(self, pairs: Sequence[Two]) -> Floats:
        """The chance of each of CLASSES for each pair, rows x 6."""
        left = self._pieces([p.left for p in pairs])
        right = self._pieces([p.right for p in pairs])
        rows = [pair_ids(a, b, p.found) for a, b, p in zip(left, right, pairs, strict=True)]
        scores = _run(self._together, rows, 1, len(CLASSES))
        whole = np.exp(scores - scores.max(axis=1, keepdims=True)) if rows else scores
        return whole / whole.sum(axis=1, keepdims=True)

    def _pieces(self, texts: Sequence[str]) -> list[list[int]]:
        readable = [text.translate(_SURROGATES) for text in texts]
        return [found.ids for found in self._tokenizer.encode_batch(readable, add_special_tokens=False)]


def _run(session: Any, rows: Sequence[tuple[Sequence[int], int | None]], output: int, width: int) -> Floats:
    """One of the two outputs for each row; each is read by itself, so that it does not hang on its neighbours."""
    found = np.zeros((len(rows), width), dtype=np.float32)
    for k, (row, second) in enumerate(rows):
        ids = np.array([row], dtype=np.int64)
        kinds = np.zeros_like(ids)
        if second is not None:
            kinds[0, second:] = 1
        feed = {"input_ids": ids, "token_type_ids": kinds, "attention_mask": np.ones_like(ids)}
        found[k] = session.run(None, feed)[output][0]
    return found


@cache
def bearing_model() -> BearingModel:
    """The shipped model, loaded once a process."""
    return BearingModel()
