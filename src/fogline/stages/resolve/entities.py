"""Mentions of all reports made into entities: who is named, by which names, in which offices."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from fogline.compare.names import gender_of_given, person_words
from fogline.compare.names_bodies import core_of
from fogline.model.entity import Entity, Label, Mention
from fogline.model.ids import content_id
from fogline.model.report import Report
from fogline.stages.resolve.merging import merged
from fogline.stages.resolve.naming import Unit, is_lone_given_name, key_of, name_of, units_of
from fogline.stages.resolve.roles import Role, roles_around, same_word
from fogline.text.capitals import titles, words_of
from fogline.text.countries import country_word, land_of
from fogline.text.fold import fold
from fogline.text.tables import table

NEXT = 3
WIDE = 16


@dataclass(slots=True, kw_only=True)
class Named:
    """An entity being made, with what the stage needs to know of it beside; `home`: the land told of."""

    entity: Entity
    roles: list[Role] = field(default_factory=list)
    gender: str = ""
    country: str | None = None
    home: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The entities that mentions name, by their ids and by the mention; `bodies` by folded alias."""

    named: dict[str, Named]
    by_mention: dict[str, str]
    bodies: dict[str, str]


def cast_of(mentions: tuple[Mention, ...], reports: dict[str, Report], scopes: dict[str, str]) -> Cast:
    """Every named entity; the order of reports and mentions changes nothing."""
    units = units_of(mentions, reports, scopes)
    merges = merged(units, brackets_of(mentions, reports, scopes))
    named: dict[str, Named] = {}
    by_mention: dict[str, str] = {}
    for root, members in sorted(merges.groups().items()):
        made = _named([units[k] for k in members], merges.reasons(root), reports)
        key = made.entity.id
        named[key] = _united(named[key], made) if key in named else made
        by_mention |= {m.id: key for k in members for m in units[k].mentions}
    bodies = {fold(a): n.entity.name for n in named.values() if _is_body(n) for a in n.entity.aliases}
    for key in sorted(named):
        give_side(named[key], bodies)
    return Cast(named=named, by_mention=by_mention, bodies=bodies)


def brackets_of(
    mentions: tuple[Mention, ...], reports: dict[str, Report], scopes: dict[str, str]
) -> dict[tuple[str, str], str]:
    """(scope, key) of each abbreviation in brackets -> the key of the name before the bracket."""
    by_report: defaultdict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.report_id in reports:
            by_report[m.report_id].append(m)
    found: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for report_id, held in by_report.items():
        report = reports[report_id]
        ordered = sorted(held, key=lambda m: m.span)
        for left, right in pairwise(ordered):
            between = report.text[left.span.end : right.span.start]
            if len(between) <= NEXT and between.strip() == "(":
                place = (scopes.get(report_id, ""), key_of(name_of(right, report)))
                found[place][key_of(name_of(left, report))] += 1
    return {place: min(c, key=lambda k: (-c[k], k)) for place, c in found.items()}


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
    roles = _roles_of(mentions, reports) if label is Label.PERSON else []
    entity = Entity(
        id=entity_id(label, name, mentions),
        label=label,
        name=name,
        aliases=tuple(sorted(names)),
        roles=tuple(sorted({role.words for role in roles})),
        mention_ids=tuple(sorted(m.id for m in mentions)),
        reasons=reasons,
    )
    home = land_of([reports[k].text for k in sorted({m.report_id for m in mentions})]) if roles else None
    return Named(entity=entity, roles=roles, gender=_gender(name, roles, mentions, reports), home=home)


def canonical(names: Counter[str], label: Label) -> str:
    """The fullest name of a person, the longest-standing of a body, the most frequent of a place."""
    if label is Label.PERSON:
        return min(names, key=lambda n: (-min(len(person_words(n)), 3), -names[n], len(n), n))
    if label is Label.ORGANISATION:
        return min(names, key=lambda n: (len(n.split()) < 2, -names[n], -len(n), n))
    return min(names, key=lambda n: (-names[n], n))


def _roles_of(mentions: list[Mention], reports: dict[str, Report]) -> list[Role]:
    found: dict[str, Role] = {}
    for m in mentions:
        for role in roles_around(reports[m.report_id].text, m.span.start, m.span.end):
            found.setdefault(role.words, role)
    return [found[words] for words in sorted(found)]


def _gender(name: str, roles: list[Role], mentions: list[Mention], reports: dict[str, Report]) -> str:
    told = Counter(role.gender for role in roles if role.gender)
    for m in mentions:
        before = words_of(reports[m.report_id].text[max(0, m.span.start - 12) : m.span.start])
        if before and (row := titles().get(before[-1].text.lower())) and row["gender"]:
            told[row["gender"]] += 3
    if given := gender_of_given(name.split(" ", maxsplit=1)[0]):
        told[given] += 2 if " " in name else 1
    return min(told, key=lambda g: (-told[g], g)) if told else ""


def _united(left: Named, right: Named) -> Named:
    a, b = left.entity, right.entity
    entity = replace(
        a,
        aliases=tuple(sorted({*a.aliases, *b.aliases})),
        roles=tuple(sorted({*a.roles, *b.roles})),
        mention_ids=tuple(sorted({*a.mention_ids, *b.mention_ids})),
        reasons=tuple(sorted({*a.reasons, *b.reasons})),
    )
    return Named(
        entity=entity, roles=left.roles + right.roles, gender=left.gender or right.gender, home=left.home
    )


def give_side(made: Named, bodies: dict[str, str]) -> None:
    """Fill in the land that an entity belongs to and the side that it speaks for.

    A person speaks for a land, a party or a body by office; a body of the state for its land, any
    other body for itself.
    """
    made.country = _country_of(made)
    side = made.country or _side_by_words(made) or _side_by_body(made, bodies) or _side_by_home(made)
    if side is None and _is_body(made) and not _is_of_the_state(made.entity):
        side = made.entity.name
    made.entity = replace(made.entity, side=side)


def _side_by_home(made: Named) -> str | None:
    """A president or a minister of no named land is that of the land that the reports tell of."""
    return made.home if any(role.kind in _state_offices() for role in made.roles) else None


@cache
def _state_offices() -> frozenset[str]:
    return frozenset(row["class"] for row in table("roles") if row["state"])


def _is_body(made: Named) -> bool:
    return made.entity.label is Label.ORGANISATION


def _country_of(made: Named) -> str | None:
    entity = made.entity
    if entity.label is Label.PERSON:
        lands = Counter(role.country for role in made.roles if role.country)
        return min(lands, key=lambda c: (-lands[c], c)) if lands else None
    if entity.label is Label.ORGANISATION:
        seats = {land for alias in entity.aliases if (land := _seats().get(fold(alias)))}
        if seats:
            return min(seats)
        lands = Counter(land for alias in entity.aliases for land in core_of(alias)[1])
        return min(lands) if len(lands) == 1 and _is_of_the_state(entity) else None
    found = country_word(entity.name) or country_word(entity.aliases[0])
    return found.country if found else None


@cache
def _seats() -> dict[str, str]:
    return {fold(row["seat"]): row["country"] for row in table("seats")}


@cache
def _state_nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("organisations") if row["state"])


def _is_of_the_state(entity: Entity) -> bool:
    words = {w.lower() for alias in entity.aliases for w in alias.split()}
    return bool(words & _state_nouns())


def _side_by_words(made: Named) -> str | None:
    """ "rebel commander" speaks for the rebels."""
    if made.entity.label is not Label.PERSON:
        return None
    groups = {row["noun"].removesuffix("s"): row["class"] for row in table("group_nouns") if row["party"]}
    for role in made.roles:
        for word in role.words.lower().replace("-", " ").split():
            if (same := groups.get(same_word(word).removesuffix("s"))) is not None:
                return same
    return None


def _side_by_body(made: Named, bodies: dict[str, str]) -> str | None:
    """The body that an office names ("leader of the Tarkel Front")."""
    for role in made.roles:
        held = [part for part in _parts(fold(role.words)) if part in bodies]
        if held:
            return bodies[max(held, key=lambda b: (len(b), b))]
    return None


def _parts(key: str) -> list[str]:
    """Every run of words of a key, which is short: looking each up does not grow with the bodies."""
    words = key.split()[:WIDE]
    return [" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)]
