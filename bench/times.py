"""Score find_times and resolve against TIMEX3: strict, relaxed and value F1 (TempEval-3).

    python bench/times.py timebank.jsonl.gz aquaint.jsonl.gz [--misses N]

Strict: equal extents; relaxed: overlapping ones, one to one; value: relaxed and the same value, over the
same denominators as relaxed F1. Values are compared as written. The two sets write some values in two ways ("196" and
"196X", "2000-W7" and "2000-W07", "1949" and "1949-XX"): "value F1, one writing" takes such a pair as one value.
"""

import argparse
import collections
import gzip
import json
import pathlib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from fogline.model.interval import Interval
from fogline.text.times import Form, TimeExpression, find_times, in_turn

LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y",
}  # fmt: skip
# A length has the units of ISO 8601 alone: "two decades" are twenty years, "decades" are years.
COUNTED_IN = {
    "fortnight": (2, "week"), "weekend": (2, "day"), "quarter": (3, "month"), "decade": (10, "year"), "century": (100, "year"),
}  # fmt: skip
ONE_WRITING = "value F1, one writing"
PARTS = {"year": ("Y", 12, "M"), "hour": ("H", 60, "M"), "minute": ("M", 60, "S")}
FOLDERS = ("times",)
SHAPES = ({"texts": frozenset({"text", "dct", "timex"})},)


SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def timex_value(e: TimeExpression, days: Interval | None) -> str:
    """The TIMEX3 value of an expression that means these days."""
    if e.form is Form.VAGUE:
        return {0: "PRESENT_REF", -1: "PAST_REF", 1: "FUTURE_REF"}[e.shift or 0]
    if e.form is Form.STRETCH and e.part and days and days.latest:
        return f"{days.latest:%Y-%m-%d}T{e.part}"
    if e.form in {Form.DURATION, Form.REPEATED, Form.STRETCH}:
        return length(e)
    if days is None or days.earliest is None:
        return "PAST_REF" if e.form is Form.OFFSET else "?"
    return calendar(e, days.earliest)


def one_writing(value: str) -> str:
    """A value with what two annotations write differently written one way."""
    value = re.sub(r"(?<=[0-9X])(?:-XX)+$", "", value)
    value = re.sub(r"^([0-9]{4}-W)([0-9])(?![0-9])", r"\g<1>0\2", value)
    value = re.sub(r"(T[0-2][0-9])$", r"\1:00", value)
    return re.sub(r"^([0-9]{2,3})X+$", r"\1", value)


def length(e: TimeExpression) -> str:
    if e.form is Form.REPEATED and e.weekday is not None:
        return f"XXXX-WXX-{e.weekday + 1}" + (f"T{e.part}" if e.part else "")
    if e.form is Form.REPEATED and e.month is not None:
        return f"XXXX-{e.month:02d}"
    timed = "T" if e.unit in {"second", "minute", "hour"} else ""
    times, unit = COUNTED_IN.get(e.unit or "day", (1, e.unit or "day"))
    count = "X" if e.count is None else f"{times * e.count:g}"
    if e.unit in PARTS and e.count and e.count % 1:
        letter, parts, part = PARTS[e.unit]
        return f"P{timed}{int(e.count)}{letter}{round(parts * (e.count % 1))}{part}"
    return f"P{timed}{count}{LETTERS[unit]}"


def calendar(e: TimeExpression, first: date) -> str:
    if e.unit == "day" or (e.form is Form.OFFSET and e.unit in {"hour", "minute", "second"}):
        return f"{first:%Y-%m-%d}{time_of_day(e)}"
    week = f"{first.isocalendar().year}-W{first.isocalendar().week:02d}"
    parts = {
        "week": week,
        "weekend": f"{week}-WE",
        "month": f"{first:%Y-%m}",
        "quarter": f"{first.year}-Q{(first.month + 2) // 3}",
        "half": f"{first.year}-H{1 if first.month < 7 else 2}",
        "season": f"{first.year}-{SEASONS.get(first.month)}",
        "decade": f"{first.year}"[:3],
        "century": f"{first.year}"[:2],
    }
    return parts.get(e.unit or "year", f"{first.year}")


def time_of_day(e: TimeExpression) -> str:
    if e.clock:
        return f"T{e.clock}" + ("" if ":" in e.clock else ":00")
    if e.part is None:
        return ""
    return "T12:00" if e.part == "MI" else f"T{e.part}"


def score(row: dict[str, Any], out: collections.Counter[str]) -> Iterator[str]:
    text, dct = row["text"], date.fromisoformat(row["dct"][:10])
    meant = in_turn(find_times(text), dct)
    ours = [(m.time.span.start, m.time.span.end, timex_value(m.time, m.days)) for m in meant]
    gold = [(t["start"], t["end"], t) for t in row["timex"]]
    out["ours"] += len(ours)
    out["gold"] += len(gold)
    exact = {(s, e) for s, e, _ in gold}
    out["strict"] += sum((s, e) in exact for s, e, _ in ours)
    taken: set[int] = set()
    for s, e, value in ours:
        near = [k for k, (gs, ge, _) in enumerate(gold) if gs < e and s < ge and k not in taken]
        if not near:
            yield f"extra   {text[s:e]!r}"
            continue
        taken.add(near[0])
        g = gold[near[0]][2]
        right = value == g["value"]
        out["relaxed"] += 1
        out["value"] += right
        out[ONE_WRITING] += one_writing(value) == one_writing(g["value"])
        if (s, e) not in exact:
            yield f"extent  {text[s:e]!r} gold {g['text']!r}"
        if not right:
            yield f"value   {text[s:e]!r} {value} gold {g['value']} ({dct})"
    yield from (f"missed  {t['text']!r} {t['value']}" for k, (_, _, t) in enumerate(gold) if k not in taken)


def measure(parts: Mapping[str, Sequence[dict[str, Any]]]) -> dict[str, float]:
    """Strict, relaxed and value F1."""
    out: collections.Counter[str] = collections.Counter()
    for row in parts["texts"]:
        for _ in score(row, out):
            pass
    kinds = {"strict": "strict F1", "relaxed": "relaxed F1", "value": "value F1", ONE_WRITING: ONE_WRITING}
    return {name: 200 * out[kind] / max(1, out["ours"] + out["gold"]) for kind, name in kinds.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", type=pathlib.Path, nargs="+")
    parser.add_argument("--misses", type=int, default=0, help="print the N most frequent differences")
    args = parser.parse_args()
    for path in args.paths:
        out: collections.Counter[str] = collections.Counter()
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            notes = collections.Counter(note for line in lines for note in score(json.loads(line), out))
        for note, n in notes.most_common(args.misses):
            print(n, note)
        f1 = {k: 200 * out[k] / max(1, out["ours"] + out["gold"]) for k in ("strict", "relaxed", "value")}
        print(
            path.name,
            "  ".join(f"{k} {v:.1f}" for k, v in f1.items()),
            f"ours {out['ours']} gold {out['gold']}",
        )


if __name__ == "__main__":
    main()
