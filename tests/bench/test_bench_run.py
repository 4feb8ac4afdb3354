"""The command itself, on a folder with one small set."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROW = {"text": "The port counted 40 boats.", "quantities": [], "id": 1}
WRITTEN = {"value": "40.0", "unit": "boats", "normalized_unit": "boat", "change": "="}


def _run(*options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "bench" / "run.py"), *map(str, options)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data" / "quantities"
    folder.mkdir(parents=True)
    with gzip.open(folder / "harbour.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps(ROW | {"quantities": [WRITTEN]}) + "\n")
    return folder.parent


def test_a_suite_without_data_is_skipped_and_said_so(data) -> None:
    done = _run("--data", data, "--only", "times")
    assert done.returncode == 0
    assert "times skipped: no folder times" in done.stderr


def test_figures_are_printed_written_pinned_and_held(data, tmp_path) -> None:
    only = ("--data", data, "--only", "quantities", "--floors", tmp_path / "floors.json")
    done = _run(*only, "--json", tmp_path / "scores.json", "--set-floors")
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "scores.json").read_text())["quantities/harbour"]["value F1"] == 100
    assert _run(*only).returncode == 0
    held = (tmp_path / "floors.json").read_text()
    (tmp_path / "floors.json").write_text(held.replace("99.5", "100.5"))
    fallen = _run(*only)
    assert fallen.returncode == 1
    assert "quantities/harbour value F1 is 100.0, under 100.5" in fallen.stderr


def test_reports_without_a_gold_are_no_event(tmp_path) -> None:
    done = _run("--only", "brief", "--reports", tmp_path)
    assert done.returncode == 0
    assert "no gold.json in" in done.stderr
