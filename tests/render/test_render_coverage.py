from render_sample import BRIEF, EVENT, R1, R2, R3, R4, made, records, sample

from fogline.model.event import Event
from fogline.model.view import View
from fogline.render.basis import distinct_texts, rests_on
from fogline.render.coverage import coverages, report_name, reports_in_order


def test_reports_stand_by_day_and_undated_ones_last() -> None:
    assert reports_in_order(sample()) == [R1, R2, R3, R4]


def test_a_report_without_a_publisher_goes_by_the_name_of_its_file() -> None:
    assert report_name(R1) == "Vell Courier"
    assert report_name(R4) == "morning-post.txt"
    assert report_name(made("far\\off.txt", "The dyke held.", None)) == "off.txt"


def test_the_brief_says_what_it_rests_on() -> None:
    view = sample()
    told = rests_on(view, coverages(view)[0])
    assert told.startswith("Rests on 4 reports by 3 publishers (1 of unknown publisher)")
    assert "published 2 to 4 April 2031 (1 undated)" in told
    assert "1 report repeats another's text" in told


def test_an_act_of_speaking_in_two_reports_is_no_copied_text() -> None:
    view = sample()
    assert distinct_texts(view, coverages(view)[0]) == 3


def test_reports_of_no_event_come_last_and_are_not_lost() -> None:
    stray = made("stray.txt", "The ferry sank.", 1)
    found = coverages(View([*records(), stray]))
    assert [c.title for c in found] == [BRIEF.title, "Reports of no event"]
    assert found[1].reports == (stray,)


def test_events_stand_in_the_order_of_their_first_reports() -> None:
    early = made("early.txt", "A storm is near.", 1)
    other = Event(id="event:a", report_ids=(early.id,), title="storm")
    assert [c.title for c in coverages(View([*records(), early, other]))] == ["storm", BRIEF.title]


def test_gaps_are_told_by_the_brief_where_there_is_one() -> None:
    assert coverages(sample())[0].gaps == ()
    bare = View([r for r in records() if r is not BRIEF])
    assert [g.id for g in coverages(bare)[0].gaps] == ["gap:1", "gap:2"]


def test_the_brief_says_what_is_new_and_withdrawn_since_an_earlier_one() -> None:
    view = sample()
    told = rests_on(view, coverages(view)[0])
    assert told.endswith("2 reports are new, 1 is withdrawn since 2 April 2031.")


def test_a_view_with_an_event_but_no_brief_still_has_its_reports() -> None:
    view = View([R1, Event(id=EVENT.id, report_ids=(R1.id, "report:gone"), title="")])
    found = coverages(view)[0]
    assert found.reports == (R1,)
    assert found.title == "An event without a title"
