"""Denials and what they deny: what another says in like words, or what was told just before a denial that only points at it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from fogline.compare.score import too_short
from fogline.compare.telling import Telling, agreed_axes, opposed_axes, same_words
from fogline.model.statement import Act
from fogline.stages.link.bearing import Bearing, could_clash, denied_by_right
from fogline.stages.link.contrast import Compared
from fogline.stages.link.pointing import is_aimed, pointed_at
from fogline.stages.link.reading import Reading
from fogline.text.false_names import named_false

DENIAL_WORDS = 0.22
ACCUSED = 0.15
LEAST, BESIDE, POINTED = 0.6, 0.8, 0.83
Denied = tuple[Telling, Telling, Bearing]
Alike = tuple[Telling, Telling, float]


def denied(told: Sequence[Telling], alike: Iterable[Alike], reading: Reading) -> Iterator[Denied]:
    """(what is said, its denial, how they bear), unless the two read as two matters; `alike` are those in like words."""
    for said, denial, words in alike:
        if not reading.doubts(said, denial):
            reason = f"one denies in like words ({words:.2f}) what the other says"
            yield said, denial, denied_by_right(denial, reason, LEAST + words / 3)
    for pointed in pointed_at(told):
        reason = "one denies, without saying it again, what the other says"
        for said, denial in product(pointed.said, pointed.denial):
            if could_clash(said, denial):
                score = POINTED if said is pointed.asked else BESIDE
                yield said, denial, denied_by_right(pointed.asked, reason, score)


def in_like_words(pairs: Iterable[Compared]) -> Iterator[Alike]:
    """What is said, the denial, and how much of their words they share."""
    for left, right, _ in pairs:
        denies = [t.statement.act is Act.DENY for t in (left, right)]
        if denies[0] == denies[1] or not could_clash(left, right):
            continue
        if agreed_axes(left, right) and not opposed_axes(left, right):
            continue  # "It is not leaving" denies what "it stays" says in other words.
        denial, said = (left, right) if denies[0] else (right, left)
        if named_false(denial.text):
            continue  # It points at what was said, in words for its being false.
        words = same_words(denial, said) + ACCUSED * is_aimed(said, denial)
        if words >= DENIAL_WORDS and not too_short(denial, said):
            yield said, denial, words
