"""What the words of a source are: a name, a pronoun, an office, a body, a group, a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from fogline.model.entity import Label, Mention
from fogline.stages.resolve.plain_names import without_glue
from fogline.stages.resolve.roles import Role, role_in, role_nouns
from fogline.stages.resolve.source_heads import OWNED, Item, ends, head_of, items_of, parts_of
from fogline.stages.resolve.source_nouns import (
    Sort,
    body_nouns,
    group_nouns,
    joint,
    narrowing,
    noun_class,
    noun_kind,
    office_ends,
)
from fogline.text.countries import country_in
from fogline.text.fold import fold, fold_word
from fogline.text.pronouns import is_owned, pronoun
from fogline.text.tables import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A source as read: `mention` where it is a name, `kind` the class of its noun elsewhere.

    `land` is the country that it names, `narrows` the other words that tell it from its like,
    `within` the bodies and places that it names beside its noun; `definite`: "the", a possessive; `owned`:
    the source is somebody's words ("the ministry's statement") and this is whose.
    """

    sort: Sort
    words: str
    mention: Mention | None = None
    kind: str = ""
    land: str | None = None
    narrows: frozenset[str] = frozenset()
    within: tuple[Mention, ...] = ()
    definite: bool = False
    role: Role | None = None
    owned: bool = False


LONGEST = 600
# "According to his words", "by its own count": whoever owns them.
_WORDS_OF = frozenset(
    {
        "words",
        "account",
        "opinion",
        "view",
        "estimate",
        "estimates",
        "figures",
        "calculations",
        "count",
        "data",
        "information",
    }
)
_CLAUSES = frozenset({"who", "that", "which"})
_BRINGS_IN_ONE = frozenset({"a", "an", "another"})
_TELLS_WHICH = frozenset({"the", "his", "her", "its", "their"})


def read_reference(text: str, start: int, mentions: Sequence[Mention]) -> Reference:
    """The reference that the words of a source make; `start` is where they begin in the report."""
    text = without_glue(text[:LONGEST])
    if not any(m.span.end >= start + len(text) for m in mentions):
        text = re.sub(r"(?<=\w)[’'‘]s?$", "", text)  # "the mayor's claim"; Lloyd's is a name
    items = items_of(text, start, mentions)
    named = tuple(item.mention for item in items if item.mention)
    parts = parts_of(text, start, items)
    parts = parts[:1] + [p for p in parts[1:] if p[0].text.lower() not in ends()]
    parts = parts[:1] if parts and _ends_in_anothers_office(parts[0]) else parts
    found = [_byhead_of(head, part, named) for part in parts if (head := head_of(part))]
    best = _of_that_office(parts) or next((r for r in found if _is_person(r)), None)
    if best is None and found:
        bodies = [r for r in found[1:] if r.mention and r.mention.label is Label.ORGANISATION]
        best = bodies[0] if bodies and found[0].sort in {Sort.ROLE, Sort.BODY, Sort.WORDS} else found[0]
    plain = re.sub(r"[’'‘]$", "", " ".join(text.split()))
    return _told(best, plain, text) if best else Reference(sort=Sort.WORDS, words=plain)


def _of_that_office(parts: list[list[Item]]) -> Reference | None:
    """A person whose office names a body: "Joint Chiefs of Staff Chairman Ada Quill", and who presents himself by a name."""
    if not parts:
        return None
    items = parts[0]
    at = next((k for k, i in enumerate(items) if i.mention and i.mention.label is Label.PERSON), None)
    before = items[:at] if at else []
    words = [i.text for i in before]
    titled = bool(before) and all(w[:1].isupper() or w in {"of", "for", "the"} for w in words)
    office = titled and any(w.lower() in office_ends() for w in words) and before[0].mention is not None
    if at is not None and (office or _GIVES_A_NAME.search(" ".join(words))):
        return Reference(sort=Sort.NAME, words=items[at].text, mention=items[at].mention)
    return None


# "A man presenting himself as Ada Quill", "a caller identified as Ada Quill".
_GIVES_A_NAME = re.compile(
    r"\b(?:(?:presenting|identifying|introducing|describing|calling) (?:him|her)self(?: only)?(?: as)?|identified(?: only)? as"
    r"|(?:gave|giving) (?:his|her) name as|known(?: only)? as|who goes by)(?: [A-Z][\w.]*)*$"
)


def _ends_in_anothers_office(part: list[Item]) -> bool:
    """ "A pilot who flew with the captain": a name behind the comma is that of the captain."""
    texts = [item.text.lower() for item in part]
    at = next((k for k, w in enumerate(texts) if k and w in _CLAUSES), len(texts))
    rest = texts[at + 1 :]
    return rest[-1:] != [] and rest[-1] in role_nouns() and bool(set(rest) & _TELLS_WHICH)


def _is_person(reference: Reference) -> bool:
    return reference.mention is not None and reference.mention.label is Label.PERSON


def _told(best: Reference, words: str, text: str) -> Reference:
    first = "".join(text.split(maxsplit=1)[:1]).lower()
    indefinite = first in listed("indefinites", "word")
    return replace(best, words=best.words if best.owned else words, definite=not indefinite)


_OF_ANOTHER = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][a-z]+(?:an|ian|ese|ish|i|ic|en|er)?\b (?=[a-z])")


def belongs_to_the_land(reference: Reference) -> bool:
    """Such a body or group, with no land named, is that of the land that the report tells of."""
    if reference.land is None and _OF_ANOTHER.search(reference.words.split(" of ")[0]):
        return False  # "the Rivnan government" is not that of the land that the report tells most of
    rows = [*group_nouns().values(), *body_nouns().values()]
    return any(row["class"] == reference.kind and row["local"] for row in rows)


def words_key(reference: Reference, land: str | None) -> str:
    """The words that stand for an unnamed speaker: its land, what narrows it, and its noun.

    `land` is what the report tells of: its officials and rebels are those of that land.
    """
    own = reference.land or (land if belongs_to_the_land(reference) else None)
    if reference.kind == "government" and own:
        return f"government of {own}"
    narrows = [] if is_a_party(reference) else sorted(reference.narrows)
    if reference.kind == "officials":
        narrows = [n for n in narrows if n != fold("government")]
    return " ".join([*([own] if own else []), *narrows, reference.kind])


@cache
def broad_nouns() -> frozenset[str]:
    """The nouns that may stand for almost any body ("company"), as `Role.narrows` has them."""
    return narrowing([noun for noun, row in body_nouns().items() if row["reach"]])


def is_broad(reference: Reference) -> bool:
    """The noun may name almost any body ("the group")."""
    return any(row["class"] == reference.kind and row["reach"] for row in body_nouns().values())


def is_a_party(reference: Reference) -> bool:
    """The words name a side of a conflict: rebels, the opposition."""
    return any(row["class"] == reference.kind and row["party"] for row in group_nouns().values())


def speaks_for_its_body(reference: Reference) -> bool:
    """Officials, workers or members of a body speak as the body; its critics and victims do not."""
    return reference.kind in {row["class"] for row in group_nouns().values() if row["of_body"]}


def _byhead_of(head: list[Item], items: list[Item], named: tuple[Mention, ...]) -> Reference:
    head = _without_adverb(_first_of_two(head))
    last = head[-1]
    if last.mention is not None and last.mention.label is not Label.GROUP:
        return Reference(sort=Sort.NAME, words=last.text, mention=last.mention, land=country_in(last.text))
    words = [item.text for item in head]
    text = " ".join(item.text for item in items)
    if (body := _named_body(head)) is not None:
        return Reference(sort=Sort.NAME, words=text, mention=body)
    if not any(item.mention for item in head) and pronoun(" ".join(words)):
        return Reference(sort=Sort.PRONOUN, words=" ".join(words))
    if (owner := _owner(head)) is not None:
        return replace(_byhead_of(owner, owner, named), owned=True)
    if (place := _place_of(words, items)) is not None:
        return Reference(sort=Sort.NAME, words=text, mention=place)
    return _by_common_noun(words, items, named)


def _without_adverb(head: list[Item]) -> list[Item]:
    """ "Orlan further claimed": an adverb behind a name is none of it."""
    adverb = len(head) > 1 and head[-1].mention is None and head[-1].text in _ADVERBS
    return head[:-1] if adverb else head


_ADVERBS = frozenset(
    {"further", "also", "later", "earlier", "again", "then", "once", "meanwhile", "repeatedly"}
)


def _first_of_two(head: list[Item]) -> list[Item]:
    """Of two who speak together the first, but for two groups, which are one, and for two offices of one person."""
    texts = [item.text.lower() for item in head]
    at = texts.index("and") if "and" in texts[1:-1] else 0
    if at and _has_two_offices(head, at):
        return head
    complete = at and (head[at - 1].mention is not None or noun_kind(texts[at - 1]))
    return head[:at] if complete and not joint([item.text for item in head]) else head


def _has_two_offices(head: list[Item], at: int) -> bool:
    """ "chairman and chief executive Ada Quill": what one person is on either side of "and", and then a person's name."""
    last, between = head[-1].mention, head[at + 1 : -1]
    if last is None or last.label is not Label.PERSON or not between or any(i.mention for i in between):
        return False
    told = between[-1].text
    return head[at - 1].text.lower() in role_nouns() and (told.islower() or told.lower() in office_ends())


def _by_common_noun(words: list[str], items: list[Item], named: tuple[Mention, ...]) -> Reference:
    text = " ".join(item.text for item in items)
    land = country_in(text)
    if both := joint(words):
        return Reference(sort=Sort.GROUP, words=text, kind=both, land=land, within=named)
    lower = words[-1].lower()
    if lower in listed("document_nouns", "noun"):
        narrows = narrowing(words[:-1])
        return Reference(sort=Sort.TEXT, words=text, kind=lower, narrows=narrows, land=land, within=named)
    return _by_noun(words, items, named)


def _place_of(words: list[str], items: list[Item]) -> Mention | None:
    """ "the city of Tarkel" is Tarkel."""
    rest = [i for i in items[len(words) :] if i.text.lower() not in {"of", "the"}]
    if words[-1].lower() not in listed("place_nouns", "noun") or not rest or rest[0].mention is None:
        return None
    return rest[0].mention if rest[0].mention.label is Label.PLACE else None


def _owner(head: list[Item]) -> list[Item] | None:
    """Whose words, comments or statement the head names, where its noun is no speaker itself."""
    if head[-1].mention is not None or noun_kind(head[-1].text) or pronoun(head[-1].text):
        return None
    if is_owned(head[0].text) and head[-1].text.lower() in _WORDS_OF:
        return head[:1]
    at = next((k for k, item in enumerate(head[:-1]) if item.text.endswith(OWNED)), None)
    if at is None:
        return None
    last = head[at]
    bare = Item(text=re.sub(r"[’'‘]s?$", "", last.text), start=last.start, mention=last.mention)
    return [*head[:at], bare]


def _named_body(head: list[Item]) -> Mention | None:
    """The body that a head names before its noun ("the Tarkel Front group")."""
    bodies = [i.mention for i in head if i.mention and i.mention.label is Label.ORGANISATION]
    owned = any(i.mention in bodies and i.text.endswith(("’s", "'s", "’", "'")) for i in head)
    ends = head[-1].text.lower() in body_nouns() and head[-1].mention is None
    return bodies[-1] if bodies and ends and not owned else None


def _by_noun(words: list[str], items: list[Item], named: tuple[Mention, ...]) -> Reference:
    """The reference by the noun that ends the words, the longest one that a table has."""
    text = " ".join(item.text for item in items)
    for size in (3, 2, 1):
        noun = " ".join(words[-size:]).lower()
        if len(words) >= size and (known := noun_class(noun)) is not None:
            sort, kind = known
            role = (role_in(text.split()) or role_in(words)) if sort is Sort.ROLE else None
            told = narrowing(words[:-size])
            told |= narrowing(_of_what(words, items)) if sort is Sort.BODY else frozenset()
            return Reference(
                sort=sort, words=text, kind=kind, narrows=told, role=role, land=country_in(text), within=named
            )
    lower = words[-1].lower()
    plural = lower.endswith("s") and not lower.endswith(("ss", "’s", "'s"))
    known_at = [k for k, w in enumerate(words[:-1]) if noun_kind(w)]
    if known_at and words[-1].islower() and not plural and not _is_one_of_a_body(words, known_at[-1]):
        return _by_noun(words[: known_at[-1] + 1], items, named)
    sort = Sort.GROUP if plural else Sort.WORDS
    told = narrowing(words[:-1])
    return Reference(
        sort=sort, words=text, kind=fold_word(lower), narrows=told, land=country_in(text), within=named
    )


def _is_one_of_a_body(words: list[str], at: int) -> bool:
    """ "A police horseman" is a person and no police: one is brought in by a noun that is in no table."""
    single = words[0].lower() in _BRINGS_IN_ONE and at == len(words) - 2
    return single and words[at].lower() in body_nouns()


def _of_what(words: list[str], items: list[Item]) -> list[str]:
    """The words that "of" brings behind a body's noun: "ministry of health" is the health ministry."""
    behind = [item.text for item in items[len(words) :]]
    if [w.lower() for w in behind[:1]] != ["of"]:
        return []
    stop = next((k for k, w in enumerate(behind) if k and w.lower() in ends()), len(behind))
    return behind[1:stop]
