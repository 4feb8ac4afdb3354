"""The door to trafilatura: a web page's text, and what the page says of itself."""

import logging
import re
from configparser import ConfigParser
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

import lxml.etree
import lxml.html

from fogline.nlp.page_facts import Facts, facts


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INLINE = _names("a abbr b cite em font i mark q s small span strong u")
_UNREAD = _names("script style noscript template head title svg math iframe object select option")
_BLOCKS = _names(
    "address article aside blockquote body br caption dd details div dl dt figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th "
    "thead tr ul"
)
# "<a>tank</a>s", "<a>Norland</a>ic": what follows a tag may be the end of the same word.
_ENDINGS = _names("s es d ed n en er ers ing ly al an ian ians ans ese ic ist ists ism y ish t th st nd rd")
_WORD_END = re.compile(r"\w{2,}$")
_WORD_START = re.compile(r"\w+")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DOCTYPE = re.compile(r"\A\s{0,100}<!DOCTYPE[^\[>]{0,500}(?:\[[^\]]{0,20000}\]\s{0,50})?>", re.IGNORECASE)
_TAG = re.compile(r"<[/!?A-Za-z][^<>]{0,5000}>")
MAX_DEPTH = 200
MAX_ATTRIBUTES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The text of a page, how it was extracted, and the page's own metadata; dates as they stand."""

    text: str
    how: str
    publisher: str | None = None
    url: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None


def page(html: str) -> Page:
    """What a page says; an empty text where it has no words at all.

    trafilatura chooses the article; where it finds none, every word that the page shows is taken.
    """
    html = _DOCTYPE.sub("", _NOT_XML.sub(" ", html))
    tree = _tree(html)
    if tree is None or _is_deep(tree):
        return Page(text=_stripped(html), how="html: tags removed")
    known = facts(tree)
    _shed_attributes(tree)
    _part_words(tree)
    text = _article(tree)
    if text:
        return _of(known, text, f"html: trafilatura {_trafilatura().__version__}")
    return _of(known, _every_word(tree), "html: all words")


def _of(known: Facts, text: str, how: str) -> Page:
    return Page(
        text=text,
        how=how,
        publisher=known.publisher,
        url=known.url,
        headline=known.headline,
        byline=known.byline,
        published=known.published,
        language=known.language,
    )


def _tree(html: str) -> Any:
    # An encoding named inside the text is a lie by now: the parser gets UTF-8 and is told so.
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(html.encode("utf-8"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return None


def _is_deep(tree: Any) -> bool:
    """Nesting past what readers of pages can follow; the parser itself drops what lies below 256."""
    depth = 0
    for event, _ in lxml.etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            return True
    return False


def _stripped(html: str) -> str:
    """The page without its tags, for pages that no parser can hold."""
    bare = unescape(_TAG.sub("\n", _without_scripts(html)))
    lines = (" ".join(line.split()) for line in _NOT_XML.sub(" ", bare).split("\n"))
    return "\n".join(line for line in lines if line)


def _without_scripts(html: str) -> str:
    """The page without scripts and styles; one that is never closed stays, since words may follow it."""
    for name in ("script", "style"):
        # Letters that grow in lower case would shift every place.
        lower = html.lower() if len(html.lower()) == len(html) else html
        pieces: list[str] = []
        at = 0
        while (start := lower.find(f"<{name}", at)) >= 0 and (end := lower.find(f"</{name}", start)) >= 0:
            pieces.append(html[at:start])
            at = end
        html = "".join([*pieces, html[at:]])
    return html


def _shed_attributes(tree: Any) -> None:
    """Elements with very many attributes lose them: dropping them one by one takes quadratic time."""
    for element in tree.iter():
        if len(element.attrib) > MAX_ATTRIBUTES:
            element.attrib.clear()


def _article(tree: Any) -> str:
    try:
        found = _trafilatura().extract(tree, output_format="txt", include_comments=False, config=_config())
    except (ValueError, TypeError, AttributeError, RecursionError, lxml.etree.LxmlError):
        return ""
    return found or ""


@cache
def _trafilatura() -> Any:
    import trafilatura.settings  # noqa: PLC0415 (slow to load, and most reports are no web pages)

    # What it cannot extract is told by its empty answer; its log lines would go to the terminal.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura


@cache
def _config() -> ConfigParser:
    """trafilatura's settings, but for short pages: by default it joins the lines of those into one."""
    config: ConfigParser = _trafilatura().settings.use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "50")
    return config


def _part_words(tree: Any) -> None:
    """A space goes in where an inline element touches a word, so that no two words are joined."""
    for element in tree.iter(*_INLINE):
        inside = element.text_content() if len(element) else element.text or ""
        _part_after(element, inside)
        _part_before(element, inside)


def _part_after(element: Any, inside: str) -> None:
    following = element.getnext()
    if not _WORD_END.search(inside[-40:]):
        return
    if element.tail:
        word = _WORD_START.match(element.tail)
        if word and word[0].lower() not in _ENDINGS:
            element.tail = " " + element.tail
    elif following is not None and following.tag in _INLINE and _WORD_START.match(following.text or ""):
        element.tail = " "


def _part_before(element: Any, inside: str) -> None:
    """Before an element only a capital tells a new word: "un<em>likely</em>" is one word."""
    if not inside[:1].isupper() or len(inside) < 2:
        return
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        if before.tail and _WORD_END.search(before.tail[-40:]):
            before.tail += " "
    elif parent is not None and parent.text and _WORD_END.search(parent.text[-40:]):
        parent.text += " "


def _every_word(tree: Any) -> str:
    """All words that a page shows, a line a block, in the order of the page."""
    pieces: list[str] = []
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            pieces.append("\n" if element.tag in _BLOCKS else "")
            pieces.append("" if _is_unread(element) else element.text or "")
        else:
            pieces.append("\n" if element.tag in _BLOCKS else "")
            outer = element.getparent()
            pieces.append("" if outer is None or _is_unread(outer) else element.tail or "")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _is_unread(element: Any) -> bool:
    return element.tag in _UNREAD or element.get("hidden") is not None
