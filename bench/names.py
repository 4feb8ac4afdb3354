"""Score the comparison of names against pairs of names that are or are not one.

    python bench/names.py nomenklatura_bench.jsonl.gz latin_variants.jsonl.gz

A file whose rows have name1, name2 and is_match gives best F1 over thresholds, persons alone. A file whose
rows have one Cyrillic spelling and several Latin ones gives recall at a precision of 97 percent: pairs of one
row, four at most, against as many pairs of two rows whose first two folded letters agree, Slavic endings alone and all.
"""

import gzip
import json
import pathlib
import random
import re
import sys
from collections import defaultdict
from itertools import combinations
from typing import Any

from fogline.compare.names import persons_alike, words_are_alike
from fogline.text.fold import fold_word

SLAVIC = re.compile(r"(?:ов|ев|ёв|ин|ын|ский|цкий|ко|ич|ук|юк|ак|як|ец|ова|ева|ина|ская|ий|ый|ой|енко|ко)$")
PRECISION = 0.97
EACH = 4
Scored = list[tuple[float, bool]]


def rows(path: str) -> list[dict[str, Any]]:
    with gzip.open(pathlib.Path(path), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def best_f1(scored: Scored) -> tuple[float, float, float, float]:
    """(F1, threshold, precision, recall) at the threshold with the best F1."""
    wanted = sum(match for _, match in scored)
    best = (0.0, 1.0, 0.0, 0.0)
    hits = 0
    for k, (score, match) in enumerate(sorted(scored, key=lambda pair: -pair[0]), 1):
        hits += match
        precision, recall = hits / k, hits / wanted
        if precision + recall:
            best = max(best, (2 * precision * recall / (precision + recall), score, precision, recall))
    return best


def recall_at(scored: Scored, precision: float) -> tuple[float, float]:
    """(recall, threshold) of the lowest threshold at which precision still holds."""
    wanted = sum(match for _, match in scored)
    best = (0.0, 1.0)
    hits, k = 0, 0
    by_score: defaultdict[float, list[bool]] = defaultdict(list)
    for score, match in scored:
        by_score[score].append(match)
    for score in sorted(by_score, reverse=True):
        hits += sum(by_score[score])
        k += len(by_score[score])
        if score > 0 and hits / k >= precision:
            best = max(best, (hits / wanted, score))
    return best


def variants(held: list[dict[str, Any]], *, slavic: bool) -> Scored:
    if slavic:
        held = [row for row in held if SLAVIC.search(row["cyrillic"])]
    held = [{**row, "latin": sorted(n for n in row["latin"] if len(fold_word(n)) > 2)} for row in held]
    chance = random.Random(7)
    pairs = [list(combinations(row["latin"], 2)) for row in held]
    same = [(a, b, True) for p in pairs for a, b in chance.sample(p, min(EACH, len(p)))]
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in held:
        for name in row["latin"]:
            groups[fold_word(name)[:2]].append((name, row["cyrillic"]))
    names = [(name, row["cyrillic"]) for row in held for name in row["latin"]]
    names = [pair for pair in names if len(groups[fold_word(pair[0])[:2]]) > 1]
    other = []
    while names and len(other) < len(same):
        a, one = chance.choice(names)
        b, two = chance.choice(groups[fold_word(a)[:2]])
        if one != two:
            other.append((a, b, False))
    return [(words_are_alike(a, b).score, match) for a, b, match in same + other]


def main() -> None:
    for path in sys.argv[1:]:
        held = rows(path)
        if "name1" in held[0]:
            pairs = [x for x in held if x["schema"] == "Person"]
            scored = [
                (persons_alike(x["name1"], x["name2"]).score, x["is_match"] == "true") for x in pairs
            ]
            print(f"persons ({len(scored)}): F1 {100 * best_f1(scored)[0]:.1f}", best_f1(scored)[1:])
        else:
            for slavic in (True, False):
                scored = variants(held, slavic=slavic)
                recall, threshold = recall_at(scored, PRECISION)
                which = "Slavic" if slavic else "all"
                print(f"{which} spellings ({len(scored)}): recall {100 * recall:.1f} at {threshold:.2f}")


if __name__ == "__main__":
    main()
