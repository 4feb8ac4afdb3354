"""Sources that are a pronoun or an office."""

from dataclasses import replace

from fogline.model.entity import Label
from fogline.model.span import Span
from fogline.stages.resolve.discourse import Case, Discourse, Turn, entity_of
from fogline.stages.resolve.offices import LEAST, holder_across, holder_ahead, holder_near, wants_no_name
from fogline.stages.resolve.references import Reference, broad_nouns, words_key
from fogline.stages.resolve.register import Found, Register, named_found
from fogline.stages.resolve.roles import Role, role_in, roles_agree
from fogline.stages.resolve.source_nouns import Sort
from fogline.stages.resolve.unnamed import unnamed_subject
from fogline.text.pronouns import is_owned, pronoun

PEOPLE = {Label.PERSON}
BODIES = {Label.ORGANISATION, Label.PLACE}
GROUPS = {Label.GROUP}
ANYBODY, UNNAMED = "somebody", "source"
FEW_WORDS = 4
LOOKED_BACK = 3
_POINTS_BACK = frozenset({"the", "this", "that"})
_MOST_NESTED = 12  # so many that a turn cites may stand between its beginning and a place in it
_MOST_TURNS = 200


def again(turn: Turn | None, reason: str) -> Found | None:
    """The speaker of an earlier statement once more."""
    return Found(entity_id=turn.speaker_id, label=turn.label, reason=reason) if turn else None


def by_pronoun(register: Register, case: Case) -> Found | None:
    """Whom a pronoun means: "he" a person, "it" a body, "they" a group, each the latest that fits; "both" and "all three" a group and nobody else.

    "I" as a source is whoever writes: no speaker of the report, but for the body that issues a press release.
    """
    row = pronoun(case.reference.words)
    story, at, words = case.story, case.span.start, case.reference.words
    if row is not None and row["number"] == "author":
        issuer = register.named(story.issuer or "")
        return named_found(issuer, f"{words!r} is who gives out this report") if issuer else None
    if row is None or row["number"] == "one":
        gender = row["gender"] if row else ""
        found = _person_before(register, case, gender=gender)
        if found is not None and found.label is Label.PERSON and gender:
            register.note_gender(found.entity_id, gender)
        return found
    if row["number"] == "any":
        return _antecedent(register, case) or again(
            story.last_turn(before=at, labels=set(Label)), "spoke last"
        )
    if row["number"] == "body":
        return _body_before(register, story, at, words)
    if row["number"] == "several":
        return again(story.last_turn(before=at, labels=GROUPS), f"{words!r} spoke last")
    many = next((t for t in reversed(story.turns[-_MOST_TURNS:]) if t.start < at and t.many), None)
    turn = many or story.last_turn(before=at, labels=GROUPS) or story.last_turn(before=at, labels=BODIES)
    return again(turn or story.last_turn(before=at, labels=PEOPLE), f"{words!r} spoke last")


def _antecedent(register: Register, case: Case) -> Found | None:
    """ "who", "which": the name that it follows at once."""
    for m in case.story.named(case.span.start)[:1]:
        between = case.story.report.text[m.span.end : case.span.start]
        named = entity_of(register.cast, m)
        if named is not None and len(between) < 24 and not any(c in between for c in ".!?;\n"):
            return named_found(named, f"{case.reference.words!r} follows {named.entity.name!r}")
    return None


def _body_before(register: Register, story: Discourse, at: int, words: str) -> Found | None:
    turn = story.last_turn(before=at, labels=BODIES)
    subject = story.acting(at, Label.ORGANISATION) or next(iter(story.subjects(at, Label.ORGANISATION)), None)
    if subject is not None and (turn is None or subject.span.start > turn.start):
        named = entity_of(register.cast, subject)
        if named is not None:
            return named_found(named, f"{words!r} is the body named last")
    turn = turn or story.last_turn(before=at, labels=set(Label))
    return again(turn, f"{words!r} is the one that spoke last")


def _person_before(register: Register, case: Case, *, gender: str) -> Found | None:
    """The person, named or not, who spoke last or opened a sentence since; a gender that does not fit is passed over."""
    story, at = case.story, case.span.start
    talking = _who_talk(story, at)
    spoken = [
        (t.start, t.speaker_id)
        for t in reversed(story.turns)
        if t.start < at and t.label is Label.PERSON and t.speaker_id not in talking
        if _fits(register, t.speaker_id, gender)
    ][:1]
    opening = [
        (m.span.start, named.entity.id)
        for m in (*story.told_more(at, Label.PERSON), *story.subjects(at, Label.PERSON))
        if (named := entity_of(register.cast, m)) and _fits(register, named.entity.id, gender)
        if named.entity.id not in talking
    ][:2]
    body = _body_next_to(story, at)
    if body is not None and all(not story.same_paragraph(start, at) for start, _ in spoken + opening):
        return again(body, "the pronoun follows a body in its paragraph")
    best = max(spoken + opening, default=None)
    since = max((*(t.start for t in story.turns), best[0] if best else 0), default=0)
    unnamed = unnamed_subject(case, gender)
    if unnamed is not None and unnamed.start > since:
        return _by_words(register, replace(case, reference=unnamed.reference))
    if best is not None:
        return Found(entity_id=best[1], label=Label.PERSON, reason="the pronoun is the person told of last")
    for m in story.named(at):
        named = entity_of(register.cast, m)
        if named and named.entity.label is Label.PERSON and _fits(register, named.entity.id, gender):
            return named_found(named, "the pronoun is the person named last")
    return again(story.last_turn(before=at, labels=set(Label)), "the pronoun is the one that spoke last")


def _who_talk(story: Discourse, at: int) -> frozenset[str]:
    """Who talks at a place in words of their own, and with whom: neither is "he" there."""
    if not any(t.speaks_at(at) for t in story.turns[-_MOST_NESTED:]):
        return frozenset()
    return frozenset(t.speaker_id for t in story.turns[-LOOKED_BACK:] if t.verbatim)


def _body_next_to(story: Discourse, at: int) -> Turn | None:
    turn = story.turns[-1] if story.turns else None
    return turn if turn and turn.label in BODIES and story.same_paragraph(turn.start, at) else None


def _fits(register: Register, entity_id: str, gender: str) -> bool:
    known = register.gender(entity_id)
    return not gender or not known or known == gender


def by_office(register: Register, case: Case) -> Found | None:
    """An office: who surely holds it here, who is named next, who may hold it here, or does in other reports; else its words.

    "Her husband" is somebody else than whoever "her" is: nobody holds that office but in words, nor is "someone" known.
    """
    asked = _of_any_body(case.reference.role) if case.reference.definite else case.reference.role
    if is_owned(case.reference.words) or (asked is not None and asked.kind == ANYBODY):
        return _by_words(register, case)
    found = None
    if asked is not None and case.reference.definite and wants_no_name(case.story, case.span):
        last = case.story.last_turn(before=case.span.start, labels=PEOPLE)
        unnamed = (
            again(last, "who spoke last, without a name")
            if last and not register.named(last.speaker_id)
            else None
        )
        return _brought_in_before(register, case, asked) or unnamed or _by_words(register, case)
    if asked is not None and case.reference.definite:
        found = _unnamed_before(register, case, asked) or holder_near(
            register, case.story, asked, case.span.start
        )
        if found is not None:
            return found
    ahead = holder_ahead(register, case.story, asked, case.span, definite=case.reference.definite)
    if ahead is not None:
        register.learn(ahead.entity_id, _standing_at(asked, case.span), case.story.report.id)
        return ahead
    if asked is not None and case.reference.definite:
        found = holder_near(register, case.story, asked, case.span.start, enough=LEAST)
    return found or _from_afar(register, case, asked) or _by_words(register, case)


def _unnamed_before(register: Register, case: Case, asked: Role) -> Found | None:
    """ "A ministry spokesman said ... the spokesman said": who was brought in without a name by that noun, if nobody who
    may be it has spoken since.
    """
    spoken = [t for t in case.story.turns if t.label is Label.PERSON and t.start < case.span.start]
    for turn in reversed(spoken[-LOOKED_BACK:]):
        named = register.named(turn.speaker_id)
        if named is not None and any(roles_agree(asked, role) > 0 for role in named.roles):
            return None
        for words in sorted(register.unnamed.get(turn.speaker_id, ())) if named is None else ():
            role = role_in(words.split())
            if role is not None and role.kind == asked.kind and asked.narrows <= role.narrows:
                return again(turn, f"{case.reference.words!r} is {words!r}, who spoke before")
    return None


def _brought_in_before(register: Register, case: Case, asked: Role) -> Found | None:
    """ "The officer, who declined to be identified": whoever was brought in by that noun without a name, however long ago."""
    for turn in reversed(case.story.turns[-_MOST_TURNS:]):
        if register.named(turn.speaker_id) is None:
            for words in sorted(register.unnamed.get(turn.speaker_id, ())):
                role = role_in(words.split())
                if role is not None and role.kind == asked.kind and asked.narrows <= role.narrows:
                    return again(turn, f"{case.reference.words!r} is {words!r}, who spoke before")
    return None


def _of_any_body(role: Role | None) -> Role | None:
    """In "the company spokesman" the noun may stand for any body, and narrows nothing."""
    return replace(role, narrows=role.narrows - broad_nouns()) if role else None


def _standing_at(role: Role | None, span: Span) -> Role | None:
    return replace(role, span=span) if role else None


def _from_afar(register: Register, case: Case, asked: Role | None) -> Found | None:
    if asked is None or not case.reference.definite:
        return None
    across = holder_across(register, asked)
    last = case.story.last_turn(before=case.span.start, labels=PEOPLE)
    if across is not None or last is None or not _may_be(register, case, last, asked):
        return across
    return again(last, f"{case.reference.words!r} is the person who spoke last")


def _may_be(register: Register, case: Case, turn: Turn, asked: Role) -> bool:
    """Who has just spoken in the same paragraph may be called "the doctor", if no other office speaks against it."""
    named, words = register.named(turn.speaker_id), case.reference.words.split()
    if len(words) > FEW_WORDS or words[0].lower() not in _POINTS_BACK:
        return False
    near = case.story.same_paragraph(turn.start, case.span.start)
    if named is None:
        return near and not (asked.country or asked.narrows)
    return near and asked.kind != UNNAMED and all(roles_agree(asked, role) > 0 for role in named.roles)


def _is_anyone(reference: Reference) -> bool:
    """ "A senior official", "a witness": with no body, trade or land told, one of another report is somebody else."""
    brought_in = reference.sort is Sort.ROLE and not reference.definite
    return brought_in and not (reference.land or reference.narrows or reference.within)


def _by_words(register: Register, case: Case) -> Found:
    reference = case.reference
    label = Label.ORGANISATION if reference.kind == "monitor" else Label.PERSON
    key = words_key(reference, case.story.land)
    if _is_anyone(reference):
        key = f"{key} {case.story.report.id}"
    made = register.by_words(label, key, reference.words, party=reference.land, reason="by its words")
    if reference.role is not None and reference.role.gender:
        register.genders.setdefault(made.entity_id, reference.role.gender)
    return made
