import pytest

from fogline.model.quantity import Quantity
from fogline.model.span import Span
from fogline.text.armed import is_armed
from fogline.text.clauses import clause_at
from fogline.text.series import is_ground, series_of
from fogline.text.tables import table

UNITS = [(unit, row["series"]) for row in table("series") for unit in row["units"].split("|")]


def series(text: str, words: str, *, unit: str | None = None, of: str | None = None) -> str | None:
    start = text.index(words)
    span = Span(start=start, end=start + len(words))
    return series_of(Quantity(id="q", report_id="r", span=span, low=9, high=9, unit=unit, of=of), text)


@pytest.mark.parametrize("row", table("armed_nouns"), ids=lambda row: row["words"][:12])
def test_each_row_of_armed_nouns_holds_in_its_example(row: dict[str, str]) -> None:
    assert is_armed(row["example"])


@pytest.mark.parametrize("word", [w for row in table("armed_nouns") for w in row["words"].split("|")])
def test_each_word_for_armed_men_is_one(word: str) -> None:
    assert is_armed(f"They saw the {word} there.")


def test_helpers_are_not_armed() -> None:
    assert not is_armed("Aid workers hold the office of the mayor.")


@pytest.mark.parametrize("row", table("series"), ids=lambda row: row["series"])
def test_each_row_of_series_holds_in_its_example(row: dict[str, str]) -> None:
    unit = next(u for u in row["units"].split("|") if u in row["example"])
    assert series(row["example"], unit, unit=unit) == row["series"]


@pytest.mark.parametrize(("unit", "name"), UNITS)
def test_each_unit_stands_in_its_series(unit: str, name: str) -> None:
    assert series(f"Nine {unit} are here.", "Nine", unit=unit) == name


def test_a_share_of_ground_is_held_whatever_it_is_counted_of() -> None:
    for text in ("They hold 60 percent of Tarnby.", "About 60 percent of Tarnby was in its hands."):
        assert series(text, "60 percent", unit="percent", of="Tarnby") == "held"
    assert series("They claim 60 percent of the town.", "60 percent", unit="percent", of="the town") == "held"
    assert series("Prices rose 60 percent.", "60 percent", unit="percent") is None


def test_a_number_that_is_no_share_is_not_held() -> None:
    assert series("The side holds to six.", "six", of="held") is None


def test_sums_in_two_units_are_two_series() -> None:
    assert series("They gave 9 tons.", "9 tons", unit="tons", of="aid") == "aid, tons"
    assert series("They gave 9 dollars.", "9 dollars", unit="dollars", of="aid") == "aid, dollars"


def test_one_of_several_counts_none() -> None:
    assert series("One of the brigades left.", "One", unit="brigades") is None
    assert series("They saw one brigade.", "one", unit="brigade") is None
    assert series("One brigades left.", "One", unit="brigades") == "troops"


def test_all_ratios_are_one_series() -> None:
    assert series("The odds were 5 to 1.", "5 to 1", unit="to 1", of="ratio") == "ratio"


def test_a_toll_is_a_series_of_its_own() -> None:
    assert series("Nine miners were killed.", "Nine", unit="miners", of="killed") == "killed"


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("The weir is shut now, and the old road will open.", "will", "the old road will open."),
        ("The weir will be shut, but nobody said so yet.", "will", "The weir will be shut"),
        ("He said much and that rain will come to Vell.", "will", "rain will come to Vell."),
        ("Rain will come.", "will", "Rain will come."),
        ("It is so, and it will.", "will", "It is so, and it will."),
    ],
)
def test_a_clause_is_what_stands_between_joints(text: str, words: str, clause: str) -> None:
    whole, at = Span(start=0, end=len(text)), text.index(words)
    assert clause_at(text, whole, Span(start=at, end=at + len(words))).of(text) == clause


@pytest.mark.parametrize(
    "words", ["the town", "town", "the old river town of Velm", "the town, half of it burned"]
)
def test_a_place_as_a_whole_is_ground(words: str) -> None:
    assert is_ground(words)


@pytest.mark.parametrize("words", ["the town's people", "the town council", "the barley"])
def test_what_is_in_a_place_is_no_ground(words: str) -> None:
    assert not is_ground(words)


def test_readings_of_one_substance_are_one_series() -> None:
    text = "The air held 9 ppm of benzene."
    assert series(text, "9 ppm", unit="ppm", of="benzene") == "measured, benzene"
