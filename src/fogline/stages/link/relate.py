"""How claims bear on each other: support, dispute, update, ordinary spread, another scope."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from fogline.compare.telling import Telling, same_words
from fogline.model.citation import cite
from fogline.model.claim import Answer, Relation, RelationKind
from fogline.model.ids import content_id
from fogline.model.view import View
from fogline.stages.link.answers import Reply, Scene, replies
from fogline.stages.link.bearing import Bearing, could_clash, sides_differ
from fogline.stages.link.contrast import Compared
from fogline.stages.link.denials import denied, in_like_words
from fogline.stages.link.reading import Reading

ALL_ANSWERS = 60
FIRST_ANSWERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a statement, in the claim that it makes."""

    claim_id: str
    telling: Telling


Found = tuple[_Part, _Part, Bearing]


def relations(
    view: View,
    groups: Mapping[str, Sequence[Telling]],
    pairs: Sequence[Compared],
    scene: Scene,
    reading: Reading,
) -> list[Relation]:
    """All relations between the claims of an event; `groups` gives the parts of each claim by its id.

    Disputes are kept for every pair of parts, other kinds once for two claims, by the best pair.
    """
    parts = [_Part(claim_id=c, telling=t) for c in sorted(groups) for t in groups[c]]
    of = {part.telling.id: part for part in parts}
    found: dict[tuple[str, ...], Relation] = {}
    asked = list(_by_question(parts, scene))
    settled = {_ids(x, y) for x, y, bearing in asked if bearing.kind is RelationKind.DISPUTES}
    others = (*_by_denial(of, pairs, reading), *_by_contrast(of, pairs))
    for left, right, bearing in (*asked, *_not_asked_twice(others, settled)):
        relation = _relation(view, left, right, bearing)
        key: tuple[str, ...] = (relation.left_id, relation.right_id, relation.kind.value)
        if bearing.kind is RelationKind.DISPUTES:
            key = (*key, left.telling.id, right.telling.id, bearing.question or "")
        if key not in found or (relation.score, found[key].id) > (found[key].score, relation.id):
            found[key] = relation
    return sorted(found.values(), key=lambda r: r.id)


def _ids(left: _Part, right: _Part) -> frozenset[str]:
    return frozenset((left.telling.id, right.telling.id))


def _not_asked_twice(found: Iterable[Found], settled: Set[frozenset[str]]) -> Iterator[Found]:
    """What bears on each other, without disputes of parts that a question of the field sets apart already."""
    for left, right, bearing in found:
        if bearing.kind is not RelationKind.DISPUTES or _ids(left, right) not in settled:
            yield left, right, bearing


def _by_question(parts: Sequence[_Part], scene: Scene) -> Iterator[Found]:
    """Parts that answer one question, pair by pair: other answers dispute, like answers support."""
    asked: defaultdict[str, list[tuple[_Part, Reply]]] = defaultdict(list)
    for part in parts:
        for reply in replies(part.telling, scene):
            asked[reply.question].append((part, reply))
    for question in sorted(asked):
        for (left, a), (right, b) in _met(asked[question]):
            if bearing := _replies_bear(left, a, right, b):
                yield left, right, bearing


def _met(given: Sequence[tuple[_Part, Reply]]) -> Iterable[tuple[tuple[_Part, Reply], tuple[_Part, Reply]]]:
    """The answers to one question two by two; where they are many each meets the first few of every label."""
    if len(given) <= ALL_ANSWERS:
        return combinations(given, 2)
    first: defaultdict[str | None, list[int]] = defaultdict(list)
    for k, (_, reply) in enumerate(given):
        if len(first[reply.label]) < FIRST_ANSWERS and len(first) <= ALL_ANSWERS:
            first[reply.label].append(k)
    few = sorted({k for ks in first.values() for k in ks})[:ALL_ANSWERS]
    pairs = {(min(k, hub), max(k, hub)) for k in range(len(given)) for hub in few if hub != k}
    return ((given[a], given[b]) for a, b in sorted(pairs))


def _replies_bear(left: _Part, a: Reply, right: _Part, b: Reply) -> Bearing | None:
    words = same_words(left.telling, right.telling)
    known = a.sides and b.sides and sides_differ(left.telling, right.telling)
    near = known or words >= max(a.shared_words, b.shared_words)
    if not near or not could_clash(left.telling, right.telling):
        return None
    if a.meets(b) or (a.label or left.claim_id) == (b.label or right.claim_id):
        if left.claim_id == right.claim_id:
            return None
        return Bearing(kind=RelationKind.SUPPORTS, reason=f"both answer: {a.label}", score=words)
    return Bearing(
        kind=RelationKind.DISPUTES,
        reason=f"{a.question} {a.label or 'one answer'} against {b.label or 'another'}",
        score=0.5 + words / 2,
        question=a.question,
        dispute_kind=a.kind,
        labels=(a.label or left.claim_id, b.label or right.claim_id),
    )


def clashing(pairs: Iterable[Compared]) -> list[tuple[Telling, Telling]]:
    """The pairs of which a rule or a denial says that they clash."""
    found = list(pairs)
    disputed = [(a, b) for a, b, bearing in found if bearing and bearing.kind is RelationKind.DISPUTES]
    return [*disputed, *((said, denial) for said, denial, _ in in_like_words(found))]


def _by_denial(parts: Mapping[str, _Part], pairs: Iterable[Compared], reading: Reading) -> Iterator[Found]:
    """A denial, and what it denies."""
    told = [part.telling for part in parts.values()]
    for said, denial, bearing in denied(told, pairs, reading):
        yield parts[said.id], parts[denial.id], bearing


def _by_contrast(parts: Mapping[str, _Part], pairs: Iterable[Compared]) -> Iterator[Found]:
    """Parts about one matter that something sets apart, or that nothing does though they are two claims."""
    for left, right, bearing in pairs:
        one_claim = parts[left.id].claim_id == parts[right.id].claim_id
        if bearing and not (one_claim and bearing.kind is RelationKind.SUPPORTS):
            yield parts[left.id], parts[right.id], bearing


def _relation(view: View, left: _Part, right: _Part, bearing: Bearing) -> Relation:
    updates = bearing.kind is RelationKind.UPDATES
    turn = bearing.turned if updates else left.claim_id > right.claim_id
    labels = bearing.labels or (None, None)
    first, second = (
        ((right, labels[1]), (left, labels[0])) if turn else ((left, labels[0]), (right, labels[1]))
    )
    keys = (first[0].telling.id, second[0].telling.id)
    return Relation(
        id=content_id("relation", *keys, bearing.kind.value, bearing.question),
        left_id=first[0].claim_id,
        right_id=second[0].claim_id,
        kind=bearing.kind,
        score=round(min(1.0, bearing.score), 3),
        reason=bearing.reason,
        question=bearing.question,
        dispute_kind=bearing.dispute_kind,
        left_answer=_answer(view, *first),
        right_answer=_answer(view, *second),
    )


def _answer(view: View, part: _Part, label: str | None) -> Answer | None:
    if label is None:
        return None
    s = part.telling.statement
    wording = cite(view.report(s.report_id), part.telling.span)
    return Answer(label=label, statement_id=s.id, wording=wording)
