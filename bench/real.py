"""Real events whose claims, origins and disputes one reader marked: the marks are here, the words are in the bench data.

A file of `gold/real` names the reports by their set and id; the statements are those that Fogline found in them when they were marked, as
places in the texts that `text_of` makes. So nothing is told of statements missed, only of what is made of them.
"""

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.brief import brief_of, mean
from bench.data import Dataset, Row, rows_of
from bench.score import brief as scorer
from bench.score.brief import Object, Scores
from bench.score.pairs import share

HALVES = ("choosing", "unseen")
MEANS = (
    "claims across reports P",
    "claims across reports R",
    "claims across reports F1",
    "claims F1",
    "origins",
)
EMPTY = ("boilerplate", "glued", "malformed_numbers", "figures", "forecasts", "timeline", "copies")


@dataclass(frozen=True, kw_only=True)
class RealEvent:
    """One file of marks with the texts that it is about, by file name."""

    name: str
    marks: Object
    texts: Mapping[str, str]

    @cached_property
    def gold(self) -> Object:
        """The marks as a gold, with an empty list for what nobody marked."""
        return {**dict.fromkeys(EMPTY, ()), **self.marks}


def events(folder: Path, data: Path) -> list[RealEvent]:
    """The events of a folder of marks, by name; raises FileNotFoundError for bench data that are not there."""
    return [_event(path, data) for path in sorted(folder.glob("*.json"))]


def _event(path: Path, data: Path) -> RealEvent:
    marks = json.loads(path.read_text(encoding="utf-8"))
    rows = {name: _by_id(data / name) for name in {r["set"] for r in marks["reports"]}}
    texts = {r["doc"]: text_of(rows[r["set"]][r["id"]]) for r in marks["reports"]}
    return RealEvent(name=path.stem, marks=marks, texts=texts)


def _by_id(path: Path) -> dict[str, Row]:
    return {row["id"]: row for row in rows_of(path)}


def text_of(row: Row) -> str:
    """A row of bench data as a report: title, publisher and day above an article; a day above sentences cut into tokens."""
    if "sentences" in row:
        return f"{row['date']}\n\n{untokenised(' '.join(row['sentences']))}\n"
    return "\n".join(
        (row["title"] or "", f"{row['outlet']}, {(row['date'] or '')[:10]}", "", row["text"], "")
    )


_MARKS = (
    ("-LRB- ", "("),
    (" -RRB-", ")"),
    ("-LRB-", "("),
    ("-RRB-", ")"),
    ("`` ", "“"),
    (" ''", "”"),
    ("``", "“"),
    ("''", "”"),
    ("\\/", "/"),
    ("` ", "‘"),
    ("\\*", "*"),
)


def untokenised(text: str) -> str:
    """Words of the Penn Treebank's tokens as they are printed."""
    for token, printed in _MARKS:
        text = text.replace(token, printed)
    text = re.sub(r" (n't|'(?:s|re|ve|d|ll|m))\b", r"\1", text)
    return re.sub(r" ([,.;:?!%])(?=\s|$|”)", r"\1", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The scores of an event, and how many disputes the marks and the brief have."""

    scores: Scores
    marked: int
    found: int


def measure(event: RealEvent) -> Measured:
    """What the brief of an event reaches in claims, origins and disputes."""
    with tempfile.TemporaryDirectory() as name:
        for doc, text in event.texts.items():
            (Path(name) / doc).write_text(text, encoding="utf-8", newline="")
        brief = brief_of(Path(name))
    case = scorer.Case(gold=event.gold, texts=event.texts, brief=brief)
    return Measured(
        scores=scorer.score(event.gold, event.texts, brief),
        marked=len(event.marks["disputes"]),
        found=len(case.listed("disputes")),
    )


def together(measured: Sequence[Measured]) -> Scores:
    """Claims and origins as means of events; disputes of all events counted together, since many events have few."""
    means = mean([{name: m.scores[name] for name in MEANS if name in m.scores} for m in measured])
    return means | {
        "disputes R": _pooled((m.scores.get("disputes R", 0.0), m.marked) for m in measured),
        "disputes P": _pooled((m.scores.get("disputes P", 0.0), m.found) for m in measured),
    }


def _pooled(shares: Iterable[tuple[float, int]]) -> float:
    """Shares in percent, each of so many, as a share of all."""
    listed = list(shares)
    return share(sum(round(percent * of / 100) for percent, of in listed), sum(of for _, of in listed))


def dataset(half: str, found: Sequence[RealEvent]) -> Dataset:
    """The events of a half as one set."""
    rows = [{"name": e.name, "marks": e.marks, "texts": e.texts} for e in found]
    return Dataset(name=half, parts={"events": rows})


def halves(gold: Path, data: Path) -> Iterator[tuple[str, list[RealEvent]]]:
    """Each half with its events."""
    for half in HALVES:
        yield half, events(gold / half, data)
