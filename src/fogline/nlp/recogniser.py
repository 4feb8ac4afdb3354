"""Named entities by the weights of spaCy's recogniser, the answers the same, a report at once.

spaCy's recogniser takes one word after another, since inside a name its scores depend on where the name
began.  Outside a name they depend on the word alone: so those of all words are one product, and the names
that may begin anywhere are followed in step, all of them together.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


class Recogniser:
    """Reads the names off a parsed document; `pipe` is the component "ner" of the pipeline."""

    def __init__(self, pipe: Any) -> None:
        lower, upper = pipe.model.get_ref("lower"), pipe.model.get_ref("upper")
        weights = lower.get_param("W")
        features, units, self._pieces, width = weights.shape
        self._vectors = pipe.model.get_ref("tok2vec")
        self._here, self._first, self._before = weights.reshape(features, units * self._pieces, width)
        self._bias = lower.get_param("b").reshape(-1)
        self._outside = lower.get_param("pad").reshape(features, -1)[1:].sum(axis=0)
        self._upper, self._upper_bias = upper.get_param("W"), upper.get_param("b")
        self._product = partial(pipe.model.ops.gemm, trans2=True)
        names = [pipe.moves.get_class_name(k) for k in range(pipe.moves.n_moves)]
        self._moves = [name.partition("-") for name in names]
        self._number = {name: k for k, name in enumerate(names)}

    def names(self, doc: Any) -> list[tuple[int, int, str]]:
        """The names of a document as ranges of its words, in order, each with its label."""
        vectors = self._vectors.predict([doc])
        space = doc.to_array("IS_SPACE").astype(np.bool_)
        last = np.append(doc.to_array("SENT_START")[1:] == 1, True)
        here = self._product(vectors, self._here) + self._bias
        moves = self._scores(here + self._outside)
        moves[:, ~self._allowed("BUO")] = -np.inf
        moves[np.ix_(space, self._allowed("BU"))] = -np.inf
        moves[np.ix_(last, self._allowed("B"))] = -np.inf
        best = moves.argmax(axis=1)
        starts = np.flatnonzero(self._allowed("B")[best])
        ends = self._ends(vectors, here, last, starts, best[starts])
        return list(self._read(best, dict(zip(starts.tolist(), ends.tolist(), strict=True))))

    def _ends(self, vectors: Floats, here: Floats, last: Flags, starts: Any, moves: Any) -> Any:
        """Where the name ends that begins at each start with each move."""
        labels = [self._moves[k][2] for k in moves]
        on = np.array([self._number[f"I-{label}"] for label in labels], dtype=np.int64)
        off = np.array([self._number[f"L-{label}"] for label in labels], dtype=np.int64)
        if not len(starts):
            return starts
        opening = self._product(vectors[starts], self._first)
        ends = starts + 1
        open_ = np.arange(len(starts))
        while len(open_):
            at = ends[open_]
            before = self._product(vectors[at - 1], self._before)
            scores = self._scores(here[at] + opening[open_] + before)
            rows = np.arange(len(open_))
            goes_on = (scores[rows, on[open_]] > scores[rows, off[open_]]) & ~last[at]
            ends[open_] += 1
            open_ = open_[goes_on]
        return ends

    def _read(self, best: Any, ends: dict[int, int]) -> Iterator[tuple[int, int, str]]:
        reached = 0
        for k in np.flatnonzero(best != self._number["O"]).tolist():
            if k >= reached:
                reached = ends.get(k, k + 1)
                yield k, reached, self._moves[best[k]][2]

    def _scores(self, sums: Floats) -> Floats:
        """The scores of all moves in states whose words' contributions are added up."""
        hidden = sums.reshape(len(sums), -1, self._pieces).max(axis=2)
        scores: Floats = self._product(hidden, self._upper) + self._upper_bias
        return scores

    def _allowed(self, kinds: str) -> Flags:
        """The moves of some kinds, but for that of spaCy's blocked words, which has no label."""
        return np.array([kind in kinds and bool(label) == bool(dash) for kind, dash, label in self._moves])
