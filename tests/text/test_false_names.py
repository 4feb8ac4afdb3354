"""Words that name what others have said and call it false."""

import pytest

from fogline.text.false_names import named_false


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("the claim a fairy tale", True),
        ("reports of a sale of the mill as an invention of rivals", True),
        ("the Orlen figure “plainly wrong”", True),
        ("the offer an insult", False),
        ("the report of the guild", False),
        ("it nonsense", False),
        ("", False),
    ],
)
def test_a_noun_for_what_was_said_is_called_false(text: str, false: bool) -> None:
    assert named_false(text) is false
