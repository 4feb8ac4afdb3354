"""Whether two names may name one body or place: a table of facts about a pair of names, each with its weight.

A word tells the more the rarer it is: `Rarity` gives the Zipf frequency of a word, 0 for an unknown one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from fogline.compare.names_letters import UNLIKE, Likeness, words_are_alike
from fogline.text.countries import country_word
from fogline.text.fold import fold, fold_word, plain_words
from fogline.text.tables import listed, table

SAME_BODY = 0.85
PAIRED = 0.6
COMMON = 3.3
LONG = 3
GENERIC = 0.25
ROMAN = re.compile(r"[ivx]{1,4}")
BRACKET = re.compile(r"[(\[]")
SMALL = frozenset({"of", "the", "for", "and", "to", "on", "in", "de"})
LEAST = frozenset(map(fold_word, ("the", "of", "for", "and", "in", "s")))

Rarity = Callable[[str], float]


def abbreviation_of(short: str) -> str | None:
    """The letters of two to eight capitals, in lower case; None for any other word."""
    letters = "".join(c for c in short if c.isalnum())
    return letters.lower() if 2 <= len(letters) <= 8 and letters.isupper() else None


def abbreviates(short: str, full: str) -> Likeness:
    """The letters of `short` are the initials of the words of `full`, small words left out or not."""
    if abbreviation_of(short) not in initials_of(full):
        return UNLIKE
    return Likeness(score=0.9, reason=f"{short} are the initials of {full}")


@cache
def _well_known() -> dict[str, str]:
    """The initials by which the world knows a body -> its name."""
    rows = table("bodies")
    return {
        o: row["body"]
        for row in rows
        for o in row["others"].split(";")
        if abbreviation_of(o) and " " not in o
    }


def spelled_out(name: str) -> str:
    """The name with the initials of a well-known body before other words spelt out: "UN Relief Council"."""
    first, _, rest = name.strip().partition(" ")
    full = _well_known().get(first) if rest[:1].isupper() else None
    return f"{full} {rest}" if full else name


@lru_cache(maxsize=65536)
def core_of(name: str) -> tuple[str, frozenset[str]]:
    """The folded words of a body's name without country words, and the countries that these name."""
    kept, lands = _landless(spelled_out(name))
    return " ".join(w for w in fold(" ".join(kept)).split() if w not in LEAST), lands


def _landless(name: str) -> tuple[list[str], frozenset[str]]:
    kept, lands = [], set()
    words = name.replace("’", " ").replace("'", " ").split()
    at = 0
    while at < len(words):
        found, size = _land_at(words[at : at + 3])
        if found is not None:
            lands.add(found)
        else:
            kept.append(words[at])
        at += size or 1
    return kept, frozenset(lands)


def _land_at(words: list[str]) -> tuple[str | None, int]:
    """The country that the first words name, and how many they are; a capital names no country here."""
    for size in (3, 2, 1):
        found = country_word(" ".join(words[:size]).strip(",()")) if len(words) >= size else None
        if found is not None and found.kind != "capital":
            return found.country, size
    return None, 0


@lru_cache(maxsize=65536)
def initials_of(full: str) -> frozenset[str]:
    """The initials of a name of two words or more, with and without those of small words.

    A country's adjective gives the initials of the country as well: the American coast guard is the USCG.
    """
    words = plain_words(full.replace("-", " "))
    if len(words) < 2:
        return frozenset()
    kept, lands = _landless(full)
    bare = [w for w in plain_words(" ".join(kept).replace("-", " ")) if w not in SMALL]
    behind = "".join(w[0] for w in bare)
    found = {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in SMALL)}
    return frozenset(found | {"".join(w[0] for w in plain_words(land)) + behind for land in lands if bare})


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body's name as read: its words, the countries and the legal form that it names, its short name."""

    name: str
    words: tuple[str, ...]
    lands: frozenset[str]
    forms: frozenset[str]
    short: str


@lru_cache(maxsize=65536)
def body_of(name: str) -> Body:
    """A body's name without its article, its legal form, country words and possessives."""
    told, inside = _bracket(name)
    told = _described(spelled_out(told))
    kept, lands = _landless(f"{told} {'' if abbreviation_of(inside) else inside}")
    forms, words = _without_forms(
        [w for k in kept for w in plain_words(k.replace("-", " ").replace("/", ""))]
    )
    told_words = [w for w in words if w not in SMALL and w != "s"]
    words = told_words if told_words or lands else words
    return Body(name=told, words=tuple(words), lands=lands, forms=forms, short=inside)


def _bracket(name: str) -> tuple[str, str]:
    """A name, and what stands in brackets behind it."""
    told, *bracket = BRACKET.split(name.strip(" ()[]"), maxsplit=1)
    return told, bracket[0].strip(" )]") if bracket else ""


def _described(name: str) -> str:
    """The name behind a common noun for what it is ("the airline Veskair"); else all of it."""
    words = name.split()
    nouns = [at for at, w in enumerate(words) if w.lower().strip(",") in listed("organisations", "noun")]
    lower = [at for at in nouns if words[at].islower() and words[at + 1 : at + 2]]
    named = words[lower[-1] + 1 :] if lower else words
    whole = not lower or not all(w[:1].isupper() for w in named) or not SMALL.isdisjoint(words[1 : lower[-1]])
    return name if whole else " ".join(named)


def _without_forms(words: list[str]) -> tuple[frozenset[str], list[str]]:
    """The classes of the legal forms at either end, and the words between; one word always stays."""
    found: set[str] = set()
    at_end = True
    while at_end:
        at_end = False
        for size in (5, 4, 3, 2, 1):
            if len(words) <= size:
                continue
            for part, rest in ((words[-size:], words[:-size]), (words[:size], words[size:])):
                row = _forms().get(" ".join(part))
                if row is not None:
                    found.add(row)
                    words, at_end = rest, True
                    break
            if at_end:
                break
    return frozenset(found), words


@cache
def _forms() -> dict[str, str]:
    return {row["form"]: row["class"] for row in table("legal_forms")}


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPair:
    """Two names of bodies, the links between their words (places and likeness), and how rare words are.

    `whole`: the names are one as they stand, by letters or initials, whatever the links; `initials`: by these.
    """

    left: Body
    right: Body
    links: tuple[tuple[int, int, float], ...]
    rarity: Rarity
    whole: bool
    initials: bool

    @property
    def rest(self) -> tuple[list[str], list[str]]:
        """The words on either side that answer none of the other."""
        if self.whole:
            return [], []
        ours, theirs = {i for i, _, _ in self.links}, {j for _, j, _ in self.links}
        return (
            [w for at, w in enumerate(self.left.words) if at not in ours],
            [w for at, w in enumerate(self.right.words) if at not in theirs],
        )

    def weight(self, word: str) -> float:
        """How much a word tells: 1 for one that is in no dictionary, little for a very common one."""
        if word in listed("organisations", "noun"):
            return GENERIC
        return max(GENERIC, 1 - self.rarity(word) / 8)


def body_pair(left: Body, right: Body, rarity: Rarity) -> BodyPair:
    """The words of two names linked, best links first."""
    found = sorted(_links(left.words, right.words), key=lambda k: (-k[2], abs(k[0] - k[1]), k))
    held: list[tuple[int, int, float]] = []
    for i, j, score in found:
        if all(i != a and j != b for a, b, _ in held):
            held.append((i, j, score))
    short = _abbreviates(left, right) or _abbreviates(right, left)
    whole = short or _one_key(left, right)
    return BodyPair(left=left, right=right, links=tuple(held), rarity=rarity, whole=whole, initials=short)


def _links(a: tuple[str, ...], b: tuple[str, ...]) -> Iterator[tuple[int, int, float]]:
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            score = 1.0 if x == y else 0.0 if _tells_number(x) or _tells_number(y) else _alike(x, y)
            if score >= PAIRED:
                yield i, j, score


def _alike(left: str, right: str) -> float:
    return words_are_alike(left, right).score


def _tells_number(word: str) -> bool:
    """ "23", "2nd", "IV": words that part bodies of one name."""
    return word[:1].isdigit() or ROMAN.fullmatch(word) is not None


def words_alike(pair: BodyPair) -> float:
    """How alike the linked words are, rare ones counting more."""
    if _one_key(pair.left, pair.right):
        return 1.0
    told = [(score, pair.weight(pair.left.words[i])) for i, _, score in pair.links]
    return sum(score * weight for score, weight in told) / sum(w for _, w in told) if told else 0.0


def words_left_out(pair: BodyPair) -> float:
    """The share, by rarity, of the words that only one name has."""
    left, right = pair.rest
    more = sum(map(pair.weight, left + right))
    return more / sum(map(pair.weight, (*pair.left.words, *pair.right.words))) if more else 0.0


def both_have_more(pair: BodyPair) -> float:
    """Either name has a word that answers none of the other."""
    left, right = pair.rest
    return float(bool(left) and bool(right))


def numbers_differ(pair: BodyPair) -> float:
    """A number stands in one name and not in the other."""
    left, right = pair.rest
    return float(any(_tells_number(w) for w in left + right))


def only_common_words(pair: BodyPair) -> float:
    """All that the two share is what many bodies are called by, and one has more ("the Ministry")."""
    shared = [pair.left.words[i] for i, _, _ in pair.links]
    common = bool(shared) and all(pair.weight(w) <= GENERIC for w in shared)
    return float(common and (any(pair.rest) or pair.left.lands != pair.right.lands))


def words_known_apart(pair: BodyPair) -> float:
    """A link joins two common words that are spelt alike and are two words ("health", "wealth")."""
    return float(any(_two_words(pair, i, j) for i, j, score in pair.links if score < 0.9))


def _two_words(pair: BodyPair, i: int, j: int) -> bool:
    return min(pair.rarity(pair.left.words[i]), pair.rarity(pair.right.words[j])) > COMMON


def lands_differ(pair: BodyPair) -> float:
    """Either name names a country that the other does not."""
    ours, theirs = pair.left.lands, pair.right.lands
    return float(bool(ours - theirs) and bool(theirs - ours))


def land_left_out(pair: BodyPair) -> float:
    """Only one names a country: much where the rest is a word or two, for bodies have branches."""
    if pair.initials or bool(pair.left.lands) == bool(pair.right.lands):
        return 0.0
    return 1.0 if min(len(pair.left.words), len(pair.right.words)) < LONG else 0.4


def one_land(pair: BodyPair) -> float:
    """Both are words for one country and no more."""
    bare = not pair.left.words and not pair.right.words
    return float(bare and bool(pair.left.lands) and pair.left.lands == pair.right.lands)


def one_abbreviates(pair: BodyPair) -> float:
    """One is made of the initials of the other, or stands in the brackets of the other."""
    return float(pair.initials)


def _one_key(left: Body, right: Body) -> bool:
    """The letters of both names fold to one key, wherever the words are parted."""
    if {w for w in left.words if _tells_number(w)} != {w for w in right.words if _tells_number(w)}:
        return False
    a, b = (fold_word("".join(body.words)) for body in (left, right))
    return bool(a) and a == b


def _abbreviates(short: Body, full: Body) -> bool:
    """The short name stands in the brackets of the full one, or is made of its initials."""
    bare = short.name.removeprefix("the ").removeprefix("The ")
    if full.short and fold(bare) == fold(full.short):
        return True
    own = abbreviation_of(bare)
    return own is not None and own in initials_of(full.name)


def forms_differ(pair: BodyPair) -> float:
    """The legal forms of the two are of different classes."""
    a, b = (body.forms - {"plain"} for body in (pair.left, pair.right))
    return float(bool(a) and bool(b) and a.isdisjoint(b))


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFact:
    """One fact about a pair of bodies: what it is called, how strongly it holds, and what it weighs."""

    name: str
    holds: Callable[[BodyPair], float]
    weight: float


FACTS: tuple[BodyFact, ...] = (
    BodyFact(name="words alike", holds=words_alike, weight=1.0),
    BodyFact(name="one abbreviates the other", holds=one_abbreviates, weight=0.9),
    BodyFact(name="one country", holds=one_land, weight=1.0),
    BodyFact(name="words left out", holds=words_left_out, weight=-1.5),
    BodyFact(name="both have more", holds=both_have_more, weight=-0.4),
    BodyFact(name="numbers differ", holds=numbers_differ, weight=-1.0),
    BodyFact(name="only common words shared", holds=only_common_words, weight=-1.0),
    BodyFact(name="two known words", holds=words_known_apart, weight=-0.2),
    BodyFact(name="countries differ", holds=lands_differ, weight=-1.0),
    BodyFact(name="a country left out", holds=land_left_out, weight=-0.25),
    BodyFact(name="legal forms differ", holds=forms_differ, weight=-0.05),
)


def bodies_agree(left: str, right: str, rarity: Rarity) -> Likeness:
    """How far two names may name one body or place; SAME_BODY or more speaks for it."""
    a, b = (body_of(name) for name in sorted((left, right)))
    pair = body_pair(a, b, rarity)
    held = [(fact, fact.holds(pair)) for fact in FACTS]
    score = max(0.0, min(1.0, sum(fact.weight * x for fact, x in held)))
    if not score:
        return UNLIKE
    told = ", ".join(fact.name for fact, x in held if x)
    return Likeness(score=score, reason=f"{left} and {right}: {told}")
