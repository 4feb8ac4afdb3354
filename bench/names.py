"""Names: are two spellings one name? Marked pairs, spellings of one Cyrillic name, names of one body.

    python bench/names.py FILE.jsonl.gz...

Pairs of spellings are drawn from rows with one Cyrillic spelling and several Latin ones: pairs of one row,
EACH at most, against as many pairs of two rows whose first two folded letters agree; Slavic endings alone,
and all. Jaro-Winkler is measured on the same pairs. The marks are noisy: two names may share a spelling.
In all, the comparison is the one by which the stage `resolve` merges; pairs of MEANTIME are cut where it cuts.
"""

import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path

from rapidfuzz.distance import JaroWinkler

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.data import Row, Rows, rows_of
from bench.score.pairs import best_f1, rates, recall_at
from fogline.compare.names_bodies import SAME_BODY, bodies_agree
from fogline.compare.names_letters import Likeness
from fogline.compare.names_persons import may_be_one, persons_agree
from fogline.nlp.words import frequency
from fogline.text.fold import fold_word

FOLDERS = ("names",)
SHAPES = (
    {"pairs": frozenset({"name1", "name2", "is_match", "schema"})},
    {"spellings": frozenset({"cyrillic", "latin"})},
    {"clusters": frozenset({"type", "names"})},
)
SLAVIC = re.compile(r"(?:ов|ев|ёв|ин|ын|ский|цкий|ко|ич|ук|юк|ак|як|ец|ова|ева|ина|ская|ий|ый|ой|енко)$")
SURE = 97
EACH = 4
SEED = 7
OTHERS = frozenset({f"{name}recall at P {SURE}, Jaro-Winkler" for name in ("", "all languages ")})
BODIES = frozenset({"Company", "Organization", "LegalEntity"})
Agree = Callable[[str, str], Likeness]
Scored = list[tuple[float, bool]]
Drawn = list[tuple[str, str, bool]]


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
        "body F1": best_f1(scored(_bodies, BODIES)),
    }


def _bodies(left: str, right: str) -> Likeness:
    return bodies_agree(left, right, frequency)


def _one_body(left: str, right: str) -> bool:
    return _bodies(left, right).score >= SAME_BODY


def _spellings(rows: Rows) -> dict[str, float]:
    """The recall of a cut with a precision of SURE, and the best F1."""
    slavic = [row for row in rows if SLAVIC.search(row["cyrillic"])]
    found: dict[str, float] = {}
    for name, chosen in (("", slavic), ("all languages ", rows)):
        drawn = _drawn(chosen)
        ours = [(persons_agree(a, b).score, same) for a, b, same in drawn]
        plain = [(JaroWinkler.similarity(a, b), same) for a, b, same in drawn]
        found[f"{name}recall at P {SURE}"] = recall_at(ours, SURE)
        found[f"{name}F1"] = best_f1(ours)
        found[f"{name}recall at P {SURE}, Jaro-Winkler"] = recall_at(plain, SURE)
    return found


def _drawn(rows: Rows) -> Drawn:
    """Pairs of spellings, and whether they spell one name; as many of either sort."""
    chance = random.Random(SEED)
    spelled = [(row["cyrillic"], _latin(row)) for row in rows]
    pairs = [list(combinations(names, 2)) for _, names in spelled]
    same = [(a, b, True) for p in pairs for a, b in chance.sample(p, min(EACH, len(p)))]
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, names in spelled:
        for name in names:
            groups[fold_word(name)[:2]].append((name, key))
    mixed = [group for group in groups.values() if len({key for _, key in group}) > 1]
    names = [(name, key, group) for group in mixed for name, key in group]
    other: Drawn = []
    while names and len(other) < len(same):
        a, one, group = chance.choice(names)
        b, two = chance.choice(group)
        if one != two:
            other.append((a, b, False))
    return same + other


def _latin(row: Row) -> list[str]:
    return sorted(name for name in row["latin"] if len(fold_word(name)) > 2)


def _clusters(rows: Rows) -> dict[str, float]:
    """The rates over all pairs of names of persons, and of names of bodies and places."""
    found: dict[str, float] = {}
    for name, types, meet in (("person", {"PER"}, may_be_one), ("body", {"ORG", "LOC"}, _one_body)):
        named = [(k, n) for k, row in enumerate(rows) if row["type"] in types for n in row["names"]]
        marked = [(meet(a, b), k == j) for (k, a), (j, b) in combinations(named, 2)]
        hits = sum(ours and same for ours, same in marked)
        ours, there = (sum(column) for column in zip(*marked, strict=True)) if marked else (0, 0)
        found |= rates(hits, ours, there).named(f"{name} pairs")
    return found


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        rows = rows_of(path)
        part = next(p for shape in SHAPES for p, keys in shape.items() if keys <= rows[0].keys())
        for name, figure in measure({part: rows}).items():
            print(f"{path.name}  {name:40} {figure:5.1f}")


if __name__ == "__main__":
    main()
