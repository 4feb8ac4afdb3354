"""Which names are one body's or place's: by their words, and by what the world knows."""

from collections import defaultdict
from functools import cache, lru_cache
from itertools import combinations

from fogline.compare.names_bodies import (
    SAME_BODY,
    abbreviation_of,
    bodies_agree,
    body_of,
    core_of,
)
from fogline.model.entity import Label
from fogline.nlp.words import frequency
from fogline.stages.resolve.merges import Merges, near_keys
from fogline.stages.resolve.naming import Unit
from fogline.text.countries import country_word
from fogline.text.fold import fold, fold_word
from fogline.text.tables import listed, table


def known_body(name: str) -> str | None:
    """The well-known body that goes by this name; None for any other."""
    return _known().get(fold(name))


@cache
def _known() -> dict[str, str]:
    """Folded name -> the body that the world knows by it."""
    rows = table("bodies")
    return {fold(n): row["body"] for row in rows for n in (row["body"], *row["others"].split(";"))}


def join_known_bodies(merges: Merges) -> None:
    """Names of one body in the table of well-known ones."""
    first: dict[str, int] = {}
    for k, unit in enumerate(merges.units):
        body = known_body(unit.name) if unit.label is Label.ORGANISATION else None
        if body is not None:
            start = first.setdefault(body, k)
            merges.join(
                start, k, f"{unit.name} is a name of the {body}" if fold(body) != fold(unit.name) else ""
            )


def join_alike(merges: Merges) -> None:
    """Bodies and places of one scope whose names agree word by word, in any order."""
    blocks: defaultdict[tuple[Label, str, str], list[int]] = defaultdict(list)
    for root in sorted(merges.groups()):
        unit = merges.units[root]
        if (
            unit.label is not Label.PERSON
            and not country_word(unit.name)
            and not goes_by_report(merges, unit)
        ):
            for key in _blocks(unit.name):
                blocks[unit.label, unit.scope, key].append(root)
    pairs = {p for held in blocks.values() for p in combinations(held, 2)}
    for left, right in sorted(pairs):
        a, b = merges.units[left], merges.units[right]
        if bodies_agree(a.name, b.name, frequency).score >= SAME_BODY and not _is_short(a, b):
            merges.join(left, right, f"{a.name} and {b.name} are alike word by word")


def _is_short(left: Unit, right: Unit) -> bool:
    """One is an abbreviation: what it stands for is settled among all names of its scope."""
    return abbreviation_of(left.name) is not None or abbreviation_of(right.name) is not None


@lru_cache(maxsize=65536)
def _blocks(name: str) -> tuple[str, ...]:
    """The keys of the rarest word of a name, which names of one body share in any order."""
    words = body_of(name).words
    telling = [w for w in words if w not in listed("organisations", "noun")] or words
    rarest = min(telling, key=lambda w: (frequency(w), w), default="")
    return tuple(sorted(near_keys(rarest)))


def are_two(left: Unit, right: Unit) -> bool:
    """Neither name is short for the other, nor are they alike."""
    a, b = (set(core_of(unit.name)[0].split()) for unit in (left, right))
    near = extends(left, right, b) or extends(right, left, a)
    return not near and bodies_agree(left.name, right.name, frequency).score < SAME_BODY


def goes_by_report(merges: Merges, unit: Unit) -> bool:
    """What the name means is told report by report: a common noun, or short for several bodies."""
    return is_called_by_a_noun(unit) or (
        unit.label is Label.ORGANISATION and (unit.scope, unit.key) in merges.divided
    )


def extends(full: Unit, short: Unit, words: set[str]) -> bool:
    """The longer name holds every word, and either the shorter has its head noun or it adds only that."""
    if full.scope != short.scope or full.key == short.key or not words:
        return False
    core, lands = core_of(full.name)
    more = set(core.split())
    own_lands = core_of(short.name)[1]
    if not words < more or (own_lands and lands and own_lands != lands):
        return False
    nouns = body_nouns()
    return _head_of(core, nouns) in words or ((more - words) <= nouns and not words & nouns)


def is_called_by_a_noun(unit: Unit) -> bool:
    """A body that goes by common nouns alone ("the Institute")."""
    if unit.label is not Label.ORGANISATION:
        return False
    words = set(core_of(unit.name)[0].split())
    return bool(words) and words <= body_nouns()


@cache
def body_nouns() -> frozenset[str]:
    """The head nouns of bodies, folded."""
    return frozenset(fold_word(w) for w in listed("organisations", "noun"))


def _head_of(core: str, nouns: frozenset[str]) -> str:
    """The noun of a body's name: its first one before the words that "of" or "for" bring, else its last."""
    words = core.split()
    held = [w for w in words if w in nouns]
    return words[-1] if words[-1] in nouns or not held else held[0]
