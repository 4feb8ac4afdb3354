"""The door to onnxruntime: the lower and the upper layers of the attribution tagger's encoder.

The lower layers read windows of wordpieces once; the upper ones read their result again for each cue,
whose wordpieces are marked.  Arrays are padded to the longest row; a mask is 1 where a token stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fogline.nlp.bio import Flags, Floats

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LOWER, UPPER, TOKENIZER = "lower.onnx", "upper.onnx", "tokenizer.json"


@dataclass(frozen=True, slots=True)
class Batch:
    """What the lower layers made of some windows, rows in the order of the windows.

    `hidden` is rows x length x width, `cues` rows x length x 3 scores, `mask` rows x length.
    """

    hidden: Floats
    cues: Floats
    mask: Flags


class Encoder:
    """Both halves of a model folder; raises what onnxruntime raises where a file is no model.

    `special` holds the ids of the tokens that open and close every row.
    """

    def __init__(self, folder: Path, special: tuple[int, int]) -> None:
        self._lower = _session(folder / LOWER)
        self._upper = _session(folder / UPPER)
        self._special = special

    def read(self, rows: Sequence[Sequence[int]]) -> Batch:
        """The lower layers' reading of rows of wordpiece ids, with the special tokens about each."""
        ids = np.zeros((len(rows), max(map(len, rows)) + 2), dtype=np.int64)
        mask = np.zeros_like(ids)
        first, last = self._special
        for k, row in enumerate(rows):
            n = len(row)
            ids[k, 0], ids[k, n + 1] = first, last
            ids[k, 1 : n + 1] = row
            mask[k, : n + 2] = 1
        hidden, cues = self._lower.run(None, {"input_ids": ids, "attention_mask": mask})
        return Batch(np.asarray(hidden), np.asarray(cues, dtype=np.float32), mask.astype(np.bool_))

    def relate(self, batch: Batch, marked: Sequence[tuple[int, int, int]]) -> tuple[Floats, Flags]:
        """Source and content scores, rows x length x 6, and the mask, for each (row, first, last) marked."""
        owners = np.array([row for row, _, _ in marked], dtype=np.int64)
        mask = batch.mask[owners]
        length = int(mask.sum(axis=1).max())
        marks = np.zeros((len(marked), length), dtype=np.float32)
        for k, (_, first, last) in enumerate(marked):
            marks[k, first:last] = 1
        mask = mask[:, :length]
        feed = {
            "hidden": batch.hidden[owners, :length],
            "marked": marks,
            "attention_mask": mask.astype(np.int64),
        }
        return np.array(self._upper.run(None, feed)[0], dtype=np.float32), mask


def tokenizer_of(folder: Path) -> "Tokenizer":
    """The tokenizer of a model folder, without truncation or padding."""
    from tokenizers import Tokenizer  # noqa: PLC0415 (slow to load: asked for when first needed)

    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _session(path: Path) -> Any:
    import onnxruntime as ort  # noqa: PLC0415 (slow to load: asked for when first needed)

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
