"""Of what part, time, group or count a text tells, where it says so."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from fogline.text.concepts import find_concepts
from fogline.text.tables import table
from fogline.text.terms import any_of

Scopes = Mapping[str, frozenset[str]]


def scopes(text: str) -> Scopes:
    """The values that a text names, by family: {"side": {"north"}}; of two that overlap the longer counts."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for family in sorted({f for word in _WORD.findall(text.lower()) for f in _by_word().get(word, ())}):
        form, values = _forms()[family]
        for m in form.finditer(text):
            if family == "span" and _names_event(text, m.end()):
                continue
            found[family].add(values[" ".join(m.group().lower().split())])
    return {family: frozenset(found[family]) for family in sorted(found)}


def _names_event(text: str, at: int) -> bool:
    """What follows there makes a time the name of an event: "last month's flood" is the flood, told of at any time."""
    found = _POSSESSED.match(text, at)
    return found is not None and any(c.axis in EVENTS for c in find_concepts(found.group()))


_POSSESSED = re.compile(r"['’]s(?: \w+){1,2}")
EVENTS = frozenset({"attack", "rain", "crash", "fire", "disease", "truce"})


@cache
def _forms() -> Mapping[str, tuple[re.Pattern[str], Mapping[str, str]]]:
    """What each family's values look like, and the value of each of its terms."""
    return {family: (_form(terms), terms) for family, terms in _terms().items()}


@cache
def _by_word() -> Mapping[str, frozenset[str]]:
    """The families to search a text for where it has a word: the longest of each term."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for family, terms in _terms().items():
        for term in terms:
            found[max(_WORD.findall(term), key=len)].add(family)
    return {word: frozenset(families) for word, families in found.items()}


@cache
def _terms() -> Mapping[str, Mapping[str, str]]:
    """The value of each term, in lower case, by family."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in table("scopes"):
        found[row["family"]] |= {words.lower(): row["value"] for words in row["words"].split("|")}
    return found


_WORD = re.compile(r"\w+")


def _form(terms: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(terms)}(?![\w-])", re.IGNORECASE)
