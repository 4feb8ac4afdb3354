"""Denials and what they deny: what another says in like words, or what was told just before a denial that only points at it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from fogline.compare.score import too_short
from fogline.compare.telling import Telling, agreed_axes, opposed_axes, same_words
from fogline.model.claim import DisputeKind, RelationKind
from fogline.model.statement import Act
from fogline.stages.link.bearing import Bearing, could_clash, is_it_so
from fogline.stages.link.contrast import Compared
from fogline.stages.link.pointing import pointed_at
from fogline.stages.link.reading import Reading
from fogline.stages.link.rejoinders import answered

DENIAL_WORDS = 0.22
ACCUSED = 0.15
POINTED = 0.7
SAID, DENIED = "said", "denied"
Denied = tuple[Telling, Telling, Bearing]


def denied(told: Sequence[Telling], pairs: Iterable[Compared], reading: Reading) -> Iterator[Denied]:
    """(what is said, its denial, how they bear), unless the two read as two matters."""
    alike = list(in_like_words(pairs))
    for said, denial, words in alike:
        if not reading.doubts(said, denial):
            yield said, denial, _bearing(denial, f"one denies in like words ({words:.2f})", words)
    yield from answered(told, reading, {denial.id for _, denial, _ in alike})
    for pointed in pointed_at(told):
        bearing = _bearing(pointed.asked, "one denies, without saying it again,", POINTED)
        for said, denial in product(pointed.said, pointed.denial):
            if could_clash(said, denial):
                yield said, denial, bearing


def in_like_words(pairs: Iterable[Compared]) -> Iterator[tuple[Telling, Telling, float]]:
    """What is said, the denial, and how much of their words they share."""
    for left, right, _ in pairs:
        denies = [t.statement.act is Act.DENY for t in (left, right)]
        if denies[0] == denies[1] or not could_clash(left, right):
            continue
        if agreed_axes(left, right) and not opposed_axes(left, right):
            continue  # "It is not leaving" denies what "it stays" says in other words.
        denial, said = (left, right) if denies[0] else (right, left)
        words = same_words(denial, said) + _aimed(said, denial)
        if words >= DENIAL_WORDS and not too_short(denial, said):
            yield said, denial, words


def _aimed(said: Telling, denial: Telling) -> float:
    """How much an accusation, or the denier's own name in it, counts for words in common."""
    named = denial.statement.speaker_id in said.names
    return ACCUSED * (named or said.statement.act is Act.ACCUSE)


def _bearing(asked: Telling, reason: str, words: float) -> Bearing:
    return Bearing(
        kind=RelationKind.DISPUTES,
        reason=f"{reason} what the other says",
        score=0.6 + words / 3,
        question=is_it_so(asked.text, ask="Is it so, as denied, that"),
        dispute_kind=DisputeKind.OCCURRENCE,
        labels=(SAID, DENIED),
    )
