import csv
import io
import json

import pytest

from fake_stages import PLAN, reports
from fogline.model.view import View
from fogline.render.rows import LISTINGS, when
from fogline.render.tables import Format, render, shown
from fogline.runners.local import run
from fogline.store.workspace import Workspace


@pytest.fixture(scope="module")
def view() -> View:
    with Workspace.open() as workspace:
        for told in reports():
            workspace.add_report(told)
        run(workspace, PLAN)
        return workspace.view()


@pytest.mark.parametrize("name", LISTINGS)
def test_every_listing_has_rows_in_every_format(name: str, view) -> None:
    listing = LISTINGS[name]
    objects = [json.loads(line) for line in render(listing, view, Format.JSONL).split("\n")[:-1]]
    assert objects
    sheet = list(csv.DictReader(io.StringIO(render(listing, view, Format.CSV))))
    assert len(sheet) >= len(objects)
    assert tuple(sheet[0]) == listing.columns
    assert all(None not in row.values() for row in sheet)
    table = render(listing, view, Format.TABLE).splitlines()
    assert table[0].split() == " ".join(listing.narrow).replace("_", " ").split()
    assert len(table) > len(sheet)


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_of_nothing_says_so(name: str) -> None:
    listing = LISTINGS[name]
    assert render(listing, View([]), Format.TABLE) == f"No {name}.\n"
    assert render(listing, View([]), Format.JSONL) == ""
    assert render(listing, View([]), Format.CSV) == ",".join(listing.columns) + "\n"


def test_a_table_keeps_to_its_width(view) -> None:
    table = render(LISTINGS["statements"], view, Format.TABLE, width=60)
    assert max(map(len, table.splitlines())) <= 60


def test_square_brackets_and_colons_are_no_markup(view) -> None:
    assert shown("[bold]x[/bold] :smile:") == "[bold]x[/bold] :smile:"


def test_a_table_cannot_steer_a_terminal() -> None:
    assert shown("a\x1b[2Jb\x00c\ud800") == "a\ufffd[2Jb\ufffdc\ufffd"


def test_an_origin_is_listed_once_with_all_its_claims(view) -> None:
    origins = LISTINGS["origins"].objects(view)
    finch = [o for o in origins if o["label"] == "Orla Finch"]
    assert len(finch) == 1
    assert len(finch[0]["claim_ids"]) == 3


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-04-02", "2031-04-02", "2031-04-02"),
        ("2031-04-02", "2031-04-05", "2031-04-02/2031-04-05"),
        (None, "2031-04-05", "../2031-04-05"),
        (None, None, ""),
    ],
)
def test_days_are_written_as_iso_intervals(earliest, latest, words: str) -> None:
    assert when({"earliest": earliest, "latest": latest}) == words
