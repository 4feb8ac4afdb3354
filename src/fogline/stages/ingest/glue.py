"""Two words that lost the space between them: a name and what follows it, a quotation mark, a full stop."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from fogline.model.span import Span
from fogline.nlp.words import frequency
from fogline.stages.ingest.apostrophes import lost_apostrophes
from fogline.stages.ingest.glue_score import THRESHOLD, Place, score
from fogline.stages.ingest.lexicon import WORD, Lexicon
from fogline.stages.ingest.slips import slips
from fogline.text.tables import entries, listed

LONGEST = 40
COMMON = 3.5
Repair = tuple[Span, str, str]
_LETTERS = re.compile(r"[^\W\d_]+")
_BESIDE = frozenset("’'@#/._-&")
_QUOTE = re.compile(r"(?P<left>(?:[^\W_]{1,40})[.,!?]?”)(?P<right>[^\W\d_][^\W_]{1,40})")
_OPENING = re.compile(r"(?P<left>[^\W\d_]{2,40})(?P<right>“[^\W_]{2,40})")
_STOP = re.compile(r"(?<![\w.@/:-])(?P<left>[a-z]{3,40}[.!?])(?P<right>[A-Z][a-z]{1,40})(?![\w.@/])")
_COMMA = re.compile(r"(?<![\w.@/:-])(?P<left>[^\W\d_]{2,40},)(?P<right>[a-z]{2,40})(?![\w@/])")
_NUMBER = re.compile(r"(?<![^\s($£€“‘])(?P<left>\d[\d,.]{0,20})(?P<right>[a-z]{4,40})(?!\w)", re.ASCII)
_RESTART = re.compile(
    r"(?<![^\W_])(?P<left>[^\W\d_]{2,40}[a-z])(?P<right>The|He|She|It|They|This|These|But|And|We|A)(?![\w’'-])"
)


def repairs(text: str, known: Lexicon) -> list[Repair]:
    """(span, words as they should stand, reason) of each lost space or apostrophe and each slip, none overlapping."""
    found = [*_after_names(text, known), *_plain(text), *_marks(text), *lost_apostrophes(text, known)]
    kept = _apart(found)
    taken = [span for span, _, _ in kept]
    return _apart([*kept, *(r for r in slips(text, known) if not _overlaps(r[0], taken))])


def _apart(found: Iterable[Repair]) -> list[Repair]:
    """The repairs in order, of two that overlap the first."""
    kept: list[Repair] = []
    for repair in sorted(found, key=lambda r: (r[0], r[1])):
        if not kept or kept[-1][0].end <= repair[0].start:
            kept.append(repair)
    return kept


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    """The span overlaps one of those, which are in order and apart."""
    at = bisect_right(taken, span.end - 1, key=lambda other: other.start) - 1
    return at >= 0 and taken[at].end > span.start


def _repair(start: int, left: str, right: str, reason: str) -> Repair:
    return Span(start=start, end=start + len(left) + len(right)), f"{left} {right}", reason


def _after_names(text: str, known: Lexicon) -> Iterator[Repair]:
    """A capitalised word that no dictionary knows and that splits into a likely name and a likely word."""
    words = list(WORD.finditer(text))
    for k, m in enumerate(words):
        if not _may_hide_two(m[0], known) or _is_beside(text, m.start(), m.end()):
            continue
        place = _place(text, words, k)
        at = _after_surname(place) or _best_cut(place, known)
        if at:
            yield _repair(m.start(), m[0][:at], m[0][at:], "glued name")


def _place(text: str, words: Sequence[re.Match[str]], k: int) -> Place:
    m = words[k]
    before = words[k - 1][0] if k and words[k - 1].end() == m.start() - 1 else None
    after = words[k + 1][0] if k + 1 < len(words) and words[k + 1].start() == m.end() + 1 else None
    return Place(word=m[0], before=before, after=after, is_open=text[m.end() : m.end() + 1] == " ")


def _best_cut(place: Place, known: Lexicon) -> int:
    """The likeliest cut where it is likely enough; 0 for none."""
    scored = [(score(place, at, known), at) for at in _cuts(place.word)]
    return max(scored)[1] if scored and max(scored)[0] > THRESHOLD else 0


def _after_surname(place: Place) -> int:
    """Before the word of an office or of telling that ends an unknown word after another name; 0 for none."""
    if not place.follows_name or frequency(place.word) > 0:
        return 0
    ends = (len(place.word) - n for n in range(14, 4, -1) if place.word[-n:] in _enders("name"))
    return next((at for at in ends if at >= 3), 0)


def _may_hide_two(word: str, known: Lexicon) -> bool:
    shape = 5 <= len(word) <= LONGEST and word.isalpha() and word[0].isupper() and not word.isupper()
    return shape and known.words[word] <= 3 and frequency(word) < 2.0


def _is_beside(text: str, start: int, end: int) -> bool:
    """Part of an address, a tag or a longer word."""
    return (start > 0 and text[start - 1] in _BESIDE) or (
        text[end : end + 1] in _BESIDE - {"."} and end < len(text)
    )


def _cuts(word: str) -> Iterator[int]:
    """Where the word may fall in two: at least three letters, and a known word in small letters.

    A common word and one that ends compounds are one ("Ropemakers").
    """
    for at in range(3, len(word) - 1):
        compound = word[at:] in listed("solid_tails", "word") and frequency(word[:at]) >= COMMON
        if word[at:].islower() and frequency(word[at:]) >= 2.6 and not compound:
            yield at


@cache
def _enders(after: str) -> frozenset[str]:
    return frozenset(entries("glue_words", "word", after=after))


def _plain(text: str) -> Iterator[Repair]:
    """Two common words in small letters, the second one of the table "glue_words"."""
    for m in _LETTERS.finditer(text):
        word = m[0]
        if not 7 <= len(word) <= LONGEST or not word.islower() or _is_beside(text, m.start(), m.end()):
            continue
        ends = (len(word) - n for n in range(9, 3, -1) if word[-n:] in _enders("word"))
        at = next((at for at in ends if at >= 4 and frequency(word[:at]) >= 3.6), 0)
        if at and frequency(word) < 1.2:
            yield _repair(m.start(), word[:at], word[at:], "glued word")


def _marks(text: str) -> Iterator[Repair]:
    """A space is missing after a quotation mark, a full stop, a comma or a number."""
    for pattern, reason in ((_QUOTE, "glued after a quotation"), (_OPENING, "glued before a quotation")):
        yield from _of(pattern.finditer(text), reason)
    stops = (m for m in _STOP.finditer(text) if frequency(m["left"][:-1]) > 2 and frequency(m["right"]) > 1)
    yield from _of(stops, "glued after a full stop")
    yield from _of((m for m in _COMMA.finditer(text) if frequency(m["right"]) > 3), "glued after a comma")
    yield from _of((m for m in _NUMBER.finditer(text) if frequency(m["right"]) > 4.5), "glued after a number")
    yield from _of(filter(_restarts, _RESTART.finditer(text)), "glued after a sentence")


def _of(found: Iterable[re.Match[str]], reason: str) -> Iterator[Repair]:
    for m in found:
        yield _repair(m.start("left"), m["left"], m["right"], reason)


def _restarts(m: re.Match[str]) -> bool:
    """A new sentence begins inside the word; before a lone "A" the first part must be a common word."""
    least = 3.5 if m["right"] in ("A", "It", "We") else 0.0
    return frequency(m[0]) < 1 and frequency(m["left"]) >= least
