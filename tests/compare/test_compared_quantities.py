from fogline.compare.quantities import (
    quantities_disagree,
    quantities_meet,
    same_measure,
    spoken,
)
from fogline.model.quantity import Quantity
from fogline.model.span import Span
from fogline.text.quantities import find_quantities


def figure(words: str) -> Quantity:
    found = find_quantities(words)[0]
    return Quantity(
        id=words,
        report_id="r",
        span=Span(start=0, end=1),
        low=found.low,
        high=found.high,
        unit=found.unit,
        of=found.of,
        approximate=found.approximate,
    )


def test_at_least_forty_does_not_contradict_forty_three() -> None:
    left, right = figure("At least 40 people were killed."), figure("It killed 43 people.")
    assert quantities_meet(left, right) == "at least 40 people does not contradict 43 people"
    assert quantities_disagree(left, right) is None


def test_two_bounds_of_one_kind_meet_only_where_they_are_near() -> None:
    low, same, high = (figure(f"At least {n} people were killed.") for n in (110, 112, 40))
    assert quantities_meet(low, same) is not None
    assert quantities_meet(low, high) is None
    most = [figure(f"At most {n} people were killed.") for n in (40, 300)]
    assert quantities_meet(*most) is None


def test_what_another_counts_exactly_lies_not_far_above_a_least_number() -> None:
    least, counted = figure("At least 40 people were killed."), figure("It killed 80 people.")
    assert quantities_meet(least, counted) is None
    assert quantities_meet(least, figure("It killed about 80 people.")) is not None


def test_a_lower_and_an_upper_bound_meet_where_a_number_lies_between() -> None:
    least, most, few = (
        figure(f"{x} people were killed.") for x in ("At least 40", "At most 60", "At most 20")
    )
    assert quantities_meet(least, most) is not None
    assert quantities_meet(least, few) is None


def test_forty_contradicts_sixty_of_the_same() -> None:
    left, right = figure("It killed 40 people."), figure("It killed 60 people.")
    assert quantities_disagree(left, right) == "40 people against 60 people"
    assert quantities_disagree(right, left) == "60 people against 40 people"


def test_the_killed_do_not_contradict_the_wounded() -> None:
    left, right = figure("It killed 40 people."), figure("It wounded 60 people.")
    assert not same_measure(left, right)
    assert quantities_meet(left, right) is None
    assert quantities_disagree(left, right) is None


def test_kilometres_do_not_contradict_people() -> None:
    assert quantities_disagree(figure("They walked 40 km."), figure("They met 60 riders.")) is None


def test_people_and_civilians_are_one_measure() -> None:
    assert same_measure(figure("It killed 40 people."), figure("It killed 40 hill civilians."))


def test_rough_figures_meet_within_a_tenth() -> None:
    left, right = figure("About 100 people were killed."), figure("It killed 108 people.")
    assert (
        quantities_meet(left, right)
        == "about 100 people and 108 people lie within a tenth, and one of them is rough"
    )
    assert quantities_disagree(figure("About 100 people were killed."), figure("It killed 140 people."))


def test_ranges_that_overlap_meet() -> None:
    assert quantities_meet(figure("11,000 to 19,000 men hold it."), figure("Some 15,000 men hold it."))
    assert quantities_disagree(figure("11,000 to 19,000 men hold it."), figure("About 30,000 men hold it."))


def test_a_figure_is_spoken_with_its_bound() -> None:
    assert spoken(figure("No more than 2.5 km remain.")) == "at most 2.5 km"
    assert spoken(figure("From 5 to 7 percent fled.")) == "5 to 7 percent"
