"""Products of matrices for the parse: by numpy's library, which uses all of a processor's width, on one thread.

thinc's own library keeps to narrower registers: a third of the speed where a processor has AVX-512. numpy's takes as many threads
as there are cores; for products as small as these they mostly wait for each other, so it is held to one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

Floats = NDArray[np.float32]


class Products(NumpyOps):  # type: ignore[misc]
    """thinc's operations with numpy's product in the place of its own; the arguments are thinc's."""

    def gemm(
        self, x: Floats, y: Floats, out: Floats | None = None, trans1: bool = False, trans2: bool = False
    ) -> Floats:
        """The product of two matrices of float32, each turned around first where that is asked; written to `out` where given."""
        product: Floats = np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product


class OneThread:
    """Holds numpy's library to one thread while the first who came is within, and lets it go after."""

    def __init__(self) -> None:
        self._libraries = ThreadpoolController()
        self._taken = Lock()

    @contextmanager
    def held(self) -> Iterator[None]:
        """For the time of a `with`; who comes while another is within changes nothing."""
        if not self._taken.acquire(blocking=False):
            yield
            return
        try:
            with self._libraries.limit(limits=1, user_api="blas"):
                yield
        finally:
            self._taken.release()
