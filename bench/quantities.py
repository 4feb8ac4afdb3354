"""Score find_quantities against NewsQuant: F1 of value, value with unit, value with bound.

    python bench/quantities.py newsquant.jsonl.gz [--misses]

Gold quantities and figures are matched one to one within a sentence, first those that agree in most.
A gold range "a-b" is met by both ends, or by the two ends of one change. A word that names no number
("millions") is met by its power of ten. Units agree where their words do, stop words and endings aside,
or where both are ways to write one unit.
"""

import argparse
import gzip
import json
import pathlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fogline.text.figure import Figure
from fogline.text.quantities import find_quantities
from fogline.text.units import unit_called

STOP = {"of", "the", "a", "an", "and", "per", "long", "wide", "deep", "each", "its", "in", "s"}
ALIKE = {"dollar": "$", "us dollar": "$", "united states dollar": "$", "metric ton": "tonnes", "ps": "hp"}
Value = tuple[float, float]
FOLDERS = ("quantities",)
SHAPES = ({"sentences": frozenset({"text", "quantities"})},)


def gold_value(written: str) -> Value:
    found = re.fullmatch(r"(-?[\d.eE+-]*?\d)-(\d[\d.eE+]*)", written)
    if found and "E" not in written:
        return float(found[1]), float(found[2])
    return float(written), float(written)


def system(text: str) -> Iterator[tuple[Value, str, str | None]]:
    """Value, sign of the bound and unit of every figure; the ends of a change as one."""
    figures = find_quantities(text)
    k = 0
    while k < len(figures):
        f = figures[k]
        if f.change == "from" and k + 1 < len(figures) and figures[k + 1].change == "to":
            other = figures[k + 1]
            yield (end(f), end(other)), "=", f.unit or other.unit
            k += 2
            continue
        k += 1
        yield value(f), sign(f), f.unit


def end(f: Figure) -> float:
    return f.high if f.low is None else f.low  # type: ignore[return-value]


def value(f: Figure) -> Value:
    if f.vague and f.low is not None:
        return f.low / 2, f.low * 5
    return end(f), end(f) if f.high is None else f.high


def sign(f: Figure) -> str:
    if f.trend:
        return f.trend
    if f.vague:
        return "="
    if f.low is None or f.high is None:
        return "<" if f.low is None else ">"
    return "~" if f.approximate else "="


def stems(unit: str | None) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+|[$£€%]|\d+", (unit or "").lower())
    return frozenset(w[:-1] if w.endswith("s") and len(w) > 3 else w for w in words) - STOP


def units_agree(ours: str | None, gold: dict[str, str]) -> bool:
    names = [gold["unit"], gold["normalized_unit"]]
    if ours is None:
        return "-" in names
    if any(stems(ours) == stems(ALIKE.get(n, n)) or unit_called(n) == ours for n in names):
        return True
    parts = [re.split(r" per | an? |/", n, maxsplit=1) for n in names]
    first = [*ours.split(" per "), ""][:2]
    for part in parts:
        theirs = [unit_called(ALIKE.get(p.strip(), p.strip())) or p for p in (*part, "")][:2]
        if all(stems(a) == stems(b) for a, b in zip(first, theirs, strict=True)):
            return True
    return False


def f1(hits: int, found: int, gold: int) -> str:
    p, r = hits / max(1, found), hits / max(1, gold)
    return f"P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {200 * p * r / max(1e-9, p + r):5.1f}"


def close(a: Value, b: Value) -> bool:
    return all(abs(x - y) <= 1e-4 * max(abs(x), abs(y), 1e-9) for x, y in zip(a, b, strict=True))


def score(row: dict[str, Any], *, misses: bool) -> tuple[int, int, int, int, int]:
    gold = [(gold_value(q["value"]), q["change"], q) for q in row["quantities"]]
    ours = list(system(row["text"]))
    pairs = []
    for i, (v, s, u) in enumerate(ours):
        for j, (w, c, q) in enumerate(gold):
            if close(v, w):
                pairs.append((-(units_agree(u, q) + (s == c)), i, j, units_agree(u, q), s == c))
    left, right, unit, bound = set(), set(), 0, 0
    for _, i, j, same_unit, same_sign in sorted(pairs):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            unit += same_unit
            bound += same_sign
            if misses and not (same_unit and same_sign):
                print("  ~", ours[i], "gold", gold[j][1], gold[j][2]["value"], gold[j][2]["unit"])
    if misses and (len(left) < len(ours) or len(right) < len(gold)):
        print(row["id"], row["text"])
        print("     extra ", [o for i, o in enumerate(ours) if i not in left])
        print(
            "     missed", [(g[1], g[2]["value"], g[2]["unit"]) for j, g in enumerate(gold) if j not in right]
        )
    return len(left), unit, bound, len(ours), len(gold)


def measure(parts: Mapping[str, Sequence[dict[str, Any]]]) -> dict[str, float]:
    """F1 of value, of value with unit and of value with bound."""
    rows = [score(row, misses=False) for row in parts["sentences"]]
    hits, unit, bound, found, gold = (sum(column) for column in zip(*rows, strict=True))
    named = (("value F1", hits), ("with unit F1", unit), ("with bound F1", bound))
    return {name: 200 * n / max(1, found + gold) for name, n in named}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    with gzip.open(args.path, "rt", encoding="utf-8") as lines:
        rows = [score(json.loads(line), misses=args.misses) for line in lines]
    hits, unit, bound, found, gold = (sum(column) for column in zip(*rows, strict=True))
    for name, n in (("value", hits), ("with unit", unit), ("with bound", bound)):
        print(f"{name:12}{f1(n, found, gold)}")


if __name__ == "__main__":
    main()
