"""The words of a source as a reader wants them for a name: repairs applied."""

import re
from collections.abc import Iterable, Mapping, Sequence

from fogline.model.report import Mark, MarkKind, Report
from fogline.model.span import Span
from fogline.model.statement import Statement

# Where a page glued words, it mostly lost a comma too: "the brigadewhose men".
_GLUED = re.compile(r"\s(?=(?:who|whose|whom|which)$)")


def readable_sources(
    statements: Iterable[Statement], reports: Mapping[str, Report], marks: Mapping[str, Sequence[Mark]]
) -> dict[str, str]:
    """What a source in which words are glued or misspelt reads as, by its words on one line as they came."""
    found: dict[str, str] = {}
    for s in statements:
        for span in s.source[:1]:
            held = [m for m in marks.get(s.report_id, ()) if m.kind is MarkKind.REPAIR and span.holds(m.span)]
            if held and s.report_id in reports:
                text = reports[s.report_id].text
                found[" ".join(span.of(text).split())] = " ".join(_read(text, span, held).split())
    return found


def _read(text: str, span: Span, marks: Sequence[Mark]) -> str:
    pieces, at = [], span.start
    for m in sorted(marks, key=lambda m: m.span):
        if m.span.start >= at:
            pieces += [text[at : m.span.start], _GLUED.sub(", ", m.reading or m.span.of(text))]
            at = m.span.end
    return "".join([*pieces, text[at : span.end]])
