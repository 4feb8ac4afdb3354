import re

from render_sample import LINES, hostile, records, sample
from rich.cells import cell_len

from fogline.model.brief import Section
from fogline.model.view import View
from fogline.render.plain import UNSAFE
from fogline.render.terminal import terminal
from fogline.render.wording import HEADINGS


def flat(text: str) -> str:
    return " ".join(text.split())


def test_sections_come_in_reading_order_under_plain_headings() -> None:
    text = terminal(sample())
    places = [text.index(HEADINGS[s].upper()) for s in Section]
    assert places == sorted(places)


def test_every_line_is_told_with_its_numbers() -> None:
    text = flat(terminal(sample()))
    for line in LINES:
        found = re.search(re.escape(flat(line.text)) + r" (\[\d+\])+", text)
        assert found, line.text
        assert found[0].count("[") == len(set(line.citations))


def test_every_number_has_its_source_with_exact_words_and_positions() -> None:
    text = terminal(sample())
    body, listed = text.split("SOURCES\n")
    used = {int(n) for n in re.findall(r"\[(\d+)\]", body)}
    shown = [int(n) for n in re.findall(r"^\[(\d+)\]", listed, re.M)]
    assert shown == sorted(used) == list(range(1, len(shown) + 1))
    first = LINES[0].citations[0]
    assert f"characters {first.start} to {first.end}" in flat(listed)
    assert f"| {first.exact}" in listed


def test_a_file_left_out_is_named_with_the_reason() -> None:
    assert "scan-0403.pdf: the file holds images" in flat(terminal(sample()))


def test_no_line_is_wider_than_the_screen() -> None:
    for width in (30, 80, 132):
        assert all(cell_len(line) <= width for line in terminal(hostile(), width=width).splitlines())


def test_hostile_text_cannot_reach_the_terminal() -> None:
    text = terminal(hostile())
    assert not UNSAFE.search(text)
    assert "⟨U+001B⟩[31mred" in text
    assert "⟨U+202E⟩gnp.exe" in text


def test_colour_only_adds_what_the_renderer_itself_writes() -> None:
    coloured = terminal(hostile(), colour=True)
    assert set(re.findall("\x1b[^m]*m", coloured)) == {"\x1b[0m", "\x1b[1m", "\x1b[2m"}
    assert re.sub("\x1b\\[[012]m", "", coloured) == terminal(hostile())


def test_the_order_of_records_changes_nothing() -> None:
    assert terminal(View(reversed(records()))) == terminal(sample())


def test_nothing_to_tell_is_said_so() -> None:
    assert terminal(View([])).strip() == "There is no report to read."
    bare = View([r for r in records() if type(r).__name__ in ("Report", "Event")])
    assert "Nothing is claimed in these reports" in terminal(bare)
