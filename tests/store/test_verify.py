import hashlib
import sqlite3

import pytest

from fake_stages import PLAN, reports
from fogline.runners.local import run
from fogline.store.workspace import Workspace

OF_A = f"WHERE path = x'{b'a.txt'.hex()}'"


@pytest.fixture
def path(tmp_path):
    place = tmp_path / "w.fogline"
    with Workspace.open(place) as workspace:
        for told in reports():
            workspace.add_report(told)
        run(workspace, PLAN)
    return place


def problems(path, *changes: str) -> str:
    with sqlite3.connect(path) as file:
        for change in changes:
            assert file.execute(change).rowcount > 0
    file.close()
    with Workspace.open(path) as workspace:
        return "\n".join(workspace.problems())


def test_a_workspace_as_written_keeps_its_promises(path) -> None:
    assert problems(path) == ""


def test_a_changed_text_is_found(path) -> None:
    change = f"UPDATE report SET text = CAST(replace(CAST(text AS TEXT), 'boats', 'ships') AS BLOB) {OF_A}"
    found = problems(path, change)
    assert "a.txt: the text does not have the hash" in found


def test_a_changed_text_with_a_matching_hash_is_found_by_its_citations(path) -> None:
    text = "Nothing of what was cited stands here any more, though the text is long enough. " * 4
    digest = hashlib.sha256(text.encode()).hexdigest()
    change = f"UPDATE report SET text = CAST('{text}' AS BLOB), text_sha256 = '{digest}' {OF_A}"
    assert "the report's text has changed since it was cited" in problems(path, change)


def test_a_changed_citation_is_found(path) -> None:
    assert "its row differs" in problems(path, "UPDATE citation SET exact = x'41' WHERE number = 0")


def test_a_moved_citation_in_a_record_is_found(path) -> None:
    change = """UPDATE claim SET body = replace(body, '"exact":"', '"exact":"It is true that ')"""
    assert "do not stand there" in problems(path, change)


def test_a_statement_moved_past_its_text_is_found(path) -> None:
    change = """UPDATE statement SET body = replace(body, '"end":', '"end":9')"""
    assert "a span runs past the text" in problems(path, change)


def test_an_id_that_names_nothing_is_found(path) -> None:
    change = """UPDATE claim SET body = replace(body, 'statement:', 'statement:0')"""
    assert "which is not there" in problems(path, change)


def test_json_that_was_broken_is_found(path) -> None:
    assert "cannot be read" in problems(path, "UPDATE entity SET body = '{'")


def test_a_column_that_differs_from_its_record_is_found(path) -> None:
    change = "UPDATE resolution SET speaker_id = NULL"
    assert "its column speaker_id differs" in problems(path, change)


@pytest.mark.parametrize("change", ["bytes = CAST(bytes || x'20' AS BLOB)", "bytes = CAST('A' AS BLOB)"])
def test_changed_bytes_are_found(path, change: str) -> None:
    assert "have been changed" in problems(path, f"UPDATE raw SET {change}")


@pytest.mark.parametrize("value", ["'some words'", "x'ff41'", "x''"])
def test_a_text_that_is_no_text_any_more_is_found(path, value: str) -> None:
    assert "does not have the hash" in problems(path, f"UPDATE report SET text = {value}")
