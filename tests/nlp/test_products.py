import threading

import numpy as np
import pytest
from thinc.api import NumpyOps
from threadpoolctl import threadpool_info

from fogline.nlp.products import OneThread, Products


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_a_product_is_that_of_thinc_however_its_sides_are_turned(first: bool, second: bool) -> None:
    draw = np.random.default_rng(1)
    left = draw.random((9, 7) if first else (7, 9), dtype=np.float32)
    right = draw.random((5, 9) if second else (9, 5), dtype=np.float32)
    expected = NumpyOps().gemm(left, right, trans1=first, trans2=second)
    np.testing.assert_allclose(Products().gemm(left, right, trans1=first, trans2=second), expected, rtol=1e-5)
    out = np.empty_like(expected)
    assert Products().gemm(left, right, out=out, trans1=first, trans2=second) is out
    np.testing.assert_allclose(out, expected, rtol=1e-5)


def test_a_row_of_a_product_that_is_asked_for_again_is_the_same() -> None:
    draw = np.random.default_rng(2)
    left, right = draw.random((40, 96), dtype=np.float32), draw.random((300, 96), dtype=np.float32)
    first = Products().gemm(left, right, trans2=True)
    assert all(np.array_equal(first, Products().gemm(left, right, trans2=True)) for _ in range(5))


def test_numpy_is_held_to_one_thread_by_the_first_and_let_go_when_he_is_out() -> None:
    before, one = threads(), OneThread()
    seen: list[set[int]] = []

    def comes_and_goes() -> None:
        with one.held():
            seen.append(threads())

    with one.held():
        other = threading.Thread(target=comes_and_goes)
        other.start()
        other.join(10)
        assert seen == [{1}]
        assert threads() == {1}
    assert threads() == before


def test_numpy_is_let_go_where_something_fails() -> None:
    before, one = threads(), OneThread()
    with pytest.raises(OSError, match="no room"), one.held():
        raise OSError("no room")
    assert threads() == before


def threads() -> set[int]:
    return {x["num_threads"] for x in threadpool_info() if x["user_api"] == "blas"}
