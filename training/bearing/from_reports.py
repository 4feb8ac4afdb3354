"""Invented events told in reports, as events of statements.

    python from_reports.py OUT FOLDER...

Each FOLDER holds `.txt` reports and their `gold.json` (see bench/gold/example); OUT receives FOLDER.txt (see events.py). A report's
day is its place among the reports: what is said in one report is said on one day.
"""

import argparse
import json
from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

FIRST_DAY = date(2035, 3, 1)


def lines_of(gold: dict[str, Any], reports: list[str]) -> list[str]:
    """The lines of an event's file."""
    claims_of: defaultdict[int, list[str]] = defaultdict(list)
    for claim in gold["claims"]:
        for number in claim["statements"]:
            claims_of[number].append(claim["id"])
    lines = ["! sparse", *(f"@ {c['id']} {c['kind']} | {c['proposition']}" for c in gold["claims"])]
    for number, s in enumerate(gold["statements"]):
        day = FIRST_DAY + timedelta(days=reports.index(s["doc"]))
        speaker = s["source_entity"] or Path(s["doc"]).stem
        words = " ".join(" ".join(s["content"]).split())
        lines.append(f"- {','.join(claims_of[number]) or '-'} | {speaker} | - | {day} | {words}")
    return lines + _disputes(gold)


def _disputes(gold: dict[str, Any]) -> list[str]:
    """Claims on two sides of one dispute."""
    clashing = {
        tuple(sorted((left, right)))
        for dispute in gold["disputes"]
        for one, other in combinations(dispute["sides"], 2)
        for left in one["claims"]
        for right in other["claims"]
        if left != right
    }
    return [f"~ {left} disputes {right}" for left, right in sorted(clashing)]


def main() -> None:
    """Write one file for each folder; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for folder in args.folders:
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        reports = sorted(path.name for path in folder.glob("*.txt"))
        place = args.out / f"{folder.name}.txt"
        place.write_text("\n".join(lines_of(gold, reports)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
