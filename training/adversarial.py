"""A second look at a batch with the word vectors moved to where its loss rises fastest.

Miyato, Dai and Goodfellow, Adversarial training methods for semi-supervised text classification, 2017.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def moved(table: nn.Parameter, length: float) -> Iterator[None]:
    """Within, the vectors of `table` are moved by `length` in all along the gradient that they have."""
    assert table.grad is not None
    kept = table.detach().clone()
    with torch.no_grad():
        table.add_(table.grad * (length / (table.grad.norm() + 1e-12)))
    try:
        yield
    finally:
        with torch.no_grad():
            table.copy_(kept)
