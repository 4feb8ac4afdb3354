"""What people judged of names, applied on top of what was derived, and never lost by a rerun."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from fogline.compare.groups import heads
from fogline.model.entity import Entity, Label, Trait, TraitKind
from fogline.model.ids import content_id
from fogline.model.interval import Basis
from fogline.model.judgement import Judgement, Verdict
from fogline.stages.resolve.merges import Apart
from fogline.stages.resolve.naming import Unit
from fogline.text.fold import fold


def name_id(label: Label, name: str, *within: str) -> str:
    """The id of an entity that goes by a name; in one report alone, or by one spelling, where that is given."""
    return content_id("entity", label.value, fold(name), *within)


def spelled_id(label: Label, name: str) -> str:
    """The id of an entity that goes by a name in this very spelling."""
    return name_id(label, name, "spelled", name)


def live(judgements: Iterable[Judgement], *verdicts: Verdict) -> list[Judgement]:
    """The judgements of these sorts that nobody took back: a file's first, then by their instants."""
    held = [j for j in judgements if j.is_live and j.verdict in verdicts]
    return sorted(held, key=lambda j: (j.created_at, j.id))


def apart_of(units: Sequence[Unit], judgements: Iterable[Judgement]) -> list[Apart]:
    """For each split the units of either name, by their numbers."""
    splits = live(judgements, Verdict.SPLIT)
    if not splits:
        return []
    held: dict[str, set[int]] = {}
    for k, unit in enumerate(units):
        for key in ids_of_unit(unit):
            held.setdefault(key, set()).add(k)
    pairs = [(held.get(j.left_id or "", set()), held.get(j.right_id or "", set())) for j in splits]
    return [(frozenset(a - b), frozenset(b)) for a, b in pairs]


def own_ids(units: Sequence[Unit], judgements: Iterable[Judgement]) -> dict[int, str]:
    """The ids of units that a person judged to be somebody else of the same name, in one report."""
    wanted = {j.right_id for j in live(judgements, Verdict.SPLIT)}
    ids = {k: {i for n, _ in u.names for i in _narrow_ids(u, n)} & wanted for k, u in enumerate(units)}
    return {k: min(i for i in held if i) for k, held in ids.items() if held}


def ids_of_unit(unit: Unit) -> set[str]:
    """Every id by which a judgement may mean the name of a unit."""
    return {i for n, _ in unit.names for i in (name_id(unit.label, n), *_narrow_ids(unit, n))}


def _narrow_ids(unit: Unit, name: str) -> tuple[str, str]:
    """The ids of a name in its own report alone, and in its own spelling."""
    return name_id(unit.label, name, unit.report_id), spelled_id(unit.label, name)


def words_apart(judgements: Iterable[Judgement], label: Label, key: str, words: str) -> str:
    """The id of those whom a source names by its words alone; another where a split names these words."""
    own, told = name_id(label, key), name_id(label, words)
    for j in live(judgements, Verdict.SPLIT):
        other = {j.left_id: j.right_id, j.right_id: j.left_id}.get(told)
        if other is not None and (told == j.right_id or other == own):
            return told
    return own


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The entities after all merges, and for each that went into another the id of that one."""

    entities: tuple[Entity, ...]
    moved: Mapping[str, str]


def merged_by_judgement(entities: Sequence[Entity], judgements: Sequence[Judgement]) -> Judged:
    """The entities with those made one that a person judged to be one; a split goes before a merge."""
    wanted = [(j, p) for j in live(judgements, Verdict.MERGE) if (p := _pair(entities, j))]
    barred = [p for j in live(judgements, Verdict.SPLIT) if (p := _pair(entities, j))]
    kept: list[tuple[Judgement, tuple[str, str]]] = []
    for judgement, pair in wanted:
        head = heads((e.id for e in entities), [p for _, p in kept] + [pair])
        if all(head[a] != head[b] for a, b in barred):
            kept.append((judgement, pair))
    return _united(entities, kept)


def _pair(entities: Sequence[Entity], judgement: Judgement) -> tuple[str, str] | None:
    """The entities that a judgement means by its two names; None where one is gone or both are one."""
    left = meant_by(entities, judgement.left_id, judgement.left)
    right = meant_by(entities, judgement.right_id, judgement.right)
    return (left[0], right[0]) if left and right and left[0] != right[0] else None


def meant_by(entities: Sequence[Entity], entity_id: str | None, name: str) -> list[str]:
    """The ids of those whom a judgement means: by the id, else by the id of a name, else by the name."""
    by_id = [e.id for e in entities if e.id == entity_id]
    if by_id or not name:
        return by_id
    if entity_id is not None:
        return [e.id for e in entities if any(name_id(e.label, a) == entity_id for a in e.aliases)][:1]
    exact = [e.id for e in entities if name in e.aliases]
    return exact or [e.id for e in entities if any(fold(a) == fold(name) for a in e.aliases)]


def _united(entities: Sequence[Entity], kept: Sequence[tuple[Judgement, tuple[str, str]]]) -> Judged:
    head = heads((e.id for e in entities), [pair for _, pair in kept])
    groups: dict[str, list[Entity]] = {}
    for e in entities:
        groups.setdefault(head[e.id], []).append(e)
    found: list[Entity] = []
    moved: dict[str, str] = {}
    for key in sorted(groups):
        members = groups[key]
        reasons = [_reason("one with", j) for j, (left, _) in kept if head[left] == key]
        made = _one_of(members, reasons) if len(members) > 1 else members[0]
        moved |= {e.id: made.id for e in members if e.id != made.id}
        found.append(made)
    told = [replace(e, candidates=_still_open(e, moved)) if e.candidates else e for e in found]
    return Judged(entities=tuple(sorted(told, key=lambda e: e.id)), moved=moved)


def _still_open(entity: Entity, moved: Mapping[str, str]) -> tuple[str, ...]:
    """The candidates of an entity after all merges; none once it is one with one of them."""
    held = {moved.get(c, c) for c in entity.candidates}
    return () if entity.id in held else tuple(sorted(held))


def _one_of(members: Sequence[Entity], reasons: Sequence[str]) -> Entity:
    """One entity with the name of the one that is named most."""
    first = min(members, key=lambda e: (-len(e.mention_ids), e.id))
    return replace(
        first,
        aliases=_all(a for e in members for a in e.aliases),
        roles=_all(r for e in members for r in e.roles),
        candidates=_all(c for e in members for c in e.candidates),
        mention_ids=_all(m for e in members for m in e.mention_ids),
        reasons=_all([*reasons, *(r for e in members for r in e.reasons)]),
    )


def _all(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words)))


def _reason(how: str, judgement: Judgement) -> str:
    return f"{judgement.left} is {how} {judgement.right}, {judgement.by}"


def told_apart(entities: Sequence[Entity], judgements: Sequence[Judgement]) -> list[Entity]:
    """The entities; those that a person judged to be two say so, where they are two."""
    told: dict[str, list[str]] = {}
    for j in live(judgements, Verdict.SPLIT):
        if (pair := _pair(entities, j)) is not None:
            for key in pair:
                told.setdefault(key, []).append(_reason("not", j))
    return [replace(e, reasons=_all([*e.reasons, *told[e.id]])) if e.id in told else e for e in entities]


def rated(entities: Sequence[Entity], judgements: Sequence[Judgement]) -> list[Entity]:
    """The entities with the letters that people gave them; the last word counts."""
    letters = {
        key: j.right for j in live(judgements, Verdict.RATE) for key in meant_by(entities, j.left_id, j.left)
    }
    return [replace(e, reliability=letters[e.id]) if e.id in letters else e for e in entities]


def given_sides(entities: Sequence[Entity], judgements: Sequence[Judgement]) -> dict[str, Trait]:
    """The sides that people gave, by the ids of those meant and by the folded name; the last word counts."""
    found: dict[str, Trait] = {}
    for j in live(judgements, Verdict.CORRECT):
        given = Trait(kind=TraitKind.SIDE, value=j.right, basis=Basis.GIVEN, reason=j.by)
        for key in (fold(j.left), *meant_by(entities, j.left_id, j.left)):
            found[key] = given
    return found
