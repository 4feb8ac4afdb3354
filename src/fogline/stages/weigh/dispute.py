"""Disputes: questions to which statements give answers that cannot all hold."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from fogline.compare.groups import heads
from fogline.model.claim import DENIED, SAID, Answer, Claim, Dispute, Position, Relation, RelationKind
from fogline.model.ids import content_id
from fogline.stages.weigh.origins import Provenance, origins_of


def disputes_of(
    provenance: Provenance, event_id: str, claims: Sequence[Claim], relations: Sequence[Relation]
) -> list[Dispute]:
    """One dispute for each matter in question, the most carried position first, its answers by how sharply they clash."""
    speakers = {s.id: s.speaker_id or s.id for s in provenance.view.statements}
    asked = _by_question([r for r in relations if r.kind is RelationKind.DISPUTES], speakers)
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


def _by_question(clashes: Sequence[Relation], speakers: Mapping[str, str]) -> list[list[Relation]]:
    """The clashes over one question, those that share no statement apart: two matters, one question.

    What one speaker denies of one claim is one question, whichever of its statements each denial meets; the words of
    the surest ask it.
    """
    ordered = sorted(clashes, key=lambda r: (r.question or "", r.id))
    first: dict[tuple[str, str], str] = {}
    pairs = [(first.setdefault(m, r.id), r.id) for r in ordered for m in sorted(_matters(r, speakers))]
    group_of = heads([r.id for r in ordered], pairs)
    groups: defaultdict[str, list[Relation]] = defaultdict(list)
    for r in ordered:
        groups[group_of[r.id]].append(r)
    return list(groups.values())


def _matters(r: Relation, speakers: Mapping[str, str]) -> set[tuple[str, str]]:
    """What makes two clashes one matter: a statement that answers the same question, or a speaker's denial of a claim."""
    told = {(r.question or "", a.statement_id) for a in answers_of(r)}
    denial = _denial_of(r, speakers)
    return told | {denial} if denial else told


def _denial_of(r: Relation, speakers: Mapping[str, str]) -> tuple[str, str] | None:
    """The claim that one answer says, and who denies it; None where both say something of their own."""
    given = {a.label: (a, key) for a, key in ((r.left_answer, r.left_id), (r.right_answer, r.right_id)) if a}
    if given.keys() != {SAID, DENIED}:
        return None
    return given[SAID][1], speakers.get(given[DENIED][0].statement_id, "")


def _dispute(
    provenance: Provenance,
    event_id: str,
    claims_of: Mapping[str, set[str]],
    relations: Sequence[Relation],
    also: Sequence[Answer],
) -> Dispute:
    first = max(relations, key=lambda r: (r.score, r.id))
    question = first.question or ""
    given: defaultdict[str, dict[tuple[str, int], Answer]] = defaultdict(dict)
    clashing = (a for r in sorted(relations, key=lambda r: (-r.score, r.id)) for a in answers_of(r))
    for answer in (*clashing, *also):
        given[answer.label].setdefault((answer.statement_id, answer.wording.start), answer)
    positions = [
        _position(provenance, claims_of, label, list(given[label].values())) for label in sorted(given)
    ]
    kind = next(r.dispute_kind for r in relations if r.dispute_kind)
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
