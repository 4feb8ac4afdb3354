"""Slips of writing that are no word or no grammar: "goverment", a letter lost, "the the", "a attack"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import OSA

from fogline.model.span import Span
from fogline.nlp.words import frequency
from fogline.stages.ingest.lexicon import WORD, Lexicon
from fogline.text.fold import fold_word
from fogline.text.tables import table
from fogline.text.terms import any_of

Repair = tuple[Span, str, str]
MISSPELT = "misspelt word"
REASONS = frozenset({MISSPELT, "doubled word", "wrong article", "lost comma"})
LEAST = 5  # letters of a word that lost one
COMMON = 3.3
OFTEN = 3  # what stands more often in the reports is no slip
SHARE = 0.1  # of the words of an English text are these, in short texts too
_ENGLISH = frozenset({"the", "of", "and", "to", "in", "a", "for", "is", "was", "on"})
VOWELS = frozenset("aeiouy")
_DOUBLED = re.compile(
    r"(?<![\w’'-])(the|a|an|of|to|for|and|with|at|from|by|his|their|its|were|are|has|have|be) \1(?P<next> [^\W_]+)"
)
_ARTICLE = re.compile(
    r"(?<![\w.’'-])(?P<left>(?:a|(?:(?<![^\n])|(?<=[.!?”] ))A)(?= [aeio])|[Aa]n(?= [bcdfgjklmnpqrstvwz])) "
    r"(?P<right>(?!one|once|eu|ewe)[a-z]{3,40})(?![\w.])"
)
_HARMS = r"(?:kills|injures|wounds|maims|hurts)"
_VERBS = re.compile(rf"(?<![\w’'-])(?P<left>{_HARMS}) (?P<right>{_HARMS})(?![\w’'-])")


def slips(text: str, known: Lexicon) -> list[Repair]:
    """(span, words as they should stand, reason) of each slip."""
    return [*_listed(text), *_lost_letters(text, known), *_doubled(text), *_grammar(text)]


@cache
def _readings() -> tuple[dict[str, str], re.Pattern[str]]:
    readings = {row["word"]: row["reading"] for row in table("misspellings")}
    return readings, re.compile(rf"(?<![\w’'@#./&-])(?!(?<=\band )fro\b){any_of(readings)}(?![\w’'@-])")


def _listed(text: str) -> Iterator[Repair]:
    """Well-known misspellings; "to and fro" is none."""
    readings, pattern = _readings()
    for m in pattern.finditer(text):
        yield Span(start=m.start(), end=m.end()), readings[m[0]], MISSPELT


def _lost_letters(text: str, known: Lexicon) -> Iterator[Repair]:
    """A word that nobody knows and that is a known word of the reports but for a letter lost or two swapped."""
    unknown = [m for m in WORD.finditer(text) if _is_unknown(m[0], known)]
    meant = [(m, found) for m in unknown if (found := _meant(m[0], _near(known)))]
    if meant and _is_english(text):
        for m, found in meant:
            yield Span(start=m.start(), end=m.end()), found, MISSPELT


def _is_unknown(word: str, known: Lexicon) -> bool:
    plain = len(word) >= LEAST and word.isascii() and word.isalpha() and not word.isupper()
    return plain and known.words[word] <= OFTEN and frequency(word) == 0


def _near(known: Lexicon) -> dict[str, tuple[str, ...]]:
    """Each common word of the reports by what is left of it when any letter is lost, and by its letters."""
    if not known.near:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for word in known.words:
            if len(word) >= LEAST and word.isalpha() and not word.isupper() and frequency(word) >= COMMON:
                found["".join(sorted(word.lower()))].add(word)
                for at in range(len(word)):
                    found[_without(word, at)].add(word)
        known.near.update({key: tuple(sorted(held)) for key, held in found.items()})
    return known.near


def _without(word: str, at: int) -> str:
    return (word[:at] + word[at + 1 :]).lower()


def _meant(word: str, near: dict[str, tuple[str, ...]]) -> str:
    """The one word that is meant; "" for none, and for a name that is the other romanised."""
    lost = near.get(word.lower(), ())
    swapped = near.get("".join(sorted(word.lower())), ())
    held = [
        w
        for w in sorted({*lost, *swapped})
        if w[0].isupper() == word[0].isupper() and OSA.distance(w.lower(), word.lower()) == 1
    ]
    named = len(held) == 1 and word[0].isupper() and _may_be_romanised(held[0], word)
    return held[0] if len(held) == 1 and not named else ""


def _may_be_romanised(left: str, right: str) -> bool:
    """Two spellings of a name that differ in no consonant: another alphabet is written in more ways than one."""
    a, b = ("".join(c for c in word.lower() if c not in VOWELS) for word in (left, right))
    return a == b or fold_word(left) == fold_word(right)


def _is_english(text: str) -> bool:
    words = [m[0].lower() for m in WORD.finditer(text)]
    return sum(word in _ENGLISH for word in words) >= SHARE * len(words)


def _doubled(text: str) -> Iterator[Repair]:
    for m in _DOUBLED.finditer(text):
        yield Span(start=m.start(), end=m.end()), f"{m[1]}{m['next']}", "doubled word"


def _grammar(text: str) -> Iterator[Repair]:
    for m in _ARTICLE.finditer(text):
        article = m["left"] + "n" if len(m["left"]) == 1 else m["left"][0]
        yield Span(start=m.start(), end=m.end()), f"{article} {m['right']}", "wrong article"
    for m in _VERBS.finditer(text):
        yield Span(start=m.start(), end=m.end()), f"{m['left']}, {m['right']}", "lost comma"
