"""A sentence encoder to compare with: an ONNX file and a tokenizer, where somebody has made them.

`FOGLINE_ENCODER` names a folder with `model.onnx` (input_ids, attention_mask, token_type_ids in; one vector of
length one a row out) and `tokenizer.json`. Fogline itself ships none: see docs/decisions.
"""

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

FOLDER = "FOGLINE_ENCODER"
LONGEST = 128


class Encoder:
    """Vectors of sentences."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)
        model = str(folder / "model.onnx")
        self._session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
        self._vector = lru_cache(maxsize=None)(lambda text: self.vectors([text])[0])

    def likeness(self, left: str, right: str) -> float:
        """The cosine of two sentences."""
        return float(self._vector(left) @ self._vector(right))

    def vectors(self, texts: Sequence[str]) -> Any:
        """A vector of length one for each of some texts, read at once."""
        encoded = [self._tokenizer.encode(text).ids for text in texts]
        ids = np.zeros((len(texts), max(map(len, encoded))), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, found in enumerate(encoded):
            ids[row, : len(found)], mask[row, : len(found)] = found, 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        return self._session.run(None, feed)[0]


def encoder(environment: Mapping[str, str] = os.environ) -> Encoder | None:
    """The encoder that the environment names; None where it names none."""
    folder = environment.get(FOLDER)
    return Encoder(Path(folder)) if folder else None
