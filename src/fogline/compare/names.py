"""The parts of a person's name: its words, given names, surnames, what stands before and behind them."""

import re
from functools import cache, lru_cache

from fogline.text.fold import fold_word, plain_words
from fogline.text.tables import listed, table

BRACKET = re.compile(r"\s*[(\[].*")
ELIDED = re.compile(r"(\b[DO]['’])\s(?=[A-Z])")  # "O' Tarkel"
OF = frozenset({"of", "for"})
CHILD_OF = frozenset({"abu", "umm"})
JOINED = frozenset({"abd", "abdul", "abdel", "abdal", "abdur", "abdol"})
ENDING = ("ovich", "evich", "ovych", "evych", "yovych", "ovna", "evna", "ivna", "ovic", "owicz", "owitsch")


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


def groups_of_given(word: str) -> frozenset[str]:
    """The names under which a given name stands in the table; none for any other word."""
    return _given().get(fold_word(word), (frozenset(), ""))[0]


def is_patronymic(word: str) -> bool:
    """The word tells of whom a person is the child ("Petrovich", "Petrivna")."""
    return len(word) > 5 and word.endswith(ENDING)


def person_words(name: str) -> list[str]:
    """The words of a person's name in order, in plain letters; titles, offices and small words are gone.

    A comma turns the order ("Tarkel, Ilmar"); "Abdul" and the word behind it are one. A name of
    small words alone keeps them; an office alone ("the mayor") has none.
    """
    return list(_person_words(name))


@lru_cache(maxsize=65536)
def _person_words(name: str) -> tuple[str, ...]:
    told = ELIDED.sub(r"\1", name_alone(name))
    words = untitled(plain_words(told.replace("-", " ").replace("’", "").replace("'", "")))
    words = _turned(words)
    kept = [w for w in words if w not in particles()] or words
    kept = [w for w in kept if w not in listed("name_suffixes", "word")] or kept
    return tuple(_joined(kept))


def _turned(words: list[str]) -> list[str]:
    """The words in their usual order where a small word tells that the surname came first.

    "Tarkel Ilmar van" and "van Tarkel Ilmar" are "Ilmar van Tarkel"; "Abu Omar" is in its order.
    """
    if len(words) < 3 or CHILD_OF & set(words[:1]):
        return words
    small = [w in particles() for w in words]
    if small[-1] and not small[0]:
        return words[1:] + words[:1]
    if small == [True, False, False] and is_given_name(words[2]):
        return [words[2], *words[:2]]
    return words


def _joined(words: list[str]) -> list[str]:
    """Words that are one name with the next one ("Abdul Hamid") put together with it."""
    found: list[str] = []
    for word in words:
        if found and found[-1] in JOINED:
            found[-1] = "abdul" + word
        else:
            found.append(word)
    return found


def name_alone(name: str) -> str:
    """A name without brackets, without an office before it or behind a comma, in its usual order."""
    first, _, rest = BRACKET.sub("", name).partition(",")
    if not rest.strip():
        return _behind_offices(first)
    if _offices(rest.split()) or not first.strip():
        return _behind_offices(first)
    if _offices(first.split()):
        return _behind_offices(rest)
    return f"{rest} {first}"


def _behind_offices(words: str) -> str:
    """What follows the last office that the words name; an office in small letters alone is no name."""
    held = words.split()
    offices = _offices(held)
    if len(held) in offices and not any(w[:1].isupper() for w in held):
        return ""
    places = [at for at in offices if at < len(held)]
    return " ".join(held[places[-1] :] if places else held)


def is_description(name: str) -> bool:
    """The words are an office or titles and no name: "the chairman of Tarkel Mills", "Mr Justice"."""
    held = name.split()
    places = _offices(held)
    behind = held[places[-1] :] if places else held
    if places:
        return not behind or behind[0] in OF
    return len(held) > 1 and all(w in listed("titles", "title") for w in plain_words(name))


def _offices(words: list[str]) -> list[int]:
    """The place behind each office in a list of words."""
    lowered = [w.lower().strip(".,:;") for w in words]
    return [
        at + size
        for at in range(len(words))
        for size in (1, 2)
        if " ".join(lowered[at : at + size]) in listed("roles", "role") and at + size <= len(words)
    ]


def untitled(words: list[str]) -> list[str]:
    """The words without titles before them."""
    at = 0
    while at < len(words) - 1 and words[at] in listed("titles", "title"):
        at += 1
    return words[at:]


@lru_cache(maxsize=65536)
def generation_of(name: str) -> str:
    """The word that tells father and son apart ("Jr"), in one spelling; "" where there is none."""
    rows = {row["word"]: row["class"] for row in table("name_suffixes")}
    return next((rows[w] for w in plain_words(name)[1:] if w in rows), "")


@lru_cache(maxsize=65536)
def surname_places(words: tuple[str, ...]) -> frozenset[int]:
    """The places where the surname may stand: last, first in names of the Far East, before a second one."""
    last = len(words) - 1
    places = {last}
    if last and words[0] in listed("family_first", "word"):
        places.add(0)
    if last > 1 and not is_given_name(words[last - 1]) and not is_patronymic(words[last - 1]):
        places.add(last - 1)
    return frozenset(places)
