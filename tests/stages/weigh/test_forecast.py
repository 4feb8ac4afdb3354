from fogline.model.dating import Dating
from fogline.model.standing import Forecast, ForecastState
from fogline.model.statement import Act
from fogline.stages.weigh.forecast import forecasts_of
from story import Story, on, place_of

FORESEEN = "The weir at Tarnby will collapse within three days."


def foreseen(later: str | None = None, *, day: int = 5, act: Act = Act.ASSERT) -> Forecast:
    story = Story()
    report = story.report(FORESEEN, path="first.txt", day=3)
    span = place_of(FORESEEN, "within three days")
    story.add(Dating(id="dating", report_id=report.id, span=span, interval=on(6)))
    first = story.say(report, FORESEEN, speaker=story.name("Ada Quill"), act=act)
    if later:
        story.say(story.report(later, path="later.txt", day=day), later, speaker=story.name("Bo Tarn"))
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
