import itertools
import re
import time

import pytest
from page_reader import Page
from render_sample import HOSTILE, HOSTILE_TEXT, LINES, R1, REPORTS, hostile, made, records, sample

from fogline.model.brief import Brief, Line, Section
from fogline.model.citation import cite
from fogline.model.event import Event
from fogline.model.span import Span
from fogline.model.view import View
from fogline.render.coverage import reports_in_order
from fogline.render.html import page
from fogline.render.page.reports import web_address

SCHEMES = re.compile(r"^(#|https?://)")


def held(text: str) -> str:
    """The text as far as HTML can hold it: NUL and lone surrogates have a stand-in."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


@pytest.mark.parametrize("view", [sample(), hostile()])
def test_the_text_of_each_report_is_there_whole_and_nothing_else(view: View) -> None:
    blocks = [e.text for e in Page(page(view)).of("text")]
    assert blocks == [held(r.text) for r in reports_in_order(view)]


@pytest.mark.parametrize("view", [sample(), hostile(), View([]), View(REPORTS)])
def test_every_link_within_the_page_leads_somewhere(view: View) -> None:
    read = Page(page(view))
    ids = read.ids()
    assert len(ids) == len(set(ids))
    assert read.unclosed == []
    for href in read.links():
        assert SCHEMES.match(href), href
        assert not href.startswith("#") or href[1:] in ids, href


def test_every_citation_leads_to_its_own_characters_and_back() -> None:
    text = page(sample())
    read = Page(text)
    for line in LINES:
        for citation in line.citations:
            number = reports_in_order(sample()).index(sample().report(citation.report_id)) + 1
            anchor = f"r{number}-s{citation.start}-{citation.end}"
            assert any(e.attributes.get("id") == anchor for e in read.of("place"))
            assert "".join(e.text for e in read.of(anchor)) == citation.exact
    uses = {e.attributes["id"] for e in read.of("cite")}
    assert uses == {e.attributes["href"][1:] for e in read.of("back") if e.tag == "a"}


def test_the_passage_that_is_pointed_to_lights_up_in_all_its_parts() -> None:
    text = page(sample())
    for passage in Page(text).of("place"):
        anchor = passage.attributes["id"]
        assert f"#{anchor}:target~.{anchor}" in text


def test_hostile_text_makes_no_element_and_no_attribute() -> None:
    read = Page(page(hostile()))
    assert {e.tag for e in read.elements} & {
        "script",
        "img",
        "iframe",
        "object",
        "link",
        "base",
        "form",
    } == set()
    assert not any(name.startswith("on") or name == "style" for e in read.elements for name in e.attributes)
    assert HOSTILE.url not in read.links()


def test_nothing_is_loaded_from_anywhere() -> None:
    text = page(hostile())
    read = Page(text)
    assert not any({"src", "srcset", "data", "action"} & set(e.attributes) for e in read.elements)
    style = next(e.text for e in read.elements if e.tag == "style")
    assert "url(" not in style
    assert "@import" not in style
    outside = [e for e in read.elements if e.attributes.get("href", "").startswith("http")]
    assert [e.tag for e in outside] == ["a"]
    assert all("noreferrer" in e.attributes["rel"] for e in outside)


def test_the_policy_allows_this_style_sheet_alone() -> None:
    read = Page(page(sample()))
    policy = next(e.attributes["content"] for e in read.elements if e.attributes.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_control_characters_are_named_and_stand_alone_in_isolation() -> None:
    read = Page(page(hostile()))
    text_block = next(e for e in read.of("text") if "gnp.exe" in e.text)
    named = [e.attributes["data-name"] for e in read.of("control") if e.tag == "bdi" and e.text]
    assert {"U+202E", "U+2067", "U+001B", "U+0000", "U+D800", "U+0085", "U+000D"} <= set(named)
    assert text_block.attributes["dir"] == "auto"
    outside = [
        e.text
        for e in read.elements
        if e.tag in ("title", "h1", "q", "li", "p") and "text" not in e.classes()
    ]
    assert not any("\u202e" in words or "\x1b" in words for words in outside)


def test_the_page_can_be_written_as_utf_8() -> None:
    assert page(hostile()).encode("utf-8")


def test_the_order_of_records_changes_nothing() -> None:
    assert page(View(reversed(records()))) == page(sample())


def test_headings_never_skip_a_level() -> None:
    stray = made("stray.txt", "The ferry sank.", 1)
    for view in (sample(), View([*records(), stray]), View([])):
        levels = [int(e.tag[1]) for e in Page(page(view)).elements if re.fullmatch("h[1-6]", e.tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_a_dispute_shows_its_positions_with_words_speakers_and_origins() -> None:
    text = next(e.text for e in Page(page(sample())).of("dispute"))
    assert "Who holds the eastern bank of Harrowmere?" in text
    for words in ("holds the whole of Harrowmere", "has taken the eastern bank", "captured part of"):
        assert words in text
    assert "Ilse Tarnvik (lowland council)" in " ".join(text.split())
    assert "Bram Oudekerk on Radio Vell, 2 April 2031" in text


def test_a_line_on_a_dispute_stands_in_its_box_with_its_sources() -> None:
    read = Page(page(sample()))
    told = [line for line in LINES if line.dispute_id]
    for line, box in zip(told, read.of("dispute"), strict=True):
        assert line.text in box.text
        assert len([e for e in read.of("cite") if _inside(e, box)]) == len(line.citations)


def test_nothing_that_can_be_clicked_lies_in_a_summary() -> None:
    assert not [e for e in Page(page(sample())).elements if e.tag == "a" and "summary" in e.within]


def test_a_count_of_origins_opens_to_as_many_origins() -> None:
    read = Page(page(sample()))
    for standing in read.of("standing"):
        count = next(e for e in read.of("count") if e.parent and e.parent.parent is standing)
        listed = [e for e in read.of("origin") if _inside(e, standing)]
        assert int(count.text.split()[0]) == len(listed)


def test_left_out_files_are_named_with_the_reason() -> None:
    text = next(e.text for e in Page(page(sample())).of("left-out"))
    assert "scan-0403.pdf" in text
    assert "the file holds images" in text


def test_only_addresses_of_the_web_are_links() -> None:
    assert web_address("https://courier.example/a?b=1") == "https://courier.example/a?b=1"
    for bad in (
        "javascript:alert(1)",
        "data:text/html,x",
        "//x",
        "http:",
        "https://a b",
        "http://[x",
        None,
        "",
    ):
        assert web_address(bad) is None
    assert web_address("https://a\u202e.example") is None


def test_two_events_on_one_page_keep_their_anchors_apart() -> None:
    other = made("ferry.txt", "The ferry sank off Oster, the harbour office said.", 6)
    event = Event(id="event:ferry", report_ids=(other.id,), title="ferry")
    whole = cite(other, Span(start=0, end=len(other.text)))
    line = Line(section=Section.SINGLE, text="A ferry sank.", citations=(whole,))
    brief = Brief(id="brief:ferry", event_id=event.id, title="A ferry", lines=(line,), timeline=())
    read = Page(page(View([*records(), other, event, brief])))
    assert len(read.ids()) == len(set(read.ids()))
    assert {"event-1", "event-2", "event-1-single", "event-2-single"} <= set(read.ids())


def test_a_citation_of_a_report_that_is_not_at_hand_does_not_break_the_page() -> None:
    rest = [r for r in records() if r not in (R1,) and getattr(r, "report_id", "") != R1.id]
    read = Page(page(View(rest)))
    assert len(read.of("text")) == 3
    assert any(e.tag == "span" for e in read.of("cite"))


def test_forty_long_reports_make_a_page_within_seconds() -> None:
    reports = [made(f"{k}.txt", f"{k}. " + "The dyke held, the council said. " * 300, 1) for k in range(40)]
    spans = [Span(start=s, end=s + 60) for s in range(0, 9000, 300)]
    lines = tuple(
        Line(section=Section.CARRIED, text="The dyke held.", citations=tuple(cite(r, s) for r in reports))
        for s in spans
    )
    event = Event(id="event:many", report_ids=tuple(r.id for r in reports), title="dyke")
    brief = Brief(id="brief:many", event_id=event.id, title="The dyke", lines=lines, timeline=())
    started = time.process_time()
    text = page(View([*reports, event, brief]))
    assert time.process_time() - started < 10
    assert len([e for e in Page(text).of("back") if e.tag == "a"]) == len(spans) * len(reports)


def test_the_hostile_report_shows_its_own_markup_as_words() -> None:
    block = next(e for e in Page(page(hostile())).of("text") if "gnp.exe" in e.text)
    assert block.text == held(HOSTILE_TEXT)


def test_a_report_names_the_reports_that_share_its_words() -> None:
    heads = {e.text.split("·")[0].strip(): e.text for e in Page(page(sample())).of("dateline")}
    herald = next(text for day, text in heads.items() if day.startswith("4 April"))
    assert "same agency text as R1" in herald
    assert "same act of speaking as R2" in herald


def _inside(element: object, ancestor: object) -> bool:
    while element is not None and element is not ancestor:
        element = element.parent  # type: ignore[attr-defined]
    return element is ancestor
