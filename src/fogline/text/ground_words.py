"""Whether words of holding, taking or leaving are about ground: a place, or a noun for one, is what is held, taken or left."""

import re
from collections.abc import Collection
from functools import cache

from fogline.text.armed import is_armed
from fogline.text.concepts import Concept
from fogline.text.tables import entries, listed
from fogline.text.terms import any_of

REACH, BESIDE = 60, 25
_END = re.compile(
    r"[.;:!?—]|\s[–-]\s|\b(?:since|after|before|when|while|because|if|who|whom|whose)\b", re.IGNORECASE
)
# What comes before the verb is what is held only if the verb is passive, or tells of a fall.
_UNDERGOES = re.compile(
    r"\b(?:is|are|was|were|be|been|being|got|remains?|remained)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_FALLS = re.compile(r"f[ae]ll(?:s|en|ing)?\b|(?:is|been) ours\b|belong", re.IGNORECASE)
_FALLS_NOT = re.compile(r"\s+(?:short|for|on|apart|behind|back|ill|victim|out|under)\b", re.IGNORECASE)
# A bomb that goes off takes lives, and no ground.
_BLAST = re.compile(r"blast|explo|bomb|bl[eo]w|deton", re.IGNORECASE)
_SEIZED = re.compile(r"seized|captured", re.IGNORECASE)
_BY = re.compile(r"\s+by\b")
# What armed men do on ground without naming it: "the garrison stays".
_THERE = re.compile(
    r"(?:stay|remain|resist|hold on|ready to leave|keep fighting|continue|stand firm|dig in|withdr|retreat|gone? back|pull\w* (?:back|out)|fall back|run away|advanc)",
    re.IGNORECASE,
)


def about_ground(text: str, concept: Concept, names: Collection[str]) -> bool:
    """A place stands where what the concept's words act on stands: after them, or before them in the passive.

    Armed men who stay, retreat or advance do so on ground, whether it is named or not.
    """
    word, after = concept.span.of(text), _END.split(text[concept.span.end : concept.span.end + REACH])[0]
    if _BLAST.match(word) or (_FALLS.match(word) and _FALLS_NOT.match(after)):
        return False
    before = _END.split(text[max(0, concept.span.start - REACH) : concept.span.start])[-1]
    if _THERE.match(word) and (is_armed(before) or is_armed(after[:BESIDE])):
        return True
    suffers = _UNDERGOES.search(before) or _FALLS.match(word) or _BY.match(after)
    undergone = _UNDERGOES.search(before) if _SEIZED.match(word) else None
    if undergone:  # Mortars "were seized near Pell": what was seized stands right before.
        seized = before[: undergone.start()].rstrip()
        return _names_ground(" ".join(seized.split()[-1:]), ()) or any(
            seized.endswith(name) for name in names
        )
    return _names_ground(f"{word}{after}", names) or bool(suffers and _names_ground(before, names))


def _names_ground(words: str, names: Collection[str]) -> bool:
    return bool(_nouns().search(words)) or any(name in words for name in names)


@cache
def _nouns() -> re.Pattern[str]:
    nouns = {*entries("place_nouns", "noun"), *listed("ground_nouns", "words")}
    return re.compile(rf"\b{any_of(nouns)}(?:e?s)?\b", re.IGNORECASE)
