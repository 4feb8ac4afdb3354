import pytest

from fogline.compare.telling import Telling
from fogline.model.claim import RelationKind
from fogline.model.entity import Label
from fogline.model.interval import Interval
from fogline.model.quantity import Quantity
from fogline.model.statement import Act
from fogline.stages.link.bearing import Bearing
from fogline.stages.link.figures import figures_bear
from story import Story, on

Said = tuple[str, str, float, Interval | None]


def related(left: Said, right: Said) -> Bearing | None:
    """How the second figure of two speakers' sentences bears on the first."""
    story = Story()
    for place in ("Tarnby", "Vaubrel"):
        story.name(place, label=Label.PLACE)
    figures: list[Quantity] = []
    for n, (speaker, text, value, day) in enumerate((left, right)):
        report = story.report(text, path=f"{n}.txt")
        said = story.say(report, text, speaker=story.name(speaker), said=day)
        figures.append(story.figure(said, f"{value:g}", value, value, of="killed"))
    told: dict[str, Telling] = {t.statement.report_id: t for t in story.told}
    first, second = (told[q.report_id] for q in figures)
    return figures_bear(first, second)


def kind(left: Said, right: Said) -> RelationKind | None:
    found = related(left, right)
    return found.kind if found else None


def test_two_sides_of_a_conflict_do_not_estimate_they_dispute() -> None:
    story = Story()
    for side, value in (("north", 80), ("south", 100)):
        text = f"In the pit of Tarnby {value} miners died."
        said = story.say(story.report(text), text, speaker=story.name(f"Ada {side}", side=side))
        story.figure(said, f"{value} miners", value, value, of="killed", unit="miners")
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is RelationKind.DISPUTES


def toll(speaker: str, value: float, *, day: int | None = None, place: str = "Tarnby") -> Said:
    return (speaker, f"In the pit of {place} {value:g} miners died.", value, on(day) if day else None)


def test_two_speakers_with_one_figure_support_each_other() -> None:
    assert kind(toll("Ada Quill", 9), toll("Bo Tarn", 9)) is RelationKind.SUPPORTS


def test_figures_far_apart_on_one_day_dispute() -> None:
    assert kind(toll("Ada Quill", 9, day=3), toll("Bo Tarn", 40, day=3)) is RelationKind.DISPUTES


def test_estimates_that_differ_by_less_than_three_times_spread() -> None:
    assert kind(toll("Ada Quill", 80, day=3), toll("Bo Tarn", 100, day=3)) is RelationKind.SPREADS


def test_a_figure_of_a_later_day_is_an_update() -> None:
    found = related(toll("Ada Quill", 9, day=3), toll("Bo Tarn", 40, day=4))
    assert found is not None
    assert (found.kind, found.turned) == (RelationKind.UPDATES, False)


def test_an_update_names_the_later_figure_whatever_the_order() -> None:
    found = related(toll("Ada Quill", 40, day=4), toll("Bo Tarn", 9, day=3))
    assert found is not None
    assert (found.kind, found.turned) == (RelationKind.UPDATES, True)


def test_one_speaker_does_not_dispute_with_himself() -> None:
    assert kind(toll("Ada Quill", 9), toll("Ada Quill", 40)) is RelationKind.UPDATES


def test_figures_of_two_places_are_of_another_scope() -> None:
    found = kind(toll("Ada Quill", 9), toll("Bo Tarn", 40, place="Vaubrel"))
    assert found is RelationKind.OTHER_SCOPE


def test_figures_of_two_matters_have_no_bearing() -> None:
    assert related(toll("Ada Quill", 9), ("Bo Tarn", "Cholera took 40 lives.", 40, None)) is None


def test_a_toll_decides_where_another_figure_of_the_two_is_equal() -> None:
    story = Story()
    speaker = story.name("Ada Quill")
    for day, value in ((3, 43), (4, 112)):
        text = f"In the bus from 2 towns at Tarnby {value} miners died."
        said = story.say(story.report(text, path=f"{day}.txt"), text, speaker=speaker, said=on(day))
        story.figure(said, "2 towns", 2, 2, unit="towns")
        story.figure(said, f"{value} miners", value, value, of="killed", unit="miners")
    found = figures_bear(*story.told)
    assert found is not None
    assert (found.kind, found.reason[:19]) == (RelationKind.UPDATES, "one speaker's figur")


def test_a_share_or_a_length_in_the_publishers_own_voice_is_no_side_of_a_dispute() -> None:
    story = Story()
    for n, (value, speaker) in enumerate(((9, None), (40, story.name("Ada Quill")))):
        text = f"Of the pit of Tarnby the miners hold {value} percent."
        said = story.say(story.report(text, path=f"{n}.txt"), text, speaker=speaker)
        story.figure(said, f"{value} percent", value, value, of="held", unit="percent")
    assert figures_bear(*story.told) is None


def test_a_part_of_a_toll_is_of_another_scope_than_the_whole() -> None:
    part = ("Bo Tarn", "In the pit of Tarnby 3 of the dead were miners.", 3, on(3))
    assert kind(toll("Ada Quill", 40, day=3), part) is RelationKind.OTHER_SCOPE
    assert kind(part, toll("Bo Tarn", 40, day=3)) is RelationKind.OTHER_SCOPE


def test_a_part_that_is_more_than_the_whole_disputes_it() -> None:
    part = ("Bo Tarn", "In the pit of Tarnby 40 of the dead were miners.", 40, on(3))
    assert kind(toll("Ada Quill", 9, day=3), part) is RelationKind.DISPUTES


@pytest.mark.parametrize(
    ("least", "most", "found"), [(20, 18, RelationKind.DISPUTES), (18, 20, RelationKind.SUPPORTS)]
)
def test_a_least_number_above_a_most_is_a_dispute_however_near(
    least: float, most: float, found: RelationKind
) -> None:
    story = Story()
    for n, (speaker, low, high) in enumerate((("Ada Quill", least, None), ("Bo Tarn", None, most))):
        text = f"In the pit of Tarnby {low or high:g} miners died."
        said = story.say(story.report(text, path=f"{n}.txt"), text, speaker=story.name(speaker))
        story.figure(said, f"{low or high:g} miners", low, high, of="killed", unit="miners")
    bearing = figures_bear(*story.told)
    assert bearing is not None
    assert bearing.kind is found


@pytest.mark.parametrize(
    ("of", "exact", "least", "later", "kind"),
    [
        ("aboard", 90, 130, 0, RelationKind.DISPUTES),
        ("aboard", 90, 130, 1, RelationKind.DISPUTES),
        ("aboard", 120, 130, 0, RelationKind.SPREADS),
        ("killed", 90, 130, 0, RelationKind.SPREADS),
        ("killed", 90, 130, 1, RelationKind.UPDATES),
    ],
)
def test_a_least_number_well_above_an_exact_one_disputes_what_does_not_grow(
    of: str, exact: float, least: float, later: int, kind: RelationKind
) -> None:
    story = Story()
    for n, (low, high) in enumerate(((exact, exact), (least, None))):
        text, speaker = f"On the ferry to Tarnby {low:g} people were counted.", ("Ada Quill", "Bo Tarn")[n]
        said = story.say(story.report(text), text, speaker=story.name(speaker), said=on(3 + n * later))
        story.figure(said, f"{low:g} people", low, high, of=of, unit="people")
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is kind


def test_tolls_of_two_classes_of_people_are_of_two_scopes() -> None:
    story = Story()
    for speaker, who, value in (("Ada Quill", "soldiers", 9), ("Bo Tarn", "rebels", 40)):
        text = f"In the pit of Tarnby {value} {who} died."
        said = story.say(story.report(text), text, speaker=story.name(speaker))
        story.figure(said, f"{value} {who}", value, value, of="killed", unit=who)
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is RelationKind.OTHER_SCOPE
    assert "soldiers" in found.reason


@pytest.mark.parametrize(
    ("first", "second", "kind"), [(3, 5, RelationKind.UPDATES), (3, 3, RelationKind.DISPUTES)]
)
def test_a_higher_toll_printed_on_a_later_day_is_an_update(
    first: int, second: int, kind: RelationKind
) -> None:
    story = Story()
    for speaker, day, value in (("Ada Quill", first, 9), ("Bo Tarn", second, 40)):
        text = f"In the pit of Tarnby {value} miners died."
        said = story.say(story.report(text, day=day), text, speaker=story.name(speaker))
        story.figure(said, f"{value} miners", value, value, of="killed", unit="miners")
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is kind


def test_who_saw_dozens_says_nothing_against_hundreds() -> None:
    story = Story()
    for speaker, words, low, rough in (
        ("Ada Quill", "Dozens", 24, True),
        ("Bo Tarn", "600 miners", 600, False),
    ):
        text = f"In the pit of Tarnby {words} died."
        said = story.say(story.report(text), text, speaker=story.name(speaker))
        story.figure(said, words, low, None, of="killed", approximate=rough)
    assert figures_bear(*story.told) is None


def test_two_bodies_of_no_contest_estimate_as_others_do() -> None:
    story = Story()
    for body, value in (("Tarnby Clinic", 80), ("Tarnby Mill Board", 100)):
        text = f"In the pit of Tarnby {value} miners died."
        said = story.say(story.report(text), text, speaker=story.name(body, label=Label.ORGANISATION))
        story.figure(said, f"{value} miners", value, value, of="killed", unit="miners")
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is RelationKind.SPREADS


def test_counts_with_hardly_a_word_beside_them_are_of_one_toll() -> None:
    found = related(
        ("Ada Quill", "The toll at 40.", 40, None), ("Bo Tarn", "The fever killed 171 people.", 171, None)
    )
    assert found is not None
    assert found.kind is RelationKind.DISPUTES


def two_tolls(left: str, right: str, a: str, b: str) -> RelationKind | None:
    """How the toll `b` of the right sentence bears on the toll `a` of the left one; both towns are known places."""
    story = Story()
    for place in ("Tarnby", "Vaubrel"):
        story.name(place, label=Label.PLACE)
    ids = []
    for n, (speaker, text, words) in enumerate((("Ada Quill", left, a), ("Bo Tarn", right, b))):
        said = story.say(story.report(text, path=f"{n}.txt", day=3), text, speaker=story.name(speaker))
        value = float("".join(c for c in words if c.isdigit()))
        story.figure(said, words, value, value, of="killed")
        ids.append(said.id)
    told = {t.statement.id: t for t in story.told}
    found = figures_bear(told[ids[0]], told[ids[1]])
    return found.kind if found else None


def test_the_dead_of_one_town_do_not_dispute_those_of_the_other_town_of_one_sentence() -> None:
    both = "Gunmen shot 12 people dead in Tarnby and 4 in Vaubrel."
    one = "Gunmen shot 50 people dead in Tarnby, and fled from Vaubrel."
    assert two_tolls(both, one, "4", "50 people") is RelationKind.OTHER_SCOPE
    assert two_tolls(both, one, "12 people", "50 people") is RelationKind.DISPUTES


def test_who_leaves_the_place_away_speaks_of_the_same_toll() -> None:
    named, bare = "Gunmen shot 12 people dead in Tarnby.", "Gunmen shot 50 people dead."
    assert two_tolls(named, bare, "12 people", "50 people") is RelationKind.DISPUTES


def test_who_leaves_the_day_away_right_after_it_speaks_of_the_same_toll() -> None:
    """Both are told on a Saturday."""
    named, bare = "On Friday gunmen shot 12 people dead.", "Gunmen shot 50 people dead."
    assert two_tolls(named, bare, "12 people", "50 people") is RelationKind.DISPUTES
    long_ago = named.replace("Friday", "Monday")
    assert two_tolls(long_ago, bare, "12 people", "50 people") is RelationKind.OTHER_SCOPE
    other = "On Sunday gunmen shot 50 people dead."
    assert two_tolls(named, other, "12 people", "50 people") is RelationKind.OTHER_SCOPE


@pytest.mark.parametrize(
    "wider", ["The war there has killed 900 people.", "The floods of 1931 killed 900 people.", "In 1931, 900 people were killed."]
)  # fmt: skip
def test_the_dead_of_a_war_or_of_another_year_dispute_no_toll_of_today(wider: str) -> None:
    today = "The blast at the mill killed 26 people."
    assert two_tolls(today, wider, "26 people", "900 people") in {RelationKind.OTHER_SCOPE, None}
    assert (
        two_tolls(wider, wider.replace("900", "9000"), "900 people", "9000 people") is RelationKind.DISPUTES
    )


@pytest.mark.parametrize("value", [9, 40])
def test_who_denies_a_figure_neither_supports_nor_disputes_another(value: float) -> None:
    story = Story()
    text = f"In the pit of Tarnby {value} miners died."
    for n, (act, speaker, number) in enumerate(((Act.ASSERT, "Ada Quill", 9), (Act.DENY, "Bo Tarn", value))):
        words = text.replace(str(value), str(number))
        said = story.say(story.report(words, path=f"{n}.txt"), words, speaker=story.name(speaker), act=act)
        story.figure(said, f"{number} miners", number, number, of="killed", unit="miners")
    assert figures_bear(*story.told) is None


def test_a_toll_that_named_its_day_is_updated_by_a_later_one_that_needs_not_name_it() -> None:
    named = ("Ada Quill", "In the pit of Tarnby the toll rose to 4 miners on Thursday.", 4, on(5))
    assert kind(named, ("Bo Tarn", "In the pit of Tarnby the toll is 6 miners.", 6, on(17))) is (
        RelationKind.UPDATES
    )
    fewer = ("Bo Tarn", "In the pit of Tarnby the toll is 3 miners.", 3, on(17))
    assert kind(named, fewer) is RelationKind.OTHER_SCOPE


def test_fewer_who_are_away_from_home_on_a_later_day_dispute_nothing() -> None:
    story = Story()
    for day, speaker, value in ((5, "Ada Quill", 9000), (10, "Bo Tarn", 1900)):
        text = f"From the pit of Tarnby {value} people are away from home."
        said = story.say(
            story.report(text, path=f"{day}.txt"), text, speaker=story.name(speaker), said=on(day)
        )
        story.figure(said, f"{value} people", value, value, of="displaced", unit="people")
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is RelationKind.UPDATES


def test_a_count_alone_disputes_one_of_the_exposed_that_is_far_above_it() -> None:
    story = Story()
    for n, (speaker, text, words, low, high) in enumerate(
        (
            (
                "Ada Quill",
                "At least 12,500 people were exposed to the smoke.",
                "At least 12,500 people",
                12500,
                None,
            ),
            ("Bo Tarn", "4,000", "4,000", 4000, 4000),
        )
    ):
        said = story.say(story.report(text, path=f"{n}.txt"), text, speaker=story.name(speaker))
        story.figure(said, words, low, high, of="exposed", unit="people")
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is RelationKind.DISPUTES


def test_more_exposed_on_a_later_day_are_an_update() -> None:
    story = Story()
    for day, speaker, value in ((3, "Ada Quill", 4000), (9, "Bo Tarn", 12500)):
        text = f"In the pit of Tarnby {value} people were exposed."
        said = story.say(
            story.report(text, path=f"{day}.txt"), text, speaker=story.name(speaker), said=on(day)
        )
        story.figure(said, f"{value} people", value, value, of="exposed", unit="people")
    found = figures_bear(*story.told)
    assert found is not None
    assert found.kind is RelationKind.UPDATES
