"""How two readings of one substance bear on each other."""

from fogline.model.claim import RelationKind
from fogline.model.interval import Interval
from fogline.stages.link.bearing import Bearing
from fogline.stages.link.contrast import contrast
from story import Story, on

PPM = "ppm"


def read(
    *said: tuple[str, str, float, Interval | None], unit: tuple[str, str] = (PPM, PPM)
) -> Bearing | None:
    """How the readings of benzene in two sentences bear on each other."""
    story = Story()
    for n, (speaker, text, value, day) in enumerate(said):
        report = story.report(text, path=f"{n}.txt")
        made = story.say(report, text, speaker=story.name(speaker), said=day)
        story.figure(made, f"{value:g} {PPM}", value, value, unit=unit[n], of="benzene")
    return contrast(*sorted(story.told, key=lambda t: t.text))


def guild(value: float, day: int) -> tuple[str, str, float, Interval]:
    return ("Ada Quill", f"Benzene in the air had fallen to {value:g} ppm.", value, on(day))


def league(value: float, day: int) -> tuple[str, str, float, Interval]:
    return ("Bo Tarn", f"Our own devices showed {value:g} ppm at the mill.", value, on(day))


def test_two_readings_of_one_day_that_lie_far_apart_dispute_whatever_else_is_told() -> None:
    found = read(guild(60, 3), league(410, 3))
    assert found is not None
    assert (found.kind, found.question) == (RelationKind.DISPUTES, "How much: benzene?")


def test_a_reading_printed_the_next_morning_is_still_of_the_same_day() -> None:
    found = read(guild(60, 3), league(410, 4))
    assert found is not None
    assert found.kind is RelationKind.DISPUTES


def test_readings_of_two_days_are_of_another_scope() -> None:
    found = read(guild(60, 3), league(410, 8))
    assert found is not None
    assert found.kind is RelationKind.OTHER_SCOPE


def test_readings_in_two_units_are_not_compared() -> None:
    assert read(guild(60, 3), league(410, 3), unit=(PPM, "ppb")) is None
