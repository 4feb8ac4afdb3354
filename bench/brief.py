"""A whole brief of a folder of reports, scored against its gold."""

import json
from collections.abc import Iterable
from pathlib import Path

from bench.data import Dataset
from bench.reports import paths_of, texts_of
from bench.score import brief as scorer
from bench.score.brief import Object, Scores
from fogline.api import Desk


def dataset(folder: Path, gold: Path) -> Dataset:
    """The gold and the texts as one set, named after the folder."""
    rows = [{"name": name, "text": text} for name, text in texts_of(folder).items()]
    return Dataset(name=folder.name, parts={"gold": [_read(gold)], "reports": rows})


def brief_of(folder: Path) -> Object:
    """The brief of a folder's `.txt` reports, as `fogline brief --format json` writes it."""
    with Desk() as desk:
        desk.add(paths_of(folder))
        return desk.brief()


def measure(folder: Path, gold: Path) -> Scores:
    """Every measure of the brief of a folder."""
    return scorer.score(_read(gold), texts_of(folder), brief_of(folder))


def mean(scores: Iterable[Scores]) -> Scores:
    """The mean of each measure over the events that have it."""
    listed = list(scores)
    names = dict.fromkeys(name for found in listed for name in found)
    held = {name: [found[name] for found in listed if name in found] for name in names}
    return {name: sum(found) / len(found) for name, found in held.items()}


def _read(gold: Path) -> Object:
    found: Object = json.loads(gold.read_text(encoding="utf-8"))
    return found
