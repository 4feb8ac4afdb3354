"""Which short names of bodies are what: initials, brackets, a longer name of the event; open where several fit."""

from collections import Counter, defaultdict
from itertools import combinations

from fogline.compare.names_bodies import abbreviation_of, core_of, initials_of
from fogline.model.entity import Label
from fogline.stages.resolve.merges import Merges
from fogline.stages.resolve.merging_bodies import are_two, extends, known_body
from fogline.stages.resolve.naming import Unit

# (scope, key of an abbreviation) -> for each report that says so, the key of the name before its bracket.
Brackets = dict[tuple[str, str], dict[str, str]]


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


def told_apart_in_brackets(units: tuple[Unit, ...], brackets: Brackets) -> frozenset[tuple[str, str]]:
    """(scope, key) of the abbreviations that stand for two bodies, each in reports of its own."""
    found: set[tuple[str, str]] = set()
    for scope in _scopes(units):
        for key, k in scope.by_key.items():
            place = units[k].scope, key
            full = [
                scope.by_key[f] for f in sorted(set(brackets.get(place, {}).values())) if f in scope.by_key
            ]
            if any(are_two(units[a], units[b]) for a, b in combinations(full, 2)):
                found.add(place)
    return frozenset(found)


def join_abbreviations(merges: Merges, brackets: Brackets) -> None:
    """An abbreviation is what a bracket says it is, or the one name in its scope with its initials.

    Where brackets of two reports say two things, it is in either report what that report says, and open elsewhere.
    """
    for scope in _scopes(merges.units):
        by_initials: defaultdict[str, list[int]] = defaultdict(list)
        for k in scope.by_key.values():
            for letters in sorted(initials_of(merges.units[k].name)):
                by_initials[letters].append(k)
        for k in scope.members:
            place = merges.units[k].scope, merges.units[k].key
            if place in merges.divided or scope.by_key[place[1]] == k:
                full = _in_brackets(merges, k, scope, brackets.get(place, {}))
                why = "stands in brackets behind" if full else "are the initials of"
                _join_full(
                    merges, k, full or by_initials.get(abbreviation_of(merges.units[k].name) or "", []), why
                )


def _in_brackets(merges: Merges, k: int, scope: _Scope, told: dict[str, str]) -> list[int]:
    """What brackets say that an abbreviation stands for: those of its report, else of most; of two bodies both."""
    short = merges.units[k]
    held = Counter(key for key in told.values() if key in scope.by_key)
    own = told.get(short.report_id, "")
    if (short.scope, short.key) not in merges.divided:
        said = sorted(held, key=lambda key: (-held[key], key))[:1]
    else:
        said = [own] if own in held else sorted(held)
    return [scope.by_key[key] for key in said]


def _join_full(merges: Merges, k: int, full: list[int], why: str) -> None:
    """An abbreviation is the one body that it may stand for; of several it stays a candidate."""
    short = merges.units[k]
    if full and _are_one(merges, full):
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
            if len(longer) > 1 and any(are_two(units[a], units[b]) for a, b in combinations(longer, 2)):
                found.add((units[k].scope, key))
    return frozenset(found)


def _longer(units: tuple[Unit, ...], k: int, holding: dict[str, list[int]]) -> list[int]:
    """The units whose names hold every word of unit `k` and more."""
    words = set(core_of(units[k].name)[0].split())
    rarest = min(sorted(words), key=lambda w: len(holding[w]), default=None)
    return [f for f in holding[rarest] if extends(units[f], units[k], words)] if rarest else []


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
