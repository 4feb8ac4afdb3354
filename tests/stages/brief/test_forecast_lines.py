import pytest

from fogline.model.dating import Dating
from fogline.model.standing import Forecast, ForecastState
from fogline.stages.brief.forecasts import forecasts
from fogline.stages.brief.ledger import Ledger
from story import Story, on, place_of


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Tuesday", "Open (by “Tuesday”, 13 May)."),
        ("13 May", "Open (by “13 May”)."),
    ],
)
def test_an_open_forecast_tells_the_day_that_its_words_mean(words: str, line: str) -> None:
    story = Story()
    text = f"The guild will mend the weir by {words}."
    report = story.report(text, day=9)
    said = story.say(report, text, speaker=story.name("Ada Quill"))
    span = place_of(text, text)
    story.add(
        Dating(id="by", report_id=report.id, span=place_of(text, words), interval=on(13), anchor=""),
        Forecast(
            id="forecast",
            report_id=report.id,
            span=span,
            statement_id=said.id,
            claim_id=None,
            horizon=words,
            state=ForecastState.OPEN,
            resolved_by=None,
        ),
    )
    (found,) = forecasts(Ledger(view=story.view))
    assert found.text.endswith(line)
