import pytest

from fogline.stages.trace.digits import telling_digits


@pytest.mark.parametrize(
    ("value", "digits"),
    [(492, 3), (400, 1), (68.4, 3), (14, 2), (1_000_000, 1), (48312, 5), (0.5, 1), (None, 0)],
)
def test_noughts_that_round_a_figure_tell_nothing(value: float | None, digits: int) -> None:
    assert telling_digits(value) == digits
