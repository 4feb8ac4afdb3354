import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fake_stages import PLAN, report, reports
from fogline.errors import BrokenPromise, StoreError
from fogline.model.brief import Brief, Line, Section
from fogline.model.citation import cite
from fogline.model.event import Event
from fogline.model.report import LeftOut, Mark, MarkKind, Report, left_out, mark
from fogline.model.span import Span
from fogline.model.statement import Resolution, Statement
from fogline.runners.local import run
from fogline.store import write
from fogline.store.query import EVERYTHING, Scope
from fogline.store.workspace import Workspace

TOLD = report("Harbour\nOrla Finch said: the pier is safe.\n")


def a_mark(start: int, told: Report = TOLD) -> Mark:
    return mark(told.id, Span(start=start, end=start + 1), MarkKind.NOISE)


@pytest.fixture
def workspace(tmp_path):
    with Workspace.open(tmp_path / "w.fogline") as opened:
        yield opened


def filled(workspace: Workspace) -> Workspace:
    for told in reports():
        workspace.add_report(told)
    run(workspace, PLAN)
    return workspace


def test_the_same_report_twice_changes_nothing(workspace) -> None:
    assert workspace.add_report(TOLD)
    before = workspace.digest((Report,), EVERYTHING, key="")
    assert not workspace.add_report(TOLD)
    assert workspace.digest((Report,), EVERYTHING, key="") == before


def test_of_one_report_at_two_paths_the_first_in_order_stays(tmp_path) -> None:
    kept = []
    for order in (["b.txt", "a.txt"], ["a.txt", "b.txt"]):
        with Workspace.open() as workspace:
            for path in order:
                workspace.add_report(replace(TOLD, path=path))
            kept.append(workspace.view().all(Report))
    assert kept[0] == kept[1]
    assert kept[0][0].path == "a.txt"


def test_taking_a_report_under_another_path_keeps_what_was_found_in_it(workspace) -> None:
    workspace.add_report(replace(TOLD, path="b.txt"))
    workspace.put_shard("ingest", "*", "x", [a_mark(0)])
    workspace.add_report(replace(TOLD, path="a.txt"))
    assert workspace.view().all(Mark) == (a_mark(0),)


@given(st.text(alphabet=st.characters(), min_size=1))
@settings(max_examples=30, deadline=None)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    told = report(text, path="\udcff.txt")
    with Workspace.open() as workspace:
        workspace.add_report(told)
        assert workspace.view().all(Report) == (told,)


def test_the_bytes_of_a_report_are_kept_with_their_hash(tmp_path) -> None:
    raw = b"\xffHarbour"
    path = tmp_path / "w.fogline"
    with Workspace.open(path) as workspace:
        workspace.add_report(TOLD, raw)
        assert workspace.bytes_of(TOLD) == raw
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT sha256 FROM raw").fetchall() == [(hashlib.sha256(raw).hexdigest(),)]


def test_a_shard_replaces_what_it_wrote_before_and_no_other(workspace) -> None:
    workspace.add_report(TOLD)
    workspace.put_shard("ingest", "*", "1", [a_mark(0), a_mark(1)])
    workspace.put_shard("other", "*", "1", [a_mark(5)])
    workspace.put_shard("ingest", "*", "2", [a_mark(1), a_mark(2)])
    assert {m.span.start for m in workspace.view().all(Mark)} == {1, 2, 5}
    assert workspace.finished("ingest") == {"*": "2"}


def test_a_shard_that_fails_changes_nothing(workspace) -> None:
    workspace.add_report(TOLD)
    workspace.put_shard("ingest", "*", "1", [a_mark(0)])
    stray = a_mark(1, report("another"))
    with pytest.raises(StoreError, match="refers to one that is not there"):
        workspace.put_shard("ingest", "*", "2", [a_mark(2), stray])
    assert workspace.view().all(Mark) == (a_mark(0),)
    assert workspace.finished("ingest") == {"*": "1"}


def test_two_different_records_with_one_id_are_refused(workspace) -> None:
    workspace.add_report(TOLD)
    with pytest.raises(BrokenPromise, match="two different records"):
        workspace.put_shard("ingest", "*", "1", [a_mark(0), replace(a_mark(0), reason="other")])


def test_many_records_are_written_as_they_come(workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "BATCH", 2)
    workspace.add_report(TOLD)
    workspace.put_shard("ingest", "*", "1", [a_mark(k) for k in range(5)])
    workspace.put_shard("ingest", "*", "2", (a_mark(k) for k in (1, 4, 6, 1, 7)))
    assert {m.span.start for m in workspace.view().all(Mark)} == {1, 4, 6, 7}
    assert workspace.finished("ingest") == {"*": "2"}
    with pytest.raises(BrokenPromise, match="two different records"):
        workspace.put_shard("ingest", "*", "3", [*map(a_mark, range(5)), replace(a_mark(0), reason="other")])
    assert workspace.finished("ingest") == {"*": "2"}


def test_nothing_is_kept_of_a_stage_that_breaks_off_after_some_batches(
    workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "BATCH", 2)
    workspace.add_report(TOLD)

    def breaks_off() -> Iterator[Mark]:
        yield from map(a_mark, range(5))
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        workspace.put_shard("ingest", "*", "1", breaks_off())
    assert workspace.view().all(Mark) == ()
    assert workspace.finished("ingest") == {}


def test_a_citation_that_is_no_slice_cannot_be_stored(workspace) -> None:
    workspace.add_report(TOLD)
    event = Event(id="event:1", report_ids=(TOLD.id,), title="")
    workspace.put_shard("group", "*", "1", [event])
    cited = replace(cite(TOLD, Span(start=0, end=7)), exact="harbour")
    line = Line(section=Section.SINGLE, text="It is.", citations=(cited,))
    brief = Brief(id="brief:1", event_id=event.id, title="", lines=(line,), timeline=())
    with pytest.raises(BrokenPromise, match="do not stand there"):
        workspace.put_shard("brief", event.id, "1", [brief])


def test_the_tables_refuse_an_empty_citation_and_a_line_without_one(tmp_path) -> None:
    path = tmp_path / "w.fogline"
    with Workspace.open(path) as workspace:
        filled(workspace)
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA foreign_keys=ON")
        for change in (
            'UPDATE citation SET "end" = start',
            "UPDATE citation SET start = -1",
            "UPDATE citation SET exact = x''",
            "UPDATE line SET citations = 0",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
                file.execute(change)
        file.execute("DELETE FROM citation")
        assert file.execute("SELECT count(*) FROM line").fetchone() == (0,)


def test_what_rests_on_a_record_goes_with_it_and_its_shard_is_unfinished(workspace) -> None:
    filled(workspace)
    gone = workspace.view().all(Statement)[0]
    workspace.put_shard("extract", gone.report_id, "changed", [])
    assert gone.id not in {r.statement_id for r in workspace.view().all(Resolution)}
    assert workspace.finished("resolve") == {}
    assert workspace.finished("group") != {}


def test_shards_that_are_no_more_go_with_their_records(workspace) -> None:
    workspace.add_report(TOLD)
    workspace.put_shard("ingest", "old", "1", [a_mark(0)])
    workspace.put_shard("ingest", "new", "1", [a_mark(1)])
    workspace.keep_shards("ingest", ["new"])
    assert workspace.view().all(Mark) == (a_mark(1),)


def test_a_view_of_one_report_holds_its_records_alone(workspace) -> None:
    filled(workspace)
    told = reports()[0]
    view = workspace.view((Report, Statement, Resolution), Scope(report_id=told.id))
    assert view.all(Report) == (told,)
    assert {s.report_id for s in view.all(Statement)} == {told.id}
    assert {r.statement_id for r in view.all(Resolution)} == {s.id for s in view.all(Statement)}


def test_a_view_of_an_event_holds_the_records_of_its_reports(workspace) -> None:
    filled(workspace)
    events = workspace.view((Event,)).all(Event)
    assert len(events) == 4
    for event in events:
        view = workspace.view(None, Scope(event_id=event.id))
        assert {r.id for r in view.all(Report)} == set(event.report_ids)
        assert {s.report_id for s in view.all(Statement)} <= set(event.report_ids)
        assert view.all(Event) == (event,)
        assert [b.event_id for b in view.all(Brief)] == [event.id]


def test_what_was_left_out_is_kept_until_the_file_is_read_again(workspace) -> None:
    workspace.leave_out(left_out("x.txt", "It is empty."))
    workspace.leave_out(left_out("y.txt", "It is locked."))
    workspace.take_back(["x.txt"])
    assert [x.path for x in workspace.view().all(LeftOut)] == ["y.txt"]


def test_a_text_file_is_not_a_workspace(tmp_path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, and rather long ones at that. " * 40)
    with pytest.raises(StoreError, match=r"notes\.txt: not a Fogline workspace"):
        Workspace.open(path)
    assert path.read_text().startswith("These are notes")


def test_another_database_is_not_a_workspace(tmp_path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE song (title TEXT)")
    with pytest.raises(StoreError, match="not a Fogline workspace"):
        Workspace.open(path)


def test_a_workspace_of_a_newer_version_names_the_upgrade(tmp_path) -> None:
    path = tmp_path / "w.fogline"
    Workspace.open(path).close()
    with sqlite3.connect(path) as file:
        file.execute("UPDATE fogline_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="pip install --upgrade fogline"):
        Workspace.open(path)


@pytest.mark.parametrize(
    ("where", "what"),
    [
        ("", "a folder cannot be a workspace"),
        ("none/w.fogline", "does not exist; make it first"),
        ("nothing://x", "not a database URL"),
    ],
)
def test_a_place_that_cannot_be_a_workspace_says_what_to_do(tmp_path, where: str, what: str) -> None:
    with pytest.raises(StoreError, match=what):
        Workspace.open(where if "://" in where else tmp_path / where)


def test_a_workspace_that_must_be_there_is_not_made(tmp_path) -> None:
    with pytest.raises(StoreError, match="there is no such workspace"):
        Workspace.open(tmp_path / "w.fogline", make=False)
    assert not (tmp_path / "w.fogline").exists()


def test_a_locked_workspace_says_so(tmp_path, monkeypatch) -> None:
    path = tmp_path / "w.fogline"
    monkeypatch.setattr("fogline.store.sqlite.PATIENCE_S", 0.05)
    with Workspace.open(path) as workspace:
        with sqlite3.connect(path) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="another program is writing"):
                workspace.add_report(TOLD)
        other.close()
        assert workspace.add_report(TOLD)


def being_made_by_another(path: Path) -> sqlite3.Connection:
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    return other


def test_a_file_that_another_program_is_making_is_waited_for(tmp_path) -> None:
    path = tmp_path / "w.fogline"
    other = being_made_by_another(path)
    done = threading.Timer(0.3, other.execute, ["COMMIT"])
    done.start()
    with Workspace.open(path) as workspace:
        done.join()
        assert workspace.add_report(TOLD)
    other.close()


def test_a_file_that_another_program_makes_for_too_long_is_an_error(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("fogline.store.sqlite.PATIENCE_S", 0.05)
    other = being_made_by_another(tmp_path / "w.fogline")
    with pytest.raises(StoreError, match="another program is writing"):
        Workspace.open(tmp_path / "w.fogline")
    other.close()


def test_two_writers_at_a_time_both_get_through(tmp_path) -> None:
    path = tmp_path / "w.fogline"
    Workspace.open(path).close()

    def write(name: str) -> None:
        with Workspace.open(path) as workspace:
            for k in range(20):
                workspace.add_report(report(f"{name} {k}", f"{name}{k}.txt"))

    writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with Workspace.open(path) as workspace:
        assert len(workspace.report_ids()) == 40


def test_a_closed_workspace_leaves_one_file(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w.fogline") as workspace:
        workspace.add_report(TOLD)
    assert [p.name for p in tmp_path.iterdir()] == ["w.fogline"]
