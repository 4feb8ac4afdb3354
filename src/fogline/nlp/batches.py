"""Rows of any length put together into batches, so that little of what a model reads is padding."""

import math
from collections.abc import Iterator, Sequence


def batches(lengths: Sequence[int], *, room: int, slack: float = math.inf) -> Iterator[list[int]]:
    """Numbers of rows, shorter rows first, in batches of at most `room` places with padding.

    A row of over `room` is a batch of its own; none in a batch is more than `slack` times as long as its first.
    """
    batch: list[int] = []
    for k in sorted(range(len(lengths)), key=lambda k: (lengths[k], k)):
        wide = batch and lengths[k] > slack * lengths[batch[0]] + 2
        if wide or (batch and (len(batch) + 1) * lengths[k] > room):
            yield batch
            batch = []
        batch.append(k)
    if batch:
        yield batch
