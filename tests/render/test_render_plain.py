import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from fogline.render.plain import UNSAFE, one_line, shortened, visible, wrapped


@pytest.mark.parametrize(
    ("character", "name"),
    [("\x1b", "⟨U+001B⟩"), ("\u202e", "⟨U+202E⟩"), ("\u2067", "⟨U+2067⟩"), ("\ud800", "⟨U+D800⟩")],
)
def test_an_unsafe_character_is_shown_by_its_name(character: str, name: str) -> None:
    assert visible(f"a{character}b") == f"a{name}b"


def test_letters_of_any_script_stay_as_they_are() -> None:
    text = "Tarnvik שלום العربية 北京 é \U0001f30d\tand a line\nend"
    assert visible(text) == text


def test_line_ends_and_runs_of_space_become_one_space() -> None:
    assert one_line(" the\r\n  sluice \t is\u00a0open ") == "the sluice is open"


def test_long_words_lose_their_middle_and_keep_both_ends() -> None:
    text = "The sluice " + "and the dyke " * 40 + "held until dawn."
    short = shortened(text, limit=60)
    assert len(short) <= 63
    assert short.startswith("The sluice")
    assert short.endswith("until dawn.")
    assert " … " in short


@settings(deadline=None)
@given(st.text(), st.integers(min_value=1, max_value=100))
def test_any_text_is_wrapped_without_unsafe_characters_or_lost_letters(text: str, width: int) -> None:
    lines = wrapped(one_line(text), width=width)
    assert not UNSAFE.search("".join(lines))
    assert "".join("".join(lines).split()) == "".join(one_line(text).split())


def test_wide_letters_count_as_two_columns() -> None:
    lines = wrapped("水門は守られた" * 10, width=20, first="- ", rest="  ")
    assert all(cell_len(line) <= 20 for line in lines)
