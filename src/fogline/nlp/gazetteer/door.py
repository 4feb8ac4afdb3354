"""The gazetteer of this machine: kept in a cache folder, made there when it is first asked for."""

import hashlib
import os
import sqlite3
from functools import cache
from importlib import resources
from pathlib import Path

from fogline.errors import MissingPart
from fogline.nlp.gazetteer import source
from fogline.nlp.gazetteer.index import FORM, Gazetteer, Tell, is_whole, make

FOLDER = "FOGLINE_CACHE"
TABLES = ("en/lands.tsv", "en/romanised.tsv", "places/areas.tsv")


@cache
def version() -> str:
    """What an index is made of: the package's version, the form of the file, and our own tables."""
    root = resources.files("fogline") / "data"
    total = hashlib.sha256()
    for name in TABLES:
        total.update(root.joinpath(name).read_bytes())
    return f"{source.version()}-{FORM}-{total.hexdigest()[:12]}"


def folder() -> Path:
    """Where the index is kept: FOGLINE_CACHE, else the user's cache folder."""
    given = os.environ.get(FOLDER)
    if given:
        return Path(given)
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(home) / "fogline"


def index_file() -> Path:
    """The file of the index of this version."""
    return folder() / f"places-{version()}.sqlite"


def is_ready() -> bool:
    """The index is there and whole."""
    try:
        return is_whole(index_file(), version=version())
    except MissingPart:
        return False


def prepared(tell: Tell | None = None) -> str | None:
    """Make the index where there is none that is whole; None, or a sentence that says why there is none.

    `tell` is told how many places are written so far.
    """
    try:
        place = index_file()
        if not is_whole(place, version=version()):
            make(place, source.entries(), version=version(), tell=tell)
    except MissingPart as error:
        return f"places have no coordinates: {error}"
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        return (
            f"places have no coordinates: their index cannot be kept in {folder()} ({why}); "
            f"name a folder that can be written in {FOLDER}"
        )
    return None


@cache
def gazetteer() -> Gazetteer | None:
    """The gazetteer, made if need be; None where it cannot be."""
    return Gazetteer(index_file()) if prepared() is None else None


def state() -> str:
    """Which gazetteer a run uses; "none" where it has none."""
    return version() if gazetteer() is not None else "none"
