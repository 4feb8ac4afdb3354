"""Transcripts: paragraphs that a speaker's name and a colon open, each turn that speaker's words."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise

from fogline.model.span import Span
from fogline.stages.extract.cues import CueClass, cue_sense
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan

LEAST_TURNS = 3
MOSTLY = 0.6
_TALKING = frozenset(
    {"i", "we", "you", "me", "us", "my", "our", "myself", "ourselves", "who", "which", "that"}
)
_LONGEST = 24
_EDGE = ".,;:!?“”\"'’"
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
    """The turns of a report's transcripts, the drafts that lie in none of them, and what a turn cites of somebody else.

    Whoever passes on words in a turn is their channel, not their speaker: sentences that cite another are no more the turn's own.
    """
    spoken = list(turns(scan))
    words = scan.words(s for d in spoken for s in (*d.source, *d.content))
    said = scan.words(s for d in spoken for s in d.content)
    cited = [_in_one_sentence(d, scan) for d in drafts if _cites_another(d, said, scan)]
    cited.sort(key=lambda d: d.start)
    starts = [d.start for d in cited]
    kept = []
    for d in spoken:
        inside = cited[bisect_left(starts, d.start) : bisect_right(starts, d.end)]
        if (own := _without(d, inside, scan)) is not None:
            kept.append(own)
    return [*kept, *cited, *(d for d in drafts if not words & scan.words(d.content))]


def _cites_another(draft: Draft, words: Set[int], scan: Scan) -> bool:
    """The draft lies in turns whole, and its source is neither the one who talks nor theirs ("my own men")."""
    held = scan.words([*draft.source, *draft.cue, *draft.content])
    named = {scan.text[at : at + _LONGEST].split()[0].lower().strip(_EDGE) for at in scan.words(draft.source)}
    speech = cue_sense(draft.cue, scan).kind is CueClass.SPEECH and not _is_to_do(draft, scan)
    return bool(named) and held <= words and not named & _TALKING and speech


def _in_one_sentence(draft: Draft, scan: Scan) -> Draft:
    """What stands behind the sentence of the cue is the talker's again, "I" and "we" too."""
    end = scan.sentence(draft.cue[-1].start).end
    kept = [
        s
        for part in draft.content
        if (s := scan.trimmed(part.start, min(part.end, end), edges=".")) is not None
    ]
    return with_content(draft, kept, scan) if kept else draft


def _is_to_do(draft: Draft, scan: Scan) -> bool:
    """ "To continue the talk about": what is to be done is not said."""
    first = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()][:1]
    return bool(first) and first[0].tag == "TO"


def _without(turn: Draft, cited: Sequence[Draft], scan: Scan) -> Draft | None:
    """The turn without the sentences that cite another for the most part; None where nothing is left."""
    mine = scan.words(turn.content)
    others = [held for d in cited if (held := scan.words([*d.source, *d.cue, *d.content])) <= mine]
    if not others:
        return turn
    given = frozenset().union(*others)
    kept = [piece for part in turn.content for piece in _not_given(part, given, scan)]
    return with_content(turn, kept, scan) if kept else None


def _not_given(part: Span, given: Set[int], scan: Scan) -> Iterator[Span]:
    """The runs of sentences of a part that are not for the most part what is given."""
    for own, run in groupby(_sentences(part, scan), key=lambda s: not _is_given(s, given, scan)):
        held = list(run)
        if own:
            yield Span(start=held[0].start, end=held[-1].end)


def _is_given(sentence: Span, given: Set[int], scan: Scan) -> bool:
    words = scan.words([sentence])
    return len(given & words) >= MOSTLY * len(words)


def _sentences(part: Span, scan: Scan) -> list[Span]:
    inner = scan.sentences[bisect_right(scan.sentences, part.start) : bisect_left(scan.sentences, part.end)]
    starts = [part.start, *inner, part.end]
    return [s for a, b in pairwise(starts) if (s := scan.trimmed(a, b)) is not None]


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
                first = [] if _DIRECTION.fullmatch(turn.words.of(scan.text).rstrip(".")) else [turn.words]
                content = [*first, *_goes_on(turn, paragraphs[turn.paragraph + 1 : stop], scan)]
                if not content:
                    continue
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
