"""How claims bear on each other: support, dispute, update, ordinary spread, another scope."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from fogline.compare.telling import Telling
from fogline.model.citation import cite
from fogline.model.claim import Answer, DisputeKind, Relation, RelationKind
from fogline.model.ids import content_id
from fogline.model.statement import Act
from fogline.model.view import View
from fogline.stages.link.bearing import Bearing
from fogline.stages.link.contrast import Compared
from fogline.stages.link.denials import Alike, denied, in_like_words
from fogline.stages.link.questions import Answers, asked
from fogline.stages.link.reading import Reading
from fogline.stages.link.rejoinders import answered


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of a statement, in the claim that it makes."""

    claim_id: str
    telling: Telling


# Several questions ask of a cause what is one matter: of two parts one is enough.
ONE_MATTER = (DisputeKind.CAUSE,)
Found = tuple[_Part, _Part, Bearing]


def relations(
    view: View,
    groups: Mapping[str, Sequence[Telling]],
    pairs: Sequence[Compared],
    answers: Answers,
    reading: Reading,
) -> list[Relation]:
    """All relations between the claims of an event; `groups` gives the parts of each claim by its id.

    Disputes are kept for every pair of parts, other kinds once for two claims, by the best pair.
    """
    parts = [_Part(claim_id=c, telling=t) for c in sorted(groups) for t in groups[c]]
    of = {part.telling.id: part for part in parts}
    found: dict[tuple[str, ...], Relation] = {}
    by_question = list(_by_question(of, answers, reading))
    settled = {_ids(x, y) for x, y, bearing in by_question if bearing.kind is RelationKind.DISPUTES}
    alike = list(in_like_words(pairs))
    others = (*_by_denial(of, alike, reading), *_by_answer(of, alike, reading), *_by_contrast(of, pairs))
    for left, right, bearing in (*by_question, *_not_asked_twice(others, settled)):
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


def _by_question(parts: Mapping[str, _Part], answers: Answers, reading: Reading) -> Iterator[Found]:
    """Parts that answer one question; a question all of whose clashes read as two matters is not asked.

    Two parts that clash on a cause do so on one question: that which sets most parts apart.
    """
    claim_of = {key: part.claim_id for key, part in parts.items()}
    found = list(asked(answers, claim_of))
    held = {
        bearing.question
        for left, right, bearing in found
        if bearing.kind is RelationKind.DISPUTES
        and (_both_accuse(left, right) or not reading.doubts(left, right))
    }
    kept = [x for x in found if x[2].kind is not RelationKind.DISPUTES or x[2].question in held]
    asked_most = Counter(x[2].question for x in kept if x[2].kind is RelationKind.DISPUTES)
    settled: set[tuple[str, str, DisputeKind | None]] = set()
    for left, right, bearing in sorted(kept, key=lambda x: -asked_most[x[2].question]):
        matter = (left.id, right.id, bearing.dispute_kind)
        if bearing.dispute_kind in ONE_MATTER and matter in settled:
            continue  # "Was it deliberate?" and "Was it set on purpose?" are one question.
        settled.add(matter)
        yield parts[left.id], parts[right.id], bearing


def _both_accuse(left: Telling, right: Telling) -> bool:
    """Whom somebody blames is often all that he says ("the army"): the model finds no matter in it."""
    return left.statement.act is right.statement.act is Act.ACCUSE


def clashing(pairs: Sequence[Compared], answers: Answers) -> Iterator[tuple[Telling, Telling]]:
    """The pairs of which a rule, a denial or a question of the field says that they clash, found one by one."""
    alone = {part.id: part.id for told in answers.values() for part, _ in told}
    for left, right, bearing in chain(pairs, asked(answers, alone)):
        if bearing and bearing.kind is RelationKind.DISPUTES:
            yield left, right
    for said, denial, _ in in_like_words(pairs):
        yield said, denial


def _by_denial(parts: Mapping[str, _Part], alike: Iterable[Alike], reading: Reading) -> Iterator[Found]:
    """A denial, and what it denies."""
    told = [part.telling for part in parts.values()]
    for said, denial, bearing in denied(told, alike, reading):
        yield parts[said.id], parts[denial.id], bearing


def _by_answer(parts: Mapping[str, _Part], alike: Iterable[Alike], reading: Reading) -> Iterator[Found]:
    """What was told just before, and who answers it; a denial that has found its words elsewhere is none."""
    told = [part.telling for part in parts.values()]
    paired = {denial.id for _, denial, _ in alike}
    for said, answer, bearing in answered(told, reading, paired):
        yield parts[said.id], parts[answer.id], bearing


def _by_contrast(parts: Mapping[str, _Part], pairs: Iterable[Compared]) -> Iterator[Found]:
    """Parts about one matter that something sets apart, or that nothing does though they are two claims."""
    for left, right, bearing in pairs:
        one_claim = parts[left.id].claim_id == parts[right.id].claim_id
        if bearing and not (one_claim and bearing.kind is not RelationKind.DISPUTES):
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
