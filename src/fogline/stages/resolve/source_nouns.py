"""The nouns that a source may be headed by: what each names and its class, what narrows it, and two joined by "and"."""

import re
from enum import StrEnum
from functools import cache

from fogline.stages.resolve.roles import role_nouns, same_word
from fogline.text.countries import without_countries
from fogline.text.fold import fold_word
from fogline.text.numeral import number_words
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


@cache
def group_nouns() -> dict[str, dict[str, str]]:
    """The nouns that name people in a group, each with its row."""
    return {row["noun"]: row for row in table("group_nouns")}


@cache
def body_nouns() -> dict[str, dict[str, str]]:
    """The nouns that name a body, each with its row."""
    return {row["noun"]: row for row in table("organisations")}


def noun_kind(word: str) -> str:
    """The word, lower, where it names an office, a group or a body; nothing elsewhere."""
    lower = word.lower()
    if lower in role_nouns() or lower in group_nouns() or lower in body_nouns():
        return lower
    return ""


def noun_class(noun: str) -> tuple[Sort, str] | None:
    """What a noun names and its class; "forces" with no more are people, with more a body."""
    if noun in body_nouns():
        return Sort.BODY, body_nouns()[noun]["class"]
    if noun in group_nouns():
        return Sort.GROUP, group_nouns()[noun]["class"]
    if noun in role_nouns():
        return Sort.ROLE, role_nouns()[noun][0]
    return None


def is_nobody_in_particular(words: str) -> bool:
    """ "Some", "many of them": in the next sentence, or the next report, they are others."""
    bare = {*words.lower().split()} - {"of", "them", "whom", "those", "us", "others"}
    return bool(words) and bare <= listed("indefinites", "word")


def is_counted(words: str) -> bool:
    """ "Two officials", "several diplomats": some of many, whom nothing tells from others."""
    first = "".join(words.split(maxsplit=1)[:1]).lower()
    number = first.isdigit() or any(first in told for told in number_words().values())
    return number or first in listed("indefinites", "word")


@cache
def office_ends() -> frozenset[str]:
    """The last words of the names of offices."""
    return frozenset(noun.split()[-1] for noun in role_nouns())


def joint(words: list[str]) -> str:
    """ "officials and aid workers" and "aid workers and officials" are one group."""
    lower = [w.lower() for w in words]
    if "and" not in lower:
        return ""
    at = lower.index("and")
    left, right = _group_key(words[:at]), _group_key(words[at + 1 :])
    return " + ".join(sorted({left, right})) if left and right else ""


def _group_key(words: list[str]) -> str:
    if not words or words[-1].lower() not in group_nouns():
        return ""
    told = sorted({w for x in words[:-1] if (w := same_word(x))} - {"government", "state"})
    return " ".join([*told, group_nouns()[words[-1].lower()]["class"]])


def narrowing(words: list[str]) -> frozenset[str]:
    """The words that tell this one from its like, folded: no articles, no numbers, no countries."""
    bare = without_countries([re.sub(r"[’'‘]s?$", "", word) for word in words])
    kept = {fold_word(same) for word in bare if not word.isdigit() and (same := same_word(word))}
    return frozenset(k for k in kept if k)
