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


def test_a_share_says_nothing_against_a_count() -> None:
    third, people, bare = (
        figure(t)
        for t in (
            "Two thirds of the guild were trapped.",
            "They trapped 900 people.",
            "The number trapped was 900.",
        )
    )
    assert not same_measure(third, people)
    assert not same_measure(third, bare)
    assert not same_measure(figure("It holds 40 percent."), people)


def test_a_count_of_people_is_no_length_of_time() -> None:
    assert not same_measure(figure("It left 26 dead."), figure("They stayed for 72 hours."))


def test_a_bare_number_beside_hundredths_may_be_one_of_them() -> None:
    bare = Quantity(id="b", report_id="r", span=Span(start=0, end=1), low=40, high=40, of="turnout")
    share = Quantity(
        id="s", report_id="r", span=Span(start=0, end=1), low=60, high=60, unit="percent", of="turnout"
    )
    assert same_measure(bare, share)


def test_half_meets_fifty_percent_and_not_sixty() -> None:
    half = figure("They hold half of the weir.")
    assert quantities_meet(half, figure("They hold 50 percent of the weir.")) is not None
    assert quantities_disagree(half, figure("They hold 60 percent of the weir.")) == "half against 60 percent"


def test_a_fraction_is_spoken_by_its_name_also_in_hundredths() -> None:
    words = ("They hold two thirds of the weir.", "They hold more than half of the weir.")
    assert [spoken(figure(w)) for w in words] == ["two thirds", "at least half"]
    reckoned = Quantity(
        id="r",
        report_id="r",
        span=Span(start=0, end=1),
        low=100 * 0.666666,
        high=100 * 0.666666,
        unit="percent",
    )
    assert spoken(reckoned) == "two thirds"
    assert spoken(figure("They hold 33 percent of the weir.")) == "33 percent"


def test_households_and_families_are_one_measure_and_so_are_evacuees_and_villagers() -> None:
    assert same_measure(figure("Some 40 families left."), figure("Some 90 households left."))
    assert same_measure(figure("Some 40 evacuees came."), figure("Some 90 villagers came."))
    assert not same_measure(figure("Some 40 families left."), figure("Some 90 lorries left."))
