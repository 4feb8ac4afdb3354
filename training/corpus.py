"""A corpus of attributions in a JSONL file, as PolNeAR is laid out: `{doc_id, text, attributions: [{source, cue, content}]}`."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
ROLES = ("cue", "source", "content")


@dataclass(slots=True)
class Relation:
    """One attribution: lists of half-open spans."""

    cue: list[Span]
    source: list[Span]
    content: list[Span]


@dataclass(slots=True)
class Document:
    """A text and the attributions marked in it."""

    text: str
    relations: list[Relation]
    name: str = ""


def load(path: Path) -> list[Document]:
    """Read one JSONL file of documents; a text seen twice is kept once."""
    documents: dict[str, Document] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            relations = [
                Relation(*([(s, e) for s, e in item.get(role) or []] for role in ROLES))
                for item in record["attributions"]
            ]
            kept = [r for r in relations if r.cue and r.content]
            documents.setdefault(record["text"], Document(record["text"], kept, record.get("doc_id", "")))
    return list(documents.values())


def words_of(text: str, spans: Sequence[Span]) -> str:
    """The words of spans as one line."""
    return " ".join(" ".join(text[start:end] for start, end in spans).split())
