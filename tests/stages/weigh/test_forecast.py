import pytest

from fogline.model.citation import cite
from fogline.model.claim import Claim, ClaimKind, ClaimPart
from fogline.model.dating import Dating
from fogline.model.standing import Forecast, ForecastState
from fogline.model.statement import Act
from fogline.stages.weigh.forecast import forecasts_of
from story import Story, on, place_of

FORESEEN = "The weir at Tarnby will collapse within three days."


def foreseen(
    later: str | None = None, *, day: int = 5, act: Act = Act.ASSERT, then: Act = Act.ASSERT
) -> Forecast:
    story = Story()
    report = story.report(FORESEEN, path="first.txt", day=3)
    span = place_of(FORESEEN, "within three days")
    story.add(Dating(id="dating", report_id=report.id, span=span, interval=on(6)))
    first = story.say(report, FORESEEN, speaker=story.name("Ada Quill"), act=act)
    if later:
        story.say(
            story.report(later, path="later.txt", day=day), later, speaker=story.name("Bo Tarn"), act=then
        )
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == first.id]
    return found


def test_what_nobody_settles_is_open() -> None:
    found = foreseen()
    assert (found.state, found.resolved_by) == (ForecastState.OPEN, None)


def test_the_horizon_is_the_words_that_time_it() -> None:
    assert foreseen().horizon == "within three days"


def test_a_later_report_in_like_words_bears_it_out() -> None:
    found = foreseen("The weir at Tarnby collapsed in the night.")
    assert found.state is ForecastState.BORNE_OUT
    assert found.resolved_by


def test_an_earlier_report_settles_nothing() -> None:
    assert foreseen("The weir at Tarnby collapsed in the night.", day=1).state is ForecastState.OPEN


def test_what_may_be_settles_nothing() -> None:
    assert foreseen("The weir at Tarnby may collapse in the night.").state is ForecastState.OPEN


def test_what_is_called_for_settles_nothing() -> None:
    assert (
        foreseen("The weir at Tarnby, collapsed in the night.", then=Act.DEMAND).state is ForecastState.OPEN
    )


def test_what_is_open_to_somebody_to_choose_is_not_foreseen() -> None:
    story = Story()
    text = "The bench could order a new count, annul the vote or uphold it."
    story.say(story.report(text, day=3), text, speaker=story.name("Ada Quill"))
    assert forecasts_of(story.view, story.told, []) == []


def test_another_matter_settles_nothing() -> None:
    assert foreseen("A ferry collapsed on the lake.").state is ForecastState.OPEN


def test_the_opposite_fails_it() -> None:
    story = Story()
    first = "The garrison of Tarnby will defend the old fort."
    last = "The garrison of Tarnby withdrew from the old fort."
    story.say(story.report(first, day=3), first, speaker=story.name("Ada Quill"))
    story.say(story.report(last, day=6), last, speaker=story.name("Bo Tarn"))
    (found,) = forecasts_of(story.view, story.told, [])
    assert found.state is ForecastState.FAILED


def test_a_bare_condition_foresees_nothing() -> None:
    story = Story()
    text = "If it rained, nobody said so."
    story.say(story.report(text), text)
    assert forecasts_of(story.view, story.told, []) == []


def test_a_promise_is_one_by_its_act_whatever_its_words() -> None:
    story = Story()
    text = "Two trains for Tarnby."
    story.say(story.report(text), text, act=Act.INTEND)
    assert len(forecasts_of(story.view, story.told, [])) == 1


def told(first: str, later: str, *, day: int = 5, horizon: str | None = None, by: int = 4) -> Forecast:
    story = Story()
    report = story.report(first, path="first.txt", day=2)
    if horizon:
        story.add(Dating(id="dating", report_id=report.id, span=place_of(first, horizon), interval=on(by)))
    story.say(report, first, speaker=story.name("Ada Quill"), act=Act.PREDICT)
    text = story.report(later, path="later.txt", day=day)
    settled = story.say(text, later, speaker=story.name("Bo Tarn"))
    story.figure(settled, later.split(maxsplit=1)[0], 19, 19, of="killed")
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.report_id == report.id]
    assert found.resolved_by in (None, settled.id)
    assert (found.resolved_by is None) == (found.state is ForecastState.OPEN)
    return found


@pytest.mark.parametrize(
    ("first", "later", "state"),
    [
        ("The death toll will rise.", "Nineteen people have now died.", ForecastState.BORNE_OUT),
        ("The death toll will rise.", "Nineteen people sang.", ForecastState.OPEN),
        ("The Weir Bridge will not last.", "The Weir Bridge collapsed.", ForecastState.BORNE_OUT),
        ("The Weir Bridge will not last.", "The Weir Bridge is full of people.", ForecastState.OPEN),
        (
            "Two grain ships will reach Tarnby harbour.",
            "The grain ships reached Tarnby harbour.",
            ForecastState.BORNE_OUT,
        ),
        (
            "Two grain ships will reach Tarnby harbour.",
            "The grain ships for Tarnby harbour were called off.",
            ForecastState.FAILED,
        ),
        (
            "Two grain ships will reach Tarnby harbour.",
            "The grain ships may reach Tarnby harbour.",
            ForecastState.OPEN,
        ),
        (
            "Two grain ships will reach Tarnby harbour.",
            "The guild is worried about the grain ships in Tarnby harbour, which reached us.",
            ForecastState.OPEN,
        ),
        (
            "If it rains, two grain ships will reach Tarnby harbour.",
            "The grain ships reached Tarnby harbour.",
            ForecastState.OPEN,
        ),
    ],
)
def test_only_a_later_word_on_the_same_matter_settles_it(
    first: str, later: str, state: ForecastState
) -> None:
    assert told(first, later).state is state


def test_what_did_not_come_in_its_time_failed() -> None:
    first, later = "Two grain ships will reach Tarnby by Sunday.", "The grain ships did not reach Tarnby."
    assert told(first, later, horizon="Sunday").state is ForecastState.FAILED
    assert told(first, later, horizon="Sunday", by=9).state is ForecastState.OPEN


def test_what_nobody_tells_of_after_its_day_lapsed() -> None:
    first, later = "Two grain ships will reach Tarnby by Sunday.", "The mayor of Vell opened a school."
    assert told(first, later, horizon="Sunday").state is ForecastState.LAPSED
    assert told(first, later, horizon="Sunday", by=9).state is ForecastState.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "More lives could have been saved.",
        "They would never have left the valley.",
        "The floods may have killed hundreds.",
        "We did all we could.",
        "The bridge could not be crossed.",
        "They are poor due to the war.",
        "He was not sure where he would live.",
        "The king that was promised has arrived.",
        "Despite fears of rain the market is open.",
        "He would not comment on the rain.",
        "The priority is to find the crew.",
        "She feared that hundreds of men had drowned.",
        "Arrests may only be made by night.",
        "A fault could be ruled out.",
        "He fears that the boxes are being opened.",
        "The outage is due to a cut cable.",
        "She is hoping that they will choose well.",
        "He would like to step down.",
        "They will usually wait at the gate.",
        "The barge, which the guild had said would come by noon, sank at dusk.",
        "The boy could be as old as ten.",
        "Fears soon spread about the weir.",
        "For two days nobody would tell us what had leaked.",
        "None of the guards would ever answer.",
        "They would never say why.",
        "I expected the number of guests to grow.",
    ],
)
def test_what_was_or_might_have_been_is_not_foreseen(text: str) -> None:
    story = Story()
    story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    assert forecasts_of(story.view, story.told, []) == []


def test_the_clause_that_points_ahead_is_the_forecast() -> None:
    story = Story()
    text = "The club has four hundred members, and that a van would leave for Vell on Saturday."
    report = story.report(text)
    story.say(report, text, speaker=story.name("Ada Quill"))
    (found,) = forecasts_of(story.view, story.told, [])
    assert found.span.of(text) == "a van would leave for Vell on Saturday."


def test_a_plan_outside_every_statement_is_a_forecast_of_its_own() -> None:
    story = Story()
    text = "It rained all day. The ship is expected to arrive in a week. Rain is heavy."
    report = story.report(text)
    (found,) = forecasts_of(story.view, story.told, [])
    assert (found.span.of(report.text), found.statement_id) == (
        "The ship is expected to arrive in a week.",
        None,
    )


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Divers were slow, and the barge was raised on Tuesday.", ForecastState.BORNE_OUT),
        ("Divers to raise the barge.", ForecastState.OPEN),
    ],
)
def test_who_foresaw_it_bears_it_out_by_telling_that_it_is_done_alone(
    later: str, state: ForecastState
) -> None:
    story = Story()
    first, speaker = "Divers may raise the barge on Tuesday.", story.name("Ada Quill")
    said = story.say(story.report(first, path="first.txt", day=2), first, speaker=speaker)
    story.say(story.report(later, path="later.txt", day=6), later, speaker=speaker)
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == said.id]
    assert found.state is state


def test_a_reprint_of_its_own_report_settles_nothing() -> None:
    story = Story()
    first = "Two grain ships will reach Tarnby harbour."
    fact = "The grain ships for Tarnby harbour reached the cape."
    report = story.report(f"{first} {fact}", path="first.txt", day=3)
    said = story.say(report, first, speaker=story.name("Ada Quill"))
    story.say(story.report(fact, path="later.txt", day=5), fact, speaker=story.name("Bo Tarn"))
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == said.id]
    assert found.state is ForecastState.OPEN


def test_what_is_to_last_for_months_is_not_borne_out_after_days() -> None:
    first, later = "The guard will hold the hill of Tarnby for months.", "The guard holds the hill of Tarnby."
    assert told(first, later).state is ForecastState.OPEN


def test_a_day_that_came_and_went_without_it_failed() -> None:
    first = "A second quake will hit Tarnby on Sunday."
    later = "Sunday came and went in Tarnby and no quake came."
    assert told(first, later, horizon="Sunday").state is ForecastState.FAILED


def test_what_may_be_ordered_bears_nothing_out() -> None:
    story = Story()
    first, later = (
        "The court of Tarnby will annul the vote.",
        "a recount in Tarnby or annul the vote of the court",
    )
    story.say(story.report(first, day=2), first, speaker=story.name("Ada Quill"))
    story.say(
        story.report(f"It could order {later}.", day=6),
        later,
        speaker=story.name("Bo Tarn"),
        cue="could order",
    )
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.state is not None]
    assert found.state is ForecastState.OPEN


def test_a_matter_without_a_shared_name_needs_more_than_two_words() -> None:
    first, later = "A full inquiry into the blaze will open.", "An inquiry asks who saw the blaze."
    assert told(first, later).state is ForecastState.OPEN


@pytest.mark.parametrize(("came", "state"), [(9, ForecastState.BORNE_OUT), (3, ForecastState.FAILED)])
def test_what_is_unlikely_before_a_day_is_borne_out_by_what_comes_after_it(
    came: int, state: ForecastState
) -> None:
    story = Story()
    first = "The grain ships are unlikely to reach Tarnby harbour before Sunday."
    later = "The grain ships reached Tarnby harbour on Tuesday."
    report = story.report(first, day=2)
    story.add(Dating(id="by", report_id=report.id, span=place_of(first, "Sunday"), interval=on(4)))
    said = story.say(report, first, speaker=story.name("Ada Quill"))
    text = story.report(later, day=10)
    story.add(Dating(id="on", report_id=text.id, span=place_of(later, "Tuesday"), interval=on(came)))
    story.say(text, later, speaker=story.name("Bo Tarn"))
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == said.id]
    assert found.state is state


def test_what_came_before_it_was_foreseen_does_not_bear_it_out() -> None:
    story = Story()
    first = "Two grain ships will reach Tarnby harbour."
    later = "The grain ships reached Tarnby harbour on Tuesday."
    said = story.say(story.report(first, day=5), first, speaker=story.name("Ada Quill"))
    text = story.report(later, day=10)
    story.add(Dating(id="on", report_id=text.id, span=place_of(later, "Tuesday"), interval=on(3)))
    story.say(text, later, speaker=story.name("Bo Tarn"))
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == said.id]
    assert found.state is ForecastState.OPEN


@pytest.mark.parametrize(
    "later",
    [
        "The grain ships reached Tarnby harbour two days later than promised.",
        "The grain ships for Tarnby harbour missed their deadline.",
        "The deadline for the grain ships to reach Tarnby harbour passed without them.",
    ],
)
def test_what_comes_late_failed(later: str) -> None:
    assert told("Two grain ships will reach Tarnby harbour.", later).state is ForecastState.FAILED


def test_a_promise_said_again_does_not_show_that_it_lapsed() -> None:
    first = "Two grain ships will reach Tarnby by Sunday."
    story = Story()
    report = story.report(first, path="first.txt", day=2)
    story.add(Dating(id="dating", report_id=report.id, span=place_of(first, "Sunday"), interval=on(4)))
    said = story.say(report, first, speaker=story.name("Ada Quill"))
    story.say(story.report(first, path="again.txt", day=6), first, speaker=story.name("Bo Tarn"))
    other = "A third ship lies off Tarnby."
    last = story.say(story.report(other, path="last.txt", day=7), other, speaker=story.name("Cy Moll"))
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == said.id]
    assert (found.state, found.resolved_by) == (ForecastState.LAPSED, last.id)


@pytest.mark.parametrize(
    "text",
    ["These numbers can still go up.", "He expected the number of patients to exceed 100 within a week."],
)
def test_a_number_that_can_rise_or_is_expected_to_is_foreseen(text: str) -> None:
    story = Story()
    story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    assert len(forecasts_of(story.view, story.told, [])) == 1


def numbers(first: str, bound: str, low: int, later: str, count: int, *, of: str, day: int = 5) -> Forecast:
    story = Story()
    report = story.report(first, path="first.txt", day=2)
    story.add(Dating(id="by", report_id=report.id, span=place_of(first, "within a week"), interval=on(9)))
    said = story.say(report, first, speaker=story.name("Ada Quill"))
    story.figure(said, bound, low, None, of="treated")
    settled = story.say(story.report(later, day=day), later, speaker=story.name("Bo Tarn"))
    story.figure(settled, str(count), count, count, of=of)
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.report_id == report.id]
    return found


@pytest.mark.parametrize(
    ("count", "of", "day", "state"),
    [
        (143, "wounded", 5, ForecastState.BORNE_OUT),
        (143, "treated", 5, ForecastState.BORNE_OUT),
        (90, "treated", 5, ForecastState.OPEN),
        (143, "displaced", 5, ForecastState.OPEN),
        (143, "treated", 12, ForecastState.LAPSED),
    ],
)
def test_a_number_is_borne_out_by_a_higher_one_of_its_kind_in_its_time(
    count: int, of: str, day: int, state: ForecastState
) -> None:
    first = "He expected the number of patients to exceed 100 within a week."
    later = f"The number of those who sought help has reached {count}."
    assert numbers(first, "exceed 100", 100, later, count, of=of, day=day).state is state


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Payments by the Tarnby guild have reached 21 of 33 families.", ForecastState.FAILED),
        ("Payments by the Tarnby guild have reached 33 of 33 families.", ForecastState.BORNE_OUT),
        ("Payments by the Tarnby guild have reached only a few families.", ForecastState.FAILED),
    ],
)
def test_what_was_promised_to_all_is_not_borne_out_by_what_came_to_some(
    later: str, state: ForecastState
) -> None:
    first = "Payments by the Tarnby guild will reach all families by Sunday."
    story = Story()
    story.name("Tarnby")
    report = story.report(first, path="first.txt", day=2)
    story.add(Dating(id="by", report_id=report.id, span=place_of(first, "Sunday"), interval=on(4)))
    said = story.say(report, first, speaker=story.name("Ada Quill"))
    story.say(story.report(later, day=6), later, speaker=story.name("Bo Tarn"))
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == said.id]
    assert found.state is state


def retold(behind: str) -> tuple[Forecast, dict[str, str]]:
    first = "The findings of the inquiry would be published by Sunday."
    again = "to publish the findings of the inquiry by Sunday"
    story = Story()
    speaker = story.name("Ada Quill")
    report = story.report(first, path="first.txt", day=2)
    story.add(Dating(id="by", report_id=report.id, span=place_of(first, "Sunday"), interval=on(4)))
    said = story.say(report, first, speaker=speaker, act=Act.INTEND)
    later = story.report(f"Ada Quill had promised {again}. {behind}", path="later.txt", day=6)
    story.say(later, again, speaker=speaker, cue="had promised", act=Act.INTEND)
    last = story.say(later, behind)
    (found,) = [f for f in forecasts_of(story.view, story.told, []) if f.statement_id == said.id]
    return found, {last.id: behind}


def test_a_term_that_passed_right_behind_the_retelling_of_a_promise_fails_it() -> None:
    found, behind = retold("The deadline passed without a report.")
    assert found.state is ForecastState.FAILED
    assert found.resolved_by in behind


def test_a_promise_retold_is_no_new_word() -> None:
    found, behind = retold("It rained in Vell.")
    assert found.state is ForecastState.LAPSED
    assert found.resolved_by in behind


def test_two_rare_words_settle_what_is_known_to_be_one_claim() -> None:
    first, later = "Sheep in the valley will show traces in their wool soon.", "Traces were seen in the wool."
    story = Story()
    report, then = story.report(first, path="a.txt", day=2), story.report(later, path="b.txt", day=6)
    said = story.say(report, first, speaker=story.name("Ada Quill"))
    fact = story.say(then, later, speaker=story.name("Bo Tarn"))
    both = [
        ClaimPart(statement_id=s.id, wording=cite(r, s.content[0])) for s, r in ((said, report), (fact, then))
    ]
    one = Claim(id="claim", event_id="event", kind=ClaimKind.FORECAST, parts=tuple(both))
    for claims, state in ([], ForecastState.OPEN), ([one], ForecastState.BORNE_OUT):
        (found,) = [f for f in forecasts_of(story.view, story.told, claims) if f.statement_id == said.id]
        assert found.state is state
