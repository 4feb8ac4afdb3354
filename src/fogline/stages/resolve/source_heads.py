"""How the words of a source are cut: into words and whole names, parts between commas, and the head of a part."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fogline.model.entity import Label, Mention
from fogline.stages.resolve.roles import is_inside_a_role, role_nouns
from fogline.stages.resolve.source_nouns import noun_kind
from fogline.text.capitals import Word, calendar, words_of
from fogline.text.tables import listed

OWNED = ("’s", "'s", "s’", "s'", "‘s")
MARKS = re.compile(r"[,;:()\[\]–—]|\s-\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A word of the source, or a whole name in it."""

    text: str
    start: int
    mention: Mention | None = None


def ends() -> frozenset[str]:
    """Words that end what a source is headed by ("of", "who"): they only qualify it."""
    return listed("phrase_ends", "word")


def items_of(text: str, start: int, mentions: Sequence[Mention]) -> list[Item]:
    """The words of the source, a name as one; `start` is where the source begins in its report."""
    held = sorted((m for m in mentions), key=lambda m: (m.span.start, -m.span.end))
    items: list[Item] = []
    done = -1
    for word in words_of(text):
        at = start + word.start
        if at < done:
            continue
        inside = next((m for m in held if m.span.start <= at < m.span.end), None)
        if inside is None:
            items.append(Item(text=word.text, start=at))
        else:
            done = inside.span.end
            items.append(Item(text=_own(word, inside, at, text, start), start=at, mention=inside))
    return items


def _own(word: Word, inside: Mention, at: int, text: str, start: int) -> str:
    """The words of a name, with the possessive ending that follows it."""
    whole = text[at - start : max(inside.span.end - start, word.end)]
    behind = re.match(r"[’'‘]s?\b|s\b", text[inside.span.end - start :])
    return whole + (behind.group() if behind and inside.span.end - start > word.end else "")


def parts_of(text: str, start: int, items: list[Item]) -> list[list[Item]]:
    """The items between commas and brackets; a bracket that repeats a name is dropped."""
    parts: list[list[Item]] = [[]]
    for k, item in enumerate(items):
        if k:
            before = items[k - 1]
            stop = before.mention.span.end if before.mention else before.start + len(before.text)
            if MARKS.search(text[stop - start : item.start - start]):
                parts.append([])
        parts[-1].append(item)
    return [p for p in parts if p]


def head_of(part: list[Item]) -> list[Item]:
    """The words up to the one that only qualifies what stands before it."""
    head: list[Item] = []
    texts = [item.text for item in part]
    for k, item in enumerate(part):
        lower = item.text.lower()
        ending = item.text in calendar() or (lower in ends() and not is_inside_a_role(texts, k))
        compound = noun_kind(texts[k + 1]) if k + 1 < len(texts) else ""  # "UN peacekeeping chief"
        if (
            item.mention is None
            and head
            and (ending or (item.text.islower() and _qualifies(lower, head) and not compound))
        ):
            break
        if item.mention is None and head and head[-1].mention is not None and lower.isdigit():
            break
        if _lost_its_comma(head, texts[k:]):
            break
        head.append(item)
    while head and head[-1].mention is None and (head[-1].text.isdigit() or head[-1].text in calendar()):
        head.pop()
    return head


def _lost_its_comma(head: list[Item], rest: list[str]) -> bool:
    """A person's full name, and at once the office that should stand behind a comma ("chairman of")."""
    if len(head) != 1 or head[0].mention is None or head[0].mention.label is not Label.PERSON:
        return False
    name = head[0].mention.span
    if len(head[0].text.rstrip("’'s")) > name.end - name.start + 1 and not head[0].text.endswith(OWNED):
        return True
    sizes = (k for k in (1, 2, 3) if [w.lower() for w in rest[k : k + 1]] == ["of"])
    return " " in head[0].text and any(" ".join(rest[:k]).lower() in role_nouns() for k in sizes)


def _qualifies(lower: str, head: list[Item]) -> bool:
    text = head[-1].text.lower()
    known = head[-1].mention is not None or noun_kind(text) or text in listed("document_nouns", "noun")
    return lower.endswith(("ing", "ed")) and bool(known) and not noun_kind(lower)
