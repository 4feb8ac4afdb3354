from datetime import date

import pytest

from fogline.model.interval import Basis, Interval
from fogline.nlp.pages import page
from fogline.stages.ingest.day_forms import day_of_page

BODY = (
    "<p>The mayor of Orlen said on Tuesday that the bridge had been closed for weeks and would stay so.</p>"
)


def of(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def test_the_page_tells_of_itself() -> None:
    head = (
        "<title>Dam breaks | The Orlen Mail</title><meta property='og:site_name' content='The Orlen Mail'>"
        "<meta property='article:published_time' content='2031-04-02T10:00:00Z'>"
        "<link rel='canonical' href='https://orlen.example/dam'>"
    )
    found = page(of(BODY, head))
    assert (found.publisher, found.url) == ("The Orlen Mail", "https://orlen.example/dam")
    assert (found.headline, found.published, found.language) == ("Dam breaks", "2031-04-02T10:00:00Z", "en")


def test_linked_data_tells_of_the_page() -> None:
    data = (
        '{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Dam breaks",'
        ' "author": [{"name": "Tamsin Oduya"}, {"name": "Piet Karlow"}], "datePublished": "2031-04-02",'
        ' "publisher": {"name": "Orlen Mail"}}]}'
    )
    found = page(of(BODY, f"<script type='application/ld+json'>{data}</script>"))
    assert (found.publisher, found.byline) == ("Orlen Mail", "Tamsin Oduya, Piet Karlow")
    assert (found.headline, found.published) == ("Dam breaks", "2031-04-02")


@pytest.mark.parametrize(
    "data", ["{", "[]", "3", '{"@graph": 3}', '[{"@type": {}}]', "[" * 5000, '{"author": 1}']
)
def test_linked_data_of_any_form_does_no_harm(data: str) -> None:
    assert page(of(BODY, f"<script type='application/ld+json'>{data}</script>")).text


def test_a_time_element_is_the_last_resort_for_a_date() -> None:
    assert page(of(f"<time datetime='2031-04-02'>today</time>{BODY}")).published == "2031-04-02"


def test_an_address_that_is_a_script_is_not_kept() -> None:
    assert page(of(BODY, "<link rel='canonical' href='javascript:alert(1)'>")).url is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta name='pubdate' content='20310402'>", ""),
        ("<meta name='DC.date.issued' content='2031-04-02'>", ""),
        ("<meta name='dcterms.created' content='2 April 2031'>", ""),
        ("<meta itemprop='datePublished' content='2031-04-02T08:00Z'>", ""),
        ("<meta name='publish-date' content='Wed, 02 Apr 2031 08:00:00 GMT'>", ""),
        ("<meta name='cXenseParse:recs:publishtime' content='2031-04-02T08:00Z'>", ""),
        (
            '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "dateCreated": "2031-04-02"}</script>',
            "",
        ),
        ("", "<time datetime='2031-04-02T08:00'>two hours ago</time>"),
        ("", "<time>April 2, 2031</time>"),
        ("", "<span itemprop='datePublished'>2 April 2031</span>"),
        ("", "<abbr class='published' title='2031-04-02T08:00Z'>Wednesday</abbr>"),
        ("", "<p class='entry-date'>Published on 2 April 2031</p>"),
        ("<meta name='date' content='today'>", "<div class='post-date'>02.04.2031</div>"),
        (
            "",
            "<aside><time datetime='2030-01-01'></time></aside><article><time datetime='2031-04-02'></time></article>",
        ),
    ],
)
def test_a_page_may_give_its_day_by_many_conventions(head: str, body: str) -> None:
    assert day_of_page(page(of(body + BODY, head)).published) == Interval.of_day(
        date(2031, 4, 2), basis=Basis.PAGE
    )
