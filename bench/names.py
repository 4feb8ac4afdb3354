"""Names: are two spellings one name? Marked pairs, spellings of one Cyrillic name, names of one body.

Pairs of spellings are drawn from the data: of each name its first two spellings are a pair, and the first
spellings of neighbours in alphabetical order that begin alike are none. Slavic names are told by their
endings. Jaro-Winkler is measured on the same pairs. Marks of such pairs are noisy: two persons of one
spelling may stand under one name.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, pairwise

from rapidfuzz.distance import JaroWinkler

from bench.data import Rows
from bench.score.pairs import best_f1, rates, recall_at
from fogline.compare.names import Likeness, bodies_agree, persons_agree, words_are_alike

FOLDERS = ("names",)
SHAPES = (
    {"pairs": frozenset({"name1", "name2", "is_match", "schema"})},
    {"spellings": frozenset({"cyrillic", "latin"})},
    {"clusters": frozenset({"type", "names"})},
)
SURE = 97
SLAVIC = ("ов", "ев", "ёв", "ин", "ын", "ова", "ева", "ина", "ий", "ая", "ко", "ук", "юк", "ич", "ец", "ак")
Agree = Callable[[str, str], Likeness]
Scored = list[tuple[float, bool]]
BODIES = frozenset({"Company", "Organization", "LegalEntity"})


def measure(parts: Mapping[str, Rows]) -> dict[str, float]:
    """The measures of whichever part there is."""
    found: dict[str, float] = {}
    for part, measured in (("pairs", _pairs), ("spellings", _spellings), ("clusters", _clusters)):
        if part in parts:
            found |= measured(parts[part])
    return found


def _pairs(rows: Rows) -> dict[str, float]:
    """The best F1 of any threshold, for persons and for bodies."""

    def scored(agree: Agree, schemas: frozenset[str]) -> Scored:
        kept = (row for row in rows if row["schema"] in schemas)
        return [(agree(r["name1"], r["name2"]).score, str(r["is_match"]).lower() == "true") for r in kept]

    return {
        "person F1": best_f1(scored(persons_agree, frozenset({"Person"}))),
        "body F1": best_f1(scored(bodies_agree, BODIES)),
    }


def _spellings(rows: Rows) -> dict[str, float]:
    """The best F1, and the recall of a cut with a precision of SURE."""
    slavic = [row for row in rows if row["cyrillic"].endswith(SLAVIC)]
    found: dict[str, float] = {}
    for name, chosen in (("", slavic), ("all languages ", rows)):
        drawn = list(_drawn(chosen))
        ours = [(words_are_alike(a, b).score, same) for a, b, same in drawn]
        plain = [(JaroWinkler.similarity(a, b), same) for a, b, same in drawn]
        found[f"{name}recall at P {SURE}"] = recall_at(ours, SURE)
        found[f"{name}F1"] = best_f1(ours)
        found[f"{name}recall at P {SURE}, Jaro-Winkler"] = recall_at(plain, SURE)
    return found


def _drawn(rows: Rows) -> Iterator[tuple[str, str, bool]]:
    """Pairs of spellings, and whether they spell one name."""
    ordered = sorted((row for row in rows if len(row["latin"]) > 1), key=lambda row: row["cyrillic"])
    for row in ordered:
        yield row["latin"][0], row["latin"][1], True
    for row, other in pairwise(ordered):
        if row["latin"][0][:2] == other["latin"][0][:2] and row["latin"][0] not in other["latin"]:
            yield row["latin"][0], other["latin"][0], False


def _clusters(rows: Rows) -> dict[str, float]:
    """The rates over all pairs of names of persons, and of names of bodies and places."""
    found: dict[str, float] = {}
    for name, types, agree in (("person", {"PER"}, persons_agree), ("body", {"ORG", "LOC"}, bodies_agree)):
        named = [(k, n) for k, row in enumerate(rows) if row["type"] in types for n in row["names"]]
        marked = [(agree(a, b).score > 0, k == j) for (k, a), (j, b) in combinations(named, 2)]
        hits = sum(ours and same for ours, same in marked)
        there, ours = sum(same for _, same in marked), sum(found_ for found_, _ in marked)
        found |= rates(hits, ours, there).named(f"{name} pairs")
    return found
