import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from render_sample import LINES, hostile, records, sample

from fogline.model.brief import Section
from fogline.model.view import View
from fogline.render.markdown import escaped, markdown
from fogline.render.plain import one_line
from fogline.render.wording import HEADINGS


def test_each_section_is_a_heading_and_each_line_an_item() -> None:
    text = markdown(sample())
    headings = re.findall(r"^## (.+)$", text, re.M)
    assert [h for h in headings if h in HEADINGS.values()] == [HEADINGS[s] for s in Section]
    assert text.startswith("# Fighting for the sluice at Harrowmere\n")
    assert f"- {LINES[1].text} [2][3][4]" in text


def test_hostile_text_makes_no_markup() -> None:
    kinds = {token.type for token in _tokens(markdown(hostile()))}
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "code_inline", "fence"}


@settings(deadline=None)
@given(st.text())
def test_any_text_reads_back_as_itself(text: str) -> None:
    line = one_line(text)
    shown = "".join(t.content for t in _tokens(f"- {escaped(line)}") if t.type in ("text", "text_special"))
    assert shown == line


def test_block_marks_at_the_start_of_a_line_are_escaped() -> None:
    for text in ("- item", "+ item", "1. one", "12) two", "# head", "> quote", "=== rule"):
        kinds = [t.type for t in _tokens(escaped(text))]
        assert kinds[0] == "paragraph_open", text


def test_the_order_of_records_changes_nothing() -> None:
    assert markdown(View(reversed(records()))) == markdown(sample())


def _tokens(text: str) -> list:
    parsed = MarkdownIt("commonmark").disable("text_join").parse(text)
    return [t for token in parsed for t in (token, *(token.children or ()))]
