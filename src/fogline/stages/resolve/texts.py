"""Sources that are a text: "the report said" is whoever issued it, and the same all through one report."""

import re
from dataclasses import replace
from functools import cache

from fogline.model.entity import Label
from fogline.stages.resolve.bodies import by_body
from fogline.stages.resolve.discourse import Case, Turn, entity_of
from fogline.stages.resolve.people import again, by_pronoun
from fogline.stages.resolve.references import read_reference
from fogline.stages.resolve.register import Found, Register, named_found, without_article
from fogline.stages.resolve.source_nouns import Sort, body_nouns
from fogline.text.pronouns import is_owned
from fogline.text.tables import entries, listed

DENIED_REACH = 250
REACH = 40
_AROUND = 160
_FEW = 24
_WITH_LAND = 2
_STOP = re.compile(r"[.!?][”\"]?\s|\n")
_REPORTED = re.compile(r"\breport(?:ed|ing)\b")
_ISSUERS = frozenset({Label.ORGANISATION, Label.PERSON})
_IRREGULAR = {
    "send": "sent",
    "write": "wr[oi]t",
    "read": "read",
    "give": "g[ai]ve",
    "make": "made",
    "hold": "held",
}


def by_text(register: Register, case: Case) -> Found | None:
    """ "the statement said": who issued it; who is told to have; for an act of speaking the one that spoke last.

    Never who has just denied it. A text of which nothing tells the issuer goes by its words within its report.
    """
    reference, story = case.reference, case.story
    for m in reference.within:
        named = entity_of(register.cast, m)
        if named is not None and named.entity.label in _ISSUERS:
            return _kept(case, named_found(named, f"{reference.words!r} is of {named.entity.name!r}"))
    if (other := _of_whom(register, case)) is not None:
        return other
    if (known := story.documents.get(reference.kind)) is not None and not _another_since(case, known[2]):
        reason = f"{reference.words!r} is the one told of before"
        return _kept(case, Found(entity_id=known[0], label=known[1], reason=reason))
    found = None if _denied_before(case) else _owner_before(register, case) or _issuer_before(case)
    if found is None and reference.kind in _acts() and not _denied_before(case):
        turn = story.last_turn(before=case.span.start, labels=set(Label))
        return again(turn, f"{reference.words!r} is of the one that spoke last") or _by_words(register, case)
    return _kept(case, found or _by_words(register, case))


def _of_whom(register: Register, case: Case) -> Found | None:
    """ "Its report" is of whoever "it" is, "a police report" of the police, and "the paper" may be a newspaper that spoke."""
    reference = case.reference
    words = without_article(reference.words.split(",")[0]).split()
    if is_owned(reference.words) and words[0].lower() != "their":
        whose = replace(reference, sort=Sort.PRONOUN, words=words[0])
        return by_pronoun(register, replace(case, reference=whose))
    if len(words) > 1 and words[-1].lower() == reference.kind and words[-2] in body_nouns():
        return by_body(register, replace(case, reference=read_reference(" ".join(words[:-1]), 0, ())))
    alone = len(words) == 1 or (len(words) == _WITH_LAND and reference.land is not None)
    outlet = body_nouns().get(reference.kind, {}).get("class") in {"newspaper", "website"}
    if alone and outlet and reference.kind not in _acts():
        last = case.story.last_turn(before=case.span.start, labels={Label.ORGANISATION})
        return again(last, f"{reference.words!r} is the outlet that spoke last")
    return None


@cache
def _acts() -> frozenset[str]:
    """Texts that are an act of speaking ("statement"): the one who spoke last has issued it."""
    return frozenset(entries("document_nouns", "noun", act="yes"))


def _kept(case: Case, found: Found) -> Found:
    case.story.documents[case.reference.kind] = (found.entity_id, found.label, case.span.end)
    return found


def _by_words(register: Register, case: Case) -> Found:
    key = f"{case.reference.kind} {case.story.report.id}"
    return register.by_words(Label.ORGANISATION, key, case.reference.words, party=None, reason="by its words")


def _another_since(case: Case, start: int) -> bool:
    """Another text of that kind was brought in: "a second report", "the guild's report"."""
    noun = re.escape(case.reference.kind)
    form = re.compile(
        rf"(?:\b(?:an?|another|its|his|her|their|our)|[’']s?)\s(?:[\w-]+\s){{0,2}}{noun}\b", re.IGNORECASE
    )
    return form.search(case.story.report.text, start, case.span.start) is not None


def _owner_before(register: Register, case: Case) -> Found | None:
    """ "The commission's report": the last body or person named with such a text as theirs."""
    story, text = case.story, case.story.report.text
    noun = re.compile(rf"(?:[’']s?\s(?:[\w-]+\s){{0,2}}){re.escape(case.reference.kind)}\b", re.IGNORECASE)
    for m in story.named(case.span.start)[:_FEW]:
        named = entity_of(register.cast, m)
        if named is not None and named.entity.label in _ISSUERS and noun.match(text, m.span.end):
            return named_found(named, f"{case.reference.words!r} is that of {named.entity.name!r}")
    return None


def _issuer_before(case: Case) -> Found | None:
    """ "The board said in a memo", "the board published a memo": who spoke by such a text."""
    text, form = case.story.report.text, _issuing(case.reference.kind)
    for turn in reversed(case.story.turns[-_FEW:]):
        around = _around(turn, case)
        reported = case.reference.kind == "report" and turn.label is Label.ORGANISATION
        if turn.start >= case.span.start:
            continue
        if form.search(text, *around) or (reported and _REPORTED.search(text, *around)):
            return again(turn, f"{case.reference.words!r} is what was issued before")
    return None


def _around(turn: Turn, case: Case) -> tuple[int, int]:
    """The words about a turn, from where its sentence begins to the end of the turn."""
    text = case.story.report.text
    first = max(0, turn.start - REACH)
    for stop in _STOP.finditer(text, first, turn.start):
        first = stop.end()
    return first, min(case.span.start, turn.end, turn.start + _AROUND)


@cache
def _issuing(noun: str) -> re.Pattern[str]:
    verbs = "|".join(_IRREGULAR.get(v, v.removesuffix("e")) for v in sorted(listed("issuing", "verb")))
    told = rf"(?:[\w-]+\s){{0,2}}{re.escape(noun)}\b"
    return re.compile(
        rf"\b(?:in|by|through|via)\s(?:an?|its|his|her|their)\s{told}|\b(?:{verbs})\w*\s(?:an?|its|his|her|their)\s{told}",
        re.IGNORECASE,
    )


def _denied_before(case: Case) -> bool:
    """Shortly before, somebody denied such a text: "the ministry denied the report"."""
    before = case.story.report.text[max(0, case.span.start - DENIED_REACH) : case.span.start]
    noun = re.escape(case.reference.kind)
    return (
        re.search(rf"\b(?:denied|rejected|dismissed|disputed) (?:the|that|this) {noun}\b", before) is not None
    )
