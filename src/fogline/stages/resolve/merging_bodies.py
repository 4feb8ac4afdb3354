"""Which names are one body's or place's: by their words, by initials, by a longer name of the event."""

from collections import defaultdict
from functools import cache, lru_cache
from itertools import combinations

from fogline.compare.names_bodies import (
    SAME_BODY,
    abbreviation_of,
    bodies_agree,
    body_of,
    core_of,
    initials_of,
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


class _Scope:
    """The bodies of one scope, one unit for each name, and the units of every report."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.units = units
        self.members: list[int] = []
        self.by_key: dict[str, int] = {}
        self.reports: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, k: int) -> None:
        """Take in a unit."""
        self.members.append(k)
        self.by_key.setdefault(self.units[k].key, k)
        self.reports[self.units[k].report_id].append(k)

    def by_word(self) -> dict[str, list[int]]:
        """The units of the names that hold each word."""
        holding: defaultdict[str, list[int]] = defaultdict(list)
        for k in self.by_key.values():
            for word in sorted(set(core_of(self.units[k].name)[0].split())):
                holding[word].append(k)
        return holding


def _scopes(units: tuple[Unit, ...]) -> list[_Scope]:
    found: dict[str, _Scope] = {}
    for k, unit in enumerate(units):
        if unit.label is Label.ORGANISATION:
            found.setdefault(unit.scope, _Scope(units)).add(k)
    return [held for _, held in sorted(found.items())]


def join_abbreviations(merges: Merges, brackets: dict[tuple[str, str], str]) -> None:
    """An abbreviation is what a bracket says it is, or the one name in its scope with its initials."""
    for scope in _scopes(merges.units):
        by_initials: defaultdict[str, list[int]] = defaultdict(list)
        for k in scope.by_key.values():
            for letters in sorted(initials_of(merges.units[k].name)):
                by_initials[letters].append(k)
        for key, k in scope.by_key.items():
            short = merges.units[k]
            said = scope.by_key.get(brackets.get((short.scope, key), ""))
            why = "are the initials of" if said is None else "stands in brackets behind"
            full = by_initials.get(abbreviation_of(short.name) or "", []) if said is None else [said]
            if full and len({merges.root(f) for f in full}) == 1:
                merges.join(full[0], k, f"{short.name} {why} {merges.units[full[0]].name}")
            elif known_body(short.name) is None:
                merges.leave_open(k, full)


def join_shorter(merges: Merges) -> None:
    """A shorter name is the one longer name of its report or scope that holds all its words.

    A name that is a common noun alone ("the Institute") may be another body in another report.
    """
    for scope in _scopes(merges.units):
        holding = scope.by_word()
        longer = {
            key: {merges.units[f].key: f for f in _longer(merges.units, k, holding)}
            for key, k in scope.by_key.items()
        }
        # The longest names first: what a short name may stand for is then in one group already.
        for k in sorted(scope.members, key=lambda k: (-len(merges.units[k].key), k)):
            _join_longer(merges, k, longer[merges.units[k].key], scope)


def divided_names(units: tuple[Unit, ...]) -> frozenset[tuple[str, str]]:
    """(scope, key) of the names that are short for two bodies that are not one."""
    found: set[tuple[str, str]] = set()
    for scope in _scopes(units):
        holding = scope.by_word()
        for key, k in scope.by_key.items():
            longer = _longer(units, k, holding)
            if len(longer) > 1 and any(_are_two(units[a], units[b]) for a, b in combinations(longer, 2)):
                found.add((units[k].scope, key))
    return frozenset(found)


def _are_two(left: Unit, right: Unit) -> bool:
    """Neither name is short for the other, nor are they alike."""
    a, b = (set(core_of(unit.name)[0].split()) for unit in (left, right))
    near = _extends(left, right, b) or _extends(right, left, a)
    return not near and bodies_agree(left.name, right.name, frequency).score < SAME_BODY


def goes_by_report(merges: Merges, unit: Unit) -> bool:
    """What the name means is told report by report: a common noun, or short for several bodies."""
    return is_called_by_a_noun(unit) or (
        unit.label is Label.ORGANISATION and (unit.scope, unit.key) in merges.divided
    )


def _longer(units: tuple[Unit, ...], k: int, holding: dict[str, list[int]]) -> list[int]:
    """The units whose names hold every word of unit `k` and more."""
    words = set(core_of(units[k].name)[0].split())
    rarest = min(sorted(words), key=lambda w: len(holding[w]), default=None)
    return [f for f in holding[rarest] if _extends(units[f], units[k], words)] if rarest else []


def _join_longer(merges: Merges, k: int, longer: dict[str, int], scope: _Scope) -> None:
    short = merges.units[k]
    near = [f for f in scope.reports[short.report_id] if merges.units[f].key in longer]
    for full in (near, list(longer.values())):
        if full and _are_one(merges, full):
            merges.join(full[0], k, f"{short.name} is short for {merges.units[full[0]].name}")
        elif full and known_body(short.name) is None:
            merges.leave_open(k, full)
        if full:
            break


def _are_one(merges: Merges, held: list[int]) -> bool:
    """The units are in one group; the first that is in another ends the search."""
    return all(merges.root(k) == merges.root(held[0]) for k in held)


def _extends(full: Unit, short: Unit, words: set[str]) -> bool:
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
