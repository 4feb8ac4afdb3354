import pytest
from read_sample import reading, told

from fogline.model.statement import Act
from fogline.stages.link import reading as module
from fogline.stages.link.reading import MOST_TOGETHER, read_parts

MILL = ("Ada Quill", "The old mill of Tarnby has burnt down.")
FIRE = ("Bo Tarn", "A fire has destroyed the mill at Tarnby.")
FERRY = ("Cy Orde", "The ferry to Orle sails at noon on weekdays.")


def test_parts_about_one_thing_point_more_alike_than_others() -> None:
    mill, fire, ferry = parts = told(MILL, FIRE, FERRY)
    found = read_parts(parts)
    assert found.alike(mill, fire) > found.alike(mill, ferry)
    assert found.alike(mill, fire) == found.alike(fire, mill)


def test_the_order_of_parts_changes_nothing() -> None:
    parts = told(MILL, FIRE, FERRY)
    one, other = read_parts(parts), read_parts(parts[::-1])
    assert one.chances == other.chances
    assert one.row == other.row


def test_every_pair_of_a_few_parts_is_read_together() -> None:
    mill, fire, ferry = parts = told(MILL, FIRE, FERRY)
    found = read_parts(parts)
    assert len(found.chances) == 3
    assert found.chance(mill, fire, "same") > found.chance(mill, ferry, "same")


def test_among_many_parts_none_are_read_together(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = told(MILL, FIRE, FERRY)
    monkeypatch.setattr(module, "MOST_TOGETHER", 2)
    assert read_parts(parts).chances == {}
    assert read_parts(parts)


def test_an_event_with_too_many_parts_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_READ", 2)
    assert not read_parts(told(MILL, FIRE, FERRY))


def test_one_part_alone_and_none_are_not_read() -> None:
    assert not read_parts(told(MILL))
    assert not read_parts([])


@pytest.mark.parametrize(("of", "least"), [(2, 0.5), (20, 0.91), (MOST_TOGETHER, 0.967)])
def test_the_more_parts_an_event_has_the_surer_the_model_must_be(of: int, least: float) -> None:
    left, right = told(MILL, FIRE)
    assert not reading([left, right], {"same": least - 0.02}, of=of).is_sure(left, right, "same")
    assert reading([left, right], {"same": least + 0.02}, of=of).is_sure(left, right, "same")


def test_a_text_of_marks_alone_is_read() -> None:
    mill, marks = told(MILL, ("Bo Tarn", "— — —"))
    assert mill.statement.act is Act.ASSERT
    assert -1 <= read_parts([mill, marks]).alike(mill, marks) <= 1


def test_among_many_parts_those_that_clash_by_rule_are_read_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TOGETHER", 2)
    parts = told(("Ada", "The signal was red."), ("Bo", "The signal was green."), ("Cy", "It rained."))
    found = read_parts(parts, (), [(parts[0], parts[1])])
    assert found.is_read(parts[0], parts[1])
    assert not found.is_read(parts[0], parts[2])
