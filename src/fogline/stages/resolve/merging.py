"""Which units name one thing: pairs by blocking, merges in a canonical order, each with its reason."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations

from fogline.compare.names import (
    Likeness,
    abbreviation_of,
    bodies_agree,
    initials_of,
    is_given_name,
    person_words,
    persons_agree,
)
from fogline.model.entity import Label
from fogline.stages.resolve.naming import Unit
from fogline.text.countries import country_word
from fogline.text.fold import fold, fold_word
from fogline.text.tables import listed, table

ENOUGH = 0.6
Pair = tuple[float, int, int, str]


class Merges:
    """Groups of units under union; `reasons` of a group are those of its merges.

    Units that `apart` holds on either side of a pair never come into one group: a person said so.
    """

    def __init__(
        self, units: tuple[Unit, ...], apart: Sequence[tuple[frozenset[int], frozenset[int]]] = ()
    ) -> None:
        self.units = units
        self._parent = list(range(len(units)))
        self._members = {k: [k] for k in range(len(units))}
        self._reasons: defaultdict[int, set[str]] = defaultdict(set)
        self._apart = tuple(apart)

    def root(self, k: int) -> int:
        """The number that stands for the group of unit `k`: the least in it."""
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def join(self, left: int, right: int, reason: str) -> None:
        """Make one group of two, for the given reason."""
        a, b = sorted((self.root(left), self.root(right)))
        if self._apart and a != b and self._are_apart(self._members[a], self._members[b]):
            return
        self._reasons[a].add(reason)
        if a != b:
            self._parent[b] = a
            self._members[a] += self._members.pop(b)
            self._reasons[a] |= self._reasons.pop(b, set())

    def _are_apart(self, left: list[int], right: list[int]) -> bool:
        both = (set(left), set(right))
        return any((x & a and y & b) for a, b in self._apart for x, y in (both, both[::-1]))

    def groups(self) -> dict[int, list[int]]:
        """The members of every group by its number, in order."""
        return {root: sorted(held) for root, held in self._members.items()}

    def members(self, k: int) -> list[int]:
        """Every unit of the group of unit `k`."""
        return self._members[self.root(k)]

    def reasons(self, k: int) -> tuple[str, ...]:
        """Why the units of a group are one."""
        return tuple(sorted(r for r in self._reasons[self.root(k)] if r))


def merged(
    units: tuple[Unit, ...],
    brackets: dict[tuple[str, str], str],
    apart: Sequence[tuple[frozenset[int], frozenset[int]]] = (),
) -> Merges:
    """The units merged; `brackets` maps (scope, key of an abbreviation) to the key that it stands for."""
    merges = Merges(units, apart)
    _same_keys(merges)
    _full_persons(merges)
    _lone_names(merges)
    _known_bodies(merges)
    _bodies(merges)
    _abbreviations(merges, brackets)
    _shorter_bodies(merges)
    return merges


def _same_keys(merges: Merges) -> None:
    """One key under one label is one thing; a person's lone name only within one scope."""
    first: dict[tuple[str, ...], int] = {}
    for k, unit in enumerate(merges.units):
        lone = unit.label is Label.PERSON and len(person_words(unit.name)) == 1
        if lone and (unit.full or is_given_name(unit.name)):
            continue
        scope = unit.scope if lone or unit.label in {Label.GROUP, Label.ORGANISATION} else ""
        start = first.setdefault((unit.label.value, unit.key, scope), k)
        if start != k:
            merges.join(start, k, "")


def _full_persons(merges: Merges) -> None:
    """Full names that agree, best pairs first; a name joins a group only if it agrees with all of it."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for root in sorted(merges.groups()):
        unit = merges.units[root]
        words = person_words(unit.name)
        if unit.label is Label.PERSON and len(words) > 1:
            for word in sorted({words[-1], words[0]}):
                blocks[_skeleton(word)].append(root)
    pairs = {p for held in blocks.values() for p in _pairs(merges, held, persons_agree)}
    for _, left, right, reason in sorted(pairs):
        if _all_agree(merges, left, right, persons_agree):
            merges.join(left, right, reason)


def _skeleton(word: str) -> str:
    """The first two consonant classes of a folded word: alike names mostly share them."""
    key = fold_word(word).replace("sh", "h")
    return "".join(c for c in key if c not in "aeiou")[:2].translate(str.maketrans("zw", "sv")) or key[:1]


def _pairs(merges: Merges, held: list[int], agree: Callable[[str, str], Likeness]) -> Iterator[Pair]:
    for left, right in combinations(held, 2):
        found = agree(merges.units[left].name, merges.units[right].name)
        if found.score >= ENOUGH:
            yield -found.score, left, right, found.reason


def _all_agree(merges: Merges, left: int, right: int, agree: Callable[[str, str], Likeness]) -> bool:
    names = [sorted({merges.units[k].name for k in merges.members(side)}) for side in (left, right)]
    return all(agree(x, y).score >= ENOUGH for x in names[0] for y in names[1])


def _lone_names(merges: Merges) -> None:
    """A surname alone is the one full name of its report, or else of its scope, that ends so."""
    full: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for k, unit in enumerate(merges.units):
        if unit.label is Label.PERSON and len(person_words(unit.name)) > 1:
            full[unit.scope, _skeleton(person_words(unit.name)[-1])].append(k)
    for k, unit in enumerate(merges.units):
        if unit.label is Label.PERSON and len(person_words(unit.name)) == 1:
            place = unit.scope, _skeleton(person_words(unit.name)[-1])
            alike = [f for f in full[place] if persons_agree(unit.name, merges.units[f].name).score]
            here = [f for f in alike if merges.units[f].report_id == unit.report_id]
            near = [f for f in here if merges.units[f].key == unit.full] or here
            exact = [f for f in alike if merges.units[f].key.endswith(f" {unit.key}")]
            for held in (near, exact, alike):
                roots = {merges.root(f) for f in held}
                if len(roots) == 1:
                    merges.join(held[0], k, f"{unit.name} is the surname of {merges.units[held[0]].name}")
                if roots:
                    break
    _lone_alike(merges)
    _lone_given(merges)


def _lone_given(merges: Merges) -> None:
    """Equal given names alone are one person only where the same words stand around them."""
    first: dict[tuple[str, str, str], int] = {}
    for k, unit in enumerate(merges.units):
        for words in sorted(unit.around):
            start = first.setdefault((unit.scope, unit.key, words), k)
            if start != k:
                merges.join(start, k, f"the same words stand around {unit.name}")


def _lone_alike(merges: Merges) -> None:
    """Two spellings of one surname, neither with a given name, in one scope."""
    lone = [
        root
        for root in sorted(merges.groups())
        if merges.units[root].label is Label.PERSON
        and len(person_words(merges.units[root].name)) == 1
        and not is_given_name(merges.units[root].name)
    ]
    for left, right in combinations(lone, 2):
        if merges.units[left].scope == merges.units[right].scope and merges.root(left) != merges.root(right):
            found = persons_agree(merges.units[left].name, merges.units[right].name)
            if found.score and _all_agree(merges, left, right, persons_agree):
                merges.join(left, right, found.reason)


def known_body(name: str) -> str | None:
    """The well-known body that goes by this name; None for any other."""
    return _known().get(fold(name))


@cache
def _known() -> dict[str, str]:
    """Folded name -> the body that the world knows by it."""
    rows = table("bodies")
    return {fold(n): row["body"] for row in rows for n in (row["body"], *row["others"].split(";"))}


def _known_bodies(merges: Merges) -> None:
    """Names of one body in the table of well-known ones."""
    first: dict[str, int] = {}
    for k, unit in enumerate(merges.units):
        body = known_body(unit.name) if unit.label is Label.ORGANISATION else None
        if body is not None:
            start = first.setdefault(body, k)
            merges.join(
                start, k, f"{unit.name} is a name of the {body}" if fold(body) != fold(unit.name) else ""
            )


@lru_cache(maxsize=65536)
def core_of(name: str) -> tuple[str, frozenset[str]]:
    """The folded words of a body's name without country words, and the countries that these name."""
    kept, lands = [], set()
    words = name.replace("’", " ").replace("'", " ").split()
    while words:
        found, size = _land_at(words)
        if found is not None:
            lands.add(found)
            words = words[size:]
        else:
            kept.append(words.pop(0))
    small = {"te", "of", "for", "and", "in", "s"}
    return " ".join(w for w in fold(" ".join(kept)).split() if w not in small), frozenset(lands)


def _land_at(words: list[str]) -> tuple[str | None, int]:
    """The country that the first words name, and how many they are; a capital names no country here."""
    for size in (3, 2, 1):
        found = country_word(" ".join(words[:size])) if len(words) >= size else None
        if found is not None and found.kind != "capital":
            return found.country, size
    return None, 0


def _bodies(merges: Merges) -> None:
    """Bodies and places that are alike word by word, countries left out where only one names them."""
    blocks: defaultdict[tuple[Label, str, str], list[int]] = defaultdict(list)
    for root in sorted(merges.groups()):
        unit = merges.units[root]
        if unit.label is not Label.PERSON and not country_word(unit.name):
            core, _ = core_of(unit.name)
            blocks[unit.label, unit.scope, _skeleton(core.split(" ")[0] if core else unit.key)].append(root)
    for held in blocks.values():
        for left, right in combinations(held, 2):
            a, b = merges.units[left], merges.units[right]
            (core_a, lands_a), (core_b, lands_b) = core_of(a.name), core_of(b.name)
            known = core_a and core_b and (lands_a == lands_b or not lands_a or not lands_b)
            generic = lands_a != lands_b and len(core_a.split()) < 3
            found = bodies_agree(core_a, core_b) if known and not generic else None
            if found is not None and found.score:
                merges.join(left, right, f"{a.name} and {b.name} are alike word by word")


def _abbreviations(merges: Merges, brackets: dict[tuple[str, str], str]) -> None:
    """An abbreviation is what a bracket says it is, or the one name in its scope with its initials."""
    for held in _by_scope(merges).values():
        by_initials: defaultdict[str, list[int]] = defaultdict(list)
        by_key: defaultdict[str, list[int]] = defaultdict(list)
        for k in held:
            by_key[merges.units[k].key].append(k)
            for letters in sorted(initials_of(merges.units[k].name)):
                by_initials[letters].append(k)
        for k in held:
            short = merges.units[k]
            said = by_key.get(brackets.get((short.scope, short.key), ""), [])
            why = "stands in brackets behind" if said else "are the initials of"
            full = said or by_initials.get(abbreviation_of(short.name) or "", [])
            if full and len({merges.root(f) for f in full}) == 1:
                merges.join(full[0], k, f"{short.name} {why} {merges.units[full[0]].name}")


def _by_scope(merges: Merges) -> dict[str, list[int]]:
    """The bodies of every scope, one unit for each name."""
    found: defaultdict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for k, unit in enumerate(merges.units):
        if unit.label is Label.ORGANISATION:
            found[unit.scope].setdefault((unit.report_id, unit.key), k)
    return {scope: list(held.values()) for scope, held in sorted(found.items())}


def _shorter_bodies(merges: Merges) -> None:
    """A shorter name is the one longer name of its scope that holds all its words ("the Institute")."""
    for held in _by_scope(merges).values():
        holding: defaultdict[str, list[int]] = defaultdict(list)
        for k in held:
            for word in sorted(set(core_of(merges.units[k].name)[0].split())):
                holding[word].append(k)
        for k in held:
            _join_longer(merges, k, holding)


def _join_longer(merges: Merges, k: int, holding: dict[str, list[int]]) -> None:
    short = merges.units[k]
    words = set(core_of(short.name)[0].split())
    rarest = min(sorted(words), key=lambda w: len(holding[w]), default=None)
    longer = [f for f in holding[rarest] if _extends(merges.units[f], short, words)] if rarest else []
    near = [f for f in longer if merges.units[f].report_id == short.report_id]
    for full in (near, longer):
        roots = {merges.root(f) for f in full}
        if len(roots) == 1:
            merges.join(full[0], k, f"{short.name} is short for {merges.units[full[0]].name}")
        if roots:
            break


def _extends(full: Unit, short: Unit, words: set[str]) -> bool:
    """The longer name holds every word, and either the shorter has its head noun or it adds only that."""
    if full.scope != short.scope or full.key == short.key or not words:
        return False
    core, lands = core_of(full.name)
    more = set(core.split())
    own_lands = core_of(short.name)[1]
    if not words < more or (own_lands and lands and own_lands != lands):
        return False
    nouns = _body_nouns()
    return _head_of(core, nouns) in words or ((more - words) <= nouns and not words & nouns)


@cache
def _body_nouns() -> frozenset[str]:
    return frozenset(fold_word(w) for w in listed("organisations", "noun"))


def _head_of(core: str, nouns: frozenset[str]) -> str:
    """The noun of a body's name: its first one before the words that "of" or "for" bring, else its last."""
    words = core.split()
    held = [w for w in words if w in nouns]
    return words[-1] if words[-1] in nouns or not held else held[0]
