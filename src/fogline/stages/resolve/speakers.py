"""Which entity a statement's source means: a name, an office, a pronoun, a body, a group."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from fogline.model.entity import Entity, Label, Mention
from fogline.model.ids import content_id
from fogline.model.report import Report
from fogline.model.span import Span, hull
from fogline.model.statement import Statement, StatementKind
from fogline.stages.resolve.discourse import (
    Discourse,
    Turn,
    begins_at,
    discourse_of,
    ends_at,
    entity_of,
    place_of,
)
from fogline.stages.resolve.entities import Cast, Named
from fogline.stages.resolve.offices import Found, holder_across, holder_ahead, holder_near
from fogline.stages.resolve.references import (
    Reference,
    Sort,
    belongs_to_the_land,
    is_a_party,
    pronoun,
    read_reference,
    speaks_for_its_body,
)
from fogline.stages.resolve.roles import Role, role_nouns
from fogline.text.countries import country_word
from fogline.text.fold import fold

NEAR = 4
PEOPLE = {Label.PERSON}
BODIES = {Label.ORGANISATION, Label.PLACE}
GROUPS = {Label.GROUP}


@dataclass(slots=True, kw_only=True)
class Speakers:
    """The speakers of all statements, and the entities that only their words name."""

    cast: Cast
    by_statement: dict[str, tuple[str | None, str]] = field(default_factory=dict)
    unnamed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    keys: dict[str, tuple[Label, str, str | None]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def entities(self) -> list[Entity]:
        """Every entity, named or known by its words alone, in the order of ids."""
        made = {key: named.entity for key, named in self.cast.named.items()}
        for key, words in self.unnamed.items():
            label, _, side = self.keys[key]
            name = min(words, key=lambda w: (country_word(w) is not None, -words[w], len(w), w))
            if key in made:
                aliases = tuple(sorted({*made[key].aliases, *words}))
                made[key] = replace(made[key], aliases=aliases)
            else:
                made[key] = Entity(id=key, label=label, name=name, aliases=tuple(sorted(words)), side=side)
        return [made[key] for key in sorted(made)]


def speakers_of(
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    reports: dict[str, Report],
    *,
    cast: Cast,
    scopes: dict[str, str],
) -> Speakers:
    """The speaker of every statement of every report; reports are read one by one, in order of id."""
    speakers = Speakers(cast=cast)
    told: defaultdict[str, list[Statement]] = defaultdict(list)
    named: defaultdict[str, list[Mention]] = defaultdict(list)
    for s in statements:
        told[s.report_id].append(s)
    for m in mentions:
        named[m.report_id].append(m)
    for report_id in sorted(told):
        if report_id in reports:
            held = sorted(told[report_id], key=lambda s: (place_of(s), begins_at(s), s.id))
            scope = scopes.get(report_id, "")
            story = discourse_of(reports[report_id], tuple(named[report_id]), held, scope=scope)
            _read(speakers, story, held)
    return speakers


def _read(speakers: Speakers, story: Discourse, statements: list[Statement]) -> None:
    before: Statement | None = None
    for k, statement in enumerate(statements):
        found = _speaker(speakers, story, statement, before, statements[k + 1 :])
        speakers.by_statement[statement.id] = (
            found.entity_id if found else None,
            found.reason if found else "",
        )
        if found is not None:
            story.turns.append(
                Turn(
                    start=place_of(statement),
                    end=ends_at(statement),
                    speaker_id=found.entity_id,
                    label=found.label,
                    plural=found.label is Label.GROUP,
                )
            )
        before = statement


def _speaker(
    speakers: Speakers,
    story: Discourse,
    statement: Statement,
    before: Statement | None,
    rest: list[Statement],
) -> Found | None:
    if not statement.source:
        return _continued(speakers, story, statement, before)
    span = hull(statement.source[:1]) or statement.source[0]
    reference = _reference(story, span)
    story.limit = _next_source(story, statement, rest)
    by_sort = {
        Sort.NAME: _by_name,
        Sort.PRONOUN: _by_pronoun,
        Sort.ROLE: _by_office,
        Sort.BODY: _by_body,
        Sort.GROUP: _by_group,
        Sort.TEXT: _by_text,
        Sort.WORDS: _by_words,
    }
    return by_sort[reference.sort](speakers, story, reference, span)


def _next_source(story: Discourse, statement: Statement, rest: list[Statement]) -> int | None:
    """Where the next source ends that is no part of what somebody says."""
    for other in rest:
        if other.source and not story.is_quoted(other.source[0]) and other.source[0] != statement.source[0]:
            return other.source[0].end
    return None


def _reference(story: Discourse, span: Span) -> Reference:
    inside = [m for m in story.mentions if m.span.overlaps(span)]
    inside = [m for m in inside if m.span.start >= span.start]
    return read_reference(span.of(story.report.text), span.start, inside)


def _continued(
    speakers: Speakers, story: Discourse, statement: Statement, before: Statement | None
) -> Found | None:
    """A quotation without a source goes on with the one before it, if nothing stands between."""
    if before is None or statement.kind is not StatementKind.DIRECT or not story.turns:
        return None
    between = story.report.text[ends_at(before) : begins_at(statement)]
    if ends_at(before) > begins_at(statement) or len(between) > 40 or any(c.isalnum() for c in between):
        return None
    held = speakers.by_statement[before.id][0]
    turn = story.turns[-1]
    if held is None or turn.speaker_id != held:
        return None
    return Found(entity_id=held, label=turn.label, reason="the quotation goes on")


def _by_name(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    named = entity_of(speakers.cast, reference.mention) if reference.mention else None
    if named is None:
        return _by_words(speakers, story, reference, span)
    name = " ".join(reference.mention.span.of(story.report.text).split()) if reference.mention else ""
    land = country_word(name)
    if named.entity.label is Label.PLACE and land is not None:
        return _government(speakers, name, land.country)
    return _found(named, f"named {name!r}")


def _found(named: Named, reason: str) -> Found:
    return Found(entity_id=named.entity.id, label=named.entity.label, reason=reason)


def _government(speakers: Speakers, words: str, land: str) -> Found:
    """A country or its capital speaks through its government."""
    reason = f"a country speaks through its government: {words!r}"
    return _made(speakers, Label.ORGANISATION, f"government of {land}", words, land, reason)


def _made(speakers: Speakers, label: Label, key: str, words: str, side: str | None, reason: str) -> Found:
    """The entity that goes by these words alone."""
    entity_id = content_id("entity", label.value, fold(key))
    speakers.unnamed[entity_id][_plain(words)] += 1
    speakers.keys.setdefault(entity_id, (label, key, side))
    return Found(entity_id=entity_id, label=label, reason=reason)


def _plain(words: str) -> str:
    """The words on one line, an article before them left out."""
    held = words.split()
    return " ".join(held[1:] if len(held) > 1 and held[0].lower() in {"the", "a", "an"} else held)


def _by_pronoun(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    row = pronoun(reference.words)
    number = row["number"] if row else "one"
    if number == "one":
        return _person_before(speakers, story, span.start, gender=row["gender"] if row else "")
    labels = BODIES if number == "body" else GROUPS
    turn = story.last_turn(before=span.start, labels=labels)
    subject = next(iter(story.subjects(span.start, Label.ORGANISATION)), None) if number == "body" else None
    if subject is not None and (turn is None or subject.span.start > turn.start):
        named = entity_of(speakers.cast, subject)
        if named is not None:
            return _found(named, f"{reference.words!r} is the body named last")
    turn = turn or story.last_turn(before=span.start, labels=BODIES | GROUPS)
    turn = turn or story.last_turn(before=span.start, labels=PEOPLE)
    return _again(turn, f"{reference.words!r} is the one that spoke last")


def _again(turn: Turn | None, reason: str) -> Found | None:
    return Found(entity_id=turn.speaker_id, label=turn.label, reason=reason) if turn else None


def _person_before(speakers: Speakers, story: Discourse, at: int, *, gender: str) -> Found | None:
    """The person who spoke last or opened a sentence since; a gender that does not fit is passed over."""
    spoken = [
        (t.start, t.speaker_id)
        for t in reversed(story.turns)
        if t.start < at and t.label is Label.PERSON and _fits(speakers, t.speaker_id, gender)
    ][:1]
    opening = [
        (m.span.start, named.entity.id)
        for m in story.subjects(at, Label.PERSON)
        if (named := entity_of(speakers.cast, m)) and _fits(speakers, named.entity.id, gender)
    ][:1]
    body = _body_next_to(story, at)
    if body is not None and all(not story.same_paragraph(start, at) for start, _ in spoken + opening):
        return _again(body, "the pronoun follows a body in its paragraph")
    best = max(spoken + opening, default=None)
    if best is not None:
        return Found(entity_id=best[1], label=Label.PERSON, reason="the pronoun is the person told of last")
    for m in story.named(at):
        named = entity_of(speakers.cast, m)
        if named and named.entity.label is Label.PERSON and _fits(speakers, named.entity.id, gender):
            return _found(named, "the pronoun is the person named last")
    return _again(story.last_turn(before=at, labels=set(Label)), "the pronoun is the one that spoke last")


def _body_next_to(story: Discourse, at: int) -> Turn | None:
    turn = story.turns[-1] if story.turns else None
    return turn if turn and turn.label in BODIES and story.same_paragraph(turn.start, at) else None


def _fits(speakers: Speakers, entity_id: str, gender: str) -> bool:
    named = speakers.cast.named.get(entity_id)
    known = named.gender if named else speakers.genders.get(entity_id, "")
    return not gender or not known or known == gender


def _by_office(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    """An office: who holds it here, who is named next, who holds it in other reports; else its words."""
    asked = reference.role
    if asked is not None and reference.definite and not _is_kin(reference):
        found = holder_near(speakers.cast, story, asked, span.start)
        if found is not None:
            return found
    ahead = holder_ahead(speakers.cast, story, asked, span) if not _is_kin(reference) else None
    if ahead is not None:
        _learn(speakers.cast.named[ahead.entity_id], asked)
        return ahead
    if asked is not None and reference.definite:
        across = holder_across(speakers.cast, story, asked)
        if across is not None:
            return across
        if not asked.country and not asked.narrows and not _is_kin(reference):
            last = story.last_turn(before=span.start, labels=PEOPLE)
            if last is not None:
                return _again(last, f"{reference.words!r} is the person who spoke last")
    label = Label.ORGANISATION if reference.kind == "monitor" else Label.PERSON
    made = _made(
        speakers, label, _words_key(story, reference), reference.words, reference.land, "by its words"
    )
    if asked is not None and asked.gender:
        speakers.genders[made.entity_id] = asked.gender
    return made


def _is_kin(reference: Reference) -> bool:
    """ "her husband" is somebody else than whoever "her" is."""
    return reference.words.split()[0].lower() in {"his", "her", "their", "my", "our"}


def _learn(named: Named, asked: Role | None) -> None:
    """An office that the report gives to a person from afar counts from here on."""
    if asked is not None and asked.words not in {role.words for role in named.roles}:
        named.roles.append(asked)


def _words_key(story: Discourse, reference: Reference) -> str:
    """The words that stand for an unnamed speaker: its land, what narrows it, and its noun."""
    land = reference.land
    if land is None and belongs_to_the_land(reference):
        land = story.land
    narrows = [] if is_a_party(reference) else sorted(reference.narrows)
    kind = reference.kind
    if kind == "officials":
        narrows = [n for n in narrows if n != fold("government")]
    if kind == "government" and land:
        return f"government of {land}"
    return " ".join([*([land] if land else []), *narrows, kind])


def _by_body(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    """A body by its noun: one named in the report, the one that spoke last, or its own words."""
    noun = reference.words.split()[-1].lower()
    if not reference.narrows and not reference.land and not belongs_to_the_land(reference):
        found = _body_before(speakers, story, reference, span.start)
        if found is not None:
            return found
    ahead = _body_ahead(speakers, story, reference, span)
    if ahead is not None:
        return ahead
    key = _words_key(story, reference)
    for entity_id in sorted(speakers.cast.named):
        named = speakers.cast.named[entity_id]
        if named.entity.label is Label.ORGANISATION and _is_that_body(named, reference, story):
            return _found(named, f"{reference.words!r} is {named.entity.name!r}")
    side = reference.land or (story.land if belongs_to_the_land(reference) else None)
    return _made(speakers, Label.ORGANISATION, key, reference.words, side, f"by its words ({noun})")


def _body_before(speakers: Speakers, story: Discourse, reference: Reference, at: int) -> Found | None:
    """ "the agency": the last body named whose name has the noun, else the body that spoke last."""
    for m in story.named(at):
        named = entity_of(speakers.cast, m)
        if named and named.entity.label is Label.ORGANISATION and _has_noun(named, reference):
            return _found(named, f"{reference.words!r} is the body of that kind named last")
    return _again(
        story.last_turn(before=at, labels={Label.ORGANISATION}),
        f"{reference.words!r} is the body that spoke last",
    )


def _has_noun(named: Named, reference: Reference) -> bool:
    noun = reference.words.split()[-1].lower()
    return any(noun in alias.lower().split() for alias in named.entity.aliases)


def _body_ahead(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    """ "a monitoring group": the body that speaks in the sentences that follow."""
    if reference.definite:
        return None
    for m in story.after(span.end)[:12]:
        if m.span.start - span.end > 320:
            return None
        named = entity_of(speakers.cast, m)
        new = named is not None and not any(
            entity_of(speakers.cast, x) is named for x in story.named(span.start)
        )
        if named and new and named.entity.label is Label.ORGANISATION and not story.is_quoted(m.span):
            return _found(named, f"{reference.words!r} is named next")
    return None


def _is_that_body(named: Named, reference: Reference, story: Discourse) -> bool:
    land = reference.land or (story.land if belongs_to_the_land(reference) else None)
    for alias in named.entity.aliases:
        other = read_reference(alias, 0, ())
        if other.sort is Sort.BODY and other.kind == reference.kind:
            other_land = other.land or (story.land if belongs_to_the_land(other) else None)
            if other_land == land and other.narrows == reference.narrows and (land or reference.narrows):
                return True
    return False


def _by_group(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    if speaks_for_its_body(reference):
        for m in reference.within:
            named = entity_of(speakers.cast, m)
            if named is not None and named.entity.label is Label.ORGANISATION:
                return _found(named, f"{reference.words!r} speak for {named.entity.name!r}")
    key = _words_key(story, reference)
    places = sorted(fold(m.span.of(story.report.text)) for m in reference.within if m.label is Label.PLACE)
    if reference.land is None and places:
        key = f"{' '.join(places)} {reference.kind}"
    side = reference.land or (reference.kind if is_a_party(reference) else None)
    return _made(speakers, Label.GROUP, key, reference.words, side, "by its words")


def _by_text(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    """ "the statement said": whoever issued it, the one that spoke last."""
    for m in reference.within:
        named = entity_of(speakers.cast, m)
        if named is not None and named.entity.label in {Label.ORGANISATION, Label.PERSON}:
            return _found(named, f"{reference.words!r} is of {named.entity.name!r}")
    turn = story.last_turn(before=span.start, labels=set(Label))
    found = _again(turn, f"{reference.words!r} is of the one that spoke last")
    return found or _made(speakers, Label.ORGANISATION, reference.kind, reference.words, None, "by its words")


def _by_words(speakers: Speakers, story: Discourse, reference: Reference, span: Span) -> Found | None:
    """Words of no known kind: an entity of that name, else one made of the words."""
    key = fold(reference.words)
    if (land := country_word(reference.words)) is not None:
        return _government(speakers, reference.words, land.country)
    for entity_id in sorted(speakers.cast.named):
        named = speakers.cast.named[entity_id]
        if any(fold(alias) == key for alias in named.entity.aliases):
            return _found(named, f"named {reference.words!r}")
    for m in reference.within:
        named = entity_of(speakers.cast, m)
        if named is not None and named.entity.label in {Label.PERSON, Label.ORGANISATION}:
            return _found(named, f"{reference.words!r} names {named.entity.name!r}")
    label = Label.PERSON if reference.kind in role_nouns() else Label.ORGANISATION
    key = _words_key(story, reference) if reference.kind else reference.words
    return _made(speakers, label, key, reference.words, reference.land, "by its words") if key else None
