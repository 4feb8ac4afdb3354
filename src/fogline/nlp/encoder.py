"""The lower and the upper layers of the attribution tagger's encoder.

The lower layers read windows of wordpieces once; the upper ones read their result again for each cue,
whose wordpieces are marked.  Rows of any length go in and come out in one order; inside they are put
together by length into batches small enough for the processor's cache.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fogline.nlp.batches import batches
from fogline.nlp.bio import Flags, Floats
from fogline.nlp.sessions import session_of

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LOWER, UPPER, TOKENIZER = "lower.onnx", "upper.onnx", "tokenizer.json"
_BATCH = 320
_SLACK = 1.15


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

    def read(self, rows: Sequence[Sequence[int]]) -> list[Read]:
        """The lower layers' reading of rows of wordpiece ids, with the special tokens about each."""
        found: dict[int, Read] = {}
        for some in batches([len(row) + 2 for row in rows], room=_BATCH, slack=_SLACK):
            ids, mask = self._ids([rows[k] for k in some])
            hidden, cues = self._lower.run(None, {"input_ids": ids, "attention_mask": mask})
            for at, k in enumerate(some):
                n = len(rows[k]) + 2
                found[k] = Read(hidden[at, :n], cues[at, :n])
        return [found[k] for k in range(len(rows))]

    def _ids(self, rows: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        ids = np.zeros((len(rows), max(map(len, rows)) + 2), dtype=np.int64)
        mask = np.zeros_like(ids)
        first, last = self._special
        for k, row in enumerate(rows):
            n = len(row)
            ids[k, 0], ids[k, n + 1] = first, last
            ids[k, 1 : n + 1] = row
            mask[k, : n + 2] = 1
        return ids, mask

    def relate(self, rows: Sequence[Marked]) -> list[Floats]:
        """Source and content scores, length x 6, of the cue that is marked in each row."""
        found: dict[int, Floats] = {}
        for some in batches([len(row.hidden) for row in rows], room=_BATCH, slack=_SLACK):
            (scores,) = self._upper.run(None, _feed([rows[k] for k in some]))
            found |= {k: scores[at, : len(rows[k].hidden)] for at, k in enumerate(some)}
        return [found[k] for k in range(len(rows))]


def _feed(rows: Sequence[Marked]) -> dict[str, Any]:
    """The upper layers' input for some rows, padded to the longest."""
    longest = max(len(row.hidden) for row in rows)
    hidden = np.zeros((len(rows), longest, rows[0].hidden.shape[1]), dtype=np.float32)
    marks = np.zeros((len(rows), longest), dtype=np.float32)
    mask = np.zeros((len(rows), longest), dtype=np.int64)
    for k, row in enumerate(rows):
        n = len(row.hidden)
        hidden[k, :n] = row.hidden
        marks[k, row.first : row.last] = 1
        mask[k, :n] = 1
    return {"hidden": hidden, "marked": marks, "attention_mask": mask}


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
