"""A gold written as the brief that answers all of it, and worse briefs made of that."""

import random
from collections.abc import Iterable
from copy import deepcopy
from itertools import combinations
from typing import Any

from bench.score.values import values


def brief_of_gold(gold: dict[str, Any]) -> dict[str, Any]:
    docs = sorted({s["doc"] for s in gold["statements"]} | {x["doc"] for x in gold["boilerplate"]})
    return {
        "reports": [{"id": f"r:{doc}", "path": f"somewhere/{doc}"} for doc in docs],
        "statements": [_statement(k, s) for k, s in enumerate(gold["statements"])],
        "claims": [_claim(c) for c in gold["claims"]],
        "disputes": [
            {"id": d["id"], "positions": [_position(side) for side in d["sides"]]} for d in gold["disputes"]
        ],
        "marks": _marks(gold),
        "figures": [{**_at(x), "low": min(values(x["value"]), default=None)} for x in gold["figures"]],
        "copies": [{"left_id": f"r:{a}", "right_id": f"r:{b}"} for a, b in _copied(gold["copies"])],
        "forecasts": [_at(x) for x in gold["forecasts"]],
        "timeline": [_day(x) for x in gold["timeline"]],
    }


def _statement(k: int, s: dict[str, Any]) -> dict[str, Any]:
    places = s["offsets"]
    return {
        "id": f"s{k}",
        "report_id": f"r:{s['doc']}",
        "kind": s["kind"],
        "source": [places["source"]] if places.get("source") else [],
        "cue": [places["cue"]] if places.get("cue") else [],
        "content": places["content"],
        "speaker_id": s["source_entity"],
        "channel": s["channel"],
    }


def _claim(c: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": c["id"],
        "statement_ids": [f"s{i}" for i in c["statements"]],
        "standing": {"independent": c.get("independent_origins")},
    }


def _position(side: dict[str, Any]) -> dict[str, Any]:
    return {"claim_ids": side["claims"], "statement_ids": [f"s{i}" for i in side["statements"]]}


def _marks(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        *({**_at(x), "kind": "noise", "reading": None} for x in gold["boilerplate"]),
        *({**_at(x), "kind": "repair", "reading": x["reading"]} for x in gold["glued"]),
        *({**_at(x), "kind": "garbled", "reading": x["reading"]} for x in gold["malformed_numbers"]),
    ]


def _copied(copies: list[dict[str, Any]]) -> Iterable[tuple[str, str]]:
    kept = (c["documents"] for c in copies if not c["relation"].startswith("same source"))
    return sorted({pair for docs in kept for pair in combinations(sorted(set(docs)), 2)})


def _at(x: dict[str, Any]) -> dict[str, Any]:
    return {"report_id": f"r:{x['doc']}", "start": x["offset"][0], "end": x["offset"][1]}


def _day(x: dict[str, Any]) -> dict[str, Any]:
    first, _, last = x["date"].partition("/")
    return {"earliest": first, "latest": last or first, "citations": [_at(x)]}


def worse(brief: dict[str, Any], seed: int) -> dict[str, Any]:
    """The brief with entries lost, added, moved, merged and miscounted at random."""
    chance = random.Random(seed)
    found = deepcopy(brief)
    for name in found:
        if name != "reports":
            found[name] = [x for x in found[name] if chance.random() < 0.8]
    for item in (*found["marks"], *found["figures"], *found["forecasts"]):
        by = min(item["start"], chance.choice([0, 0, 3, 40]))
        item["start"], item["end"] = item["start"] - by, item["end"] - by
    for s in found["statements"]:
        _worse_statement(s, chance)
    for c in found["claims"]:
        c["statement_ids"] += [chance.choice(found["statements"])["id"]] if chance.random() < 0.5 else []
        c["standing"]["independent"] = chance.choice([1, 2, c["standing"]["independent"]])
    found["copies"].append({"left_id": found["reports"][0]["id"], "right_id": found["reports"][-1]["id"]})
    return found


def _worse_statement(s: dict[str, Any], chance: random.Random) -> None:
    start, end = s["content"][0]
    s["content"][0] = [start, max(start + 1, end - chance.choice([0, 0, 20, 60]))]
    s["source"] = chance.choice([s["source"], s["source"], [[start, start + 10]], []])
    s["speaker_id"] = chance.choice([s["speaker_id"], s["speaker_id"], "someone", None])
    s["kind"] = chance.choice([s["kind"]] * 9 + ["own"])
    s["channel"] = chance.choice([s["channel"], s["channel"], "the radio", None])
