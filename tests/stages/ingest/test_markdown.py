import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.stages.ingest.noise import noise


def shown(text: str) -> str:
    """The text with its noise taken out."""
    kept, at = [], 0
    for span, _ in noise(text, markdown=True):
        kept.append(text[at : span.start])
        at = span.end
    return "".join([*kept, text[at:]])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The [mayor](https://orlen.example/a) said so.", "The mayor said so."),
        ("The [mayor](<a> 'title') said so.", "The mayor said so."),
        ("![The dam](dam.jpg)\nThe dam broke.", "\nThe dam broke."),
        ("The **dam** broke *on Monday*, 2 * 3 metres.", "The dam broke on Monday, 2 * 3 metres."),
        ("# Dam breaks\nThe dam broke.", " Dam breaks\nThe dam broke."),
        ("> Nobody knew.", "Nobody knew."),
        ("The dam <!-- check this --> broke.", "The dam  broke."),
        ("---\ntitle: Dam\ndate: 2031\n---\nThe dam broke.", "The dam broke."),
        ("See [1] and (2) and #4.", "See [1] and (2) and #4."),
        ("[1]: https://orlen.example/a", ""),
    ],
)
def test_signs_are_noise_and_words_are_not(text: str, words: str) -> None:
    assert shown(text) == words


def test_a_plain_text_keeps_its_signs() -> None:
    assert noise("The [mayor](x) said **so** to all of us.") == []


@given(st.text(alphabet="[]()!*_#>-<\n ab:"))
def test_any_signs_are_read(text: str) -> None:
    shown(text)
