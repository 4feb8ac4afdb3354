import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.nlp.pages import page

BODY = (
    "<p>The mayor of Orlen said on Tuesday that the bridge had been closed for weeks and would stay so.</p>"
    "<p>Nobody was hurt when the dam broke, the fire brigade said in a statement on the same evening.</p>"
)


def of(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def test_the_article_is_taken_line_by_line() -> None:
    found = page(of(f"<nav><a href=/>Home</a></nav><article>{BODY}</article>"))
    assert found.text.count("\n") == 1
    assert found.text.startswith("The mayor of Orlen")
    assert "Home" not in found.text
    assert found.how.startswith("html: trafilatura 2.")


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("<a href=x>Vardek</a><strong>east</strong> of the river", "Vardek east of the river"),
        ("<a href=x>Vardek</a>told her so", "Vardek told her so"),
        ("the guard of<b>Vardek</b> left", "the guard of Vardek left"),
        ("two <a href=x>tank</a>s burnt", "two tanks burnt"),
        ("<a href=x>Vardek</a>'s guard left", "Vardek's guard left"),
        ("<span>T</span>he guard left", "The guard left"),
        ("un<em>likely</em> so", "unlikely so"),
    ],
)
def test_touching_elements_do_not_join_words(inner: str, words: str) -> None:
    assert (
        words
        in page(of(f"<article><p>It is said that {inner} on that day in spring.</p>{BODY}</article>")).text
    )


def test_where_no_article_is_found_every_word_is_kept() -> None:
    found = page(of("<form><label>Dam</label> <button>broke</button></form><script>alert(1)</script>"))
    assert "Dam" in found.text
    assert "alert" not in found.text


def test_files_outside_the_page_are_never_read() -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert "Nobody was hurt" in page(doctype + f"<html><body>&b;{BODY}</body></html>").text


@pytest.mark.parametrize(
    "html",
    [
        "",
        "\0\0",
        "<",
        "<html></html>",
        "<html><body><!-- nothing --></body></html>",
        "<div>" * 50_000 + "word",
        "<b>word" * 20_000,
        "<table><tr><td>" * 2_000 + "word",
        "<p " + " ".join(f"a{i}=1" for i in range(5_000)) + ">word</p>",
        "<script>" * 5_000,
        "<" * 50_000,
        "&" * 50_000,
        "<p>" + "&lt;script&gt;" * 5_000,
        "<html>\ud800\ufffe</html>",
    ],
)
def test_hostile_pages_come_back_in_time(html: str) -> None:
    before = time.process_time()
    found = page(html)
    assert time.process_time() - before < 10
    assert "word" not in html or "word" in found.text


TAGS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<div>", "<!--", "-->", "<script>", "&amp;"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TAGS | st.text(max_size=8), max_size=30).map("".join))
def test_any_page_is_read(html: str) -> None:
    assert isinstance(page(html).text, str)
