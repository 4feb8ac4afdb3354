"""A report's own text as markup: every character stays, and what is marked on it can be seen.

The text is cut wherever a mark, a reserve or an anchored passage begins or ends, so that ranges may
nest and overlap. What the page adds (readings, ways back, names of control characters) is put there
by the style sheet from attributes: the text content of the block is the report's text and no more.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from fogline.model.report import Mark, MarkKind
from fogline.model.span import Span
from fogline.model.statement import Hedge, HedgeKind
from fogline.render.page.passages import Passage
from fogline.render.plain import UNSAFE, named, visible

# A carriage return that ends no line would be drawn as nothing.
SHOWN = re.compile(rf"{UNSAFE.pattern}|\r(?!\n)")
WayBack = tuple[int, int, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A range that looks different, with the words that say why."""

    span: Span
    name: str
    title: str = ""


def marked_text(
    text: str,
    marks: Sequence[Mark],
    hedges: Iterable[Hedge],
    passages: Sequence[Passage],
    ways: Iterable[WayBack],
) -> Markup:
    """The whole text with its layers, its anchors and its ways back."""
    layers = [*_mark_layers(marks), *_hedge_layers(hedges), *_passage_layers(passages)]
    layers = [x for x in layers if x.span.start < len(text)]
    points = _points(text, marks, passages, ways)
    cuts = sorted({0, len(text), *points, *(min(p, len(text)) for x in layers for p in _ends(x.span))})
    starts: defaultdict[int, list[Layer]] = defaultdict(list)
    for layer in layers:
        starts[layer.span.start].append(layer)
    active: list[Layer] = []
    pieces: list[Markup] = []
    for at, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        active = [x for x in active if x.span.end > at] + starts[at]
        pieces += [*points.get(at, ()), _piece(text[at:end], active)]
    return Markup("").join(pieces)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _piece(words: str, layers: Sequence[Layer]) -> Markup:
    if not layers or not words:
        return _characters(words)
    names = " ".join(dict.fromkeys(x.name for x in layers))
    titles = visible("; ".join(dict.fromkeys(x.title for x in layers if x.title)))
    title = Markup(' title="{}"').format(titles) if titles else Markup("")
    tag = Markup("mark" if any(x.name == "cited" for x in layers) else "span")
    return Markup('<{0} class="{1}"{2}>{3}</{0}>').format(tag, names, title, _characters(words))


def _characters(words: str) -> Markup:
    """The words escaped, each unsafe character alone in an isolated element that bears its name."""
    pieces, at = [], 0
    for found in SHOWN.finditer(words):
        pieces += [_plain(words[at : found.start()]), _control(found[0])]
        at = found.end()
    return Markup("").join([*pieces, _plain(words[at:])])


def _plain(words: str) -> Markup:
    # A parser turns a bare carriage return into a line feed; by reference it stays what it is.
    return Markup(str(escape(words)).replace("\r", "&#13;"))


def _control(character: str) -> Markup:
    # No HTML text can hold NUL or half a surrogate pair: there alone a stand-in is written.
    lost = character == "\0" or "\ud800" <= character <= "\udfff"
    shown = "\ufffd" if lost else _plain(character)
    return Markup('<bdi class="control" data-name="{}">{}</bdi>').format(named(character), shown)


def _mark_layers(marks: Iterable[Mark]) -> Iterator[Layer]:
    for m in marks:
        yield Layer(span=m.span, name=m.kind.value, title=_mark_title(m))


def _mark_title(m: Mark) -> str:
    because = f" ({m.reason})" if m.reason else ""
    if m.kind is MarkKind.NOISE:
        return f"page noise, not part of the report{because}"
    if m.kind is MarkKind.REPAIR:
        return f"read as “{m.reading or ''}”{because}"
    return f"a number that cannot be read{f', perhaps {m.reading}' if m.reading else ''}{because}"


def _hedge_layers(hedges: Iterable[Hedge]) -> Iterator[Layer]:
    for hedge in hedges:
        yield Layer(span=hedge.span, name="hedge", title=_hedge_title(hedge))


def _hedge_title(hedge: Hedge) -> str:
    if hedge.kind is HedgeKind.LIKELIHOOD and hedge.band:
        return f"reserve: likelihood, {hedge.band[0]} to {hedge.band[1]} percent by ICD 203"
    return {
        HedgeKind.LIKELIHOOD: "reserve: likelihood",
        HedgeKind.POSSIBILITY: "reserve: possible, without a likelihood",
        HedgeKind.EVIDENTIAL: "reserve: on what evidence",
    }[hedge.kind]


def _passage_layers(passages: Iterable[Passage]) -> Iterator[Layer]:
    for passage in passages:
        for span in passage.spans:
            if passage.cited:
                yield Layer(span=span, name="cited")
            yield Layer(span=span, name=passage.anchor)


def _points(
    text: str, marks: Iterable[Mark], passages: Iterable[Passage], ways: Iterable[WayBack]
) -> dict[int, list[Markup]]:
    """What stands between two characters: ways back and readings first, then the anchors that begin."""
    points: defaultdict[int, list[Markup]] = defaultdict(list)
    for end, number, ids in ways:
        points[min(end, len(text))] += _ways_back(number, ids)
    for m in marks:
        for at, words, name in _readings(text, m):
            points[at].append(Markup('<span class="{}" data-words="{}"></span>').format(name, visible(words)))
    for passage in passages:
        start = passage.spans[0].start
        points[start].append(Markup('<span class="place" id="{}"></span>').format(passage.anchor))
    return points


def _ways_back(number: int, ids: Sequence[str]) -> Iterator[Markup]:
    for k, use in enumerate(ids):
        name = str(number) if k == 0 else letter(k)
        label = f"back to citation {number}" + (f", use {k + 1}" if k else "")
        yield Markup('<a class="back" href="#{}" aria-label="{}" data-name="{}"></a>').format(
            use, label, name
        )


def letter(k: int) -> str:
    """`b` for 1, `c` for 2; after `z` the number itself."""
    return "abcdefghijklmnopqrstuvwxyz"[k] if k < 26 else str(k + 1)


def _readings(text: str, m: Mark) -> Iterator[tuple[int, str, str]]:
    """(where, words, class) of what the reading of a mark adds to the words that stand."""
    end = min(m.span.end, len(text))
    if not m.reading or m.kind is MarkKind.NOISE or m.span.start >= len(text):
        return
    added = _added(text[m.span.start : end], m.reading) if m.kind is MarkKind.REPAIR else None
    if added is None:
        yield end, m.reading, "reading"
        return
    for offset, words in added:
        yield m.span.start + offset, words, "added"


def _added(raw: str, reading: str) -> list[tuple[int, str]] | None:
    """What the reading puts between the characters that stand; None where it changes them."""
    places, at = [], 0
    for k, c in enumerate(raw):
        found = reading.find(c, at)
        if found < 0:
            return None
        if found > at:
            places.append((k, reading[at:found]))
        at = found + 1
    return [*places, (len(raw), reading[at:])] if at < len(reading) else places
