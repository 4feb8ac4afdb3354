"""Whether two names may name one person or one body: small facts, each with a score and a reason."""

from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from fogline.text.fold import fold, fold_word, plain_words
from fogline.text.tables import listed, table

CLOSE = 0.8
FIRM = 0.84
LEAST = 5
PAIRED = 0.66


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two names are, 0 to 1, and why."""

    score: float
    reason: str


UNLIKE = Likeness(score=0.0, reason="")


@cache
def _given() -> dict[str, tuple[frozenset[str], str]]:
    """Folded given name -> the groups that it is in, and its gender where they agree."""
    groups: dict[str, set[str]] = {}
    genders: dict[str, set[str]] = {}
    for row in table("given_names"):
        for form in row["forms"].split(";"):
            groups.setdefault(fold_word(form), set()).add(row["name"])
            genders.setdefault(fold_word(form), set()).add(row["gender"])
    return {k: (frozenset(v), "".join(genders[k]) if len(genders[k]) == 1 else "") for k, v in groups.items()}


@cache
def particles() -> frozenset[str]:
    """Small words inside a person's name ("de", "al")."""
    return listed("name_particles", "word")


def is_given_name(word: str) -> bool:
    """The word is a common given name in some spelling."""
    return fold_word(word) in _given()


def gender_of_given(word: str) -> str:
    """The usual gender of a given name, "m" or "f"; "" where nothing tells."""
    return _given().get(fold_word(word), (frozenset(), ""))[1]


def words_are_alike(left: str, right: str) -> Likeness:
    """Two single words are one spelling under two romanisations, or one slip apart."""
    a, b = fold_word(left), fold_word(right)
    if not a or not b:
        return UNLIKE
    if a == b:
        return Likeness(score=1.0, reason=f"{left} and {right} have one fold key")
    if min(len(a), len(b)) < LEAST or not _starts_alike(a, b):
        return UNLIKE
    close = OSA.normalized_similarity(a, b)
    if _ends_apart(a, b):
        return UNLIKE
    if _consonants(a) == _consonants(b) and OSA.distance(a, b) == 1 and len(_consonants(a)) > 2:
        return Likeness(score=max(close, 0.9), reason=f"{left} and {right} differ in one vowel")
    if close < CLOSE:
        return UNLIKE
    return Likeness(score=close, reason=f"{left} and {right} are one letter apart")


def _starts_alike(a: str, b: str) -> bool:
    pairs = {frozenset("zs"), frozenset("vu"), frozenset("hk"), frozenset("ei"), frozenset("iu")}
    return a[0] == b[0] or frozenset((a[0], b[0])) in pairs


def _consonants(key: str) -> str:
    return "".join(c for c in key if c not in "aeiou")


def _ends_apart(a: str, b: str) -> bool:
    """One word only adds an ending to the other: a derived name, not another spelling."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and long[len(short) :] not in {"e", "i", "h", "s"}


def given_names_agree(left: str, right: str) -> Likeness:
    """Two given names are one: alike, an initial of the other, or equivalents across languages."""
    a, b = fold_word(left), fold_word(right)
    if a and b and min(len(left), len(right)) == 1 and left[:1].lower() == right[:1].lower():
        return Likeness(score=0.8, reason=f"{left} may be the initial of {right}")
    if a in _given() and b in _given() and _given()[a][0] & _given()[b][0]:
        return Likeness(score=0.95, reason=f"{left} and {right} are one given name")
    return words_are_alike(left, right)


def person_words(name: str) -> list[str]:
    """The words of a person's name without its small ones ("de", "al"), unless it has no others."""
    return list(_person_words(name))


@lru_cache(maxsize=65536)
def _person_words(name: str) -> tuple[str, ...]:
    words = plain_words(name.replace("-", " ").replace("’", "").replace("'", ""))
    return tuple(w for w in words if w not in particles()) or tuple(words)


def persons_agree(left: str, right: str) -> Likeness:
    """Two names may name one person: the surname agrees, and no given name speaks against it.

    Equal given names alone are nothing; a surname alone agrees with a full name at a lower score.
    """
    a, b = person_words(left), person_words(right)
    if not a or not b:
        return UNLIKE
    surname = words_are_alike(a[-1], b[-1])
    if not surname.score:
        return _other_order(a, b)
    if len(a) == 1 or len(b) == 1:
        if surname.score < FIRM:
            return UNLIKE
        return Likeness(score=0.7 * surname.score, reason=f"{surname.reason}; one is a surname alone")
    given = given_names_agree(a[0], b[0])
    if not given.score and not (given := _any_given(a[:-1], b[:-1])).score:
        return UNLIKE
    return Likeness(score=surname.score * given.score, reason=f"{surname.reason}; {given.reason}")


def persons_alike(left: str, right: str) -> Likeness:
    """How alike two names of persons are in any script or order, slips of the pen forgiven.

    Words are paired, best pairs first. A word that only one name has may be a patronymic left out;
    words left over on both sides are a different person's.
    """
    a, b = untitled(person_words(left)), untitled(person_words(right))
    if not a or not b:
        return UNLIKE
    if fold_word("".join(a)) == fold_word("".join(b)):
        return Likeness(score=1.0, reason=f"{left} and {right} have one fold key")
    pairs = sorted(
        ((_word_likeness(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b)), reverse=True
    )
    rest_a, rest_b = set(range(len(a))), set(range(len(b)))
    score, weight = 0.0, 0
    worst = 1.0
    for likeness, i, j in pairs:
        if i in rest_a and j in rest_b and likeness >= PAIRED:
            rest_a.discard(i)
            rest_b.discard(j)
            size = max(len(a[i]), len(b[j]))
            score, weight = score + likeness * size, weight + size
            worst = min(worst, likeness)
    matched = len(a) - len(rest_a)
    if not matched or (rest_a and rest_b):
        return UNLIKE
    alone = 0.62 if matched == 1 and (rest_a or rest_b) else 1.0
    total = (score / weight + worst) / 2 * alone * 0.97 ** (len(rest_a) + len(rest_b))
    return Likeness(score=total, reason=f"{left} and {right} are alike word by word")


def _word_likeness(left: str, right: str) -> float:
    a, b = fold_word(left), fold_word(right)
    if a == b:
        return 1.0
    exact = given_names_agree(left, right).score
    spelt = OSA.normalized_similarity(left, right)
    return max(exact, spelt, OSA.normalized_similarity(a, b))


def untitled(words: list[str]) -> list[str]:
    """The words without titles before them."""
    at = 0
    while at < len(words) - 1 and words[at] in listed("titles", "title"):
        at += 1
    return words[at:]


def _any_given(a: list[str], b: list[str]) -> Likeness:
    found = [given_names_agree(x, y) for x in a for y in b if min(len(x), len(y)) > 1]
    return max(found, key=lambda likeness: likeness.score, default=UNLIKE)


def _other_order(a: list[str], b: list[str]) -> Likeness:
    """The same words in another order, surname first."""
    if len(a) > 1 and sorted(map(fold_word, a)) == sorted(map(fold_word, b)):
        return Likeness(score=0.9, reason="the same words in another order")
    return UNLIKE


SMALL = frozenset({"of", "the", "for", "and", "to", "on", "in", "de"})


@lru_cache(maxsize=65536)
def initials_of(full: str) -> frozenset[str]:
    """The initials of a name of two words or more, with and without those of small words."""
    words = plain_words(full.replace("-", " "))
    if len(words) < 2:
        return frozenset()
    return frozenset({"".join(w[0] for w in words), "".join(w[0] for w in words if w not in SMALL)})


def abbreviation_of(short: str) -> str | None:
    """The letters of two to eight capitals, in lower case; None for any other word."""
    letters = "".join(c for c in short if c.isalnum())
    return letters.lower() if 2 <= len(letters) <= 8 and letters.isupper() else None


def abbreviates(short: str, full: str) -> Likeness:
    """The letters of `short` are the initials of the words of `full`, small words left out or not."""
    if abbreviation_of(short) not in initials_of(full):
        return UNLIKE
    return Likeness(score=0.9, reason=f"{short} are the initials of {full}")


def bodies_agree(left: str, right: str) -> Likeness:
    """Two names of bodies or places are alike word by word, or one abbreviates the other."""
    a, b = fold(left).split(), fold(right).split()
    small = {"te", "of", "for", "and"}
    a, b = [w for w in a if w not in small], [w for w in b if w not in small]
    if a and a == b:
        return Likeness(score=1.0, reason=f"{left} and {right} have one fold key")
    if len(a) == len(b) and all(words_are_alike(x, y).score >= FIRM for x, y in zip(a, b, strict=True)):
        return Likeness(score=0.9, reason=f"{left} and {right} are alike word by word")
    found = abbreviates(left, right)
    return found if found.score else abbreviates(right, left)
