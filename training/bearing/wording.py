"""Statements and pairs as wordpieces, as the program reads them too (fogline.nlp.bearing)."""

import random

from tokenizers import Tokenizer

from events import Pair, Told
from fogline.nlp.bearing import Circumstance, Days, Speakers, pair_ids, single_ids

UNKNOWN = 0.4


class Wording:
    """Wordpieces of statements, each text read once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    def pieces(self, words: str) -> list[int]:
        """The wordpieces of a text."""
        if words not in self._known:
            self._known[words] = self._tokenizer.encode(words, add_special_tokens=False).ids
        return self._known[words]

    def single(self, told: Told) -> list[int]:
        """A statement alone."""
        return single_ids(self.pieces(told.words))

    def pair(self, pair: Pair, draw: random.Random | None = None) -> tuple[list[int], list[int]]:
        """Both statements with their circumstance, turned around and unknown now and then where there is a `draw`."""
        left, right = pair.left, pair.right
        if draw is not None and draw.random() < 0.5:
            left, right = right, left
        found = circumstance(left, right)
        if draw is not None:
            found = Circumstance(
                speakers=Speakers.UNKNOWN if draw.random() < UNKNOWN else found.speakers,
                days=Days.UNKNOWN if draw.random() < UNKNOWN else found.days,
            )
        ids, second = pair_ids(self.pieces(left.words), self.pieces(right.words), found)
        return ids, [0] * second + [1] * (len(ids) - second)


def circumstance(left: Told, right: Told) -> Circumstance:
    """What is known of the two speakers and days."""
    if left.speaker == right.speaker:
        speakers = Speakers.ONE
    elif left.side and right.side:
        speakers = Speakers.ONE_SIDE if left.side == right.side else Speakers.TWO_SIDES
    else:
        speakers = Speakers.TWO
    days = (
        Days.ONE
        if left.said == right.said
        else Days.RIGHT_LATER
        if left.said < right.said
        else Days.LEFT_LATER
    )
    return Circumstance(speakers=speakers, days=days)
