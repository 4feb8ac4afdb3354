"""How likely a word is a name and the next word written as one.

A logistic score: each fact about a split adds its weight. The weights were fitted on news in which spaces
after capitalised words were removed at random (bench/glue.py measures it on texts it was not fitted on).
"""

from dataclasses import dataclass
from math import log, log1p

from fogline.nlp.words import frequency
from fogline.stages.ingest.lexicon import Lexicon

# Natural logarithm of the odds: above 2, about seven of eight splits are right.
THRESHOLD = 2.0
COMMON = 5.3
WEIGHTS = {
    "base": -18.21,
    "left_frequency": 0.91,
    "right_frequency": 1.18,
    "left_known_right_common": 1.29,
    "left_known_right_common_and_short": -1.11,
    "left_known_right_frequency": 0.38,
    "left_unknown_and_rare": -1.84,
    "right_length": 1.18,
    "left_length": 0.45,
    "times_seen": -4.53,
    "word_frequency": -2.35,
    "right_ends_in_ed": 2.22,
    "right_ends_in_ing": -1.75,
    "next_word_fits": 0.94,
    "seen_apart": 2.56,
    "right_seen": 0.48,
    "nothing_follows": -0.70,
    "nothing_follows_common": -0.80,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A word, the word after it where one space parts them, and whether a space follows at all."""

    word: str
    next_word: str | None
    is_open: bool


def score(place: Place, at: int, known: Lexicon) -> float:
    """The logarithm of the odds that the word is two, cut at `at`."""
    return sum(WEIGHTS[name] * value for name, value in facts(place, at, known).items())


def facts(place: Place, at: int, known: Lexicon) -> dict[str, float]:
    """What speaks for and against a split, each as a number under its name in WEIGHTS."""
    left, right = place.word[:at], place.word[at:]
    is_known, common = known.words[left] > 0, frequency(right) > COMMON
    follows = known.pairs[right, place.next_word] if place.next_word else 0
    return {
        "base": 1.0,
        "left_frequency": frequency(left),
        "right_frequency": frequency(right),
        "left_known_right_common": float(is_known and common),
        "left_known_right_common_and_short": float(is_known and common and len(right) <= 3),
        "left_known_right_frequency": frequency(right) if is_known else 0.0,
        "left_unknown_and_rare": float(not is_known and frequency(left) < 2.5),
        "right_length": min(len(right), 8),
        "left_length": min(len(left), 9),
        "times_seen": log(max(1, known.words[place.word])),
        "word_frequency": frequency(place.word),
        "right_ends_in_ed": float(right.endswith("ed")),
        "right_ends_in_ing": float(right.endswith("ing")),
        "next_word_fits": log1p(follows),
        "seen_apart": float(known.pairs[left, right] > 0),
        "right_seen": log1p(known.words[right]),
        "nothing_follows": float(not place.is_open),
        "nothing_follows_common": float(common and not place.is_open),
    }
