"""Its place lets every test import the small stages beside it; no test makes the real index of places."""

import os
import tempfile
from pathlib import Path

import pytest

from fogline.nlp.gazetteer import door
from fogline.nlp.gazetteer.index import make
from invented_places import ENTRIES


@pytest.fixture(scope="session", autouse=True)
def invented_gazetteer():
    """A small index of invented places stands where the real one would."""
    before = os.environ.get(door.FOLDER)
    with tempfile.TemporaryDirectory(prefix="fogline-places-") as folder:
        os.environ[door.FOLDER] = folder
        make(door.index_file(), ENTRIES, version=door.version())
        yield Path(folder)
        if before is None:
            del os.environ[door.FOLDER]
        else:
            os.environ[door.FOLDER] = before
