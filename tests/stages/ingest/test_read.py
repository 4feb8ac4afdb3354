import json
import os
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.errors import UnreadableReport
from fogline.model.interval import Basis, Interval
from fogline.stages.ingest.find import find
from fogline.stages.ingest.read import read_item, read_report, report_from_bytes

TEXT = "The dam above Orlen broke, the mayor said.\r\nNobody was hurt.\r\n"
PAGE = """<html lang="en"><head><title>Dam | Orlen Mail</title>
<meta property="article:published_time" content="2031-04-02T10:00:00Z"></head>
<body><p>The dam above Orlen broke, the mayor said on Wednesday. Nobody was hurt.</p></body></html>"""


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_the_text_of_a_file_is_untouched(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT.encode())
    taken = read_report(path, shown="a.txt")
    with path.open(encoding="utf-8", newline="") as file:
        assert taken.report.text == file.read()
    assert (taken.report.path, taken.report.extraction, taken.warnings) == ("a.txt", "utf-8", ())


def test_a_sidecar_tells_what_the_text_does_not(tmp_path: Path) -> None:
    given_ = {"publisher": "Orlen Mail", "url": "https://orlen.example/a", "published": "2031-04-02"}
    put(tmp_path, "a.json", json.dumps(given_).encode())
    report = read_report(put(tmp_path, "a.txt", TEXT.encode()), shown="a.txt").report
    assert (report.publisher, report.url) == ("Orlen Mail", "https://orlen.example/a")
    assert report.published == Interval.of_day(date(2031, 4, 2), basis=Basis.GIVEN)


def test_a_broken_sidecar_leaves_the_report_in(tmp_path: Path) -> None:
    put(tmp_path, "a.json", b"{")
    taken = read_report(put(tmp_path, "a.txt", TEXT.encode()), shown="a.txt")
    assert taken.report.text == TEXT
    assert "a.json" in taken.warnings[0]


def test_a_page_tells_its_own_day_and_its_address_another() -> None:
    page = report_from_bytes(PAGE.encode(), shown="a.html", suffix=".html").report
    assert page.published == Interval.of_day(date(2031, 4, 2), basis=Basis.PAGE)
    assert page.headline == "Dam"
    assert page.extraction.startswith("html: trafilatura")
    meta = {"url": "https://orlen.example/2031/04/03/dam"}
    text = report_from_bytes(TEXT.encode(), shown="a.txt", suffix=".txt", meta=meta).report
    assert text.published == Interval.of_day(date(2031, 4, 3), basis=Basis.PAGE)
    assert text.publisher == "orlen.example"


def test_a_page_on_the_standard_input_is_known_by_its_beginning() -> None:
    assert "<p>" not in report_from_bytes(PAGE.encode(), shown="-", suffix="").report.text


def test_the_same_report_has_the_same_id_wherever_it_lies() -> None:
    meta = {"publisher": "Orlen Mail", "url": "https://orlen.example/a"}
    left = report_from_bytes(TEXT.encode(), shown="x/a.txt", suffix=".txt", meta=meta).report
    right = report_from_bytes(TEXT.encode(), shown="b.txt", suffix=".txt", meta=meta).report
    assert left.id == right.id
    assert left.id.startswith("sha256:")
    assert len(left.id) == 7 + 64


def test_one_text_from_two_publishers_is_two_reports() -> None:
    ids = {
        report_from_bytes(TEXT.encode(), shown="a.txt", suffix=".txt", meta={"publisher": p}).report.id
        for p in ("Orlen Mail", "Vardo Post")
    }
    assert len(ids) == 2


def test_without_an_address_the_name_of_the_file_tells_two_printings_apart() -> None:
    left = report_from_bytes(TEXT.encode(), shown="a.txt", suffix=".txt").report
    right = report_from_bytes(TEXT.encode(), shown="b.txt", suffix=".txt").report
    assert left.id != right.id


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\0\0\0\0", "is empty"),
        ("\ufeff\u00a0\u200b".encode(), "has no words"),
        (b"%PDF-1.7 and more", "is a PDF file"),
        (bytes(range(256)) * 4, "is not"),
    ],
)
def test_what_cannot_be_a_report_is_said(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(UnreadableReport, match=rf"^x/a\.txt {said}"):
        read_report(put(tmp_path, "a.txt", data), shown="x/a.txt")


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(UnreadableReport, match="has no words"):
        report_from_bytes(b"<html><body><img src=a></body></html>", shown="a.html", suffix=".html")


def test_a_file_that_is_too_large_is_named_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(
        UnreadableReport, match=r"a\.txt has 50\.0 MB, more than the 5\.0 MB .* FOGLINE_MAX_BYTES"
    ):
        read_report(path, shown="a.txt")


def test_folders_and_missing_files_are_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="is a folder"):
        read_report(tmp_path, shown="x")
    with pytest.raises(UnreadableReport, match="There is no file"):
        read_report(tmp_path / "b.txt", shown="b.txt")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_locked_file_is_said(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT.encode())
    path.chmod(0)
    with pytest.raises(UnreadableReport, match="you may not read it"):
        read_report(path, shown="a.txt")


def test_thousands_of_files_are_read_in_seconds(tmp_path: Path) -> None:
    for k in range(2000):
        put(tmp_path, f"{k}.txt", f"{k} {TEXT}".encode())
    before = time.process_time()
    assert len({read_item(item).report.id for item in find([str(tmp_path)]).files}) == 2000
    assert time.process_time() - before < 20


@given(st.text(min_size=1).filter(lambda t: t.strip(" \t\r\n\f\v\0\ufeff\u00a0\u200b")))
def test_any_text_comes_back_as_it_was_or_is_refused(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        report = report_from_bytes(data, shown="a.txt", suffix=".txt").report
    except UnreadableReport:
        return
    if report.extraction == "utf-8":
        assert report.text == data.decode()
