"""What a cue does: speech, stance, seeming or silence, and which act, by a table of its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fogline.model.span import Span
from fogline.model.statement import Act
from fogline.nlp.parse import Token
from fogline.stages.extract.refusals import turned_away
from fogline.stages.extract.scan import Scan
from fogline.text.tables import table

_MISREAD = {"hop": "hope", "hat": "hate", "cit": "cite", "rat": "rate"}
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})


class CueClass(StrEnum):
    """What sort of thing the words report."""

    SPEECH = "speech"
    STANCE = "stance"
    SEEMING = "seeming"
    SILENCE = "silence"
    DEED = "deed"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueSense:
    """One row of the table: its words in base form, its class and its act."""

    words: tuple[str, ...]
    kind: CueClass
    act: Act


REFUSAL = CueSense(words=("turn", "away"), kind=CueClass.SPEECH, act=Act.DENY)
OTHER = CueSense(words=(), kind=CueClass.OTHER, act=Act.ASSERT)


@cache
def _senses() -> dict[str, tuple[CueSense, ...]]:
    """The rows by their last word, those with most words first."""
    rows = [
        CueSense(words=tuple(r["cue"].split()), kind=CueClass(r["class"]), act=Act(r["act"]))
        for r in table("cues")
    ]
    rows.sort(key=lambda s: (-len(s.words), s.words))
    return {last: tuple(s for s in rows if s.words[-1] == last) for last in {s.words[-1] for s in rows}}


def sense_of(lemmas: Sequence[str]) -> CueSense:
    """The row with most words whose words stand in this order; of equal ones the first said."""
    best, place = OTHER, len(lemmas)
    for k, lemma in enumerate(lemmas):
        for sense in _senses().get(lemma, ()):
            longer = len(sense.words) > len(best.words)
            if longer and _in_order(sense.words[:-1], lemmas[:k]):
                best, place = sense, k
                break
    return best if place < len(lemmas) else OTHER


def lemmas_of(spans: Iterable[Span], scan: Scan) -> list[str]:
    """The words of some spans in base form, contracted negations as "not"."""
    return [_base(t.lemma, t.text) for s in spans for t in scan.tokens(s) if t.text.strip()]


def cue_sense(cue: Sequence[Span], scan: Scan) -> CueSense:
    """What a cue does, read with the word that negates it and the one that follows it.

    Of "used a speech to accuse" the last verb counts; of "refused to say" it does not. Who "ignored calls for a vote" denies.
    """
    if cue and turned_away(_words_from(cue, scan)) is not None:
        return REFUSAL
    lemmas = lemmas_of(cue, scan)
    sense = sense_of([*negation_before(cue, scan), *lemmas, *lemmas_of(_next_word(cue, scan), scan)])
    deed = sense_of(lemmas[-1:]) if lemmas[-2:-1] == ["to"] else OTHER
    if deed.words and len(sense.words) < 2 and sense.kind in (CueClass.SPEECH, CueClass.OTHER):
        return deed
    return sense if sense.words else sense_of(lemmas)


def negation_before(cue: Sequence[Span], scan: Scan) -> list[str]:
    """["not"] where one of the three words before the cue in its sentence negates it."""
    if not cue:
        return []
    start = max(scan.sentence(cue[0].start).start, cue[0].start - 24)
    if start >= cue[0].start:
        return []
    before = lemmas_of([Span(start=start, end=cue[0].start)], scan)[-3:]
    return ["not"] if "not" in before else []


def _words_from(cue: Sequence[Span], scan: Scan) -> list[Token]:
    """The words of a cue and the few behind its last part in its sentence."""
    last = cue[-1]
    stop = min(scan.sentence(last.start).end, last.end + _BEHIND)
    behind = scan.tokens(Span(start=last.end, end=stop)) if last.end < stop else ()
    return [t for s in cue for t in scan.tokens(s) if t.text.strip()] + [t for t in behind if t.text.strip()]


_BEHIND = 48


def _next_word(cue: Sequence[Span], scan: Scan) -> list[Span]:
    if not cue or cue[-1].end >= len(scan.text):
        return []
    after = scan.tokens(Span(start=cue[-1].end, end=min(len(scan.text), cue[-1].end + 24)))
    return [Span(start=t.start, end=t.end) for t in after[:2] if t.text.strip()][:1]


def _base(lemma: str, text: str) -> str:
    low = lemma.lower()
    if low in _MISREAD and text.lower().startswith((_MISREAD[low], f"{low}ing")):
        return _MISREAD[low]
    if low in NEGATIONS and low != "no":
        return "not"
    return low if low.strip() else text.lower()


def _in_order(words: Sequence[str], lemmas: Sequence[str]) -> bool:
    at = 0
    for word in words:
        try:
            at = lemmas.index(word, at) + 1
        except ValueError:
            return False
    return True
