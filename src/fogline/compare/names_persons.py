"""Whether two names may name one person: a table of facts about a pair of names, each with its weight."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from fogline.compare.names import (
    gender_of_given,
    generation_of,
    groups_of_given,
    is_description,
    is_given_name,
    is_patronymic,
    person_words,
    surname_places,
)
from fogline.compare.names_letters import UNLIKE, Likeness, words_are_alike
from fogline.text.fold import fold_word

SAME_PERSON = 0.85
SURNAME_ALONE = 0.3
SAME_SURNAME = SAME_PERSON - SURNAME_ALONE
PAIRED = 0.6
INITIAL = 0.85
GIVEN = 0.95
SERVANT = "abdul"
SHORT = 0.9
FURTHER = 2.5
MAN, WOMAN = "o", "a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A word of the one name that answers a word of the other: their places, how alike, and why."""

    left: int
    right: int
    score: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names, their words, the links between these, and the places that no link holds."""

    names: tuple[str, str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    links: tuple[Link, ...]
    glued: bool

    @property
    def rest(self) -> tuple[list[str], list[str]]:
        """The words on either side that answer none of the other."""
        held = ({k.left for k in self.links}, {k.right for k in self.links})
        if self.glued:
            return [], []
        sides = ((self.left, held[0]), (self.right, held[1]))
        a, b = ([w for at, w in enumerate(words) if at not in kept] for words, kept in sides)
        return a, b


def given_names_agree(left: str, right: str) -> Likeness:
    """Two given names are one: alike, an initial of the other, or equivalents across languages.

    Two that the table knows as different names are not one for being spelt alike ("Marina", "Maria").
    """
    a, b = fold_word(left), fold_word(right)
    if a and b and min(len(left), len(right)) == 1:
        if left[:1].lower() == right[:1].lower():
            return Likeness(score=INITIAL, reason=f"{left} may be the initial of {right}")
        return UNLIKE
    ours, theirs = groups_of_given(left), groups_of_given(right)
    if ours & theirs and a != b:
        return Likeness(score=GIVEN, reason=f"{left} and {right} are one given name")
    behind = [without_servant(w) for w in (left, right)]
    joined = all(behind) and left.startswith(SERVANT) and right.startswith(SERVANT)
    found = words_are_alike(*behind) if joined else words_are_alike(left, right)
    if ours and theirs and not ours & theirs:
        return Likeness(score=min(found.score, 0.7), reason=f"{left} and {right} are two given names")
    return found


def without_servant(word: str) -> str:
    """A word of a name without the "Abdul" that `person_words` puts before it; reports often leave it out."""
    return word.removeprefix(SERVANT)


def paired(left: str, right: str) -> Pair | None:
    """The two names with their words linked, best links first; None where either has no words."""
    a, b = tuple(person_words(left)), tuple(person_words(right))
    a, b = _mended(a, b), _mended(b, a)
    if not a or not b:
        return None
    found = sorted(_links(a, b), key=lambda k: (-k.score, abs(k.left - k.right), k.left, k.right))
    held: list[Link] = []
    for link in found:
        if all(link.left != k.left and link.right != k.right for k in held):
            held.append(link)
    glued = fold_word("".join(a)) == fold_word("".join(b))
    return Pair(names=(left, right), left=a, right=b, links=tuple(held), glued=glued)


def _mended(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The words with two that the other name has as one ("Tar kel") put together."""
    for at in range(len(words) - 1):
        both = words[at] + words[at + 1]
        if both in others and words[at] not in others and words[at + 1] not in others:
            return (*words[:at], both, *words[at + 2 :])
    return words


def _links(a: tuple[str, ...], b: tuple[str, ...]) -> Iterator[Link]:
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            found = given_names_agree(x, y)
            if min(len(a), len(b)) == 1 and x != y and without_servant(x) == without_servant(y):
                found = Likeness(score=SHORT, reason=f"{x} and {y} differ in the word for servant alone")
            if found.score >= PAIRED:
                yield Link(left=i, right=j, score=found.score, reason=found.reason)


def words_alike(pair: Pair) -> float:
    """How alike the linked words are: half the mean by length, half the worst."""
    if pair.glued:
        return 1.0
    if not pair.links:
        return 0.0
    sizes = [(k.score, max(len(pair.left[k.left]), len(pair.right[k.right]))) for k in pair.links]
    mean = sum(score * size for score, size in sizes) / sum(size for _, size in sizes)
    return (mean + min(score for score, _ in sizes)) / 2


def surname_alone(pair: Pair) -> float:
    """One of the two is a single word, the other is more."""
    sizes = sorted((len(pair.left), len(pair.right)))
    return float(not pair.glued and sizes[0] == 1 < sizes[1])


def both_have_more(pair: Pair) -> float:
    """Either name has a word that answers none of the other: two given names, or two surnames."""
    left, right = pair.rest
    return float(bool(left) and bool(right))


def words_left_out(pair: Pair) -> float:
    """How many words only one of the two has, a patronymic not counted; each after the first weighs more.

    Words before all that the two share may be a description ("analyst Ilmar Tarkel") and weigh no more.
    """
    left, right = pair.rest
    count = sum(not is_patronymic(w) for w in left + right)
    further = 0 if _leads(pair) else max(0, count - 1)
    return (count + FURTHER * further) * (1 - surname_alone(pair))


def _leads(pair: Pair) -> bool:
    """Every word of the one name answers a word at the end of the other."""
    ends = [len(side) for side in (pair.left, pair.right)]
    held = ({k.left for k in pair.links}, {k.right for k in pair.links})
    tails = [set(range(end - len(pair.links), end)) == kept for end, kept in zip(ends, held, strict=True)]
    return len(pair.links) > 1 and all(tails) and len(pair.links) == min(ends)


def surnames_apart(pair: Pair) -> float:
    """No link joins a word that may be the one's surname to one that may be the other's."""
    if pair.glued or not pair.links:
        return 0.0
    ours, theirs = surname_places(pair.left), surname_places(pair.right)
    if len(pair.left) == len(pair.right) == len(pair.links):
        return 0.0
    return float(not any(k.left in ours and k.right in theirs for k in pair.links))


def given_name_alone(pair: Pair) -> float:
    """One of the two is a given name and nothing else, and no surname is spelt so."""
    lone = [words[0] for words in (pair.left, pair.right) if len(words) == 1]
    spelt = any(k.score == 1 for k in pair.links)
    return float(len(lone) == 1 and not pair.glued and not spelt and is_given_name(lone[0]))


def another_order(pair: Pair) -> float:
    """The linked words stand in another order."""
    places = [k.right for k in sorted(pair.links, key=lambda k: k.left)]
    return float(not pair.glued and places != sorted(places))


def given_names_swapped(pair: Pair) -> float:
    """Two words changed places and either may be a given name: the order tells whose name is which."""
    if pair.glued:
        return 0.0
    held = [k for k in pair.links if is_given_name(pair.left[k.left])]
    return float(any((a.left < b.left) != (a.right < b.right) for a, b in combinations(held, 2)))


def generations_differ(pair: Pair) -> float:
    """One is "Jr" and the other is not, or is another."""
    one, other = map(generation_of, pair.names)
    return float(one != other) * (1.0 if one and other else 0.4)


def genders_differ(pair: Pair) -> float:
    """The given names that are linked are a man's and a woman's."""
    linked = [(pair.left[k.left], pair.right[k.right]) for k in pair.links]
    if any({"m", "f"} == {gender_of_given(a), gender_of_given(b)} for a, b in linked):
        return 1.0
    # "Mario" and "Maria", where the table knows neither: a first name alone, as surnames in "-o" are men's and women's.
    firsts = [(pair.left[k.left], pair.right[k.right]) for k in pair.links if k.left == k.right == 0]
    several = min(len(pair.left), len(pair.right)) > 1
    return float(several and any(_end_apart(a, b) for a, b in firsts))


def _end_apart(left: str, right: str) -> bool:
    """The two words differ in nothing but the ending of a man's and of a woman's name."""
    apart = left[:-1] == right[:-1] and {left[-1:], right[-1:]} == {MAN, WOMAN}
    return apart and not groups_of_given(left) & groups_of_given(right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact about a pair of names: what it is called, how strongly it holds, and what it weighs."""

    name: str
    holds: Callable[[Pair], float]
    weight: float


FACTS: tuple[Fact, ...] = (
    Fact(name="words alike", holds=words_alike, weight=1.0),
    Fact(name="a surname alone", holds=surname_alone, weight=-SURNAME_ALONE),
    Fact(name="words left out", holds=words_left_out, weight=-0.03),
    Fact(name="another order", holds=another_order, weight=-0.02),
    Fact(name="given names swapped", holds=given_names_swapped, weight=-0.3),
    Fact(name="surnames apart", holds=surnames_apart, weight=-1.0),
    Fact(name="both have more", holds=both_have_more, weight=-1.0),
    Fact(name="a given name alone", holds=given_name_alone, weight=-1.0),
    Fact(name="generations differ", holds=generations_differ, weight=-1.0),
    Fact(name="genders differ", holds=genders_differ, weight=-0.5),
)


def persons_agree(left: str, right: str) -> Likeness:
    """How far two names may name one person; SAME_PERSON or more speaks for it.

    A surname alone agrees with a full name at SURNAME_ALONE less: it tells only within one event.
    """
    first, second = sorted((left, right))
    return _agree(first, second)


@lru_cache(maxsize=65536)
def _agree(left: str, right: str) -> Likeness:
    if (found := _one_description(left, right)) is not None:
        return found
    pair = paired(left, right)
    if pair is None:
        return UNLIKE
    held = [(fact, fact.holds(pair)) for fact in FACTS]
    score = max(0.0, min(1.0, sum(fact.weight * x for fact, x in held)))
    if not score:
        return UNLIKE
    told = [link.reason for link in pair.links] or [f"{left} and {right} have one fold key"]
    told += [fact.name for fact, x in held[1:] if x]
    return Likeness(score=score, reason="; ".join(told))


def _one_description(left: str, right: str) -> Likeness | None:
    """A name behind an office is the one whom another text calls by that very office; None for other pairs.

    An office tells no more than a surname alone: others may hold it.
    """
    short, long = sorted((left, right), key=lambda name: (len(name), name))
    if not is_description(short) or not long.lower().startswith(f"{short.lower()} "):
        return None
    return Likeness(score=SAME_SURNAME, reason=f"{long} is called {short}")


def may_be_one(left: str, right: str) -> bool:
    """The two names agree as far as names of so many words can."""
    alone = min(len(person_words(left)), len(person_words(right))) < 2
    alone = alone or _one_description(left, right) is not None
    return persons_agree(left, right).score >= (SAME_SURNAME if alone else SAME_PERSON)
