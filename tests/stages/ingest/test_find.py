import io
import os
from pathlib import Path

import pytest

from fogline.errors import NoReports
from fogline.stages.ingest.find import find


def write(folder: Path, *names: str) -> None:
    for name in names:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"The ferry left {name}.", encoding="utf-8")


def shown(paths: list[str]) -> list[str]:
    return [item.shown for item in find(paths).files]


def test_a_folder_is_read_to_the_bottom_and_its_files_are_shown_by_their_place_in_it(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.md", "deep/er/c.html", "d.HTM")
    assert shown([str(tmp_path)]) == ["a.md", "b.txt", "d.HTM", os.path.join("deep", "er", "c.html")]


def test_sidecars_readmes_and_hidden_files_are_no_reports(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "a.json", "README.md", "readme.txt", ".b.txt", ".git/c.txt", "d.pdf")
    assert shown([str(tmp_path)]) == ["a.txt"]


def test_a_file_given_by_name_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    write(tmp_path, "README.log")
    path = str(tmp_path / "README.log")
    assert shown([path]) == [path]


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "c/d.txt")
    paths = [str(tmp_path / "b.txt"), str(tmp_path / "c"), str(tmp_path / "a.txt")]
    assert shown(paths) == shown(paths[::-1])


def test_a_file_named_twice_is_found_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert len(find([str(tmp_path), str(tmp_path / "a.txt"), str(tmp_path)]).files) == 1


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, "x/a.txt", "y/a.txt")
    names = shown([str(tmp_path / "x"), str(tmp_path / "y")])
    assert len(set(names)) == 2


def test_a_glob_finds_reports_and_no_sidecars(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "a.json", "c/d.txt")
    assert [Path(s).name for s in shown([str(tmp_path / "*")])] == ["a.txt", "b.txt", "d.txt"]
    assert [Path(s).name for s in shown([str(tmp_path / "**" / "d.*")])] == ["d.txt"]


def test_a_name_with_brackets_is_a_name_first(tmp_path: Path) -> None:
    write(tmp_path, "a[1].txt")
    assert len(find([str(tmp_path / "a[1].txt")]).files) == 1


def test_a_dash_is_the_standard_input() -> None:
    found = find(["-"], stdin=io.BytesIO(b"The ferry left."))
    assert found.files[0].data == b"The ferry left."
    assert found.files[0].shown == "-"


def test_a_folder_without_reports_is_named_with_the_suffixes_looked_for(tmp_path: Path) -> None:
    with pytest.raises(
        NoReports, match=r"no report in the folder .*\.txt, \.md, \.markdown, \.html and \.htm"
    ):
        find([str(tmp_path)])


@pytest.mark.parametrize("path", ["nowhere.txt", "", "a\0b", "x" * 5000, "no/*.txt", "-"])
def test_a_path_that_leads_nowhere_is_named(path: str) -> None:
    with pytest.raises(NoReports):
        find([path])


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(NoReports, match="name a file or a folder"):
        find([])


def test_one_wrong_path_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    found = find([str(tmp_path / "b.txt"), str(tmp_path / "a.txt")])
    assert len(found.files) == 1
    assert "b.txt" in found.problems[0].reason


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path, "x/a.txt")
    (tmp_path / "x" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "x" / "self.txt").symlink_to(tmp_path / "x" / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    assert shown([str(tmp_path)]) == [os.path.join("x", "a.txt")]


def test_thousands_of_files_are_found_in_order(tmp_path: Path) -> None:
    names = [f"{k:04}.txt" for k in range(3000)]
    write(tmp_path, *names)
    assert shown([str(tmp_path)]) == names
