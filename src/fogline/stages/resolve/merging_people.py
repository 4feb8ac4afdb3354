"""Which names are one person's: full names by their words, surnames within one event."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product

from fogline.compare.names import groups_of_given, is_given_name, person_words, surname_places
from fogline.compare.names_persons import SAME_PERSON, may_be_one, persons_agree, without_servant
from fogline.model.entity import Label
from fogline.stages.resolve.merges import Merges, is_lone, skeletons
from fogline.stages.resolve.naming import Unit
from fogline.text.fold import fold_word

Block = tuple[str, str]
Pair = tuple[float, int, int, str]


def join_full_names(merges: Merges) -> None:
    """Full names that agree, best pairs first; a name joins a group only if it agrees with all of it."""
    blocks: defaultdict[Block, list[int]] = defaultdict(list)
    turned: defaultdict[Block, list[int]] = defaultdict(list)
    for root in sorted(merges.groups()):
        words = person_words(merges.units[root].name)
        if merges.units[root].label is Label.PERSON and len(words) > 1:
            places = surname_places(tuple(words))
            for block in _blocks(words, places):
                blocks[block].append(root)
            for block in _blocks(words, {0} - places):
                turned[block].append(root)
    pairs = {p for held in blocks.values() for p in combinations(held, 2)}
    pairs |= {(min(p), max(p)) for key, held in turned.items() for p in product(blocks.get(key, ()), held)}
    found = sorted(p for a, b in sorted(pairs) if a != b and (p := _scored(merges, a, b)) is not None)
    for _, left, right, reason in found:
        if _all_agree(merges, left, right):
            merges.join(left, right, reason)


def _blocks(words: list[str], places: Iterable[int]) -> list[Block]:
    """What alike names share: a skeleton of the surname, and the given name or its first letter.

    Names of one surname are many and names of one given name are many; of both they are few, so that
    the pairs grow with the names. A given name may be an initial.
    """
    found: set[Block] = set()
    for at in places:
        others = [w for k, w in enumerate(words) if k != at]
        for given in (others[0], others[-1]):
            keys = (fold_word(given)[:1], *groups_of_given(given))
            found |= {(bones, key) for bones in skeletons(words[at]) for key in keys}
    return sorted(found)


def _scored(merges: Merges, left: int, right: int) -> Pair | None:
    found = persons_agree(merges.units[left].name, merges.units[right].name)
    return (-found.score, left, right, found.reason) if found.score >= SAME_PERSON else None


def _all_agree(merges: Merges, left: int, right: int) -> bool:
    names = [sorted({merges.units[k].name for k in merges.members(side)}) for side in (left, right)]
    return all(may_be_one(x, y) for x in names[0] for y in names[1])


def join_lone_names(merges: Merges) -> None:
    """A surname alone is the one full name of its report, or else of its scope, that ends so.

    Of several it stays a candidate; where there is none, equal surnames of one scope are one person.
    """
    full = _Bearers(merges)
    first: dict[tuple[str, str, bool], int] = {}
    for k, unit in enumerate(merges.units):
        if not is_lone(unit):
            continue
        held = next((held for held in full.of(unit) if held), [])
        if len({merges.root(f) for f in held}) == 1:
            merges.join(held[0], k, f"{unit.name} is the surname of {merges.units[held[0]].name}")
        elif held or not (unit.full or is_given_name(unit.name)):
            merges.leave_open(k, held)
            merges.join(first.setdefault((unit.scope, unit.key, bool(held)), k), k, "")
    _lone_alike(merges)
    _lone_given(merges)


class _Bearers:
    """The full names of every scope, one unit for each, by the skeletons of their surnames."""

    def __init__(self, merges: Merges) -> None:
        self._units = merges.units
        self._held: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        self._here: dict[tuple[str, str], int] = {}
        self._alike: dict[tuple[str, str], list[int]] = {}
        for k, unit in enumerate(merges.units):
            words = tuple(person_words(unit.name))
            if unit.label is Label.PERSON and len(words) > 1:
                self._here.setdefault((unit.report_id, unit.key), k)
                for at in sorted(surname_places(words)):
                    for bones in skeletons(words[at]) | skeletons(without_servant(words[at])):
                        self._held[unit.scope, bones].setdefault(unit.key, k)

    def of(self, unit: Unit) -> tuple[list[int], ...]:
        """Those who may bear a lone name: in its report, by its very letters, and in its scope."""
        alike = self._alike_to(unit)
        own = [(unit.report_id, self._units[f].key) for f in alike]
        here = [self._here[place] for place in own if place in self._here]
        near = [f for f in here if self._units[f].key == unit.full] or here
        exact = [f for f in alike if self._units[f].key.endswith(f" {unit.key}")]
        return near, exact, alike

    def _alike_to(self, unit: Unit) -> list[int]:
        place = unit.scope, unit.key
        if place not in self._alike:
            bones = skeletons(person_words(unit.name)[-1])
            near = sorted({f for b in bones for f in self._held.get((unit.scope, b), {}).values()})
            self._alike[place] = [f for f in near if may_be_one(unit.name, self._units[f].name)]
        return self._alike[place]


def _lone_given(merges: Merges) -> None:
    """Equal given names alone are one person only where the same words stand around them."""
    first: dict[tuple[str, str, str], int] = {}
    for k, unit in enumerate(merges.units):
        for words in sorted(unit.around):
            start = first.setdefault((unit.scope, unit.key, words), k)
            if start != k:
                merges.join(start, k, f"the same words stand around {unit.name}")


def _is_nobody_s(merges: Merges, root: int) -> bool:
    """No full name is in the group, and it is no open question whose surname it is."""
    return not merges.candidates(root) and all(is_lone(merges.units[k]) for k in merges.members(root))


def _lone_alike(merges: Merges) -> None:
    """Two spellings of one surname, neither with a given name, in one scope."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for root in sorted(merges.groups()):
        unit = merges.units[root]
        if is_lone(unit) and not is_given_name(unit.name) and _is_nobody_s(merges, root):
            for bones in skeletons(person_words(unit.name)[-1]):
                blocks[unit.scope, bones].append(root)
    for left, right in sorted({p for held in blocks.values() for p in combinations(held, 2)}):
        found = _scored(merges, left, right)
        apart = merges.root(left) != merges.root(right)
        if found is not None and apart and _all_agree(merges, left, right):
            merges.join(left, right, found[-1])
