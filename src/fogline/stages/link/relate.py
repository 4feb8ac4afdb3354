"""How claims bear on each other: support, dispute, update, ordinary spread, another scope."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from fogline.compare.score import too_short
from fogline.compare.telling import Telling, same_words
from fogline.model.citation import cite
from fogline.model.claim import Answer, DisputeKind, Relation, RelationKind
from fogline.model.ids import content_id
from fogline.model.statement import Act
from fogline.model.view import View
from fogline.stages.link.answers import Reply, Scene, replies
from fogline.stages.link.bearing import Bearing, could_clash
from fogline.stages.link.blocking import candidates
from fogline.stages.link.contrast import contrast

DENIAL_WORDS = 0.22
ACCUSED = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a statement, in the claim that it makes."""

    claim_id: str
    telling: Telling


Found = tuple[_Part, _Part, Bearing]


def relations(view: View, groups: Mapping[str, Sequence[Telling]], scene: Scene) -> list[Relation]:
    """All relations between the claims of an event; `groups` gives the parts of each claim by its id.

    Disputes are kept for every pair of parts, other kinds once for two claims, by the best pair.
    """
    parts = [_Part(claim_id=c, telling=t) for c in sorted(groups) for t in groups[c]]
    found: dict[tuple[str, ...], Relation] = {}
    for left, right, bearing in (*_by_question(parts, scene), *_by_denial(parts), *_by_contrast(parts)):
        relation = _relation(view, left, right, bearing)
        key: tuple[str, ...] = (relation.left_id, relation.right_id, relation.kind.value)
        if bearing.kind is RelationKind.DISPUTES:
            key = (*key, left.telling.id, right.telling.id, bearing.question or "")
        if key not in found or (relation.score, found[key].id) > (found[key].score, relation.id):
            found[key] = relation
    return sorted(found.values(), key=lambda r: r.id)


def _by_question(parts: Sequence[_Part], scene: Scene) -> Iterator[Found]:
    """Parts that answer one question, pair by pair: other answers dispute, like answers support."""
    asked: defaultdict[str, list[tuple[_Part, Reply]]] = defaultdict(list)
    for part in parts:
        for reply in replies(part.telling, scene):
            asked[reply.question].append((part, reply))
    for question in sorted(asked):
        for (left, a), (right, b) in combinations(asked[question], 2):
            if bearing := _replies_bear(left, a, right, b):
                yield left, right, bearing


def _replies_bear(left: _Part, a: Reply, right: _Part, b: Reply) -> Bearing | None:
    words = same_words(left.telling, right.telling)
    if words < max(a.shared_words, b.shared_words) or not could_clash(left.telling, right.telling):
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


def _by_denial(parts: Sequence[_Part]) -> Iterator[Found]:
    """A denial, and what another speaker asserts in like words."""
    denials = [p for p in parts if p.telling.statement.act is Act.DENY]
    for denial, said in product(denials, parts):
        if said.telling.statement.act is Act.DENY or not could_clash(denial.telling, said.telling):
            continue
        words = same_words(denial.telling, said.telling) + _aimed(said.telling, denial.telling)
        if words >= DENIAL_WORDS and not too_short(denial.telling, said.telling):
            yield said, denial, _denied(denial, words)


def _aimed(said: Telling, denial: Telling) -> float:
    """How much an accusation, or the denier's own name in it, counts for words in common."""
    named = denial.statement.speaker_id in said.names
    return ACCUSED * (named or said.statement.act is Act.ACCUSE)


def _denied(denial: _Part, words: float) -> Bearing:
    return Bearing(
        kind=RelationKind.DISPUTES,
        reason=f"one denies in like words ({words:.2f}) what the other says",
        score=0.6 + words / 3,
        question=f"Is it so, as denied, that “{denial.telling.text.strip(' .,')}”?",
        dispute_kind=DisputeKind.OCCURRENCE,
        labels=("said", "denied"),
    )


def _by_contrast(parts: Sequence[_Part]) -> Iterator[Found]:
    """Parts about one matter that something sets apart: figures, time, scope, opposite words."""
    part_of = {p.telling.id: p for p in parts}
    for left, right in candidates([p.telling for p in parts]):
        bearing = contrast(left, right)
        if bearing and not (bearing.kind is RelationKind.SUPPORTS and part_of[left.id].claim_id == part_of[right.id].claim_id):
            yield part_of[left.id], part_of[right.id], bearing


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
