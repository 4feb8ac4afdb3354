"""Reading BIO scores: best paths, probabilities and spans of a linear-chain CRF with three labels.

Labels are 0 outside, 1 begin, 2 inside; a path starts outside and inside never follows outside, so
spans come out whole.  Arrays are batch x length x 3 scores and batch x length masks (True where a
token stands, at the front of a row).  Both questions are answered from both ends at once: what leads
up to a token and what follows it, in one walk over the length for all rows (Rabiner 1989).
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_NEVER = np.float32(-10000.0)
_OUTSIDE = np.array([[0.0], [_NEVER], [_NEVER]], dtype=np.float32)
# Steps between two scalings of running products, which in doubles cannot underflow so soon.
_SCALED = 8


def barred(transitions: Any) -> Floats:
    """The 3 x 3 transition scores (from, to) with outside -> inside forbidden."""
    table = np.array(transitions, dtype=np.float32)
    table[0, 2] = _NEVER
    return table


def best_path(scores: Floats, transitions: Floats, mask: Flags) -> Integers:
    """The best labels of every row, batch x length; 0 beyond the mask.

    `transitions` are those of all rows, 3 x 3, or of each, batch x 3 x 3. A token's label is the one through which the best path goes (max-marginals).
    """
    own = _own(scores, mask)
    each = transitions.reshape(-1, *transitions.shape[-2:]).transpose(1, 2, 0)
    both = np.stack([each, each.transpose(1, 0, 2)])

    def step(before: Floats, at: Floats, into: Floats) -> None:
        ways = both + before[:, :, None]
        np.maximum(np.maximum(ways[:, 0], ways[:, 1]), ways[:, 2], out=into)
        into += at

    leading, following = _walked(own, mask, step)
    labels: Integers = (leading + following - own).argmax(axis=1)
    return np.where(mask, labels.T, 0)


def inside_probability(scores: Floats, transitions: Floats, mask: Flags) -> Floats:
    """The probability that each token is not outside, batch x length; 0 beyond the mask."""
    own = np.exp(_own(scores, mask).astype(np.float64))
    both = np.exp(np.stack([transitions, transitions.T]).astype(np.float64))[:, :, :, None]
    count = 0

    def step(before: Any, at: Any, into: Any) -> None:
        nonlocal count
        ways = both * before[:, :, None]
        np.add(ways[:, 0] + ways[:, 1], ways[:, 2], out=into)
        into *= at
        count += 1
        if count % _SCALED == 0:
            into /= into.max(axis=1, keepdims=True)

    leading, following = _walked(own, mask, step)
    share = leading * (following / np.maximum(own, 1e-300))
    inside = 1 - share[:, 0] / np.maximum(share.sum(axis=1), 1e-300)
    return np.where(mask, np.clip(inside.T, 0, 1), 0).astype(np.float32)


def spans(labels: Integers) -> list[tuple[int, int]]:
    """Half-open spans of one row of labels."""
    found: list[tuple[int, int]] = []
    for k in np.flatnonzero(labels).tolist():
        if labels[k] == 1:
            found.append((k, k + 1))
        elif found and found[-1][1] == k:
            found[-1] = (found[-1][0], k + 1)
    return found


def _own(scores: Floats, mask: Flags) -> Floats:
    """Each token's scores less its best one, length x 3 x batch; the first token can only be outside."""
    own = (scores - scores.max(axis=2, keepdims=True)).transpose(1, 2, 0)
    own = np.where(mask.T[:, None], own, np.float32(0))
    own[0] += _OUTSIDE
    return own


def _walked(own: Any, mask: Flags, step: Callable[[Any, Any, Any], None]) -> tuple[Any, Any]:
    """What leads up to each token and what follows it, the token's own scores in both."""
    rows = np.arange(len(mask))
    place = np.arange(len(own))[:, None]
    turned = np.maximum(mask.sum(axis=1) - 1 - place, 0)
    pairs = np.stack([own, own[turned, :, rows].transpose(0, 2, 1)], axis=1)
    walked = np.empty_like(pairs)
    walked[0] = pairs[0]
    for k in range(1, len(pairs)):
        step(walked[k - 1], pairs[k], walked[k])
    return walked[:, 0], walked[turned, 1, :, rows].transpose(0, 2, 1)
