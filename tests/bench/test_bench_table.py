import pytest
from bench.floors import Floors, Result
from bench.table import Peers, table


@pytest.fixture
def peers(tmp_path):
    path = tmp_path / "peers.tsv"
    rows = (
        "suite\tset\tmeasure\tpeers\tsource",
        "rain\t*\tF1\ta gauge 50\tmade up",
        "rain\tlake\tF1\ta pond 9\t-",
    )
    path.write_text("\n".join(rows) + "\n")
    return Peers(path)


def _result(name, measure):
    return Result(suite="rain", set=name, measure=measure, figure=61.27)


def test_a_row_has_the_figure_and_what_others_reach(peers, tmp_path) -> None:
    lines = table([_result("harbour", "F1"), _result("harbour", "P")], Floors(tmp_path / "none"), peers)
    head, _, first, second = lines.splitlines()
    assert head.split() == ["suite", "set", "measure", "Fogline", "floor", "others"]
    assert first.split() == ["rain", "harbour", "F1", "61.3", "a", "gauge", "50"]
    assert second.split() == ["P", "61.3"]


def test_the_figures_of_a_set_go_before_those_of_any_set(peers) -> None:
    assert peers.of(_result("lake", "F1")) == "a pond 9"
    assert peers.of(_result("sea", "F1")) == "a gauge 50"
    assert peers.of(_result("sea", "P")) == ""
