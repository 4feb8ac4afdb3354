"""Bodies that a source gives to somebody: "her party" is the party of whoever "her" is."""

from dataclasses import replace
from itertools import pairwise

from fogline.model.entity import Label
from fogline.stages.resolve.discourse import Case, entity_of
from fogline.stages.resolve.entities import Named
from fogline.stages.resolve.people import by_pronoun
from fogline.stages.resolve.register import Found, Register, named_found, without_article
from fogline.stages.resolve.source_nouns import Sort
from fogline.text.pronouns import pronoun

_OWNS = ("’s ", "'s ", "’ ", "' ")


def body_of_owner(register: Register, case: Case) -> Found | None:
    """The body of the person whom "her" or "his" means: by name if a report gives it to them, else by these words alone.

    None where the words are of nobody, or "its" and "their".
    """
    first = "".join(case.reference.words.split(maxsplit=1)[:1])
    row = pronoun(first)
    if row is None or not (row["owns"] and row["gender"]):
        return None
    whose = replace(case.reference, sort=Sort.PRONOUN, words=first)
    owner = by_pronoun(register, replace(case, reference=whose))
    if owner is None or owner.label is not Label.PERSON:
        return None
    body = _owned_in_the_report(register, case, owner.entity_id) or _led(register, owner.entity_id)
    if body is not None:
        return named_found(body, f"{case.reference.words!r} is {body.entity.name!r}")
    key = f"{case.reference.kind} of {owner.entity_id}"
    return register.by_words(Label.ORGANISATION, key, case.reference.words, party=None, reason="by its words")


def _owned_in_the_report(register: Register, case: Case, owner_id: str) -> Named | None:
    """ "Quill's National Harbour Party": a body named right behind its owner."""
    held = case.story.named(case.span.start)
    for m, before in pairwise(held):
        named, owner = entity_of(register.cast, m), entity_of(register.cast, before)
        between = case.story.report.text[before.span.end : m.span.start]
        if named is None or owner is None or owner.entity.id != owner_id or between not in _OWNS:
            continue
        if register.kind_of(named.entity.id) in {"", case.reference.kind} and _is_a_body(named):
            return named
    return None


def _led(register: Register, owner_id: str) -> Named | None:
    """The body that an office of the owner names ("leader of the Harbour Party")."""
    person = register.named(owner_id)
    for role in person.roles if person else ():
        _, _, behind = role.words.partition(" of ")
        named = register.of_that_name(without_article(behind)) if behind else None
        if named is not None and _is_a_body(named):
            return named
    return None


def _is_a_body(named: Named) -> bool:
    return named.entity.label is Label.ORGANISATION
