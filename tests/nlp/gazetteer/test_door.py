import json
import os
import subprocess
import sys

import pytest

from fogline.nlp.gazetteer import door, source
from fogline.nlp.gazetteer.index import Gazetteer
from invented_places import ENTRIES


@pytest.fixture
def empty(tmp_path, monkeypatch):
    monkeypatch.setenv(door.FOLDER, str(tmp_path / "cache"))
    monkeypatch.setattr(source, "entries", lambda: iter(ENTRIES))
    return tmp_path / "cache"


def test_the_index_is_made_once(empty, monkeypatch) -> None:
    assert not door.is_ready()
    assert door.prepared() is None
    assert door.is_ready()
    monkeypatch.setattr(source, "entries", lambda: pytest.fail("made again"))
    assert door.prepared() is None


def test_a_torn_index_is_made_again(empty) -> None:
    empty.mkdir()
    door.index_file().write_bytes(b"SQLite format 3\x00 torn")
    assert door.prepared() is None
    assert Gazetteer(door.index_file()).called("Varndal")


def test_a_folder_that_cannot_be_made_gives_one_sentence_that_says_what_to_do(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(door.FOLDER, str(tmp_path / "file" / "cache"))
    told = door.prepared()
    assert told is not None
    assert "places have no coordinates" in told
    assert "FOGLINE_CACHE" in told
    assert "\n" not in told


def test_a_missing_package_gives_one_sentence_that_says_what_to_install(empty, monkeypatch) -> None:
    monkeypatch.setattr(source, "PACKAGE", "a-package-that-is-not-there")
    door.version.cache_clear()
    try:
        assert "pip install" in (door.prepared() or "")
        assert not door.is_ready()
    finally:
        door.version.cache_clear()


def test_the_cache_folder_is_the_users_unless_one_is_named(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv(door.FOLDER)
    assert door.folder() == tmp_path / "fogline"
    monkeypatch.setenv(door.FOLDER, str(tmp_path / "mine"))
    assert door.folder() == tmp_path / "mine"


@pytest.mark.slow
def test_the_real_index_has_the_world_in_it(tmp_path) -> None:
    """Made once, in a process of its own: it needs 400 MB while it is made."""
    asked = (
        "import json; from fogline.nlp.gazetteer import door; assert door.prepared() is None;"
        "g = door.gazetteer(); names = ('Paris', 'Ohio', 'France', 'Africa', 'North Sea', 'Rhine', 'Kent County');"
        "print(json.dumps({n: sorted({p.kind for p, _ in g.called(n)}) for n in names}))"
    )
    environment = {**os.environ, door.FOLDER: str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, env=environment
    )
    found = json.loads(done.stdout)
    assert "settlement" in found["Paris"]
    assert "region" in found["Ohio"]
    assert "country" in found["France"]
    assert "land" in found["Africa"]
    assert "water" in found["North Sea"]
    assert "water" in found["Rhine"]
    assert "county" in found["Kent County"]
