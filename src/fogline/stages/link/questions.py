"""Parts that answer one question of the field, two by two: other answers dispute, like answers support."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from fogline.compare.telling import Telling, same_words
from fogline.model.claim import RelationKind
from fogline.model.statement import Act
from fogline.stages.link.answers import replies
from fogline.stages.link.bearing import Bearing, could_clash, parties_differ
from fogline.stages.link.reply import Reply
from fogline.stages.link.scene import Scene

ALL_ANSWERS = 60
FIRST_ANSWERS = 3

Given = tuple[Telling, Reply]
Answers = Mapping[str, Sequence[Given]]


def answers_of(told: Iterable[Telling], scene: Scene) -> Answers:
    """The parts that answer each question, with what they answer."""
    found: defaultdict[str, list[Given]] = defaultdict(list)
    for part in told:
        for reply in replies(part, scene):
            found[reply.question].append((part, reply))
    return found


def asked(answers: Answers, claim_of: Mapping[str, str]) -> Iterator[tuple[Telling, Telling, Bearing]]:
    """The pairs of parts whose answers bear on each other; `claim_of` has each part's claim, an answer without a label by itself."""
    for question in sorted(answers):
        for (left, a), (right, b) in _met(answers[question]):
            if bearing := _bearing(left, a, right, b, claim_of):
                yield left, right, bearing


def _met(told: Sequence[Given]) -> Iterable[tuple[Given, Given]]:
    """The answers to one question two by two; where they are many each meets the first few of every label."""
    if len(told) <= ALL_ANSWERS:
        return combinations(told, 2)
    first: defaultdict[str | None, list[int]] = defaultdict(list)
    for k, (_, reply) in enumerate(told):
        if len(first[reply.label]) < FIRST_ANSWERS and len(first) <= ALL_ANSWERS:
            first[reply.label].append(k)
    few = sorted({k for ks in first.values() for k in ks})[:ALL_ANSWERS]
    pairs = {(min(k, hub), max(k, hub)) for k in range(len(told)) for hub in few if hub != k}
    return ((told[a], told[b]) for a, b in sorted(pairs))


def _bearing(
    left: Telling, a: Reply, right: Telling, b: Reply, claim_of: Mapping[str, str]
) -> Bearing | None:
    one, other = claim_of[left.id], claim_of[right.id]
    words = same_words(left, right)
    known = a.sides and b.sides and parties_differ(left, right)
    near = known or words >= max(a.shared_words, b.shared_words) or _blamed_back(left, a, right, b)
    if not near or not could_clash(left, right) or a.fits_beside(b):
        return None
    if a.meets(b) or (a.label or one) == (b.label or other):
        if one == other:
            return None
        return Bearing(kind=RelationKind.SUPPORTS, reason=f"both answer: {a.label}", score=words)
    return Bearing(
        kind=RelationKind.DISPUTES,
        reason=f"{a.question} {a.label or 'one answer'} against {b.label or 'another'}",
        score=0.5 + words / 2,
        question=a.question,
        dispute_kind=a.kind,
        labels=(a.label or one, b.label or other),
    )


def _blamed_back(left: Telling, a: Reply, right: Telling, b: Reply) -> bool:
    """Both accuse, and one of the two the other's own party: it is blamed, and blames somebody else."""
    accuse = all(t.statement.act is Act.ACCUSE for t in (left, right))
    return accuse and (a.label in b.by or b.label in a.by)
