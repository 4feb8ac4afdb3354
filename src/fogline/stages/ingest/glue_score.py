"""How likely a word is a name and the next word written as one.

A logistic score: each fact about a split adds its weight. The weights were fitted on news in which spaces
after capitalised words were removed at random (bench/glue.py measures it on texts it was not fitted on).
"""

from dataclasses import dataclass
from math import log, log1p

from fogline.nlp.words import frequency
from fogline.stages.ingest.lexicon import Lexicon

# Natural logarithm of the odds: above 1.5, more than four of five splits are right.
THRESHOLD = 1.5
COMMON = 5.3
RARE = 2.5
WEIGHTS = {
    "base": -20.48,
    "known": 4.98,
    "known_frequency": 0.76,
    "known_count": 0.19,
    "known_rare": 1.32,
    "known_rare_count": 0.85,
    "known_length": 0.09,
    "known_right_frequency": 1.35,
    "known_right_common": 1.27,
    "known_right_common_and_short": -0.60,
    "known_right_length": 1.25,
    "unknown_frequency": 1.30,
    "unknown_rare": -1.10,
    "unknown_rare_after_name": 0.85,
    "unknown_length": 0.64,
    "unknown_right_frequency": 1.18,
    "unknown_right_length": 1.09,
    "times_seen": -4.81,
    "word_frequency": -2.28,
    "right_ends_in_ed": 2.04,
    "right_ends_in_ing": -1.61,
    "next_word_fits": 0.90,
    "seen_apart": 2.54,
    "right_seen": 0.46,
    "nothing_follows": -0.66,
    "nothing_follows_common": -0.82,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A word, the words beside it where one space parts them, and whether a space follows at all."""

    word: str
    before: str | None
    after: str | None
    is_open: bool

    @property
    def follows_name(self) -> bool:
        """The word before it begins with a capital letter."""
        return bool(self.before and self.before[0].isupper())


def score(place: Place, at: int, known: Lexicon) -> float:
    """The logarithm of the odds that the word is two, cut at `at`."""
    left, right = place.word[:at], place.word[at:]
    of_left = _of_known(left, right, known) if known.words[left] else _of_unknown(left, right, place)
    facts = {**of_left, **_of_place(left, right, place, known)}
    return WEIGHTS["base"] + sum(WEIGHTS[name] * value for name, value in facts.items())


def _of_known(left: str, right: str, known: Lexicon) -> dict[str, float]:
    """The reports use the left part as a word of its own."""
    count, rare, common = log(known.words[left]), frequency(left) < RARE, frequency(right) > COMMON
    return {
        "known": 1.0,
        "known_frequency": frequency(left),
        "known_count": count,
        "known_rare": float(rare),
        "known_rare_count": count if rare else 0.0,
        "known_length": min(len(left), 9),
        "known_right_frequency": frequency(right),
        "known_right_common": float(common),
        "known_right_common_and_short": float(common and len(right) <= 3),
        "known_right_length": min(len(right), 8),
    }


def _of_unknown(left: str, right: str, place: Place) -> dict[str, float]:
    """No report uses the left part as a word of its own."""
    rare = frequency(left) < RARE
    return {
        "unknown_frequency": frequency(left),
        "unknown_rare": float(rare),
        "unknown_rare_after_name": float(rare and place.follows_name),
        "unknown_length": min(len(left), 9),
        "unknown_right_frequency": frequency(right),
        "unknown_right_length": min(len(right), 8),
    }


def _of_place(left: str, right: str, place: Place, known: Lexicon) -> dict[str, float]:
    """How the whole word and its right part fit where they stand."""
    fits = known.pairs[right, place.after] if place.after else 0
    return {
        "times_seen": log(max(1, known.words[place.word])),
        "word_frequency": frequency(place.word),
        "right_ends_in_ed": float(right.endswith("ed")),
        "right_ends_in_ing": float(right.endswith("ing")),
        "next_word_fits": log1p(fits),
        "seen_apart": float(known.pairs[left, right] > 0),
        "right_seen": log1p(known.words[right]),
        "nothing_follows": float(not place.is_open),
        "nothing_follows_common": float(frequency(right) > COMMON and not place.is_open),
    }
