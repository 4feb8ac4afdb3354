"""Every stretch of a text that is no part of the report: navigation, credits, prompts, codes."""

from collections.abc import Iterable, Iterator, Sequence

from fogline.model.span import Span
from fogline.stages.ingest.captions import captions
from fogline.stages.ingest.headings import between, run_in, run_into_text, twice
from fogline.stages.ingest.inline import Find, about_outlet, ending, inline
from fogline.stages.ingest.layout import Unit, units
from fogline.stages.ingest.markdown import markup
from fogline.stages.ingest.rules import line_rule

SHARE = 0.5


def noise(
    text: str, *, repeated: frozenset[str] = frozenset(), markdown: bool = False
) -> list[tuple[Span, str]]:
    """The noise of a text with the reason of each stretch; `repeated` has lines that other pages print."""
    listed = units(text)
    whole = [*lines(listed, repeated), *captions(listed), *twice(listed)]
    marked = {start for start, _, _ in whole}
    left = [unit for unit in listed if unit.start not in marked]
    inside = [find for unit in left for find in inline(unit)]
    signs = [*(markup(text) if markdown else ()), *_byte_order_mark(text)]
    closing = [*ending(text), *filter(None, [about_outlet(text), run_into_text(text)])]
    return _merged([*whole, *between(left), *inside, *closing, *_run_in(listed), *signs])


def _byte_order_mark(text: str) -> Iterator[Find]:
    if text.startswith("\ufeff"):
        yield 0, 1, "byte order mark"


def _run_in(listed: Sequence[Unit]) -> Iterator[Find]:
    """Run-in headings are looked for only where a page came as one long line."""
    for unit in listed:
        if len(unit.text) > 1200:
            for start, end, reason in run_in(unit.text):
                yield unit.start + start, unit.start + end, reason


def lines(listed: Sequence[Unit], repeated: frozenset[str]) -> Iterator[Find]:
    """Whole lines of noise, the headlines under "read also", and everything under a comment form."""
    prose = sum(unit.words for unit in listed if unit.is_prose)
    read, links = 0, False
    for k, unit in enumerate(listed):
        read += unit.words if unit.is_prose else 0
        if (unit.is_prose and unit.text[-1] != "?") or unit.sentences > 1:
            links = False
        if line_rule(unit.text, "rest") and prose and read > SHARE * prose:
            yield from ((u.start, u.end, "comment form") for u in listed[k:])
            return
        if rule := line_rule(unit.text, "links"):
            links = True
            yield unit.start, unit.end, rule.reason
        elif (rule := line_rule(unit.text)) or unit.text in repeated:
            yield unit.start, unit.end, rule.reason if rule else "printed on other pages too"
        elif links:
            yield unit.start, unit.end, "related links"


def _merged(finds: Iterable[Find]) -> list[tuple[Span, str]]:
    """The stretches in order, none touching another; where two do, the reason is the first one's."""
    merged: list[tuple[int, int, str]] = []
    for start, end, reason in sorted(set(finds), key=lambda f: (f[0], -f[1], f[2])):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            first, last, kept = merged[-1]
            merged[-1] = (first, max(last, end), kept)
        else:
            merged.append((start, end, reason))
    return [(Span(start=start, end=end), reason) for start, end, reason in merged]
