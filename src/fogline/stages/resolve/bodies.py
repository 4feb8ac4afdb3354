"""Sources that are a name, a body, a group, a text or other words."""

import re
from collections import Counter
from dataclasses import replace
from itertools import chain

from fogline.model.entity import Label
from fogline.model.span import Span
from fogline.stages.resolve.discourse import Case, entity_of
from fogline.stages.resolve.entities import Named
from fogline.stages.resolve.outlets import is_no_more_than_an_outlet
from fogline.stages.resolve.owned import body_of_owner
from fogline.stages.resolve.people import again
from fogline.stages.resolve.references import (
    Reference,
    belongs_to_the_land,
    is_a_party,
    is_broad,
    speaks_for_its_body,
    words_key,
)
from fogline.stages.resolve.register import Found, Register, named_found, without_article
from fogline.stages.resolve.roles import role_nouns
from fogline.stages.resolve.source_nouns import (
    Sort,
    is_counted,
    is_nobody_in_particular,
    narrowing,
    noun_class,
)
from fogline.text.countries import country_word
from fogline.text.fold import fold
from fogline.text.state import is_of_the_state

_APPOSED = re.compile(r",\s(?:an?|the)\s(?P<what>[^,.;:]+)")
TOLD = 60
AHEAD = 320
NEXT = 12
OFTEN = 3
SOURCES = "sources"
_UNNAMED = frozenset({SOURCES, "officials", "diplomats"})
_BUILDINGS = frozenset(
    {"hotel", "airport", "stadium", "bridge", "tower", "mall", "market", "square", "prison", "palace"}
)
_OF_ANY_KIND = frozenset({"group", "organisation", "movement", "agency", "institute"})


def by_name(register: Register, case: Case) -> Found | None:
    """The entity that the name names; a country or a capital speaks through its government."""
    mention = case.reference.mention
    named = entity_of(register.cast, mention) if mention else None
    if named is None or mention is None:
        return by_other_words(register, case)
    name = " ".join(mention.span.of(case.story.report.text).split())
    if named.entity.label is Label.PLACE and (body := _body_of_a_place(case, name)) is not None:
        return by_body(register, body)
    land = country_word(name)
    if named.entity.label is Label.PLACE and land is not None:
        return _government(register, name, land.country)
    return named_found(named, f"named {name!r}")


def _body_of_a_place(case: Case, name: str) -> Case | None:
    """ "The Tarnby hospital" is the hospital and not the town; None where no noun of a body ends the words."""
    *before, noun = case.reference.words.split()
    known = noun_class(noun.lower())
    if known is None or known[0] is not Sort.BODY or country_word(name) is not None:
        return None
    if not " ".join(before).endswith(name):
        return None
    read = replace(case.reference, sort=Sort.BODY, mention=None, kind=known[1], narrows=narrowing(before))
    return replace(case, reference=read)


def _government(register: Register, words: str, land: str) -> Found:
    reason = f"a country speaks through its government: {words!r}"
    key = f"government of {land}"
    return register.by_words(Label.ORGANISATION, key, words, party=land, reason=reason)


def by_body(register: Register, case: Case) -> Found | None:
    """A body by its noun: one named at once or in the report, one named next, one of its kind and land, or its words."""
    reference, story = case.reference, case.story
    if (named := _named_at_once(register, case)) is not None:
        return named_found(named, f"{reference.words!r} stands before {named.entity.name!r}")
    if (owned := body_of_owner(register, case)) is not None:
        return owned
    if (issuer := _issuer(register, case)) is not None:
        return named_found(issuer, f"{reference.words!r} is who gives out this report")
    plain = not reference.narrows and not reference.land and not belongs_to_the_land(reference)
    found = _body_before(register, case) if plain else _body_told_as(register, case)
    found = found or _body_ahead(register, case)
    if found is not None:
        return found
    for named, other in register.bodies_of_kind(reference.kind):
        if _is_that_body(reference, other, story.land):
            return named_found(named, f"{reference.words!r} is {named.entity.name!r}")
    land = reference.land or (story.land if belongs_to_the_land(reference) else None)
    key = words_key(reference, story.land)
    made = register.by_words(Label.ORGANISATION, key, reference.words, party=land, reason="by its words")
    register.kinds.setdefault(made.entity_id, reference.kind)
    return made


def _issuer(register: Register, case: Case) -> Named | None:
    """ "The company" in a press release is who issues it, unless another body was told of by that noun since its sentence began.

    Nor where another body has it at the end of its name ("The inspectorate", of the Harbour Inspectorate), nor by the
    noun of a body of the state, of which the issuer is none.
    """
    issuer = register.named(case.story.issuer or "")
    words = case.reference.words.lower().split()
    if issuer is None or len(words) != 2 or words[0] != "the":
        return None
    if not is_broad(case.reference) and register.kind_of(issuer.entity.id) != case.reference.kind:
        return None
    if is_of_the_state(words[-1]) and not is_of_the_state(issuer.entity.name):
        return None
    for k, m in enumerate(case.story.named(case.span.start)):
        named = entity_of(register.cast, m)
        if named is None or named is issuer or named.entity.label is not Label.ORGANISATION:
            continue
        told = k == 0 and _is_told_as(words[-1], case.story.report.text, m.span)
        if told or (_has_noun(named, case.reference) and not _has_noun(issuer, case.reference)):
            return None
    return issuer


def _body_before(register: Register, case: Case) -> Found | None:
    """ "the agency": the last body named whose name has the noun or is told as one, else the last of its kind that spoke, else of any."""
    words, at = case.reference.words, case.span.start
    noun, text = words.lower().split()[-1], case.story.report.text
    for m in case.story.named(at):
        named = entity_of(register.cast, m)
        if named is None or named.entity.label is not Label.ORGANISATION:
            continue
        if _has_noun(named, case.reference) or _is_told_as(noun, text, m.span):
            return named_found(named, f"{words!r} is the body of that kind named last")
    if words.islower() and " " not in words and (named := _named_ahead(register, case)):
        return named_found(named, f"{words!r} is the body of that kind named next")
    spoken = [turn for turn in reversed(case.story.turns) if turn.label is Label.ORGANISATION]
    of_its_kind = (t for t in spoken if register.kind_of(t.speaker_id) == case.reference.kind)
    of_any = (t for t in spoken if _may_be_called(register, case, t.speaker_id))
    if (opened := _opened_since(register, case, spoken[0].end if spoken else 0)) is not None:
        return named_found(opened, f"{words!r} is the body told of last")
    if turn := next(chain(of_its_kind, of_any), None):
        return again(turn, f"{words!r} is the body that spoke last")
    known = is_broad(case.reference) and case.reference.definite
    return _body_named_last(register, case) if known else None


def _named_at_once(register: Register, case: Case) -> Named | None:
    """ "The charity", and the name of a body right behind it."""
    for m in case.story.after(case.span.end)[:1]:
        named = entity_of(register.cast, m)
        if named and named.entity.label is Label.ORGANISATION and m.span.start - case.span.end <= 1:
            return named
    return None


def _opened_since(register: Register, case: Case, start: int) -> Named | None:
    """ "The charity": of the bodies whose name opens a sentence behind a place the last that may be called so."""
    for m in case.story.subjects(case.span.start, Label.ORGANISATION):
        named = entity_of(register.cast, m)
        if m.span.start >= start and named and _may_be_called(register, case, named.entity.id):
            return named
    return None


def _named_ahead(register: Register, case: Case) -> Named | None:
    """ "Front" in a headline: the body whose name has the noun that comes next."""
    for m in case.story.after(case.span.end)[:NEXT]:
        named = entity_of(register.cast, m)
        if named and named.entity.label is Label.ORGANISATION and _has_noun(named, case.reference):
            return named
    return None


def _body_told_as(register: Register, case: Case) -> Found | None:
    """ "The rights group", "the fire service": the body of which these words were told, or whose name they end."""
    if not case.reference.definite:
        return None
    asked = without_article(case.reference.words).lower()
    for m in case.story.named(case.span.start):
        named = entity_of(register.cast, m)
        if named is None or named.entity.label is not Label.ORGANISATION:
            continue
        ends = any(alias.lower().endswith(f" {asked}") for alias in named.entity.aliases)
        if ends or _is_told_as(asked, case.story.report.text, m.span):
            return named_found(named, f"{case.reference.words!r} is told of {named.entity.name!r}")
    return _speaker_told_as(register, case, asked) or _body_named_most(register, case)


def _speaker_told_as(register: Register, case: Case, asked: str) -> Found | None:
    """The last body that spoke, where nothing tells its kind or the words stand beside its name."""
    turn = case.story.last_turn(before=case.span.start, labels=set(Label))
    if turn is None:
        return None
    named = register.named(turn.speaker_id)
    outlet = named is not None and is_no_more_than_an_outlet(case, named)
    body = turn.label is Label.ORGANISATION and not outlet
    unknown = body and is_broad(case.reference) and not register.kind_of(turn.speaker_id)
    beside = case.story.report.text[turn.start : min(turn.start + 2 * TOLD, case.span.start)].lower()
    told = re.search(rf",\s(?:an?|the)\s{re.escape(asked)}\b", beside) is not None
    return (
        again(turn, f"{case.reference.words!r} is told of the body that spoke last")
        if unknown or told
        else None
    )


def _is_told_as(asked: str, text: str, span: Span) -> bool:
    """The words stand before the name, or behind it in apposition; between commas before it too ("The parent company, Vesk Salts, said")."""
    before = " ".join(text[max(0, span.start - TOLD) : span.start].split()).lower()
    behind = _APPOSED.match(text, span.end, span.end + TOLD)
    told = rf"(?:[\w’'-]+ ){{0,2}}{re.escape(asked)}\b"
    apposed = text[span.end : span.end + 1] == "," and _is_apposed_before(before, asked)
    return before.endswith(asked) or apposed or bool(behind and re.match(told, behind["what"].lower()))


def _is_apposed_before(before: str, asked: str) -> bool:
    """The words before a name end in an article, at most two words, those asked for and a comma."""
    return bool(
        re.search(
            rf"(?:^|[.!?\n]\s|\s)(?:the|its|his|her|an?) (?:[\w’'-]+ ){{0,2}}{re.escape(asked)},$", before
        )
    )


def _body_named_last(register: Register, case: Case) -> Found | None:
    for m in case.story.named(case.span.start)[:NEXT]:
        named = entity_of(register.cast, m)
        if named is None or named.entity.label is not Label.ORGANISATION:
            continue
        if not is_no_more_than_an_outlet(case, named):
            return named_found(named, f"{case.reference.words!r} is the body named last")
    return None


def _body_named_most(register: Register, case: Case) -> Found | None:
    """ "The credit firm" in a report that names one body far more often than any other is that body."""
    if not is_broad(case.reference) or any(ch.isupper() for ch in case.reference.words[4:]):
        return None
    count: Counter[str] = Counter()
    for m in case.story.named(case.span.start):
        named = entity_of(register.cast, m)
        if named is None or named.entity.label is not Label.ORGANISATION:
            continue
        if not is_no_more_than_an_outlet(case, named):
            count[named.entity.id] += 1
    first, second = (*count.most_common(2), ("", 0), ("", 0))[:2]
    named = register.named(first[0])
    if named is None or first[1] < OFTEN * max(1, second[1]):
        return None
    return named_found(named, f"{case.reference.words!r} is the body named most before it")


def _may_be_called(register: Register, case: Case, entity_id: str) -> bool:
    """Any body that is known may be "the group"; one of the state is no "charity", and a front no "observatory"."""
    named, reference = register.named(entity_id), case.reference
    if named is not None and is_no_more_than_an_outlet(case, named):
        return False
    name = named.entity.name if named else register.kind_of(entity_id)
    if is_of_the_state(name) and not is_of_the_state(reference.words):
        return False
    kind = register.kind_of(entity_id)
    if kind and kind != reference.kind and reference.kind not in _OF_ANY_KIND:
        return False
    return is_broad(reference) and (named is not None or bool(kind))


def _has_noun(named: Named, reference: Reference) -> bool:
    noun = reference.words.lower().split()[-1:]
    return any(alias.lower().split()[-1:] == noun for alias in named.entity.aliases)


def _body_ahead(register: Register, case: Case) -> Found | None:
    """ "a monitoring group": the body that is named for the first time in the sentences that follow, if none of another kind."""
    if case.reference.definite or " of " in case.reference.words or _holds_a_body(register, case):
        return None
    before = {n.entity.id for m in case.story.named(case.span.start) if (n := entity_of(register.cast, m))}
    for m in case.story.after(case.span.end)[:NEXT]:
        named = entity_of(register.cast, m)
        if m.span.start - case.span.end > AHEAD:
            return None
        if named is None or named.entity.label is not Label.ORGANISATION or named.entity.id in before:
            continue
        if {*named.entity.name.lower().split()} & _BUILDINGS:
            continue
        if register.kind_of(named.entity.id) not in {"", case.reference.kind} and not is_broad(
            case.reference
        ):
            continue
        if not case.story.is_quoted(m.span):
            return named_found(named, f"{case.reference.words!r} is named next")
    return None


def _holds_a_body(register: Register, case: Case) -> bool:
    """ "A mining firm, Tarkel Ores" has its own name."""
    held = (entity_of(register.cast, m) for m in case.story.inside(case.span))
    return any(named is not None and named.entity.label is Label.ORGANISATION for named in held)


def _is_that_body(asked: Reference, other: Reference, land: str | None) -> bool:
    own = asked.land or (land if belongs_to_the_land(asked) else None)
    its = other.land or (land if belongs_to_the_land(other) else None)
    return own == its and asked.narrows == other.narrows and bool(own or asked.narrows)


def by_group(register: Register, case: Case) -> Found | None:
    """A group by its words; officials or workers of a body speak as the body, but "two officials" only for themselves."""
    reference, story = case.reference, case.story
    if is_nobody_in_particular(reference.words.split(",")[0]):
        return None
    counted = is_counted(reference.words) and reference.kind in _UNNAMED
    if speaks_for_its_body(reference) and not counted:
        for m in reference.within:
            named = entity_of(register.cast, m)
            if named is not None and named.entity.label is Label.ORGANISATION:
                return named_found(named, f"{reference.words!r} speak for {named.entity.name!r}")
    key = words_key(reference, story.land)
    if counted or (reference.kind == SOURCES and reference.land is None):
        key = f"{key} {story.report.id}"  # who is called no more than a source is nobody's namesake
    places = sorted(fold(m.span.of(story.report.text)) for m in reference.within if m.label is Label.PLACE)
    if reference.land is None and places:
        key = f"{' '.join(places)} {key if reference.kind == SOURCES else reference.kind}"
    party = reference.kind if is_a_party(reference) else reference.land
    return register.by_words(Label.GROUP, key, reference.words, party=party, reason="by its words")


def _is_told_as_a_person(case: Case) -> bool:
    """ "A crane operator who", "one Ada Quill - a missionary": what is told beside the words fits nobody but a person."""
    text = case.story.report.text
    return bool(_WHO.search(case.span.of(text)) or _WHO_BEHIND.match(text, case.span.end))


_WHO = re.compile(r"\bwhom?\b|^[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:,| -) an? [a-z]")
_WHO_BEHIND = re.compile(r",?\swhom?\b")


def by_other_words(register: Register, case: Case) -> Found | None:
    """Words of no known kind: an entity of that name, else one made of the words."""
    reference = case.reference
    if is_nobody_in_particular(reference.words):
        return None
    if (land := country_word(reference.words)) is not None:
        return _government(register, reference.words, land.country)
    if (called := register.of_that_name(reference.words)) is not None:
        return named_found(called, f"named {reference.words!r}")
    key = words_key(reference, case.story.land) if reference.kind else reference.words
    if not fold(key):
        return None
    person = reference.kind in role_nouns() or _is_told_as_a_person(case)
    label = Label.PERSON if person else Label.ORGANISATION
    return register.by_words(label, key, reference.words, party=reference.land, reason="by its words")
