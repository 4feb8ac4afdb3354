from dataclasses import replace

from fogline.model.dating import Dating
from fogline.model.interval import Interval, RelativeDay
from fogline.model.report import MarkKind, Report, mark
from fogline.model.span import Span
from fogline.stages.brief.timeline import timeline_of
from story import Story, on, place_of


def dating(report: Report, words: str, interval: Interval | None) -> Dating:
    span = place_of(report.text, words)
    return Dating(
        id=f"dating:{report.id}{span.start}", report_id=report.id, span=span, interval=interval, anchor="told"
    )


def test_each_sentence_stands_on_its_day_in_order_of_days() -> None:
    story = Story()
    report = story.report("The weir broke on Friday. It had rained since Monday there.")
    story.add(dating(report, "Friday", on(9)), dating(report, "Monday", on(5)))
    entries = timeline_of(story.view)
    assert [e.text for e in entries] == ["It had rained since Monday there.", "The weir broke on Friday."]
    assert [e.citations[0].exact for e in entries] == [e.text for e in entries]
    assert {e.anchor for e in entries} == {"told"}


def test_one_sentence_and_one_day_are_one_entry() -> None:
    story = Story()
    report = story.report("On Friday, 9 May, the weir broke.")
    story.add(dating(report, "Friday", on(9)), dating(report, "9 May", on(9)))
    assert len(timeline_of(story.view)) == 1


def test_two_days_in_one_sentence_are_two_entries() -> None:
    story = Story()
    report = story.report("It rained on Monday and broke on Friday.")
    story.add(dating(report, "Monday", on(5)), dating(report, "Friday", on(9)))
    assert [e.interval for e in timeline_of(story.view)] == [on(5), on(9)]


def test_a_time_that_means_no_day_is_left_out() -> None:
    story = Story()
    report = story.report("The weir broke on Friday.")
    story.add(dating(report, "Friday", None))
    assert timeline_of(story.view) == ()


def test_noise_is_no_part_of_a_sentence() -> None:
    story = Story()
    report = story.report("Read also our letters\n\nThe weir broke on Friday.")
    story.add(
        mark(report.id, place_of(report.text, "Read also our letters"), MarkKind.NOISE),
        dating(report, "Friday", on(9)),
    )
    assert [e.text for e in timeline_of(story.view)] == ["The weir broke on Friday."]


def test_a_time_at_the_head_of_a_sentence_brings_its_sentence() -> None:
    story = Story()
    report = story.report("It had rained. Yesterday the weir broke.")
    story.add(dating(report, "Yesterday", on(9)))
    assert [e.text for e in timeline_of(story.view)] == ["Yesterday the weir broke."]


def test_a_day_that_nothing_dates_is_told_where_its_place_in_a_week_is_known() -> None:
    story = Story()
    report = story.report("The weir broke on Friday. They met on Thursday there.")
    days = {"Friday": 0, "Thursday": 1}
    story.add(
        *(
            replace(dating(report, name, None), relative=RelativeDay(name=name, last="Friday", back=back))
            for name, back in days.items()
        )
    )
    entries = timeline_of(story.view)
    assert [e.relative and e.relative.name for e in entries] == ["Thursday", "Friday"]
    assert not any(e.is_placed for e in entries)


def test_the_day_in_a_masthead_is_no_event() -> None:
    story = Story()
    report = story.report("The Orlen Mail, 9 May 2031\n\nThe weir broke on Friday.")
    story.add(dating(report, "9 May 2031", on(9)), dating(report, "Friday", on(9)))
    assert [e.text for e in timeline_of(story.view)] == ["The weir broke on Friday."]


def test_a_day_that_only_tells_which_deed_is_meant_dates_no_other() -> None:
    story = Story()
    report = story.report("Police held Orm in connection with Friday's theft. Friday's theft was the third.")
    story.add(dating(report, "Friday", on(9)))
    second = report.text.rindex("Friday")
    story.add(
        Dating(
            id="dating:second",
            report_id=report.id,
            span=Span(start=second, end=second + 6),
            interval=on(9),
            anchor="told",
        )
    )
    assert [e.text for e in timeline_of(story.view)] == ["Friday's theft was the third."]


def test_a_sentence_that_a_later_report_repeats_keeps_its_day() -> None:
    story = Story()
    text = "The weir above the old town of Tarnby broke on Friday."
    for day, meant in ((20, 16), (12, 9)):
        report = story.report(text, day=day)
        story.add(dating(report, "Friday", on(meant)))
    assert [e.interval for e in timeline_of(story.view)] == [on(9), on(9)]


def test_a_short_sentence_may_be_said_anew() -> None:
    story = Story()
    for day, meant in ((20, 16), (12, 9)):
        report = story.report("She spoke on Friday.", day=day)
        story.add(dating(report, "Friday", on(meant)))
    assert [e.interval for e in timeline_of(story.view)] == [on(9), on(16)]


def test_a_day_that_is_denied_dates_nothing() -> None:
    story = Story()
    report = story.report("The answer was short: not this year. The weir broke on Friday, not yet on Monday.")
    story.add(
        dating(report, "this year", on(9)), dating(report, "Friday", on(8)), dating(report, "Monday", on(7))
    )
    assert [e.interval for e in timeline_of(story.view)] == [on(7), on(8)]


def test_a_heading_that_tells_for_whose_use_it_is_is_no_event() -> None:
    story = Story()
    report = story.report(
        "HARBOUR FORUM\nNews release, 9 May 2031\nFor immediate use\n\nThe weir broke there."
    )
    story.add(dating(report, "9 May 2031", on(9)))
    assert timeline_of(story.view) == ()


def test_the_day_of_a_deed_beside_the_day_of_what_is_told_dates_nothing() -> None:
    story = Story()
    report = story.report(
        "On Friday divers found the bell after Monday's storm. Monday's storm sank two barges."
    )
    story.add(dating(report, "Friday", on(9)), dating(report, "Monday", on(5)))
    second = Span(start=report.text.rindex("Monday"), end=report.text.rindex("Monday") + len("Monday"))
    story.add(Dating(id="dating:second", report_id=report.id, span=second, interval=on(5), anchor="told"))
    found = [(e.interval, e.text.split()[0]) for e in timeline_of(story.view)]
    assert found == [(on(5), "Monday's"), (on(9), "On")]
