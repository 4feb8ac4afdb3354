"""The lower and the upper layers of the attribution tagger's encoder.

The lower layers read windows of wordpieces once; the upper ones read their result again for each cue,
whose wordpieces are marked.  Each row is read by itself: 8-bit readings are scaled by all that is read at once,
and what a row says must not hang on its neighbours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from fogline.nlp.bio import Flags, Floats
from fogline.nlp.sessions import session_of

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LOWER, UPPER, TOKENIZER = "lower.onnx", "upper.onnx", "tokenizer.json"


@dataclass(frozen=True, slots=True)
class Read:
    """What the lower layers made of a row, its two special tokens included.

    `hidden` is length x width, `cues` length x 3 scores.
    """

    hidden: Floats
    cues: Floats


@dataclass(frozen=True, slots=True)
class Marked:
    """A row that the lower layers have read and the wordpieces [first, last) of the cue in it."""

    hidden: Floats
    first: int
    last: int


class Encoder:
    """Both halves of a model folder; raises what onnxruntime raises where a file is no model.

    `special` holds the ids of the tokens that open and close every row.
    """

    def __init__(self, folder: Path, special: tuple[int, int]) -> None:
        self._lower = session_of(folder / LOWER)
        self._upper = session_of(folder / UPPER)
        self._special = special

    def read(self, row: Sequence[int]) -> Read:
        """The lower layers' reading of a row of wordpiece ids, with the special tokens about it."""
        first, last = self._special
        ids = np.array([[first, *row, last]], dtype=np.int64)
        hidden, cues = self._lower.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        return Read(hidden[0], cues[0])

    def relate(self, row: Marked) -> Floats:
        """Source and content scores, length x 6, of the cue that is marked in a row."""
        marks = np.zeros((1, len(row.hidden)), dtype=np.float32)
        marks[0, row.first : row.last] = 1
        mask = np.ones(marks.shape, dtype=np.int64)
        feed = {"hidden": row.hidden[None], "marked": marks, "attention_mask": mask}
        (scores,) = self._upper.run(None, feed)
        found: Floats = scores[0]
        return found


def padded(rows: Sequence[Floats]) -> tuple[Floats, Flags]:
    """Rows of scores as one array, rows x length x labels, and its mask; 0 beyond a row's end."""
    longest = max(map(len, rows))
    scores = np.zeros((len(rows), longest, rows[0].shape[1]), dtype=np.float32)
    mask = np.zeros((len(rows), longest), dtype=np.bool_)
    for k, row in enumerate(rows):
        scores[k, : len(row)] = row
        mask[k, : len(row)] = True
    return scores, mask


def tokenizer_of(folder: Path) -> "Tokenizer":
    """The tokenizer of a model folder, without truncation or padding."""
    from tokenizers import Tokenizer  # noqa: PLC0415 (slow to load: asked for when first needed)

    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
