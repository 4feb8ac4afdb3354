import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fake_stages
from fake_stages import PLAN, TEXTS, report, reports
from fogline.errors import BrokenPromise, FoglineError
from fogline.model.report import Mark
from fogline.model.statement import Statement
from fogline.render.brief_json import brief_json
from fogline.runners.local import Progress, run
from fogline.store.query import ALL_TYPES, EVERYTHING
from fogline.store.workspace import Workspace

TESTS = Path(__file__).parents[1]


def state(workspace: Workspace) -> tuple[str, str]:
    """All records as stored, and the brief."""
    return workspace.digest(ALL_TYPES, EVERYTHING, key=""), brief_json(workspace.view())


def settled(order=None, *, jobs: int = 1) -> tuple[str, str]:
    with Workspace.open() as workspace:
        for told in order or reports():
            workspace.add_report(told)
        run(workspace, PLAN, jobs=jobs)
        return state(workspace)


@cache
def at_once() -> tuple[str, str]:
    return settled()


@given(st.permutations(reports()))
@settings(max_examples=6, deadline=None)
def test_the_order_of_arrival_changes_nothing(order) -> None:
    assert settled(order) == at_once()


@given(st.permutations(reports()), st.integers(min_value=0, max_value=len(TEXTS)))
@settings(max_examples=6, deadline=None)
def test_reports_that_come_later_give_the_same_as_all_at_once(order, cut: int) -> None:
    with Workspace.open() as workspace:
        for part in (order[:cut], order[cut:]):
            for told in part:
                workspace.add_report(told)
            run(workspace, PLAN)
        assert state(workspace) == at_once()


def test_two_processes_give_the_same_as_one(monkeypatch) -> None:
    monkeypatch.setattr("fogline.runners.local.WORTH_A_POOL", 2)
    assert settled(jobs=2) == at_once()


def test_the_hash_seed_changes_nothing() -> None:
    code = (
        "from fake_stages import *\nfrom fogline.runners.local import run\n"
        "from fogline.render.brief_json import brief_json\nfrom fogline.store.workspace import Workspace\n"
        "w = Workspace.open()\n[w.add_report(r) for r in reports()]\nrun(w, PLAN)\n"
        "import sys; sys.stdout.buffer.write(brief_json(w.view()).encode())"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["src", str(TESTS)])},
            cwd=TESTS.parent,
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert written == {at_once()[1].encode()}


def test_a_second_run_does_nothing() -> None:
    told: list[Progress] = []
    with Workspace.open() as workspace:
        for one in reports():
            workspace.add_report(one)
        run(workspace, PLAN)
        run(workspace, PLAN, tell=told.append)
    assert all(p.done == p.total == p.skipped for p in told)
    assert [p.step for p in told] == [step.name for step in PLAN]


def test_a_new_report_leaves_the_other_reports_and_events_alone() -> None:
    told: list[Progress] = []
    with Workspace.open() as workspace:
        for one in reports():
            workspace.add_report(one)
        run(workspace, PLAN)
        workspace.add_report(report("Valley\nUma Dell said: it rains.\n", "z.txt"))
        run(workspace, PLAN, tell=told.append)
    first = {p.step: p for p in reversed(told)}
    assert (first["extract"].skipped, first["extract"].total) == (len(TEXTS), len(TEXTS) + 1)


def test_what_another_version_derived_is_derived_anew(monkeypatch) -> None:
    with Workspace.open() as workspace:
        workspace.add_report(reports()[0])
        run(workspace, PLAN)
        monkeypatch.setattr("fogline.runners.local.made_by", lambda: "a later version")
        told: list[Progress] = []
        run(workspace, PLAN, tell=told.append)
    assert not any(p.skipped for p in told)


def test_a_killed_run_goes_on_and_ends_as_if_it_had_not_been(tmp_path) -> None:
    path = tmp_path / "w.fogline"
    command = [sys.executable, str(TESTS / "slow_stages.py"), str(path)]
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent / "src")}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "extract 3":
                process.kill()
                break
    told: list[Progress] = []
    with Workspace.open(path) as workspace:
        assert 3 <= len(workspace.finished("extract")) < len(TEXTS)
        assert workspace.finished("group") == {}
        run(workspace, PLAN, tell=told.append)
        assert state(workspace) == at_once()
        assert workspace.problems() == []
    assert {p.step: p for p in reversed(told)}["extract"].skipped >= 3


def test_two_runs_at_a_time_on_one_workspace_end_as_one(tmp_path) -> None:
    path = tmp_path / "w.fogline"
    command = [sys.executable, str(TESTS / "slow_stages.py"), str(path)]
    environment = {**os.environ, "PYTHONPATH": str(TESTS.parent / "src")}
    runs = [subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait() for one in runs] == [0, 0]
    with Workspace.open(path) as workspace:
        assert state(workspace) == at_once()


def test_a_text_changed_in_the_workspace_stops_the_run_with_its_name(tmp_path) -> None:
    path = tmp_path / "w.fogline"
    with Workspace.open(path) as workspace:
        workspace.add_report(reports()[0])
    with sqlite3.connect(path) as file:
        file.execute("UPDATE report SET text = x'41'")
    with Workspace.open(path) as workspace, pytest.raises(FoglineError, match=r"a\.txt"):
        run(workspace, PLAN)


def test_a_stage_that_finds_nothing_is_finished_too() -> None:
    silent = [replace(step, run=lambda view, shard: []) for step in PLAN]
    with Workspace.open() as workspace:
        workspace.add_report(reports()[0])
        run(workspace, silent)
        assert list(workspace.finished("ingest")) == ["*"]
        assert workspace.view().all(Mark) == ()


def test_the_small_stages_say_something() -> None:
    with Workspace.open() as workspace:
        for told in reports():
            workspace.add_report(told)
        run(workspace, fake_stages.PLAN)
        assert len(workspace.view().all(Statement)) == 11


def test_what_was_found_in_a_report_is_borrowed_where_its_input_is_the_same() -> None:
    told: list[Progress] = []
    with Workspace.open() as whole, Workspace.open() as part:
        for one in reports():
            whole.add_report(one)
        for one in reports()[:3]:
            part.add_report(one)
        run(whole, PLAN)
        run(part, PLAN, lender=whole, tell=told.append)
        assert state(part) == settled(reports()[:3])
    assert {p.step: p for p in reversed(told)}["extract"].skipped == 3


def test_a_stage_cannot_write_what_the_plan_does_not_give_it() -> None:
    stray = [replace(step, writes=()) if step.name == "group" else step for step in PLAN]
    with Workspace.open() as workspace:
        workspace.add_report(reports()[0])
        with pytest.raises(BrokenPromise, match="group wrote Event"):
            run(workspace, stray)
