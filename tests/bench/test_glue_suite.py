from pathlib import Path

import bench.glue as suite
import pytest

NEWS = (
    "The ferry stopped on Monday. Nobody on the quay said why.The harbour office was shut. Nobody said why."
)


@pytest.fixture
def known_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "lost_spaces.tsv"
    monkeypatch.setattr(suite, "LOST_SPACES", path)
    suite.lost_spaces.cache_clear()
    yield path
    suite.lost_spaces.cache_clear()


def figures(text: str) -> dict[str, float]:
    return suite.measure({"texts": [{"id": "1", "text": text}]})


def test_a_repair_where_nobody_has_read_counts_as_a_wrong_split(known_places: Path) -> None:
    known_places.write_text("text\tstart\n", encoding="utf-8")
    found = figures(NEWS)
    assert found["wrong splits in 100,000"] > 0
    assert found[suite.LOST_BEFORE] == 0


def test_a_repair_where_a_space_was_lost_before_is_right(known_places: Path) -> None:
    start = NEWS.index("why.The")
    known_places.write_text(f"text\tstart\n{suite.name_of(NEWS)}\t{start}\n", encoding="utf-8")
    found = figures(NEWS)
    assert found["wrong splits in 100,000"] == 0
    assert found[suite.LOST_BEFORE] > 0


def test_a_place_is_right_in_its_own_text_alone(known_places: Path) -> None:
    start = NEWS.index("why.The")
    known_places.write_text(f"text\tstart\n{suite.name_of(NEWS)}\t{start}\n", encoding="utf-8")
    assert figures(NEWS + " It is raining.")["wrong splits in 100,000"] > 0


def test_the_list_that_is_kept_has_places_and_no_words() -> None:
    suite.lost_spaces.cache_clear()
    assert suite.lost_spaces()
    assert all(len(text) == 12 and start >= 0 for text, start in suite.lost_spaces())
