"""What a web page says of itself: its publisher, address, headline, byline, day and language."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_DATES = ("article:published_time", "og:published_time", "datepublished", "dc.date", "dc.date.issued")
_MORE_DATES = ("date", "publishdate", "publish-date", "pubdate", "parsely-pub-date", "sailthru.date")
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
    times = tree.xpath("//time/@datetime")
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    dates = [metas.get(k) for k in _DATES] + [linked.get("published")] + [metas.get(k) for k in _MORE_DATES]
    return Facts(
        publisher=_any(metas.get("og:site_name"), linked.get("publisher"), metas.get("application-name")),
        url=_any(*(u for u in (*canonical, metas.get("og:url"), linked.get("url")) if _is_web(u))),
        headline=_any(metas.get("og:title"), linked.get("headline"), _title(tree)),
        byline=_any(linked.get("byline"), metas.get("author"), metas.get("byl")),
        published=_any(*dates, *times[:1]),
        language=_any(tree.get("lang"), metas.get("og:locale")),
    )


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
        "published": _name(item.get("datePublished")),
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
