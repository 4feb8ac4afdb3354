"""Mentions of all reports made into entities: who is named, by which names, in which offices."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from fogline.compare.names import gender_of_given, person_words
from fogline.model.entity import Entity, Label, Mention
from fogline.model.ids import content_id
from fogline.model.judgement import Judgement
from fogline.model.report import Report
from fogline.stages.resolve.judged import apart_of, own_ids
from fogline.stages.resolve.merges import Merges
from fogline.stages.resolve.merging import merged
from fogline.stages.resolve.merging_short import Brackets
from fogline.stages.resolve.naming import Unit, is_lone_given_name, key_of, name_of, units_of
from fogline.stages.resolve.nicknames import nicknames
from fogline.stages.resolve.roles import Role, roles_around
from fogline.text.capitals import titles, words_of
from fogline.text.fold import fold

NEXT = 3
Told = tuple[str, Role]
WIDE = 16


@dataclass(slots=True, kw_only=True)
class Named:
    """An entity being made, with what the stage needs to know of it beside; `told`: where roles stand."""

    entity: Entity
    roles: list[Role] = field(default_factory=list)
    gender: str = ""
    told: list[Told] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The entities that mentions name, by their ids and by the mention."""

    named: dict[str, Named]
    by_mention: dict[str, str]


def cast_of(
    mentions: tuple[Mention, ...],
    reports: dict[str, Report],
    scopes: dict[str, str],
    judgements: Sequence[Judgement] = (),
) -> Cast:
    """Every named entity; the order of reports and mentions changes nothing."""
    units = units_of(mentions, reports, scopes)
    merges = merged(units, brackets_of(mentions, reports, scopes), apart_of(units, judgements))
    own = own_ids(units, judgements)
    named: dict[str, Named] = {}
    by_mention: dict[str, str] = {}
    by_root: dict[int, str] = {}
    for root, members in sorted(merges.groups().items()):
        made = _named([units[k] for k in members], merges.reasons(root), reports)
        if judged := [own[k] for k in members if k in own]:
            made.entity = replace(made.entity, id=min(judged))
        key = made.entity.id
        named[key] = _united(named[key], made) if key in named else made
        by_mention |= {m.id: key for k in members for m in units[k].mentions}
        by_root[root] = key
    _note_candidates(named, by_root, merges)
    for own_name, other in nicknames(mentions, reports):
        _go_by_one(named, by_mention, by_mention.get(own_name, ""), by_mention.get(other, ""))
    return Cast(named=named, by_mention=by_mention)


def _go_by_one(named: dict[str, Named], by_mention: dict[str, str], key: str, other: str) -> None:
    """A person's other name is the person, wherever it is named; one that is also somebody's own stays theirs."""
    if key == other or key not in named or other not in named or len(named[other].entity.aliases) > 1:
        return
    if any(other in n.entity.candidates for n in named.values()):
        return  # a name that fits several is nobody's own
    named[key] = _united(named[key], named.pop(other))
    for mention_id, held in by_mention.items():
        if held == other:
            by_mention[mention_id] = key


def _note_candidates(named: dict[str, Named], by_root: dict[int, str], merges: Merges) -> None:
    """Whoever goes by a name that fits several of its event has them as candidates."""
    for root, key in sorted(by_root.items()):
        held = {by_root[r] for r in merges.candidates(root)} - {key}
        if held:
            entity = named[key].entity
            named[key].entity = replace(entity, candidates=tuple(sorted({*entity.candidates, *held})))


def brackets_of(
    mentions: tuple[Mention, ...], reports: dict[str, Report], scopes: dict[str, str]
) -> Brackets:
    """(scope, key) of each abbreviation in brackets -> by report the key of the name before the bracket."""
    by_report: defaultdict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.report_id in reports:
            by_report[m.report_id].append(m)
    found: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for report_id, held in sorted(by_report.items()):
        report = reports[report_id]
        for left, right in pairwise(sorted(held, key=lambda m: m.span)):
            between = report.text[left.span.end : right.span.start]
            if len(between) <= NEXT and between.strip() == "(":
                place = (scopes.get(report_id, ""), key_of(name_of(right, report)))
                found[place].setdefault(report_id, key_of(name_of(left, report)))
    return dict(found)


def entity_id(label: Label, name: str, mentions: list[Mention]) -> str:
    """The id of an entity: its label and the fold key of its name; a given name alone is no key."""
    parts = [label.value, fold(name)]
    if is_lone_given_name(label, name):
        parts.append(min(m.report_id for m in mentions))
    return content_id("entity", *parts)


def _named(units: list[Unit], reasons: tuple[str, ...], reports: dict[str, Report]) -> Named:
    names: Counter[str] = Counter()
    for unit in units:
        names.update(dict(unit.names))
    label = units[0].label
    name = canonical(names, label)
    mentions = [m for unit in units for m in unit.mentions]
    told = _told_of(mentions, reports) if label is Label.PERSON else []
    roles = list({role.words: role for _, role in reversed(told)}.values())[::-1]
    entity = Entity(
        id=entity_id(label, name, mentions),
        label=label,
        name=name,
        aliases=tuple(sorted(names)),
        roles=tuple(sorted({role.words for role in roles})),
        mention_ids=tuple(sorted(m.id for m in mentions)),
        reasons=reasons,
    )
    return Named(entity=entity, roles=roles, gender=_gender(name, roles, mentions, reports), told=told)


def canonical(names: Counter[str], label: Label) -> str:
    """The fullest name of a person, the longest-standing of a body, the most frequent of a place; in capitals only
    where it is never written otherwise."""
    written = {fold(n) for n in names if not n.isupper()}
    names = Counter({n: k for n, k in names.items() if not (n.isupper() and fold(n) in written)})
    if label is Label.PERSON:
        return min(names, key=lambda n: (-min(len(person_words(n)), 3), -names[n], len(n), n))
    if label is Label.ORGANISATION:
        return min(names, key=lambda n: (len(n.split()) < 2, -names[n], -len(n), n))
    return min(names, key=lambda n: (-names[n], n))


def _told_of(mentions: list[Mention], reports: dict[str, Report]) -> list[Told]:
    """Every role that stands around a mention, with its report, in the order of the words."""
    found = [
        (m.report_id, role)
        for m in mentions
        for role in roles_around(reports[m.report_id].text, m.span.start, m.span.end)
    ]
    return sorted(found, key=lambda told: told[1].words)


def _gender(name: str, roles: list[Role], mentions: list[Mention], reports: dict[str, Report]) -> str:
    told = Counter(role.gender for role in roles if role.gender)
    for m in mentions:
        before = words_of(reports[m.report_id].text[max(0, m.span.start - 12) : m.span.start])
        if before and (row := titles().get(before[-1].text.lower())) and row["gender"]:
            told[row["gender"]] += 3
    given = {g for word in name.split()[: max(1, len(name.split()) - 1)] if (g := gender_of_given(word))}
    if len(given) == 1:  # of "Noor Mohammad" neither is believed
        told[given.pop()] += 2 if " " in name else 1
    return min(told, key=lambda g: (-told[g], g)) if told else ""


def _united(left: Named, right: Named) -> Named:
    a, b = left.entity, right.entity
    entity = replace(
        a,
        aliases=tuple(sorted({*a.aliases, *b.aliases})),
        roles=tuple(sorted({*a.roles, *b.roles})),
        mention_ids=tuple(sorted({*a.mention_ids, *b.mention_ids})),
        reasons=tuple(sorted({*a.reasons, *b.reasons})),
        candidates=tuple(sorted({*a.candidates, *b.candidates})),
    )
    return Named(
        entity=entity,
        roles=left.roles + right.roles,
        gender=left.gender or right.gender,
        told=left.told + right.told,
    )
