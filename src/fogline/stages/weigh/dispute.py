"""Disputes: questions to which statements give answers that cannot all hold."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from fogline.model.claim import Answer, Claim, Dispute, Position, Relation, RelationKind
from fogline.model.ids import content_id
from fogline.stages.weigh.origins import Provenance, origins_of


def disputes_of(
    provenance: Provenance, event_id: str, claims: Sequence[Claim], relations: Sequence[Relation]
) -> list[Dispute]:
    """One dispute for each matter in question, the most carried position first, its answers by how sharply they clash."""
    asked = _by_question([r for r in relations if r.kind is RelationKind.DISPUTES])
    claims_of: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for i in claim.statement_ids:
            claims_of[i].add(claim.id)
    counts = [r for r in relations if r.kind in COUNTED and r.question]
    found = [_dispute(provenance, event_id, claims_of, clashes, _also(clashes, counts)) for clashes in asked]
    return [d for d in found if len({o.speaker_id for p in d.positions for o in p.origins}) > 1]


COUNTED = (RelationKind.UPDATES, RelationKind.SPREADS)


def _also(clashes: Sequence[Relation], counts: Sequence[Relation]) -> list[Answer]:
    """Other counts of what a dispute is about: those that are a later state or another estimate of one that clashes."""
    told = {a.statement_id for r in clashes for a in answers_of(r)}
    near = [r for r in counts if r.question == clashes[0].question]
    found: list[Answer] = []
    while more := [r for r in near if {a.statement_id for a in answers_of(r)} & told]:
        near = [r for r in near if r not in more]
        found += [a for r in sorted(more, key=lambda r: r.id) for a in answers_of(r)]
        told |= {a.statement_id for a in found}
    return found


def answers_of(relation: Relation) -> list[Answer]:
    """The answers that the two claims of a relation give to its question."""
    return [a for a in (relation.left_answer, relation.right_answer) if a]


def _by_question(clashes: Sequence[Relation]) -> list[list[Relation]]:
    """The clashes over one question, those that share no statement apart: two matters, one question."""
    asked: defaultdict[str, list[Relation]] = defaultdict(list)
    for r in sorted(clashes, key=lambda r: r.id):
        asked[r.question or ""].append(r)
    return [group for question in sorted(asked) for group in _connected(asked[question])]


def _connected(clashes: Sequence[Relation]) -> list[list[Relation]]:
    groups: list[tuple[set[str], list[Relation]]] = []
    for r in clashes:
        told = {a.statement_id for a in answers_of(r)}
        near = [g for g in groups if g[0] & told]
        merged = (told.union(*(g[0] for g in near)), [x for g in near for x in g[1]] + [r])
        groups = [g for g in groups if g not in near] + [merged]
    return [found for _, found in groups]


def _dispute(
    provenance: Provenance,
    event_id: str,
    claims_of: Mapping[str, set[str]],
    relations: Sequence[Relation],
    also: Sequence[Answer],
) -> Dispute:
    question = relations[0].question or ""
    given: defaultdict[str, dict[tuple[str, int], Answer]] = defaultdict(dict)
    clashing = (a for r in sorted(relations, key=lambda r: (-r.score, r.id)) for a in answers_of(r))
    for answer in (*clashing, *also):
        given[answer.label].setdefault((answer.statement_id, answer.wording.start), answer)
    positions = [
        _position(provenance, claims_of, label, list(given[label].values())) for label in sorted(given)
    ]
    kind = next(r.dispute_kind for r in relations if r.dispute_kind)
    first = max(relations, key=lambda r: (r.score, r.id))
    return Dispute(
        id=content_id("dispute", event_id, question, tuple(sorted(r.id for r in relations))),
        event_id=event_id,
        question=question,
        kind=kind,
        positions=tuple(sorted(positions, key=lambda p: (-len(p.origins), p.label))),
        reason=first.reason,
    )


def _position(
    provenance: Provenance, claims_of: Mapping[str, set[str]], label: str, answers: Sequence[Answer]
) -> Position:
    ids = {a.statement_id for a in answers}
    return Position(
        label=_readable(provenance, label, answers),
        answers=tuple(answers),
        claim_ids=tuple(sorted({c for i in ids for c in claims_of[i]})),
        origins=origins_of(provenance, ids),
    )


def _readable(provenance: Provenance, label: str, answers: Sequence[Answer]) -> str:
    """The label; a speaker's name for its id; for an answer of its own its words stand for it."""
    if entity := provenance.view.entity(label):
        return entity.name
    if not label.startswith("claim:"):
        return label
    return min((a.wording.exact for a in answers), key=lambda words: (len(words), words))
