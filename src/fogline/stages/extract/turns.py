"""Transcripts: paragraphs that a speaker's name and a colon open, each turn that speaker's words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan

LEAST_TURNS = 3
MOST_PARAGRAPHS = 4
_LEAST_WORDS = 3
_WORD = r"[^\W\d_a-z][\w.’'-]*"
_LABEL = re.compile(
    rf"(?P<mark>[\"“”]?)(?P<who>{_WORD}(?:\s{_WORD}){{0,4}})(?:\s\([^)\n]{{1,40}}\))?(?P<cue>:)\s+(?=\S)"
)
_DIRECTION = re.compile(r"[\"“”]?(?:\([^)]*\)|\[[^\]]*\]|[\s.…*_-]+)[\"“”]?")
_MARKS = '"“”'
_ENDS = re.compile(r"[.?!…—–-][\"“”’')\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """The paragraph that a label opens: its number, the label, the colon, and the words behind it."""

    paragraph: int
    who: Span
    cue: Span
    words: Span
    marked: bool

    def name(self, text: str) -> str:
        """The label's last word, which a transcript goes on with after the first turn."""
        return self.who.of(text).split()[-1].casefold()


def with_turns(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The turns of a report's transcripts, and the drafts that lie in none of them."""
    spoken = list(turns(scan))
    words = scan.words(s for d in spoken for s in (*d.source, *d.content))
    return [*spoken, *(d for d in drafts if not words & scan.words(d.content))]


def turns(scan: Scan) -> Iterator[Draft]:
    """A draft for each turn: three or more near each other, one label twice, most of them sentences.

    The first paragraph is a headline.
    """
    paragraphs = [
        found
        for start, end in pairwise([*scan.paragraphs, len(scan.text)])
        if (found := scan.trimmed(start, end)) is not None
    ]
    opened = [t for n, p in enumerate(paragraphs) if n and (t := _turn(n, p, scan.text)) is not None]
    for run in _runs(opened):
        if _is_transcript(run, scan.text):
            for turn, following in zip(run, [*run[1:], None], strict=True):
                stop = following.paragraph if following else turn.paragraph + 1
                content = [turn.words, *_goes_on(turn, paragraphs[turn.paragraph + 1 : stop], scan)]
                yield Draft(source=(turn.who,), cue=(turn.cue,), content=tuple(content), verbatim=True)


def _turn(number: int, paragraph: Span, text: str) -> _Turn | None:
    m = _LABEL.match(text, paragraph.start, paragraph.end)
    if m is None:
        return None
    end = paragraph.end - (text[paragraph.end - 1] in _MARKS and bool(m["mark"]))
    return _Turn(
        paragraph=number,
        who=Span(start=m.start("who"), end=m.end("who")),
        cue=Span(start=m.start("cue"), end=m.end("cue")),
        words=Span(start=m.end(), end=end),
        marked=bool(m["mark"]),
    )


def _runs(opened: Sequence[_Turn]) -> list[list[_Turn]]:
    """Turns of which each begins few paragraphs after the one before."""
    breaks = [0, *(int(b.paragraph - a.paragraph > MOST_PARAGRAPHS) for a, b in pairwise(opened))]
    numbers = [sum(breaks[: k + 1]) for k in range(len(opened))]
    return [[t for t, _ in run] for _, run in groupby(zip(opened, numbers, strict=True), lambda p: p[1])]


def _is_transcript(run: Sequence[_Turn], text: str) -> bool:
    names = Counter(t.name(text) for t in run)
    said = [t.words.of(text) for t in run]
    sentences = sum(len(words.split()) >= _LEAST_WORDS and bool(_ENDS.search(words)) for words in said)
    return len(run) >= LEAST_TURNS and len(names) > 1 and max(names.values()) > 1 and 2 * sentences > len(run)


def _goes_on(turn: _Turn, paragraphs: Sequence[Span], scan: Scan) -> Iterator[Span]:
    """The paragraphs before the next turn, without stage directions; marked ones where the turn is marked."""
    for p in paragraphs:
        words = scan.trimmed(p.start, p.end, edges=_MARKS)
        if words is None or _DIRECTION.fullmatch(p.of(scan.text)):
            continue
        if turn.marked and scan.text[p.start] not in _MARKS:
            return
        yield words
