import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from importlib import resources

import pytest

from fake_stages import TEXTS
from fogline.cli.docs import text as documented
from fogline.render.rows import LISTINGS

EXAMPLE = resources.files("fogline") / "data" / "example"


@pytest.mark.parametrize("verb", LISTINGS)
def test_a_verb_lists_a_folder_as_json_lines(fogline, folder, verb: str) -> None:
    done = fogline(verb, folder, "--format", "jsonl")
    assert (done.code, done.err) == (0, "")
    assert [json.loads(line) for line in done.out.split("\n")[:-1]]


def test_a_listing_goes_to_a_file(fogline, folder, tmp_path) -> None:
    done = fogline("statements", folder, "--format", "csv", "--output", tmp_path / "out.csv")
    assert (done.code, done.out, done.err) == (0, "", "")
    rows = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8")))
    assert {row["report"] for row in rows} == set(TEXTS)


@pytest.mark.parametrize(("form", "start"), [("json", "{"), ("html", "<!"), ("text", ""), ("markdown", "#")])
def test_a_brief_is_written_in_every_form(fogline, folder, form: str, start: str) -> None:
    done = fogline("brief", folder, "--format", form)
    assert (done.code, done.err) == (0, "")
    assert done.out.lstrip().startswith(start)


def test_a_brief_as_of_a_day_leaves_later_reports_out(fogline, tmp_path) -> None:
    for day in (1, 2):
        text = f"Harbour on 2031-04-0{day}\nOrla Finch said: {day} boats are safe.\n"
        (tmp_path / f"{day}.txt").write_text(text)
    done = fogline("brief", tmp_path, "--as-of", "2031-04-01", "--format", "json")
    assert [r["path"] for r in json.loads(done.out)["reports"]] == ["1.txt"]


def test_a_report_comes_on_the_standard_input(fogline, monkeypatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXTS["a.txt"].encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    done = fogline("statements", "-", "-f", "jsonl")
    assert (done.code, done.out.count("\n")) == (0, 3)


def test_reports_are_added_once_and_read_from_the_workspace(fogline, folder, tmp_path, monkeypatch) -> None:
    place = tmp_path / "w.fogline"
    assert fogline("add", folder, "-w", place).out == f"{place}: 7 new of 7 reports read; it holds 7.\n"
    assert fogline("add", folder, "-w", place).out == f"{place}: 0 new of 7 reports read; it holds 7.\n"
    kept = fogline("claims", "-w", place)
    monkeypatch.setenv("FOGLINE_WORKSPACE", str(place))
    assert fogline("claims") == kept
    assert fogline("claims", folder) == kept
    assert fogline("verify").out == f"{place}: 7 reports; every citation holds.\n"


def test_paths_alone_leave_the_workspace_of_the_environment_as_it_is(
    fogline, folder, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("FOGLINE_WORKSPACE", str(tmp_path / "w.fogline"))
    assert fogline("claims", folder).code == 0
    assert not (tmp_path / "w.fogline").exists()


def test_a_file_left_out_is_a_warning_and_a_line_of_the_brief(fogline, folder) -> None:
    (folder / "empty.txt").write_bytes(b"")
    done = fogline("brief", folder)
    assert done.code == 0
    assert done.err.startswith("warning: empty.txt: It is empty")
    assert done.err.count("\n") == 1
    assert "empty.txt" in done.out
    assert fogline("brief", folder, "--quiet").err == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["claims", "nowhere.txt"], "nowhere.txt"),
        (["claims", "-w", "none.fogline"], "there is no such workspace"),
        (["verify", "-w", "none.fogline"], "there is no such workspace"),
        (["claims", "reports/a.txt", "-o", "no/such/folder.txt"], "no/such/folder.txt: No such file"),
        (["claims", "reports/a.txt", "-w", "no/such/w.fogline"], "make it first"),
    ],
)
def test_a_failure_is_one_line_and_exit_1(fogline, folder, arguments: list[str], words: str) -> None:
    done = fogline(*arguments)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("error: ")
    assert done.err.count("\n") == 1
    assert words in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims"],
        ["add", "reports"],
        ["verify"],
        ["claims", "reports", "--format", "xml"],
        ["brief", "reports", "--as-of", "yesterday"],
        ["brief", "reports", "--jobs", "0"],
        ["sing"],
    ],
)
def test_wrong_usage_is_exit_2(fogline, folder, arguments: list[str]) -> None:
    done = fogline(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_wrong_settings_are_an_error(fogline, folder, monkeypatch) -> None:
    monkeypatch.setenv("FOGLINE_JOBS", "many")
    done = fogline("claims", folder)
    assert (done.code, done.err) == (1, "error: FOGLINE_JOBS must be a number of processes, not 'many'\n")


def test_a_workspace_that_was_changed_fails_its_check(fogline, folder, tmp_path) -> None:
    place = tmp_path / "w.fogline"
    fogline("add", folder, "-w", place)
    with sqlite3.connect(place) as file:
        file.execute("UPDATE citation SET prefix = x'41'")
    done = fogline("verify", "-w", place)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("error: citation 0 of ")


def test_odd_characters_in_names_and_texts_are_written_safely(fogline, tmp_path) -> None:
    (tmp_path / "odd").mkdir()
    name = os.fsencode(tmp_path / "odd") + b"/\xff\x1b[2J.txt"
    with open(name, "wb") as file:
        file.write(TEXTS["d.txt"].encode("utf-8", "surrogatepass"))
    for form in ("table", "csv", "jsonl"):
        done = fogline("statements", tmp_path / "odd", "--format", form)
        assert done.code == 0, done.err
    assert "\x1b" not in fogline("statements", tmp_path / "odd").out


def test_the_documentation_says_what_help_says() -> None:
    page = os.path.join(os.path.dirname(__file__), "..", "..", "docs", "cli.md")
    with open(page, encoding="utf-8") as file:
        assert file.read() == documented(), "run python -m fogline.cli.docs > docs/cli.md"


def test_bringing_in_fogline_brings_in_no_heavy_library() -> None:
    heavy = ("spacy", "sqlalchemy", "onnxruntime", "typer")
    code = f"import fogline, sys; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_closed_pipe_is_no_error(folder) -> None:
    command = f"{sys.executable} -m fogline --help | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert "Traceback" not in done.stderr


def test_a_fault_is_one_line_that_says_where(folder) -> None:
    code = (
        "import sys; from fogline.cli import main, claims\n"
        "from fogline.api import Desk\nDesk.add = lambda *a, **k: [][1]\n"
        f"sys.argv = ['fogline', 'claims', {str(folder)!r}]; main.run()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: a fault in Fogline: IndexError: list index out of range at ")
    assert done.stderr.count("\n") == 1


def test_a_long_listing_into_a_closed_pipe_is_no_error(folder) -> None:
    command = f"{sys.executable} -m fogline demo --help | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""


@pytest.mark.skipif(not EXAMPLE.is_dir(), reason="the example reports are not there yet")
def test_the_demo_writes_a_brief_and_a_page(fogline, tmp_path) -> None:
    done = fogline("demo")
    page = tmp_path / "fogline-demo.html"
    assert done.code == 0
    assert done.out.endswith(f"The same as a page: {page}\n")
    assert page.read_text("utf-8").startswith("<!")
