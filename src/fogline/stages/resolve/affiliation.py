"""To which body, party or land an entity belongs, by the words that say so."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from fogline.compare.names_bodies import core_of
from fogline.model.citation import Citation, cite
from fogline.model.entity import Entity, Label, Mention, Trait, TraitKind
from fogline.model.interval import Basis
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.stages.resolve.roles import Role, same_word
from fogline.text.countries import country_word, lands_in
from fogline.text.fold import fold, fold_word
from fogline.text.state import is_of_the_state
from fogline.text.tables import entries, table

Told = tuple[str, Role]
_TIE = re.compile(r"\s(?:of|for|from|with|at)\s(?:the\s)?|\s?\((?:the\s)?", re.IGNORECASE)
_OWNS = re.compile(r"(?:[’']s?)?\s")
DEPTH = 3
ORDER = ("body", "party", "land", "place", "home")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One place where a report ties an entity to something: its kind as in ORDER, its name, the words."""

    kind: str
    value: str
    citation: Citation


@dataclass(kw_only=True)
class Evidence:
    """What telling affiliations needs: the reports, the mentions of each, the offices told of each entity.

    `called` has the party or the land that the words of an unnamed speaker name, with these words; `cited`
    the first words that cite each speaker.
    """

    reports: Mapping[str, Report]
    mentions: Sequence[Mention]
    told: Mapping[str, Sequence[Told]]
    called: Mapping[str, tuple[str, Citation]]
    cited: Mapping[str, Citation]
    entities: Sequence[Entity]

    @cached_property
    def owners(self) -> dict[str, Entity]:
        """The entity that each mention names."""
        return {m: e for e in self.entities for m in e.mention_ids}

    @cached_property
    def bodies(self) -> dict[str, Entity]:
        """The bodies by every folded name."""
        held = [e for e in self.entities if e.label is Label.ORGANISATION and e.mention_ids]
        return {fold(a): e for e in reversed(held) for a in e.aliases}

    @cached_property
    def by_report(self) -> dict[str, list[Mention]]:
        """The mentions of each report in order."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for m in sorted(self.mentions, key=lambda m: (m.report_id, m.span, m.id)):
            found[m.report_id].append(m)
        return found

    def within(self, report_id: str, span: Span) -> list[Mention]:
        """The mentions that lie in a span of a report, in order."""
        held = self.by_report.get(report_id, [])
        first = bisect_left(held, span.start, key=lambda m: m.span.start)
        last = bisect_left(held, span.end, key=lambda m: m.span.start)
        return [m for m in held[first:last] if span.holds(m.span)]

    @cached_property
    def places(self) -> dict[str, list[tuple[str, int]]]:
        """Where each entity is named: reports, and numbers of mentions in them."""
        found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for report_id in sorted(self.by_report):
            for k, m in enumerate(self.by_report[report_id]):
                if (entity := self.owners.get(m.id)) is not None:
                    found[entity.id].append((report_id, k))
        return found


def with_affiliations(evidence: Evidence) -> list[Entity]:
    """The entities with their offices, bodies, parties and lands, each by the words that tell it."""
    ties = {e.id: _ties_of_body(evidence, e) for e in evidence.entities if not _is_person(e)}
    bodies: dict[str, list[Trait]] = {}
    for _ in range(DEPTH):
        others = {e.id: _chain(ties[e.id], bodies) for e in evidence.entities if e.id in ties}
        bodies = {e.name: others[e.id] for e in evidence.entities if e.label is Label.ORGANISATION}
    found = []
    for e in evidence.entities:
        chain = _chain(_ties_of_person(evidence, e), bodies) if _is_person(e) else others[e.id]
        values = tuple(dict.fromkeys(t.value for t in chain))
        found.append(replace(e, affiliations=values, traits=(*_offices(evidence, e), *chain)))
    return found


def _is_person(entity: Entity) -> bool:
    return entity.label is Label.PERSON


def _offices(evidence: Evidence, entity: Entity) -> list[Trait]:
    """Every office of an entity by the first words that give it."""
    first: dict[str, Citation] = {}
    for report_id, role in sorted(evidence.told.get(entity.id, ()), key=_where):
        if role.span is not None and role.words not in first:
            first[role.words] = cite(evidence.reports[report_id], role.span)
    return [
        Trait(kind=TraitKind.ROLE, value=words, basis=Basis.TEXT, citations=(first[words],))
        for words in sorted(first)
    ]


def _where(told: Told) -> tuple[str, Span]:
    return told[0], told[1].span or Span(start=0, end=1)


def _chain(ties: Sequence[Tie], bodies: Mapping[str, list[Trait]]) -> list[Trait]:
    """From the nearest body to the party or the land: of each kind what most words tell.

    A party goes before a land: a rebel of a land does not speak for it. The land of a body is that of
    its people.
    """
    best = {kind: found for kind in ORDER if (found := _most(ties, kind))}
    chain = []
    if body := best.get("body"):
        chain.append(_trait(body))
        if "party" not in best:
            chain += [_inferred(body, above) for above in bodies.get(body.value, ())]
    named = bool(chain) and (len(chain) > 1 or not is_of_the_state(chain[0].value))
    root = best.get("party") or (None if named else best.get("land") or best.get("place"))
    if root is not None:
        chain.append(_trait(root))
    elif not chain and "home" in best:
        chain.append(replace(_trait(best["home"]), basis=Basis.INFERRED, reason=_ONLY_LAND))
    return chain


_ONLY_LAND = "the only land that these reports name"


def _most(ties: Sequence[Tie], kind: str) -> Tie | None:
    held = [t for t in ties if t.kind == kind]
    count = Counter(t.value for t in held)
    order = {t.value: (-count[t.value], t.value) for t in held}
    return min(held, key=lambda t: (order[t.value], _place(t.citation)), default=None)


def _place(found: Citation) -> tuple[str, int]:
    return found.report_id, found.start


def _trait(tie: Tie) -> Trait:
    return Trait(kind=TraitKind.AFFILIATION, value=tie.value, basis=Basis.TEXT, citations=(tie.citation,))


def _inferred(body: Tie, above: Trait) -> Trait:
    reason = f"{body.value} belongs to it"
    cited = tuple(dict.fromkeys((body.citation, *above.citations)))[:DEPTH]
    return replace(above, basis=Basis.INFERRED, reason=reason, citations=cited)


def _ties_of_person(evidence: Evidence, entity: Entity) -> list[Tie]:
    found = list(_called(evidence, entity))
    for report_id, role in evidence.told.get(entity.id, ()):
        if role.span is not None and not _is_past(role):
            found += _ties_of_office(evidence, entity, report_id, role)
    for report_id, k in evidence.places.get(entity.id, ()):
        found += _tied_behind(evidence, report_id, k)
    return found


def _called(evidence: Evidence, entity: Entity) -> Iterator[Tie]:
    if (held := evidence.called.get(entity.id)) is not None:
        kind = "party" if held[0] in party_classes().values() else "land"
        yield Tie(kind=kind, value=held[0], citation=held[1])


def _is_past(role: Role) -> bool:
    past = {fold_word(word) for word in entries("contest_words", "word", use="past")}
    return bool(past & role.narrows)


def _ties_of_office(evidence: Evidence, entity: Entity, report_id: str, role: Role) -> Iterator[Tie]:
    report, span = evidence.reports[report_id], role.span or Span(start=0, end=1)
    cited = cite(report, span)
    if (party := _party_in(role)) is not None:
        yield Tie(kind="party", value=party, citation=cited)
    for m in evidence.within(report_id, span):
        named = evidence.owners.get(m.id)
        if named is not None and named.id != entity.id and named.label is Label.ORGANISATION:
            yield Tie(kind="body", value=named.name, citation=cited)
        elif named is not None and named.label is Label.PLACE and _is_of_a_place(role):
            known = country_word(named.name)
            value = known.country if known else named.name
            yield Tie(kind="land" if known else "place", value=value, citation=cited)
    if role.country:
        yield Tie(kind="land", value=role.country, citation=cited)
    elif role.kind in _state_offices() and (land := only_land(report.text)) is not None:
        yield Tie(kind="home", value=land, citation=cited)


def _party_in(role: Role) -> str | None:
    """ "Rebel commander" belongs to the rebels."""
    for word in role.words.lower().replace("-", " ").split():
        if (found := party_classes().get(same_word(word).removesuffix("s"))) is not None:
            return found
    return None


@cache
def party_classes() -> dict[str, str]:
    """Nouns for the sides of a conflict, in the singular, with the class that joins them."""
    return {row["noun"].removesuffix("s"): row["class"] for row in table("group_nouns") if row["party"]}


@cache
def _state_offices() -> frozenset[str]:
    return frozenset(row["class"] for row in table("roles") if row["state"])


def _is_of_a_place(role: Role) -> bool:
    return role.kind in _state_offices() or role.kind == "mayor"


def only_land(text: str) -> str | None:
    """The one country that a text names by any word; None where it names none or several."""
    lands = lands_in(text)
    return next(iter(lands)) if len(lands) == 1 else None


def _tied_behind(evidence: Evidence, report_id: str, k: int) -> Iterator[Tie]:
    """ "Orlan Vey of the Tarkel Observatory", "Hanna Orlo (Tarkel Party)"."""
    held, report = evidence.by_report[report_id], evidence.reports[report_id]
    following = held[k + 1] if k + 1 < len(held) else None
    if following is None or not _TIE.fullmatch(report.text[held[k].span.end : following.span.start]):
        return
    named = evidence.owners.get(following.id)
    cited = cite(report, Span(start=held[k].span.start, end=following.span.end))
    if named is not None and named.label is Label.ORGANISATION:
        yield Tie(kind="body", value=named.name, citation=cited)
    elif (land := country_word(following.span.of(report.text))) is not None and land.kind == "name":
        yield Tie(kind="land", value=land.country, citation=cited)


def _ties_of_body(evidence: Evidence, entity: Entity) -> list[Tie]:
    """The land of a body of the state, of a people and of a country itself."""
    found = list(_called(evidence, entity))
    for report_id, k in evidence.places.get(entity.id, ()):
        m, report = evidence.by_report[report_id][k], evidence.reports[report_id]
        if (tied := _land_of(entity, m, evidence, k)) is not None:
            found.append(Tie(kind="land", value=tied[0], citation=cite(report, tied[1])))
        found += _of_a_body(evidence, entity, cite(report, m.span))
    if (words := evidence.cited.get(entity.id)) is not None:
        found += _of_a_body(evidence, entity, words)
    return found


def _of_a_body(evidence: Evidence, entity: Entity, named: Citation) -> Iterator[Tie]:
    """ "The military council of the Tarkel Front", "the Front's press service": by the words themselves."""
    if entity.label is not Label.ORGANISATION:
        return
    words = " ".join(named.exact.split())
    parts = [m.group(1) for form in _OF_BODY if (m := form.search(words))]
    for part in parts:
        owner = evidence.bodies.get(fold(part))
        if owner is not None and owner.id != entity.id:
            yield Tie(kind="body", value=owner.name, citation=named)


_OF_BODY = (
    re.compile(r"\bof (?:the )?([A-Z][^,;()]{2,60})$"),
    re.compile(r"^(?:the )?([A-Z][^,;()’']{2,60})[’']s "),
)


def _land_of(entity: Entity, m: Mention, evidence: Evidence, k: int) -> tuple[str, Span] | None:
    """The land of a body, and the words that tell it."""
    report = evidence.reports[m.report_id]
    words = " ".join(m.span.of(report.text).split())
    if entity.label is not Label.ORGANISATION:
        land = country_word(words)
        return (land.country, m.span) if land and land.kind != "capital" else None
    if (seat := _seats().get(fold(words))) is not None:
        return seat, m.span
    if not is_of_the_state(entity.name):
        return None
    lands = core_of(words)[1]
    if len(lands) == 1:
        return next(iter(lands)), m.span
    before = evidence.by_report[m.report_id][k - 1] if k else None
    if before is None or not _OWNS.fullmatch(report.text[before.span.end : m.span.start]):
        return None
    owner = country_word(before.span.of(report.text))
    return (owner.country, Span(start=before.span.start, end=m.span.end)) if owner else None


@cache
def _seats() -> dict[str, str]:
    return {fold(row["seat"]): row["country"] for row in table("seats")}
