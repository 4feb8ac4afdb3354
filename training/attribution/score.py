"""Score the attribution tagger on documents with marked attributions.

    python training/attribution/score.py DATA.jsonl.gz --scorer score_statements.py

Reads one JSON object a line ({doc_id, text, attributions}), tags every text, writes the system's
output as JSONL and prints what the scorer says of it: content exact, partial and by token, content
with source, triple and strict, in F1; then the source's head and the words read a second.
"""

import argparse
import gzip
import importlib.util
import json
import tempfile
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from fogline.nlp.attribution import AttributionTagger

ROWS = {
    "content exact": "content exact",
    "content partial": "content partial IoU>=.5",
    "content token": "content token",
    "with source": "source head | content",
    "triple": "full triple",
    "strict": "full strict",
}


def load_scorer(path: Path) -> ModuleType:
    """The scorer as a module, from its file."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tag_all(data: Path, out: Path, tagger: AttributionTagger) -> float:
    """Write the system's output for every document; words read a second."""
    words, seconds = 0, 0.0
    opener = gzip.open if data.suffix == ".gz" else open
    with opener(data, "rt", encoding="utf-8") as lines, out.open("w", encoding="utf-8") as sink:
        for document in map(json.loads, lines):
            begun = time.perf_counter()
            found = tagger.tag(document["text"])
            seconds += time.perf_counter() - begun
            words += len(document["text"].split())
            record = {
                "doc_id": document["doc_id"],
                "text": document["text"],
                "attributions": [{"source": a.source, "cue": a.cue, "content": a.content} for a in found],
            }
            sink.write(json.dumps(record) + "\n")
    return words / seconds if seconds else 0.0


def show(result: dict[str, Any], speed: float) -> None:
    """Print the table."""
    print(f"{'':16}{'P':>7}{'R':>7}{'F1':>7}")
    for name, key in ROWS.items():
        row = result[key]
        print(f"{name:16}{row['p']:7.1f}{row['r']:7.1f}{row['f1']:7.1f}")
    print(f"source head of matched {result['source accuracy on matched']['head']:.1f}")
    print(f"{speed:.0f} words a second")


def main() -> None:
    """Run the bench; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="folder of the model, the packaged one if left")
    parser.add_argument("--threshold", type=float)
    parser.add_argument("--out", type=Path, help="keep the system's output here")
    args = parser.parse_args()
    scorer = load_scorer(args.scorer)
    tagger = AttributionTagger(args.model, threshold=args.threshold, attitudes=True)
    with tempfile.TemporaryDirectory() as folder:
        out = args.out or Path(folder) / "system.jsonl"
        speed = tag_all(args.data, out, tagger)
        show(scorer.evaluate(scorer.load(args.data), scorer.load(out)), speed)


if __name__ == "__main__":
    main()
