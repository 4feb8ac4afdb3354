from collections.abc import Mapping

import pytest
from read_sample import reading, told

from fogline.model.claim import DisputeKind, RelationKind
from fogline.model.interval import Interval
from fogline.model.statement import Act
from fogline.stages.link.as_read import as_read
from fogline.stages.link.bearing import Bearing
from fogline.stages.link.reading import Reading
from story import Story, on

SIGNAL = (("Ada Quill", "The signal was red."), ("Bo Tarn", "Nothing stopped the train from going on."))


def read(
    chances: Mapping[str, float], *, rule: Bearing | None = None, side: str | None = None
) -> Bearing | None:
    left, right = told(*SIGNAL, side=side)
    [(_, _, found)] = as_read([(left, right, rule)], reading([left, right], chances))
    return found


def test_two_speakers_whose_words_cannot_both_hold_are_in_dispute() -> None:
    found = read({"dispute": 0.8})
    assert found is not None
    assert found.kind is RelationKind.DISPUTES
    assert found.question == "Is it so: “The signal was red”?"
    assert found.labels == ("so", "not so")
    assert "0.80" in found.reason


def test_a_side_is_in_no_dispute_with_itself() -> None:
    assert read({"dispute": 0.8}, side="the railway") is None


def test_a_guess_is_no_dispute() -> None:
    assert read({"dispute": 0.39, "unrelated": 0.3}) is None
    assert read({"dispute": 0.45, "unrelated": 0.5}) is None


def test_what_a_rule_sets_apart_stays_where_the_model_is_not_sure() -> None:
    rule = Bearing(kind=RelationKind.OTHER_SCOPE, reason="two banks", score=0.4)
    assert read({"dispute": 0.45, "unrelated": 0.45}, rule=rule) is rule


def test_what_a_rule_sets_apart_yields_to_a_sure_reading() -> None:
    rule = Bearing(kind=RelationKind.OTHER_SCOPE, reason="two banks", score=0.4)
    found = read({"dispute": 0.9}, rule=rule)
    assert found is not None
    assert found.kind is RelationKind.DISPUTES
    assert read({"same": 0.9}, rule=rule) is None
    assert read({"same": 0.8}, rule=rule) is rule


def test_another_scope_by_rule_stays_before_what_is_likely_and_not_sure() -> None:
    rule = Bearing(kind=RelationKind.OTHER_SCOPE, reason="two banks", score=0.4)
    assert read({"dispute": 0.6, "other_scope": 0.3}, rule=rule) is rule
    assert read({"dispute": 0.6}) is not None


FIGURES = Bearing(
    kind=RelationKind.DISPUTES, reason="4 against 90", score=0.4, dispute_kind=DisputeKind.FIGURE
)


@pytest.mark.parametrize("other", ["same", "other_scope", "unrelated"])
def test_figures_that_read_as_one_value_or_of_two_things_are_not_set_against_each_other(other: str) -> None:
    assert read({other: 0.39, "dispute": 0.2, "spread": 0.15}, rule=FIGURES) is None
    assert read({other: 0.39, "dispute": 0.3, "update": 0.15}, rule=FIGURES) is FIGURES


def test_figures_in_the_same_words_are_set_against_each_other_whatever_is_read() -> None:
    left, right = told(("Ada Quill", "The fire killed 4 miners."), ("Bo Tarn", "The fire killed 90 miners."))
    [(_, _, found)] = as_read([(left, right, FIGURES)], reading([left, right], {"other_scope": 0.9}))
    assert found is FIGURES


def test_a_rule_that_finds_support_gives_way_to_a_sure_reading() -> None:
    rule = Bearing(kind=RelationKind.SUPPORTS, reason="in words that are used alike", score=0.4)
    found = read({"spread": 0.9}, rule=rule)
    assert found is not None
    assert found.kind is RelationKind.SPREADS
    assert read({"unrelated": 0.9}, rule=rule) is None
    assert read({"same": 0.5, "unrelated": 0.4}, rule=rule) is rule


def test_an_update_by_rule_gives_way_to_what_is_surely_something_else() -> None:
    rule = Bearing(kind=RelationKind.UPDATES, reason="a later figure", score=0.4)
    found = read({"spread": 0.9}, rule=rule)
    assert found is not None
    assert found.kind is RelationKind.SPREADS
    assert read({"unrelated": 0.9}, rule=rule) is None
    assert read({"unrelated": 0.8}, rule=rule) is rule
    assert read({"spread": 0.8}, rule=rule) is rule


def test_of_two_parts_alone_a_dispute_is_what_no_other_class_outdoes() -> None:
    left, right = told(*SIGNAL)
    chances = {"dispute": 0.45, "unrelated": 0.4}
    for of, number in ((2, 1), (3, 0)):
        found = as_read([(left, right, None)], reading([left, right], chances, of=of))
        assert sum(bearing is not None for _, _, bearing in found) == number


def test_nothing_was_read_and_nothing_changes() -> None:
    left, right = told(*SIGNAL)
    assert as_read([(left, right, None)], Reading()) == [(left, right, None)]


def story(*, days: tuple[int, int] | None, act: Act = Act.ASSERT) -> Bearing | None:
    made = Story()
    said: list[Interval | None] = [on(day) for day in days] if days else [None, None]
    for k, (speaker, text) in enumerate(SIGNAL):
        report = made.report(text, path=f"{k}.txt")
        made.say(report, text, speaker=made.name(speaker), said=said[k], act=act)
    left, right = sorted(made.told, key=lambda t: t.text != SIGNAL[0][1])
    given = reading([left, right], {"update": 0.9, "dispute": 0.9 if act is Act.DENY else 0.0})
    [(_, _, found)] = as_read([(left, right, None)], given)
    return found


def test_an_update_needs_a_later_day() -> None:
    assert story(days=None) is None
    found, turned = story(days=(4, 6)), story(days=(6, 4))
    assert found is not None
    assert turned is not None
    assert (found.kind, found.turned, turned.turned) == (RelationKind.UPDATES, False, True)


def test_a_denial_is_left_to_its_own_rule() -> None:
    assert story(days=None, act=Act.DENY) is None


def test_a_dispute_by_rule_of_what_reads_as_two_matters_is_dropped() -> None:
    rule = Bearing(kind=RelationKind.DISPUTES, reason="one says no to what the other says", score=0.5)
    assert read({"unrelated": 0.5}, rule=rule) is None
    assert read({"unrelated": 0.1, "dispute": 0.6}, rule=rule) is rule
    assert read({}, rule=rule) is rule


def test_opposite_words_clash_only_where_nothing_else_is_likelier() -> None:
    rule = Bearing(
        kind=RelationKind.DISPUTES, reason="opposite", score=0.4, dispute_kind=DisputeKind.OCCURRENCE
    )
    assert read({"dispute": 0.4, "same": 0.35}, rule=rule) is rule
    assert read({"dispute": 0.3, "same": 0.35}, rule=rule) is None
