from datetime import date

import pytest

import fogline
from fake_stages import PLAN, TEXTS
from fogline.api import Desk, Form
from fogline.errors import NoReports, SettingsError
from fogline.model.report import LeftOut


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "reports"
    place.mkdir()
    for name, text in TEXTS.items():
        (place / name).write_bytes(text.encode("utf-8", "replace"))
    return place


def test_a_desk_reads_a_folder_and_lists_what_was_said(folder) -> None:
    with Desk(plan=PLAN) as desk:
        added = desk.add([folder])
        assert (len(added.reports), added.new, added.left_out) == (len(TEXTS), len(TEXTS), ())
        assert {s["report"] for s in desk.statements()} == set(TEXTS)
        for name in (
            "claims",
            "disputes",
            "figures",
            "control",
            "forecasts",
            "entities",
            "origins",
            "timeline",
        ):
            assert getattr(desk, name)(), name
        assert desk.verify() == []


def test_what_cannot_be_read_is_left_out_and_the_rest_goes_on(folder) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with Desk(plan=PLAN) as desk:
        added = desk.add([folder, folder / "missing.txt"])
        assert len(added.reports) == len(TEXTS)
        left = {x.path: x.reason for x in desk.view().all(LeftOut)}
        assert {p.rsplit("/", 1)[-1] for p in left} == {"empty.txt", "picture.txt", "missing.txt"}
        assert {x["path"] for x in desk.brief()["left_out"]} == set(left)


def test_a_file_that_was_mended_is_left_out_no_more(folder) -> None:
    (folder / "empty.txt").write_bytes(b"")
    with Desk(plan=PLAN) as desk:
        desk.add([folder])
        (folder / "empty.txt").write_text("Harbour\nOrla Finch said: it rains.\n")
        desk.add([folder])
        assert desk.view().all(LeftOut) == ()


def test_a_path_that_names_nothing_is_an_error(tmp_path) -> None:
    with Desk(plan=PLAN) as desk, pytest.raises(NoReports, match="nowhere"):
        desk.add([tmp_path / "nowhere"])


def test_a_text_can_be_added_with_what_is_known_of_it() -> None:
    with Desk(plan=PLAN) as desk:
        told = desk.add_text(TEXTS["a.txt"], name="wire", publisher="The Aster", published="2031-04-03")
        assert (told.path, told.publisher) == ("wire", "The Aster")
        assert told.published is not None
        assert [r["publisher"] for r in desk.brief()["reports"]] == ["The Aster"]


def test_the_same_folder_twice_is_the_same_workspace(folder, tmp_path) -> None:
    with Desk(tmp_path / "w.fogline", plan=PLAN) as desk:
        desk.add([folder])
        first = desk.render(Form.JSON)
        assert desk.add([folder]).new == 0
        assert desk.render(Form.JSON) == first
    with Desk(tmp_path / "w.fogline", plan=PLAN, make=False) as desk:
        assert desk.render(Form.JSON) == first


@pytest.mark.parametrize("form", Form)
def test_a_brief_is_written_in_every_form(form: Form, folder) -> None:
    with Desk(plan=PLAN) as desk:
        desk.add([folder])
        assert desk.render(form).endswith("\n")
        assert desk.render(form) == desk.render(form)


def test_a_brief_as_of_a_day_knows_no_later_report(tmp_path) -> None:
    with Desk(plan=PLAN) as desk:
        for day in (1, 2, 3):
            text = f"Harbour\nOrla Finch said: {day} boats are safe.\n"
            desk.add_text(text, name=f"{day}.txt", published=f"2031-04-0{day}")
        brief = desk.brief(as_of=date(2031, 4, 2))
        assert [r["path"] for r in brief["reports"]] == ["1.txt", "2.txt"]
        assert brief["left_out"] == []
        assert len(desk.brief()["reports"]) == 3


def test_a_brief_as_of_a_day_takes_the_day_something_was_said_where_no_other_is_known() -> None:
    with Desk(plan=PLAN) as desk:
        desk.add_text("Harbour on 2031-04-02\nOrla Finch said: 4 boats are safe.\n", name="said.txt")
        desk.add_text("Valley\nUma Dell said: it rains.\n", name="never.txt")
        brief = desk.brief(as_of=date(2031, 4, 2))
        assert [r["path"] for r in brief["reports"]] == ["said.txt"]
        assert [x["path"] for x in brief["left_out"]] == ["never.txt"]
        assert [r["path"] for r in desk.brief(as_of=date(2031, 4, 1))["reports"]] == []


def test_no_number_of_processes_below_one_is_taken() -> None:
    with pytest.raises(SettingsError, match="1 or more"):
        Desk(jobs=0)


def test_bytes_that_give_another_text_are_found(folder, tmp_path, monkeypatch) -> None:
    with Desk(tmp_path / "w.fogline", plan=PLAN) as desk:
        desk.add([folder])
        monkeypatch.setattr("fogline.api.desk.Workspace.bytes_of", lambda self, report: b"Something else.")
        problems = desk.verify()
    assert len(problems) == len(TEXTS)
    assert "are not those that its text was read from" in problems[0]


def test_the_package_offers_a_desk_and_a_version() -> None:
    assert fogline.Desk is Desk
    assert fogline.__version__
    with pytest.raises(AttributeError, match="no attribute 'Chair'"):
        _ = fogline.Chair
