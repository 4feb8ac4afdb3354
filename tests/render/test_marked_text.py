import re

from hypothesis import given, settings
from hypothesis import strategies as st
from page_reader import Page
from render_sample import R1, R2, at

from fogline.model.report import MarkKind, mark
from fogline.model.span import Span
from fogline.model.statement import Hedge, HedgeKind
from fogline.render.page.marked_text import letter, marked_text
from fogline.render.page.passages import Passage

TEXT = "The sluiceheld, the council probably said."


def shown(text: str, marks=(), hedges=(), passages=(), ways=()) -> Page:
    return Page(f"<div class=all>{marked_text(text, list(marks), hedges, list(passages), ways)}</div>")


def passage(*spans: tuple[int, int], cited: bool = True) -> Passage:
    own = tuple(Span(start=a, end=b) for a, b in spans)
    return Passage(anchor="p" + "-".join(f"{s.start}-{s.end}" for s in own), spans=own, cited=cited)


def test_overlapping_passages_each_keep_all_their_characters() -> None:
    first, second, inner = passage((0, 14)), passage((4, 20)), passage((6, 9))
    read = shown(TEXT, passages=[first, inner, second])
    for p in (first, second, inner):
        assert "".join(e.text for e in read.of(p.anchor)) == p.spans[0].of(TEXT)
    assert read.of("all")[0].text == TEXT


def test_a_passage_in_two_parts_has_one_anchor() -> None:
    split = passage((0, 3), (16, 27))
    read = shown(TEXT, passages=[split])
    assert [e.text for e in read.of(split.anchor)] == ["The", "the council"]
    assert [e.attributes["id"] for e in read.of("place")] == [split.anchor]


def test_a_repair_shows_what_is_read_in_between_and_adds_no_character() -> None:
    glued = mark(R1.id, at(R1, "Tarnvikwhile"), MarkKind.REPAIR, reading="Tarnvik, while", reason="glued")
    read = shown(R1.text, marks=[glued])
    assert [e.attributes["data-words"] for e in read.of("added")] == [", "]
    assert read.of("repair")[0].attributes["title"] == "read as “Tarnvik, while” (glued)"
    assert read.of("all")[0].text == R1.text


def test_a_repair_that_changes_letters_is_shown_whole_beside_the_words() -> None:
    changed = mark("r", Span(start=4, end=14), MarkKind.REPAIR, reading="lock held")
    read = shown(TEXT, marks=[changed])
    assert [e.attributes["data-words"] for e in read.of("reading")] == ["lock held"]


def test_a_garbled_number_is_flagged_with_its_possible_values() -> None:
    garbled = mark(R2.id, at(R2, "1,2000"), MarkKind.GARBLED, reading="1,200 or 12,000")
    read = shown(R2.text, marks=[garbled])
    assert read.of("garbled")[0].text == "1,2000"
    assert read.of("reading")[0].attributes["data-words"] == "1,200 or 12,000"


def test_noise_says_why_and_stays() -> None:
    noise = mark("r", Span(start=0, end=3), MarkKind.NOISE, reason="caption")
    read = shown(TEXT, marks=[noise])
    assert read.of("noise")[0].text == "The"
    assert "caption" in read.of("noise")[0].attributes["title"]


def test_a_likelihood_bears_its_band_and_a_possibility_has_none() -> None:
    spot = Span(start=28, end=36)
    likely = Hedge(span=spot, kind=HedgeKind.LIKELIHOOD, band=(55, 80))
    assert "55 to 80 percent" in shown(TEXT, hedges=[likely]).of("hedge")[0].attributes["title"]
    possible = Hedge(span=spot, kind=HedgeKind.POSSIBILITY)
    assert "percent" not in shown(TEXT, hedges=[possible]).of("hedge")[0].attributes["title"]


def test_ways_back_are_links_without_text() -> None:
    read = shown(TEXT, passages=[passage((0, 14))], ways=[(14, 7, ("c7-1", "c7-2"))])
    backs = read.of("back")
    assert [(e.attributes["href"], e.attributes["data-name"], e.text) for e in backs] == [
        ("#c7-1", "7", ""),
        ("#c7-2", "b", ""),
    ]


def test_after_z_uses_are_counted() -> None:
    assert [letter(k) for k in (1, 25, 26)] == ["b", "z", "27"]


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: Span(start=p[0], end=p[0] + p[1]))
KINDS = st.sampled_from(list(MarkKind))


@settings(deadline=None)
@given(
    st.text(max_size=60), st.lists(st.tuples(SPANS, KINDS, st.none() | st.text(max_size=9))), st.lists(SPANS)
)
def test_any_text_under_any_marks_keeps_every_character(text, marked, cited) -> None:
    marks = [mark("r", span, kind, reading=reading) for span, kind, reading in marked]
    passages = [Passage(anchor=f"p{s.start}-{s.end}", spans=(s,)) for s in cited if s.end <= len(text)]
    read = shown(text, marks=marks, passages=passages)
    assert read.of("all")[0].text == re.sub("[\0\ud800-\udfff]", "\ufffd", text)
    assert read.unclosed == []


def test_a_carriage_return_before_a_line_end_is_kept_and_not_named() -> None:
    markup = marked_text("a\r\nb\rc", [], (), [], ())
    assert "\r" not in markup
    read = shown("a\r\nb\rc")
    assert read.of("all")[0].text == "a\r\nb\rc"
    assert [e.attributes["data-name"] for e in read.of("control")] == ["U+000D"]
