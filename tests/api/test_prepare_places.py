import fogline.api.places as api_places
from fogline.api.places import prepare_places
from fogline.nlp.gazetteer import door, index, source
from fogline.runners.local import Progress
from invented_places import ENTRIES


def test_a_ready_index_says_nothing() -> None:
    said: list[str] = []
    prepare_places(say=said.append)
    assert said == []


def test_making_it_is_one_line_and_progress(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv(door.FOLDER, str(tmp_path))
    monkeypatch.setattr(source, "entries", lambda: iter(ENTRIES))
    for module in (index, api_places):
        monkeypatch.setattr(module, "EVERY", 4)
    said: list[str] = []
    told: list[Progress] = []
    prepare_places(say=said.append, tell=told.append)
    assert said == [f"making the index of places in {tmp_path}, once"]
    assert [p.done for p in told] == [4, 8]
    assert door.is_ready()


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path, monkeypatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(door.FOLDER, str(tmp_path / "file"))
    said: list[str] = []
    prepare_places(say=said.append)
    assert len(said) == 1
    assert said[0].startswith("warning: places have no coordinates")
