"""Whether two single words are one name in two spellings: a cheapest way from letters to letters.

Steps that only change the romanisation cost little (`data/en/romanisations.tsv`), any other letter costs one.
The way is found as in Damerau and Levenshtein's distance, with groups of letters beside single ones.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from fogline.text.fold import fold_word, plain_words
from fogline.text.tables import table

VOWELS = frozenset("aeiouy")
VOWEL, CONSONANT, DOUBLED = 0.75, 1.0, 0.05
FIRST = 1.3
WORST = 0.45
LONGEST = 40
NEAR = 0.3

Step = tuple[int, int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two names are, 0 to 1, and why."""

    score: float
    reason: str


UNLIKE = Likeness(score=0.0, reason="")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exchange:
    """A row of the table of romanisations, read in one direction."""

    left: str
    right: str
    cost: float
    where: str

    def fits(self, a: str, b: str, i: int, j: int) -> bool:
        """The letters stand at these places, and the places are of the right kind."""
        if not (a.startswith(self.left, i) and b.startswith(self.right, j)):
            return False
        if self.where == "start":
            return i == j == 0
        if self.where == "end":
            return i + len(self.left) == len(a) and j + len(self.right) == len(b)
        return self.where != "vowel" or _by_a_vowel(*((a, i, self.left) if self.left else (b, j, self.right)))


def _by_a_vowel(word: str, at: int, letters: str) -> bool:
    sides = word[max(0, at - 1) : at] + word[at + len(letters) : at + len(letters) + 1]
    return not VOWELS.isdisjoint(sides)


@cache
def _exchanges() -> dict[tuple[str, str], tuple[_Exchange, ...]]:
    """The rows of the table in both directions, by the first letters of their two sides."""
    found: defaultdict[tuple[str, str], list[_Exchange]] = defaultdict(list)
    for row in table("romanisations"):
        for left, right in ((row["left"], row["right"]), (row["right"], row["left"])):
            made = _Exchange(left=left, right=right, cost=float(row["cost"]), where=row["where"])
            found[left[:1], right[:1]].append(made)
    return {key: tuple(held) for key, held in found.items()}


def letters_apart(a: str, b: str, *, most: float) -> float:
    """What the cheapest way from one word of plain letters to the other costs; infinite above `most`."""
    ways = [[float("inf")] * (len(b) + 1) for _ in range(len(a) + 1)]
    ways[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            so_far = ways[i][j]
            if so_far > most:
                continue
            for down, along, cost in _steps(a, b, i, j):
                ways[i + down][j + along] = min(ways[i + down][j + along], so_far + cost)
    return ways[-1][-1] if ways[-1][-1] <= most else float("inf")


def _steps(a: str, b: str, i: int, j: int) -> Iterator[Step]:
    """The steps that may be taken at two places: a letter kept, changed, left out, swapped, exchanged."""
    x, y = a[i : i + 1], b[j : j + 1]
    early = 1.0 if i and j else FIRST
    if x and y:
        yield 1, 1, 0.0 if x == y else early * (VOWEL if x in VOWELS and y in VOWELS else CONSONANT)
        if x != y and a[i + 1 : i + 2] == y and b[j + 1 : j + 2] == x:
            yield 2, 2, early * VOWEL
    if x:
        yield 1, 0, DOUBLED if i and a[i - 1] == x else early * (VOWEL if x in VOWELS else CONSONANT)
    if y:
        yield 0, 1, DOUBLED if j and b[j - 1] == y else early * (VOWEL if y in VOWELS else CONSONANT)
    for key in {(x, y), ("", y), (x, "")}:
        for row in _exchanges().get(key, ()):
            if row.fits(a, b, i, j):
                yield len(row.left), len(row.right), row.cost


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """The letters of one word without accents and marks."""
    return "".join(plain_words(word))[:LONGEST]


def words_are_alike(left: str, right: str) -> Likeness:
    """Two single words are one spelling under two romanisations, or a slip of the pen apart.

    Endings that make another name ("-ov" and "-ova", "-enko" and "-ich") keep two words apart.
    """
    first, second = sorted((left, right))
    score = _alike(first, second)
    if not score:
        return UNLIKE
    how = "have one fold key" if score == 1 else f"are {score:.2f} alike letter by letter"
    return Likeness(score=score, reason=f"{left} and {right} {how}")


@lru_cache(maxsize=65536)
def _alike(left: str, right: str) -> float:
    a, b = plain_word(left), plain_word(right)
    keys = fold_word(a), fold_word(b)
    if not keys[0] or not keys[1]:
        return 0.0
    if keys[0] == keys[1]:
        return 1.0
    if OSA.normalized_similarity(*keys) < NEAR or endings_differ(a, b):
        return 0.0
    longest = max(map(_telling, (a, b)))
    cost = letters_apart(a, b, most=WORST * longest)
    return max(0.0, min(0.99, 1 - cost / longest))


def _telling(word: str) -> int:
    """How many sounds tell a word from others: an ending that many surnames have counts as one."""
    stem, ending = ending_of(word)
    return len(fold_word(stem)) + bool(ending)


@cache
def _endings() -> dict[str, str]:
    """Endings of surnames in plain letters -> the class of those that spell one ending."""
    return {row["ending"]: row["class"] for row in table("name_endings")}


@lru_cache(maxsize=65536)
def ending_of(word: str) -> tuple[str, str]:
    """What stands before the ending of a surname, and the class of the ending; "" for another word."""
    for size in range(min(8, len(word) - 2), 0, -1):
        if (found := _endings().get(word[-size:])) is not None:
            return word[:-size], found
    return word, ""


def endings_differ(left: str, right: str) -> bool:
    """Two surnames in plain letters that end in ways that make two names, or one is derived of the other."""
    (stem_a, end_a), (stem_b, end_b) = ending_of(left), ending_of(right)
    if end_a and end_b:
        return end_a != end_b
    if end_a or end_b:
        stem, other = (stem_a, right) if end_a else (stem_b, left)
        return fold_word(stem) == fold_word(other)
    return False
