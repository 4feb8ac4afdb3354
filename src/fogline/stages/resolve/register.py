"""Everybody who may speak: the named, and those whom only the words of a source name."""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from fogline.model.citation import Citation, cite
from fogline.model.entity import Entity, Label
from fogline.model.judgement import Judgement
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.stages.resolve.entities import Cast, Named, Told
from fogline.stages.resolve.judged import words_apart
from fogline.stages.resolve.plain_names import without_clause, without_one_of
from fogline.stages.resolve.references import Reference, read_reference
from fogline.stages.resolve.roles import Role
from fogline.stages.resolve.source_nouns import Sort, is_nobody_in_particular
from fogline.text.countries import country_word
from fogline.text.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A speaker and why."""

    entity_id: str
    label: Label
    reason: str


@dataclass(kw_only=True)
class Register:
    """The cast of all reports; it grows as sources name speakers by their words alone.

    `parties` has the label of such a speaker and the land or the party that its words name, `cited` the
    first words that name it; `judgements` may say that some words are somebody else. `readings` are how
    sources with glued or misspelt words read.
    """

    cast: Cast
    unnamed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    parties: dict[str, tuple[Label, str | None]] = field(default_factory=dict)
    cited: dict[str, Citation] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    judgements: Sequence[Judgement] = ()
    readings: Mapping[str, str] = field(default_factory=dict)

    def entities(self) -> list[Entity]:
        """Every entity, named or known by its words alone, in the order of ids."""
        made = {key: named.entity for key, named in self.cast.named.items()}
        for key, words in self.unnamed.items():
            label, _ = self.parties[key]
            name = min(words, key=lambda w: (_is_no_name(w), -words[w], len(w), w))
            known = made.get(key) or Entity(id=key, label=label, name=self._readable(name))
            shown = {self._readable(w) for w in words}
            made[key] = replace(known, aliases=tuple(sorted({*known.aliases, *shown})))
        return [made[key] for key in sorted(made)]

    def _readable(self, words: str) -> str:
        """The words of a source with its repairs, and without a clause behind whom they name."""
        return without_clause(self.readings.get(words, words))

    def named(self, entity_id: str) -> Named | None:
        """What is known of a named entity; None for one known by words alone."""
        return self.cast.named.get(entity_id)

    def by_words(self, label: Label, key: str, words: str, *, party: str | None, reason: str) -> Found:
        """The entity that goes by these words alone; the same key is the same entity in all reports."""
        plain = without_article(without_clause(without_one_of(words)))
        entity_id = words_apart(self.judgements, label, key, self._readable(plain))
        self.unnamed[entity_id][plain] += 1
        self.parties.setdefault(entity_id, (label, party))
        return Found(entity_id=entity_id, label=label, reason=reason)

    def spoke(self, found: Found, report: Report, span: Span) -> None:
        """The words that name a speaker: of one known by its words alone the first are kept."""
        cited = cite(report, span)
        known = self.cited.setdefault(found.entity_id, cited)
        if (cited.report_id, cited.start) < (known.report_id, known.start):
            self.cited[found.entity_id] = cited

    def called(self) -> dict[str, tuple[str, Citation]]:
        """The land or the party that the words of an unnamed speaker name, with these words."""
        named = {key: party for key, (_, party) in self.parties.items() if party and key in self.cited}
        return {key: (party, self.cited[key]) for key, party in sorted(named.items())}

    def told(self) -> dict[str, list[Told]]:
        """Where reports give each named person an office."""
        return {key: named.told for key, named in sorted(self.cast.named.items()) if named.told}

    def learn(self, entity_id: str, role: Role | None, report_id: str) -> None:
        """An office that a report gives to a person from afar counts from here on."""
        named = self.named(entity_id)
        if named is None or role is None or role.words in {held.words for held in named.roles}:
            return
        named.roles.append(role)
        named.told.append((report_id, role))
        roles = tuple(sorted({*named.entity.roles, role.words}))
        named.entity = replace(named.entity, roles=roles)
        if entity_id not in self._holders[role.kind]:
            insort(self._holders[role.kind], entity_id)

    def holders(self, kind: str) -> Sequence[str]:
        """The ids of the persons who hold an office of this class, in order."""
        return self._holders.get(kind, ())

    def gender(self, entity_id: str) -> str:
        """ "m" or "f" where something tells, else ""."""
        named = self.named(entity_id)
        return named.gender if named else self.genders.get(entity_id, "")

    def note_gender(self, entity_id: str, gender: str) -> None:
        """A pronoun tells the gender of one whose own words do not."""
        named = self.named(entity_id)
        if named is None:
            self.genders.setdefault(entity_id, gender)
        elif not named.gender:
            named.gender = gender

    def of_that_name(self, words: str) -> Named | None:
        """The first named entity with an alias of this fold key; None without one."""
        held = self._aliases.get(fold(words))
        return self.cast.named[held[0]] if held else None

    def kind_of(self, entity_id: str) -> str:
        """The class of a body's noun; "" for one without."""
        return self.kinds.get(entity_id) or self._own_kinds.get(entity_id, "")

    def bodies_of_kind(self, kind: str) -> list[tuple[Named, Reference]]:
        """Named bodies whose name is read as a body of this class, with that reading."""
        return self._bodies.get(kind, [])

    @cached_property
    def _holders(self) -> defaultdict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key in sorted(self.cast.named):
            named = self.cast.named[key]
            if named.entity.label is Label.PERSON:
                for kind in sorted({role.kind for role in named.roles}):
                    found[kind].append(key)
        return found

    @cached_property
    def _aliases(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key in sorted(self.cast.named):
            for alias in self.cast.named[key].entity.aliases:
                found[fold(alias)].append(key)
        return dict(found)

    @cached_property
    def _own_kinds(self) -> dict[str, str]:
        return {n.entity.id: kind for kind, held in sorted(self._bodies.items()) for n, _ in held}

    @cached_property
    def _bodies(self) -> dict[str, list[tuple[Named, Reference]]]:
        found: defaultdict[str, list[tuple[Named, Reference]]] = defaultdict(list)
        for key in sorted(self.cast.named):
            named = self.cast.named[key]
            if named.entity.label is Label.ORGANISATION:
                for alias in named.entity.aliases:
                    reference = read_reference(alias, 0, ())
                    if reference.sort is Sort.BODY:
                        found[reference.kind].append((named, reference))
        return dict(found)


def _is_no_name(words: str) -> bool:
    """A land's name alone, or "some" and "many": any other words for a speaker tell more."""
    return country_word(words) is not None or is_nobody_in_particular(words)


def without_article(words: str) -> str:
    """The words on one line, an article before them left out."""
    held = words.split()
    return " ".join(held[1:] if len(held) > 1 and held[0].lower() in {"the", "a", "an"} else held)


def named_found(named: Named, reason: str) -> Found:
    """A named entity as the speaker."""
    return Found(entity_id=named.entity.id, label=named.entity.label, reason=reason)
