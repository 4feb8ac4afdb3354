"""Reading BIO scores: best paths, probabilities and spans of a linear-chain CRF with three labels.

Labels are 0 outside, 1 begin, 2 inside; a path starts outside and inside never follows outside, so
spans come out whole.  Arrays are batch x length x 3 scores and batch x length masks (True where a
token stands).  Viterbi (1967) for paths, forward-backward (Rabiner 1989) for probabilities.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_NEVER = np.float32(-10000.0)


def barred(transitions: Any) -> Floats:
    """The 3 x 3 transition scores (from, to) with outside -> inside forbidden."""
    table = np.array(transitions, dtype=np.float32)
    table[0, 2] = _NEVER
    return table


def best_path(scores: Floats, transitions: Floats, mask: Flags) -> Integers:
    """The best labels of every row, batch x length; 0 beyond the mask."""
    size, length, _ = scores.shape
    best = scores[:, 0] + np.array([0.0, _NEVER, _NEVER], dtype=np.float32)
    back = np.zeros((length, size, 3), dtype=np.int8)
    stay = np.arange(3, dtype=np.int8)
    for k in range(1, length):
        options = best[:, :, None] + transitions
        choice = options.argmax(axis=1)
        step = options.max(axis=1) + scores[:, k]
        keep = mask[:, k, None]
        best = np.where(keep, step, best)
        back[k] = np.where(keep, choice, stay)
    labels = np.zeros((size, length), dtype=np.int64)
    rows = np.arange(size)
    at = best.argmax(axis=1)
    for k in range(length - 1, -1, -1):
        labels[:, k] = at
        at = back[k, rows, at].astype(np.int64)
    labels[~mask] = 0
    return labels


def inside_probability(scores: Floats, transitions: Floats, mask: Flags) -> Floats:
    """The probability that each token is not outside, batch x length; 0 beyond the mask."""
    _size, length, _ = scores.shape
    forward = np.empty_like(scores)
    forward[:, 0] = scores[:, 0] + np.array([0.0, _NEVER, _NEVER], dtype=np.float32)
    for k in range(1, length):
        step = _log_sum(forward[:, k - 1, :, None] + transitions, 1) + scores[:, k]
        forward[:, k] = np.where(mask[:, k, None], step, forward[:, k - 1])
    backward = np.zeros_like(scores)
    for k in range(length - 2, -1, -1):
        step = _log_sum(transitions + (scores[:, k + 1] + backward[:, k + 1])[:, None, :], 2)
        backward[:, k] = np.where(mask[:, k + 1, None], step, backward[:, k + 1])
    whole = forward + backward
    whole -= whole.max(axis=2, keepdims=True)
    share = np.exp(whole)
    inside: Floats = 1 - share[:, :, 0] / share.sum(axis=2)
    return np.where(mask, np.clip(inside, 0, 1), np.float32(0)).astype(np.float32)


def spans(labels: Integers) -> list[tuple[int, int]]:
    """Half-open spans of one row of labels."""
    found: list[tuple[int, int]] = []
    start = -1
    for k, label in enumerate(labels.tolist()):
        if label != 2 and start >= 0:
            found.append((start, k))
            start = -1
        if label == 1:
            start = k
    if start >= 0:
        found.append((start, len(labels)))
    return found


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    total: Floats = np.log(np.exp(values - top).sum(axis=axis)) + np.squeeze(top, axis=axis)
    return total
