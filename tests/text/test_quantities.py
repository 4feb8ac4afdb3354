import pytest

from fogline.text.figure import Figure
from fogline.text.quantities import find_quantities
from fogline.text.tables import Row, table


def only(text: str) -> Figure:
    [figure] = find_quantities(text)
    return figure


def ends(text: str) -> tuple[float | None, float | None]:
    figure = only(text)
    return figure.low, figure.high


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("The storm took 40 barns.", 40, 40, "barns"),
        ("At least 40 people drowned at Velm.", 40, None, "people"),
        ("No more than 40 people drowned at Velm.", None, 40, "people"),
        ("Fewer than 5,000 villagers stayed.", None, 5000, "villagers"),
        ("Some 8,000 to 11,000 hill riders hold the pass.", 8000, 11000, "hill riders"),
        ("Between 20 and 30 thousand men hold the pass.", 20000, 30000, "men"),
        ("Between 700,000\nand 2 million people fled.", 700_000, 2_000_000, "people"),
        ("Between two and three million bricks were sold.", 2_000_000, 3_000_000, "bricks"),
        ("The ford lies 12 to 15 km north.", 12, 15, "km"),
        ("More than a dozen Orsk ferrymen spoke.", 12, None, "Orsk ferrymen"),
        ("They waited for more than half a year.", 6, None, "months"),
        ("Half a million sheep were lost.", 500_000, 500_000, "sheep"),
        ("The dam cost $47.5 million.", 47_500_000, 47_500_000, "dollars"),
        ("The dam cost 64 million U.S.\ndollars.", 64_000_000, 64_000_000, "dollars"),
        ("The dam cost €3.2m.", 3_200_000, 3_200_000, "euros"),
        ("The gap is 50m wide.", 50, 50, "m"),
        ("They sold 3.5m tons of salt.", 3_500_000, 3_500_000, "tons"),
        ("The guild counts 3m affected.", 3_000_000, 3_000_000, None),
        ("Some 2m displaced by the war went home.", 2_000_000, 2_000_000, None),
        ("The losses ran at 5 to 1.", 5, 5, "to 1"),
        ("They were outnumbered five to one.", 5, 5, "to 1"),
        ("The van has a 0-to-60-mph range.", 0, 60, "mph"),
        ("The mill is a quarter of a mile away.", 0.25, 0.25, "miles"),
        ("The air was at minus-4 degrees.", -4, -4, "degrees"),
        ("The guild stood at $-40m.", -40_000_000, -40_000_000, "dollars"),
        ("The lump weighed 2.5×10−3 kg.", 0.0025, 0.0025, "kg"),
        ("The lump weighed 2.5x10^3 kg.", 2500, 2500, "kg"),
        ("The lump weighed 2.5×10³ kg.", 2500, 2500, "kg"),
        ("Two and a half years passed.", 2.5, 2.5, "years"),
        ("Forty-three fishing boats sank.", 43, 43, "fishing boats"),
        ("Two hundred and fifty thousand birds came.", 250_000, 250_000, "birds"),
        ("Prices rose 5-10 percent.", 5, 10, "percent"),
        ("They ferry 20 barrels a day.", 20, 20, "barrels per day"),
        ("A 36-hour storm broke the mast.", 36, 36, "hours"),
        ("Nine of its 80 river barges sank.", 9, 9, "river barges"),
    ],
)
def test_a_figure_is_read_with_its_bounds_and_its_unit(
    text: str, low: float | None, high: float | None, unit: str
) -> None:
    figure = find_quantities(text)[0]
    assert (figure.low, figure.high, figure.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The monitor counted 31 dead.", "killed"),
        ("The blast killed at least 100 people near Velm.", "killed"),
        ("About 9,000 people were displaced when the dyke gave way.", "displaced"),
        ("The storm left 220,000 homeless.", "homeless"),
        ("The official death toll still stood at 613.", "killed"),
        ("The rebels hold about 60 percent of the town.", "held"),
        ("The guard sent 40 boats to the delta.", "deployed"),
    ],
)
def test_a_figure_tells_of_what_the_words_around_it_say(text: str, told: str) -> None:
    assert find_quantities(text)[0].of == told


def test_two_figures_in_a_row_keep_what_each_tells_of() -> None:
    killed, wounded = find_quantities("In spring 17 people were killed and 52 injured by falling slates.")
    assert (killed.of, wounded.of) == ("killed", "wounded")


def test_from_more_to_less_is_two_figures_of_one_change() -> None:
    before, after = find_quantities("The count of the town fell from 60,000 to less than 4,000 people.")
    assert (before.low, before.high, before.change) == (60_000, 60_000, "from")
    assert (after.low, after.high, after.change) == (None, 4000, "to")
    assert before.unit == after.unit == "people"


def test_a_share_keeps_the_whole_it_is_taken_of() -> None:
    figure = only("The rebels hold about 60 percent of the old town.")
    assert (figure.low, figure.approximate, figure.base) == (60, True, "the old town")
    assert only("Half of the harbour burned.").base == "the harbour"


def test_a_word_that_names_no_number_is_kept_as_vague() -> None:
    dozens, hundreds, thousands = find_quantities(
        "Dozens of barns, several hundred sheep and tens of thousands of bees were lost."
    )
    assert [f.vague for f in (dozens, hundreds, thousands)] == [True, True, True]
    assert [(f.low, f.high) for f in (dozens, hundreds, thousands)] == [
        (24, None),
        (200, None),
        (20_000, None),
    ]


def test_a_restated_measure_keeps_the_bound() -> None:
    miles = find_quantities("The plume reached more than 80 km (50 miles).")[1]
    assert (miles.low, miles.high) == (50, None)


def test_a_part_in_brackets_does_not_take_the_bound_of_the_whole() -> None:
    children = find_quantities("At least 40 people (12 children) drowned.")[1]
    assert (children.low, children.high) == (12, 12)


def test_a_tally_is_a_figure_and_a_plain_ordinal_is_none() -> None:
    assert ends("It was the third fire so far.") == (3, 3)
    assert find_quantities("The third army left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "On March 6 they met at 10:30 and on 2031-04-02 they left.",
        "In 1987 the mill burned, and again in the 1990s.",
        "Orla Venn, 45, said no.",
        "Flight 370 and Article 51 are named in Resolution 2254.",
        "They won 3-1 and drew 2-2.",
        "Call +44 20 7946 0958 or see https://example.org/40.",
        "Version 3.5.1 runs on 192.168.0.1.",
        "The port lost 1,7000 crates.",
        'They played the film "40 Riders" twice-over.',
        "No one came, and one day it ended.",
        "In the second half of a match they lost heart.",
        "The 22nd amendment passed.",
        "She read Apollo 13.",
        "",
        "\ud800 \x00 \u0661",
    ],
)
def test_dates_names_ages_scores_and_garbled_numbers_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


def test_the_span_covers_the_bound_the_number_and_the_unit() -> None:
    text = "He said at least 40 hill riders fell."
    assert only(text).span.of(text) == "at least 40 hill riders"


@pytest.mark.parametrize("row", table("bounds"), ids=lambda r: r["phrase"])
def test_every_bound_holds_in_its_example(row: Row) -> None:
    figure = next(f for f in find_quantities(row["example"]) if 40 in (f.low, f.high))
    expected = {"at_least": (40, None), "above": (40, None), "below": (None, 40), "at_most": (None, 40)}
    assert (figure.low, figure.high) == expected.get(row["kind"], (40, 40))
    assert figure.approximate == (row["kind"] == "about")


@pytest.mark.parametrize("row", table("tells"), ids=lambda r: r["of"])
def test_every_telling_word_tells_in_its_example(row: Row) -> None:
    assert only(row["example"]).of == row["of"]


@pytest.mark.parametrize("row", table("trends"), ids=lambda r: r["trend"])
def test_every_trend_holds_in_its_example(row: Row) -> None:
    assert only(row["example"]).trend == row["trend"]


@pytest.mark.parametrize("row", table("labels"), ids=lambda r: r["words"][:12])
def test_every_label_makes_its_number_a_name(row: Row) -> None:
    assert find_quantities(row["example"]) == []


@pytest.mark.parametrize("row", table("numbers"), ids=lambda r: f"{r['word']} {r['kind']}")
def test_every_number_word_counts_in_its_example(row: Row) -> None:
    figure = find_quantities(row["example"])[0]
    value = float(row["value"])
    times = {"hundred": 3.0, "scale": 3.0, "dozen": 3.0, "letter": 3.0}.get(row["kind"], 1.0)
    assert figure.low is not None
    shares = (figure.low / value) % 1 if row["kind"] == "fraction" else None
    assert shares in (None, pytest.approx(0, abs=1e-5), pytest.approx(1, abs=1e-5)) or value == 0
    if row["kind"] != "fraction" and row["word"] not in {"tens"}:
        assert figure.low == value * times


@pytest.mark.parametrize("number", ["1 million", "1,000,000", "a million", "one million"])
@pytest.mark.parametrize("about", ["Nearly", "Almost", "Close to", "About"])
def test_nearly_a_million_is_a_million_and_only_about(about: str, number: str) -> None:
    figure = only(f"{about} {number} villagers fled Velm.")
    assert (figure.low, figure.high, figure.approximate) == (1_000_000, 1_000_000, True)
    assert (figure.unit, figure.of) == ("villagers", "displaced")


@pytest.mark.parametrize(
    ("text", "before", "now", "of"),
    [
        ("The toll rose from 40 to 95.", 40, 95, "killed"),
        ("The toll more than doubled, from 40 on Monday to 95.", 40, 95, "killed"),
        ("Its population fell from 70,000 before the war to 5,000.", 70_000, 5_000, "population"),
        ("The price of salt fell from 40 crowns a sack in spring to 12.", 40, 12, "cost"),
    ],
)
def test_a_change_tells_of_its_new_end(text: str, before: float, now: float, of: str | None) -> None:
    former, figure = find_quantities(text)
    assert (former.low, former.change, former.of) == (before, "from", None)
    assert (figure.low, figure.change, figure.of) == (now, "to", of)
    assert former.unit == figure.unit


@pytest.mark.parametrize(
    "text",
    [
        "43 people drowned, the guild said, up from 41 on Tuesday.",
        "The toll rose to 43 from 41.",
        "43 people drowned, compared with 41 the day before.",
    ],
)
def test_what_was_before_tells_of_nothing_now(text: str) -> None:
    figure, former = find_quantities(text)
    assert (figure.low, figure.of) == (43, "killed")
    assert (former.low, former.of, former.change) == (41, None, "from")


def test_former_values_stand_together() -> None:
    text = (
        "The guild said 19 people had died and 57 were hurt, up from 14 dead and 41 wounded the day before."
    )
    told = [(f.low, f.of) for f in find_quantities(text)]
    assert told == [(19, "killed"), (57, "wounded"), (14, None), (41, None)]


def test_an_aside_parts_no_figure_from_what_it_tells_of() -> None:
    figures = find_quantities("At Velm 126 people, 68 of them children, were killed.")
    assert (figures[0].low, figures[0].of) == (126, "killed")
    assert only("Forty people, the guild said, were killed.").of == "killed"


def test_hung_hyphens_share_a_unit() -> None:
    figures = find_quantities("It comes with four-, five- and six-cylinder engines.")
    assert [(f.low, f.unit) for f in figures] == [(4, "cylinder"), (5, "cylinder"), (6, "cylinder")]


def test_a_size_between_a_number_and_its_noun_is_passed_over() -> None:
    bottles, size = find_quantities("The guild filled eight million 250ml bottles.")
    assert (bottles.low, bottles.unit) == (8_000_000, "bottles")
    assert (size.low, size.unit) == (250, "millilitres")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seven of those aboard are alive, the harbour office said.", "surviving"),
        ("Eleven passengers remained alive on Monday.", "surviving"),
        ("All 112 people aboard were killed.", "killed"),
        ("The ferry had 40 people aboard when the wave killed its captain.", "aboard"),
        ("The wave killed nine of the 112 people aboard.", "killed"),
        ("There were 112 people aboard and nine were killed.", "aboard"),
        ("Forty passengers and crew were killed.", "killed"),
    ],
)
def test_what_became_of_people_aboard_is_what_their_figure_tells_of(text: str, told: str) -> None:
    assert find_quantities(text)[0].of == told


@pytest.mark.parametrize(
    ("text", "unit", "of"),
    [
        ("Six captains were called. The guild puts the number at 2.", "captains", None),
        ("Some 171 people died. The guild says at least 290.", "people", "killed"),
        ("Some 171 people died. The mayor put it at more than 300.", "people", "killed"),
        ("Some 171 people died.\n\nThe mayor put it at more than 300.", None, None),
        ("Some 171 people died. There were nine.", None, None),
    ],
)
def test_a_bare_number_may_stand_for_the_count_told_of_before_it(
    text: str, unit: str | None, of: str | None
) -> None:
    figure = find_quantities(text)[-1]
    assert (figure.unit, figure.of) == (unit, of)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The number of victims has reached 61.", "killed"),
        ("About 6,000 people took part in the march.", "attended"),
        ("At least 43 people were taken to hospital.", "treated"),
        ("Some 140 soldiers had surrendered.", "captured"),
        ("More than 16,000 people are out of their homes.", "displaced"),
        ("Two convoys carrying tents left.", None),
        ("Some 140 militants were eliminated.", "killed"),
        ("We lost 31 fighters.", "killed"),
        ("We lost 31 barns.", None),
        ("A nurse counted 48 bodies.", "killed"),
        ("A driver saw about 48 bodies.", None),
        ("Losses run to more than 200 killed and wounded.", "casualties"),
        ("Twenty-six soldiers of the 4th Brigade have been killed.", "killed"),
        ("We will need to write to 693 clients.", None),
        ("The guild sent three letters.", None),
        ("Casualties are one of the most bitter issues.", None),
        ("Two shells hit the mill.", None),
        ("The fate of nine people was unknown.", "missing"),
    ],
)
def test_what_the_words_around_a_figure_tell_of(text: str, of: str | None) -> None:
    assert only(text).of == of


@pytest.mark.parametrize(
    "text",
    [
        "It rained between 9 and 12 March.",
        "It has rained since about six this morning.",
        "Orla Venn, who is 67 and fled, spoke.",
        "One can't say.",
        "The crew of the Billions Bunker slept.",
        "Call 0207 782 4368.",
        "A girl of eight died.",
        "It was filmed on October 16 and 17.",
        "Somebody rang at ten past nine.",
        "It was a long way from ground zero.",
    ],
)
def test_days_hours_ages_and_one_are_no_figures(text: str) -> None:
    assert find_quantities(text) == []


def test_a_toll_that_is_raised_changes_and_a_lake_above_towns_bounds_nothing() -> None:
    assert [f.change for f in find_quantities("The clinic raised its toll from 17 to 22.")] == ["from", "to"]
    assert ends("There is a lake above three towns.") == (3, 3)


def test_an_address_below_a_headline_is_no_unit() -> None:
    figure = only("Death toll at Velm rises to 85\nwww.orlenmail.com")
    assert (figure.unit, figure.of) == (None, "killed")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Eleven people, nine of them children, died when two shells hit the mill.",
            [(11, "killed"), (9, None), (2, None)],
        ),
        ("The blaze killed 33 – two more guests were saved.", [(33, "killed"), (2, "rescued")]),
    ],
)
def test_each_figure_of_a_sentence_tells_of_its_own(text: str, found: list[tuple[int, str | None]]) -> None:
    assert [(f.low, f.of) for f in find_quantities(text)] == found


def test_two_near_counts_with_or_are_one_range_and_prices_stay_two() -> None:
    assert ends("Forty or fifty lads came.") == (40, 50)
    assert len(find_quantities("It costs eight or nine euros.")) == 2
    assert len(find_quantities("Nine or 400 lads came.")) == 2


def test_a_part_of_a_counted_whole_has_the_unit_alone() -> None:
    assert [f.unit for f in find_quantities("Two of its four turbines are off.")] == ["turbines", "turbines"]


def test_what_stood_some_days_before_is_no_unit_and_a_ratio_may_be_hung_together() -> None:
    assert [(f.low, f.unit) for f in find_quantities("Nine are missing, down from 19 two days earlier.")] == [
        (9, None),
        (19, None),
        (2, "days"),
    ]
    assert only("They outnumber us by about 10-to-1.").unit == "to 1"


def of_each(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(f.span.of(text), f.unit, f.of) for f in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "words", "unit", "of"),
    [
        ("It had sunk 17 barges; a clerk conceded the loss of five.", "five", "barges", None),
        ("The guild put turnout at 71 percent and then corrected the figure to 68 percent.", "68 percent", "percent", "turnout"),
        ("A 54-year-old miller spoke. The guild gives 114.", "114", None, None),
        ("Ferry with 148 aboard capsizes off Velm", "148", None, "aboard"),
        ("They came back with 30 of its original 120 men.", "30 of its original 120 men", "men", None),
        ("One in Velm left, of the guild's own nine members.", "nine members", "members", None),
        ("Some 9,000 stay, down from 15,000 a week ago.", "15,000", None, None),
        ("At minus six nobody was killed.", "minus six", None, None),
        ("He told wardens about two of these cases.", "two of these cases", "cases", None),
        ("Only five were needed.", "five", None, None),
        ("His seal was missing, but only five were needed.", "five", None, None),
        ("It killed 115 of the 148 people. One Velm clerk died. The guild gives 114.", "114", "people", "killed"),
        ("A judge freed 22 men.", "22 men", "men", "released"),
        ("The flood killed 115 of the 148 people.", "148 people", "people", None),
        ("It drowned 9 of the 12 people aboard.", "12 people", "people", "aboard"),
        ("One of the two Velm clerks survived.", "two Velm clerks", "Velm clerks", None),
        ("The ferry had 148 people aboard and not 150.", "150", None, None),
        ("It killed nine, not twelve, people.", "twelve", None, None),
    ],
)  # fmt: skip
def test_a_figure_tells_of_what_its_own_words_say(
    text: str, words: str, unit: str | None, of: str | None
) -> None:
    assert (words, unit, of) in of_each(text)


def test_about_is_of_what_one_was_told_and_rough_where_one_said_so() -> None:
    told = find_quantities("He told wardens about two of these barges.")[0]
    assert not told.approximate
    assert only("He said about 40 of the people drowned.").approximate


def test_each_count_of_a_list_tells_of_what_its_first_tells() -> None:
    found = of_each("The dead included 83 Velmers, 31 Iraqis, nine Israelis and two Orsk nationals.")
    assert [of for _, _, of in found] == ["killed"] * 4
    they = of_each("It killed 40 people. They included 8 Iraqis and 3 Israelis.")
    assert [of for _, _, of in they] == ["killed"] * 3
    apart = of_each("It killed 40 people, 12 barges and 3 mills were lost.")
    assert apart[2][2] is None


def test_what_a_toll_was_before_it_was_revised_tells_of_nothing_now() -> None:
    assert of_each("They revised the toll at the fair to five, from three, after the flood.")[1] == (
        "three",
        None,
        None,
    )


def test_a_share_of_a_besieged_town_counts_nobody() -> None:
    share = only("They took two thirds of the besieged town of Velm.")
    assert (share.of, share.base) == (None, "the besieged town")
    assert only("Two thirds of the people are trapped.").of == "trapped"
    assert only("Half of the city was displaced.").of == "displaced"
