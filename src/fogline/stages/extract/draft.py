"""An attribution on its way to a statement: spans of the text as it is read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fogline.model.span import Span
from fogline.nlp.attribution import Attribution
from fogline.stages.extract.scan import Scan, without

EDGES = "\"“”„‟«»‹›'‘’‚`"
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Source, cue and content in order of place; `follows`: it carries on the words of this one.

    `aside`: an attribution that no monitor would count. `verbatim`: the layout shows the speaker's own words, without marks.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float = 1.0
    follows: "Draft | None" = None
    aside: bool = False
    verbatim: bool = False

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end


def drafts_of(attributions: Iterable[Attribution], scan: Scan) -> list[Draft]:
    """The tagger's attributions with their spans trimmed and disjoint, those left empty dropped."""
    found = []
    for a in attributions:
        source, cue = _spans(a.source, scan), _spans(a.cue, scan)
        content = with_content_of(scan, _spans(a.content, scan), taken=(*source, *cue))
        if content:
            found.append(Draft(source=source, cue=cue, content=content, score=a.score))
    return found


def with_content(draft: Draft, content: Iterable[Span], scan: Scan) -> Draft:
    """The draft with another content, cleared of its source and cue; itself where nothing is left."""
    kept = with_content_of(scan, content, taken=(*draft.source, *draft.cue))
    return replace(draft, content=kept) if kept else draft


def with_content_of(scan: Scan, spans: Iterable[Span], *, taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans in order, merged where they meet, without what is taken and without marks at their ends."""
    pieces = [p for s in spans for p in without(s, taken)]
    trimmed = [t for p in pieces if (t := scan.trimmed(p.start, p.end, edges=EDGES))]
    return tuple(s for s in merged(trimmed) if scan.words([s]))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same characters as spans that neither overlap nor touch, in order."""
    out: list[Span] = []
    for s in sorted(spans):
        if out and s.start <= out[-1].end:
            out[-1] = Span(start=out[-1].start, end=max(out[-1].end, s.end))
        else:
            out.append(s)
    return out


def _spans(pairs: Iterable[Pair], scan: Scan) -> tuple[Span, ...]:
    found = (scan.trimmed(max(0, a), min(b, len(scan.text))) for a, b in pairs)
    return tuple(merged(s for s in found if s))
