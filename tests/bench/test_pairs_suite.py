from collections import Counter
from pathlib import Path

import pytest

from bench import pairs
from fogline.text.meaning import likeness, meaning

GOLD = Path(__file__).resolve().parents[2] / "bench" / "gold" / "pairs"


@pytest.fixture(scope="module")
def halves() -> dict[str, list[pairs.Row]]:
    return {half: pairs.rows_of(GOLD / f"{half}.tsv") for half in (pairs.CHOOSING, pairs.UNSEEN)}


def test_there_are_enough_pairs_of_every_class(halves: dict[str, list[pairs.Row]]) -> None:
    count = Counter(row["class"] for rows in halves.values() for row in rows)
    assert set(count) == set(pairs.CLASSES)
    assert min(count.values()) >= 45
    assert sum(count.values()) >= 320


def test_no_pair_is_in_both_halves(halves: dict[str, list[pairs.Row]]) -> None:
    told = [{(row["left_text"], row["right_text"]) for row in rows} for rows in halves.values()]
    assert not told[0] & told[1]


def test_a_pair_goes_through_the_real_stage() -> None:
    row = {"class": "spread", "left_side": "-", "right_side": "-"} | {
        "left_speaker": "A watch group",
        "right_speaker": "A clinic",
        "left_said": "2031-05-04",
        "right_said": "2031-05-04",
        "left_text": "The blast killed 40 people.",
        "right_text": "The blast killed 48 people.",
    }
    assert pairs.called(row) == "spread"


def test_the_figures_count_what_is_called() -> None:
    rows = [{"class": "dispute"}, {"class": "same"}, {"class": "same"}, {"class": "update"}]
    called = ("dispute", "same", "dispute", "update")
    found = pairs.figures([pairs.Judged(row=r, called=c) for r, c in zip(rows, called, strict=True)])
    assert found["update F1"] == 100
    assert round(found["dispute F1"], 1) == 66.7
    assert round(found["disputes called among the others"], 1) == 33.3


def test_a_likeness_is_cut_where_it_is_best(halves: dict[str, list[pairs.Row]]) -> None:
    some = [pairs.Judged(row=row, called="same") for row in halves[pairs.CHOOSING][::8]]

    def near(left: str, right: str) -> float:
        return likeness(meaning(left), meaning(right))

    cut = pairs.best_cut(some, near, None)
    assert pairs.by_cut(some, near, None, cut).f1 >= pairs.by_cut(some, near, None, -1).f1
