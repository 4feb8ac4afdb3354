"""A report's own text as markup: every character stays, and what is marked on it can be seen.

The text is cut wherever a mark, a reserve or an anchored passage begins or ends, so that ranges may
nest and overlap. What the page adds (readings, ways back, names of control characters) is put there
by the style sheet from attributes: the text content of the block is the report's text and no more.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from fogline.model.report import Mark
from fogline.model.span import Span
from fogline.model.statement import Hedge
from fogline.render.page.layers import Layer, hedge_layers, mark_layers, passage_layers, readings
from fogline.render.page.passages import Passage
from fogline.render.plain import UNSAFE, named, visible

# A carriage return that ends no line would be drawn as nothing.
SHOWN = re.compile(rf"{UNSAFE.pattern}|\r(?!\n)")
WayBack = tuple[int, int, tuple[str, ...]]


def marked_text(
    text: str,
    marks: Sequence[Mark],
    hedges: Iterable[Hedge],
    passages: Sequence[Passage],
    ways: Iterable[WayBack],
) -> Markup:
    """The whole text with its layers, its anchors and its ways back."""
    layers = [*mark_layers(marks), *hedge_layers(hedges), *passage_layers(passages)]
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


def _points(
    text: str, marks: Iterable[Mark], passages: Iterable[Passage], ways: Iterable[WayBack]
) -> dict[int, list[Markup]]:
    """What stands between two characters: ways back and readings first, then the anchors that begin."""
    points: defaultdict[int, list[Markup]] = defaultdict(list)
    for end, number, ids in ways:
        points[min(end, len(text))] += _ways_back(number, ids)
    for m in marks:
        for at, words, name in readings(text, m):
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
