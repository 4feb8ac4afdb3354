"""What a web page says of itself: its publisher, address, headline, byline, day and language."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_DATES = (
    *("article:published_time", "og:published_time", "og:article:published_time", "article:published"),
    *("article.published", "published_time", "datepublished", "rnews:datepublished", "dc.date.issued"),
    *("dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date"),
)
_MORE_DATES = (
    *("date", "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "published"),
    *("publicationdate", "parsely-pub-date", "sailthru.date", "article_date_original", "bt:pubdate"),
    *("cxenseparse:recs:publishtime", "created", "datecreated", "article.created", "timestamp"),
)
_MARKED = re.compile(
    r"(?:^|[\s_-])(?:published|pub-?date|entry-date|post-date|article-date|date-published|dateline)\b"
)
_TELLS_A_DAY = re.compile(r"(?:19|20)[0-9]{2}|[0-9]{10}")
_ARTICLES = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The page's own metadata; `published` as it stands there."""

    publisher: str | None
    url: str | None
    headline: str | None
    byline: str | None
    published: str | None
    language: str | None


def facts(tree: Any) -> Facts:
    """The facts of a page's tree, from its meta elements, its JSON-LD, its headings and its times."""
    metas = _metas(tree)
    linked = _linked(tree)
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    times = _times(tree)
    dates = [metas.get(k) for k in _DATES] + [linked.get("published")] + [metas.get(k) for k in _MORE_DATES]
    return Facts(
        publisher=_any(metas.get("og:site_name"), linked.get("publisher"), metas.get("application-name")),
        url=_any(*(u for u in (*canonical, metas.get("og:url"), linked.get("url")) if _is_web(u))),
        headline=_any(metas.get("og:title"), linked.get("headline"), _title(tree)),
        byline=_any(linked.get("byline"), metas.get("author"), metas.get("byl")),
        published=_any(*(d for d in (*dates, *times) if d and _TELLS_A_DAY.search(d))),
        language=_any(tree.get("lang"), metas.get("og:locale")),
    )


def _times(tree: Any) -> list[str]:
    """The days that elements of the page are marked with, those of the article's own date first."""
    told = [*tree.xpath("//*[@itemprop='datePublished' or @property='datePublished' or @pubdate]")]
    told += [
        e for e in tree.xpath("//*[@class]") if e.tag != "time" and _MARKED.search(e.get("class").lower())
    ]
    plain = [*tree.xpath("//article//time"), *tree.xpath("//time")][:1]
    return [_written(e) for e in (*told[:8], *plain)]


def _written(element: Any) -> str:
    """The day of an element: an attribute for machines, or else its words where they are few."""
    for name in ("datetime", "content", "title"):
        if value := element.get(name):
            return str(value)
    words = str(element.text_content())
    return words if len(words) < 120 else ""


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        found.setdefault(key, meta.get("content") or "")
    return found


def _title(tree: Any) -> str | None:
    """The first heading, or else the title of the window without the outlet's name at its end."""
    headings = [h.text_content() for h in tree.iter("h1")]
    if len(headings) == 1:
        return str(headings[0])
    titles = [t.text_content() for t in tree.iter("title")]
    return re.split(r"\s[|–—-]\s(?=[^|–—-]{1,40}$)", titles[0].strip())[0] if titles else None


def _linked(tree: Any) -> dict[str, str]:
    """The JSON-LD of the page's article: headline, publisher, byline, published, url."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            value = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            kinds = item.get("@type")
            if any(
                k in _ARTICLES for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)
            ):
                return _fields(item)
    return {}


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of JSON-LD: one, a list, or a graph."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (x for x in graph if isinstance(x, dict)) if isinstance(graph, list) else ()


def _fields(item: dict[str, Any]) -> dict[str, str]:
    authors = item.get("author")
    names = [_name(a) for a in (authors if isinstance(authors, list) else [authors])]
    found = {
        "headline": _name(item.get("headline")),
        "publisher": _name(item.get("publisher")),
        "byline": ", ".join(n for n in names if n),
        "published": _name(item.get("datePublished")) or _name(item.get("dateCreated")),
        "url": _name(item.get("url")),
    }
    return {k: v for k, v in found.items() if v}


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def _is_web(url: str | None) -> bool:
    return bool(url) and str(url).lower().startswith(("http://", "https://"))


def _any(*values: str | None) -> str | None:
    """The first value that is not blank, on one line."""
    return next((" ".join(v.split())[:1000] for v in values if v and v.strip()), None)
