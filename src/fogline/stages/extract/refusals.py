"""Who turns away what another has said or asked for: "rejected calls for a vote", "knocked down a report"."""

from collections.abc import Sequence
from functools import cache

from fogline.nlp.parse import Token
from fogline.text.tables import entries, table

_BETWEEN = 4


def turned_away(words: Sequence[Token]) -> Token | None:
    """The noun for what another has said or asked for that a verb of turning away among some words has as its object."""
    for k, word in enumerate(words):
        for row in _verbs().get(word.lemma.lower(), ()):
            end = k + len(row)
            if tuple(t.lemma.lower() for t in words[k:end]) != row:
                continue
            found = _first_noun(words[end : end + _BETWEEN])
            if found is not None and found.lemma.lower() in _nouns():
                return found
    return None


def _first_noun(words: Sequence[Token]) -> Token | None:
    """The noun that a phrase comes to: the last of those that stand next to each other."""
    nouns = [k for k, t in enumerate(words) if t.pos == "NOUN" or t.text.lower() in _nouns()]
    if not nouns or any(t.pos == "PUNCT" or t.text.lower() == "that" for t in words[: nouns[0]]):
        return None
    last = nouns[0]
    while last + 1 in nouns:
        last += 1
    return words[last]


@cache
def _verbs() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The rows of the table as lemmas, by the first."""
    rows = [tuple(row["words"].split()) for row in table("refusing")]
    return {first: tuple(r for r in rows if r[0] == first) for first in {r[0] for r in rows}}


@cache
def _nouns() -> frozenset[str]:
    said = (n for kind in ("words", "call") for n in entries("denied_nouns", "noun", kind=kind))
    return frozenset(said) - {"it", "this", "that", "them"}
