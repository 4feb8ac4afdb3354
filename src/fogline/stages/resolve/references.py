"""What the words of a source are: a name, a pronoun, an office, a body, a group, a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from fogline.model.entity import Label, Mention
from fogline.stages.resolve.plain_names import without_glue
from fogline.stages.resolve.roles import Role, is_inside_a_role, role_in, role_nouns, same_word
from fogline.text.capitals import Word, calendar, words_of
from fogline.text.countries import country_in, without_countries
from fogline.text.fold import fold, fold_word
from fogline.text.pronouns import is_owned, pronoun
from fogline.text.tables import listed, table


class Sort(StrEnum):
    """What a source's words are."""

    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"
    BODY = "body"
    GROUP = "group"
    TEXT = "text"
    WORDS = "words"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """A word of the source, or a whole name in it."""

    text: str
    start: int
    mention: Mention | None = None


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
_TELLS_WHICH = frozenset({"the", "his", "her", "its", "their"})
OWNED = ("’s", "'s", "s’", "s'", "‘s")
MARKS = re.compile(r"[,;:()\[\]–—]")


def ends() -> frozenset[str]:
    """Words that end what a source is headed by ("of", "who"): they only qualify it."""
    return listed("phrase_ends", "word")


def read_reference(text: str, start: int, mentions: Sequence[Mention]) -> Reference:
    """The reference that the words of a source make; `start` is where they begin in the report."""
    text = without_glue(text[:LONGEST])
    if not any(m.span.end >= start + len(text) for m in mentions):
        text = re.sub(r"(?<=\w)[’'‘]s?$", "", text)  # "the mayor's claim"; Lloyd's is a name
    items = _items(text, start, mentions)
    named = tuple(item.mention for item in items if item.mention)
    parts = _parts(text, start, items)
    parts = parts[:1] + [p for p in parts[1:] if p[0].text.lower() not in ends()]
    parts = parts[:1] if parts and _ends_in_anothers_office(parts[0]) else parts
    found = [_by_head(head, part, named) for part in parts if (head := _head(part))]
    best = next((r for r in found if _is_person(r)), None)
    if best is None and found:
        bodies = [r for r in found[1:] if r.mention and r.mention.label is Label.ORGANISATION]
        best = bodies[0] if bodies and found[0].sort in {Sort.ROLE, Sort.BODY, Sort.WORDS} else found[0]
    plain = re.sub(r"[’'‘]$", "", " ".join(text.split()))
    return _told(best, plain, text) if best else Reference(sort=Sort.WORDS, words=plain)


def _ends_in_anothers_office(part: list[_Item]) -> bool:
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


def _items(text: str, start: int, mentions: Sequence[Mention]) -> list[_Item]:
    held = sorted((m for m in mentions), key=lambda m: (m.span.start, -m.span.end))
    items: list[_Item] = []
    done = -1
    for word in words_of(text):
        at = start + word.start
        if at < done:
            continue
        inside = next((m for m in held if m.span.start <= at < m.span.end), None)
        if inside is None:
            items.append(_Item(text=word.text, start=at))
        else:
            done = inside.span.end
            items.append(_Item(text=_own(word, inside, at, text, start), start=at, mention=inside))
    return items


def _own(word: Word, inside: Mention, at: int, text: str, start: int) -> str:
    """The words of a name, with the possessive ending that follows it."""
    whole = text[at - start : max(inside.span.end - start, word.end)]
    behind = re.match(r"[’'‘]s?\b|s\b", text[inside.span.end - start :])
    return whole + (behind.group() if behind and inside.span.end - start > word.end else "")


def _parts(text: str, start: int, items: list[_Item]) -> list[list[_Item]]:
    """The items between commas and brackets; a bracket that repeats a name is dropped."""
    parts: list[list[_Item]] = [[]]
    for k, item in enumerate(items):
        if k:
            before = items[k - 1]
            stop = before.mention.span.end if before.mention else before.start + len(before.text)
            if MARKS.search(text[stop - start : item.start - start]):
                parts.append([])
        parts[-1].append(item)
    return [p for p in parts if p]


def _head(part: list[_Item]) -> list[_Item]:
    """The words up to the one that only qualifies what stands before it."""
    head: list[_Item] = []
    texts = [item.text for item in part]
    for k, item in enumerate(part):
        lower = item.text.lower()
        ending = item.text in calendar() or (lower in ends() and not is_inside_a_role(texts, k))
        if item.mention is None and head and (ending or _qualifies(lower, head)):
            break
        if item.mention is None and head and head[-1].mention is not None and lower.isdigit():
            break
        if _lost_its_comma(head, texts[k:]):
            break
        head.append(item)
    while head and head[-1].mention is None and (head[-1].text.isdigit() or head[-1].text in calendar()):
        head.pop()
    return head


def _lost_its_comma(head: list[_Item], rest: list[str]) -> bool:
    """A person's full name, and at once the office that should stand behind a comma ("chairman of")."""
    if len(head) != 1 or head[0].mention is None or head[0].mention.label is not Label.PERSON:
        return False
    name = head[0].mention.span
    if len(head[0].text.rstrip("’'s")) > name.end - name.start + 1 and not head[0].text.endswith(OWNED):
        return True
    sizes = (k for k in (1, 2, 3) if [w.lower() for w in rest[k : k + 1]] == ["of"])
    return " " in head[0].text and any(" ".join(rest[:k]).lower() in role_nouns() for k in sizes)


def _qualifies(lower: str, head: list[_Item]) -> bool:
    text = head[-1].text.lower()
    known = head[-1].mention is not None or _noun_kind(text) or text in listed("document_nouns", "noun")
    return lower.endswith(("ing", "ed")) and bool(known) and not _noun_kind(lower)


def _noun_kind(word: str) -> str:
    lower = word.lower()
    if lower in role_nouns() or lower in _groups() or lower in _bodies():
        return lower
    return ""


@cache
def _groups() -> dict[str, dict[str, str]]:
    return {row["noun"]: row for row in table("group_nouns")}


@cache
def _bodies() -> dict[str, dict[str, str]]:
    return {row["noun"]: row for row in table("organisations")}


def belongs_to_the_land(reference: Reference) -> bool:
    """Such a body or group, with no land named, is that of the land that the report tells of."""
    rows = [*_groups().values(), *_bodies().values()]
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
    return _narrows([noun for noun, row in _bodies().items() if row["reach"]])


def is_broad(reference: Reference) -> bool:
    """The noun may name almost any body ("the group")."""
    return any(row["class"] == reference.kind and row["reach"] for row in _bodies().values())


def is_a_party(reference: Reference) -> bool:
    """The words name a side of a conflict: rebels, the opposition."""
    return any(row["class"] == reference.kind and row["party"] for row in _groups().values())


def speaks_for_its_body(reference: Reference) -> bool:
    """Officials, workers or members of a body speak as the body; its critics and victims do not."""
    return reference.kind in {row["class"] for row in _groups().values() if row["of_body"]}


def _by_head(head: list[_Item], items: list[_Item], named: tuple[Mention, ...]) -> Reference:
    head = _first_of_two(head)
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
        return replace(_by_head(owner, owner, named), owned=True)
    if (place := _place_of(words, items)) is not None:
        return Reference(sort=Sort.NAME, words=text, mention=place)
    return _by_common_noun(words, items, named)


def _first_of_two(head: list[_Item]) -> list[_Item]:
    """Of two who speak together the first, but for two groups, which are one, and for two offices of one person."""
    texts = [item.text.lower() for item in head]
    at = texts.index("and") if "and" in texts[1:-1] else 0
    if at and _has_two_offices(head, at):
        return head
    complete = at and (head[at - 1].mention is not None or _noun_kind(texts[at - 1]))
    return head[:at] if complete and not _joint([item.text for item in head]) else head


def _has_two_offices(head: list[_Item], at: int) -> bool:
    """ "chairman and chief executive Ada Quill": an office on either side of "and", and then a person's name."""
    last, between = head[-1].mention, head[at + 1 : -1]
    if last is None or last.label is not Label.PERSON or not between or any(i.mention for i in between):
        return False
    return head[at - 1].text.lower() in role_nouns() and between[-1].text.lower() in _office_ends()


@cache
def _office_ends() -> frozenset[str]:
    return frozenset(noun.split()[-1] for noun in role_nouns())


def _by_common_noun(words: list[str], items: list[_Item], named: tuple[Mention, ...]) -> Reference:
    text = " ".join(item.text for item in items)
    land = country_in(text)
    if joint := _joint(words):
        return Reference(sort=Sort.GROUP, words=text, kind=joint, land=land, within=named)
    lower = words[-1].lower()
    if lower in listed("document_nouns", "noun"):
        narrows = _narrows(words[:-1])
        return Reference(sort=Sort.TEXT, words=text, kind=lower, narrows=narrows, land=land, within=named)
    return _by_noun(words, items, named)


def _place_of(words: list[str], items: list[_Item]) -> Mention | None:
    """ "the city of Tarkel" is Tarkel."""
    rest = [i for i in items[len(words) :] if i.text.lower() not in {"of", "the"}]
    if words[-1].lower() not in listed("place_nouns", "noun") or not rest or rest[0].mention is None:
        return None
    return rest[0].mention if rest[0].mention.label is Label.PLACE else None


def _owner(head: list[_Item]) -> list[_Item] | None:
    """Whose words, comments or statement the head names, where its noun is no speaker itself."""
    if head[-1].mention is not None or _noun_kind(head[-1].text) or pronoun(head[-1].text):
        return None
    if is_owned(head[0].text) and head[-1].text.lower() in _WORDS_OF:
        return head[:1]
    at = next((k for k, item in enumerate(head[:-1]) if item.text.endswith(OWNED)), None)
    if at is None:
        return None
    last = head[at]
    bare = _Item(text=re.sub(r"[’'‘]s?$", "", last.text), start=last.start, mention=last.mention)
    return [*head[:at], bare]


def _named_body(head: list[_Item]) -> Mention | None:
    """The body that a head names before its noun ("the Tarkel Front group")."""
    bodies = [i.mention for i in head if i.mention and i.mention.label is Label.ORGANISATION]
    owned = any(i.mention in bodies and i.text.endswith(("’s", "'s", "’", "'")) for i in head)
    ends = head[-1].text.lower() in _bodies() and head[-1].mention is None
    return bodies[-1] if bodies and ends and not owned else None


def _by_noun(words: list[str], items: list[_Item], named: tuple[Mention, ...]) -> Reference:
    """The reference by the noun that ends the words, the longest one that a table has."""
    text = " ".join(item.text for item in items)
    for size in (3, 2, 1):
        noun = " ".join(words[-size:]).lower()
        if len(words) >= size and (known := _known(noun)) is not None:
            sort, kind = known
            role = (role_in(text.split()) or role_in(words)) if sort is Sort.ROLE else None
            told = _narrows(words[:-size])
            told |= _narrows(_of_what(words, items)) if sort is Sort.BODY else frozenset()
            return Reference(
                sort=sort, words=text, kind=kind, narrows=told, role=role, land=country_in(text), within=named
            )
    lower = words[-1].lower()
    plural = lower.endswith("s") and not lower.endswith(("ss", "’s", "'s"))
    known_at = [k for k, w in enumerate(words[:-1]) if _noun_kind(w)]
    if known_at and words[-1].islower() and not plural:
        return _by_noun(words[: known_at[-1] + 1], items, named)
    sort = Sort.GROUP if plural else Sort.WORDS
    told = _narrows(words[:-1])
    return Reference(
        sort=sort, words=text, kind=fold_word(lower), narrows=told, land=country_in(text), within=named
    )


def _of_what(words: list[str], items: list[_Item]) -> list[str]:
    """The words that "of" brings behind a body's noun: "ministry of health" is the health ministry."""
    behind = [item.text for item in items[len(words) :]]
    if [w.lower() for w in behind[:1]] != ["of"]:
        return []
    stop = next((k for k, w in enumerate(behind) if k and w.lower() in ends()), len(behind))
    return behind[1:stop]


def _known(noun: str) -> tuple[Sort, str] | None:
    """What a noun names and its class; "forces" with no more are people, with more a body."""
    if noun in _bodies():
        return Sort.BODY, _bodies()[noun]["class"]
    if noun in _groups():
        return Sort.GROUP, _groups()[noun]["class"]
    if noun in role_nouns():
        return Sort.ROLE, role_nouns()[noun][0]
    return None


def _joint(words: list[str]) -> str:
    """ "officials and aid workers" and "aid workers and officials" are one group."""
    lower = [w.lower() for w in words]
    if "and" not in lower:
        return ""
    at = lower.index("and")
    left, right = _group_key(words[:at]), _group_key(words[at + 1 :])
    return " + ".join(sorted({left, right})) if left and right else ""


def _group_key(words: list[str]) -> str:
    if not words or words[-1].lower() not in _groups():
        return ""
    told = sorted({w for x in words[:-1] if (w := same_word(x))} - {"government", "state"})
    return " ".join([*told, _groups()[words[-1].lower()]["class"]])


def _narrows(words: list[str]) -> frozenset[str]:
    """The words that tell this one from its like, folded: no articles, no numbers, no countries."""
    bare = without_countries([re.sub(r"[’'‘]s?$", "", word) for word in words])
    kept = {fold_word(same) for word in bare if not word.isdigit() and (same := same_word(word))}
    return frozenset(k for k in kept if k)
