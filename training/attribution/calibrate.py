"""Fit the tagger's confidence and threshold, and write them to its config.json.

    python calibrate.py MODEL DEV.jsonl.gz [--general FOLDER ...] [--threshold T]

Every candidate reading of the development documents is right or wrong: right when its content
shares half its words with a marked content and its cue a word with that one's cue.  A logistic
regression of two pieces of evidence gives the confidence.  FOLDERs hold reports (*.txt) with
gold.json, news from elsewhere: the scores at each threshold are printed for both kinds.  `T` is
stored, or else the threshold best on the development documents.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fogline.nlp.attribution import AttributionTagger, Reading

WORD = re.compile(r"\w+(?:[\u2019'\-]\w+)*")
Words = frozenset[tuple[int, int]]


@dataclass(slots=True)
class Text:
    """The candidate readings of one text beside its gold."""

    readings: list[Reading]
    contents: list[Words]
    cues: list[Words]
    gold: list[tuple[Words, Words, bool]]  # content, cue, optional


def words(text: str, spans: list[list[int]]) -> Words:
    """Word tokens, by place, inside spans."""
    return frozenset((m.start(), m.end()) for s, e in spans for m in WORD.finditer(text, s, e))


def read(tagger: AttributionTagger, text: str, gold: list[dict], optional: str = "optional") -> Text:  # type: ignore[type-arg]
    """Read a text and put its gold beside the readings."""
    sheet, readings = tagger.read(text)

    def place(spans: tuple[tuple[int, int], ...]) -> Words:
        return words(text, [[sheet.starts[s], sheet.ends[e - 1]] for s, e in spans])

    rows = [
        (words(text, g["content"]), words(text, g.get("cue") or []), bool(g.get(optional)))
        for g in gold
        if g["content"]
    ]
    return Text(readings, [place(r.content) for r in readings], [place((r.cue,)) for r in readings], rows)


def development(path: Path) -> Iterator[tuple[str, list[dict]]]:  # type: ignore[type-arg]
    """Texts and attributions of a JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield record["text"], record["attributions"]


def general(folder: Path) -> Iterator[tuple[str, list[dict]]]:  # type: ignore[type-arg]
    """Texts and statements of a folder with gold.json."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        rows = []
        for item in gold["statements"]:
            if item["doc"] == path.name:
                cue = item["offsets"].get("cue")
                cues = [cue] if cue and isinstance(cue[0], int) else cue or []
                rows.append(
                    {
                        "content": item["offsets"]["content"],
                        "cue": cues,
                        "optional": item.get("optional"),
                    }
                )
        yield text, rows


def pairs(item: Text, kept: list[int], *, with_cue: bool) -> list[tuple[int, int]]:
    """One-to-one pairs (gold, reading) of contents that share half their words, best first."""
    options = []
    for i, (content, cue, _) in enumerate(item.gold):
        for j in kept:
            both = len(content & item.contents[j])
            if not both or (with_cue and not cue & item.cues[j]):
                continue
            share = both / (len(content) + len(item.contents[j]) - both)
            if share >= 0.5:
                options.append((-share, i, j))
    left: set[int] = set()
    right: set[int] = set()
    found = []
    for _, i, j in sorted(options):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((i, j))
    return found


def scores(texts: list[Text], weights: np.ndarray, threshold: float, *, with_cue: bool) -> str:
    """Precision, recall and F1 of contents at a threshold."""
    p, r, f = triple(texts, weights, threshold, with_cue=with_cue)
    return f"P {p:5.1f} R {r:5.1f} F {f:5.1f}"


def triple(
    texts: list[Text], weights: np.ndarray, threshold: float, *, with_cue: bool
) -> tuple[float, float, float]:
    """Precision, recall, F1; gold marked optional costs and earns nothing."""
    hits = system = wanted = 0
    for item in texts:
        kept = [j for j, r in enumerate(item.readings) if confidence(weights, r) >= threshold]
        found = pairs(item, kept, with_cue=with_cue)
        spare = sum(item.gold[i][2] for i, _ in found)
        hits += len(found) - spare
        system += len(kept) - spare
        wanted += sum(not g[2] for g in item.gold)
    p, r = 100 * hits / max(system, 1), 100 * hits / max(wanted, 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)


def evidence(reading: Reading) -> list[float]:
    """What the confidence is made of."""
    return [reading.cue_logit, reading.content_mass, 1.0]


def confidence(weights: np.ndarray, reading: Reading) -> float:
    """Probability that a reading is right."""
    return float(1 / (1 + np.exp(-np.clip(np.dot(weights, evidence(reading)), -30, 30))))


def fit(texts: list[Text]) -> np.ndarray:
    """Logistic regression by Newton's method, with a weak pull to zero."""
    rows, right = [], []
    for item in texts:
        matched = {j for _, j in pairs(item, list(range(len(item.readings))), with_cue=True)}
        rows += [evidence(r) for r in item.readings]
        right += [float(j in matched) for j in range(len(item.readings))]
    x, y = np.array(rows), np.array(right)
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 0.1 * np.eye(len(weights))
        weights += np.linalg.solve(hessian, x.T @ (y - p) - 0.1 * weights)
    return weights


def main() -> None:
    """Run the fit; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("development", type=Path)
    parser.add_argument("--general", type=Path, nargs="*", default=[])
    parser.add_argument("--threshold", type=float)
    args = parser.parse_args()
    tagger = AttributionTagger(args.model)
    texts = [read(tagger, *pair) for pair in development(args.development)]
    other = {f.name: [read(tagger, *pair) for pair in general(f)] for f in args.general}
    weights = fit(texts)
    print("weights", weights.round(3).tolist())
    steps = [round(0.05 * k, 2) for k in range(2, 19)]
    for step in steps:
        line = f"{step:4.2f}  dev {scores(texts, weights, step, with_cue=True)}"
        for name, rows in other.items():
            line += f"  {name[:9]} {scores(rows, weights, step, with_cue=False)}"
        print(line)
    best = max(steps, key=lambda t: triple(texts, weights, t, with_cue=True)[2])
    path = args.model / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["confidence"] = [round(float(w), 4) for w in weights]
    config["threshold"] = args.threshold if args.threshold is not None else best
    path.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    print("threshold", config["threshold"], "best on dev", best)


if __name__ == "__main__":
    main()
