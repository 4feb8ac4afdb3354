from itertools import pairwise

import pytest

from fogline.model.brief import Brief, Line, Section
from fogline.model.citation import check
from fogline.model.entity import Entity, Label, Mention
from fogline.model.event import Event
from fogline.model.origin import Occasion
from fogline.model.quantity import Quantity
from fogline.model.report import Mark, MarkKind, Report, mark
from fogline.model.statement import Act, Statement
from fogline.model.view import Record, View
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.lines import sections
from fogline.stages.brief.stage import run
from fogline.stages.link.stage import run as link
from fogline.stages.trace.stage import run as trace
from fogline.stages.weigh.stage import run as weigh
from story import Story, place_of

GIVEN = (Report, Mark, Entity, Mention, Statement, Quantity, Occasion)
SHARED = "the keeper of the weir walked along the wall at dawn and found that both gates were open"


def siege() -> Story:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    for name, text in (
        ("Ada Quill", "The brigade will defend Tarnby, Ada Quill said."),
        ("Bo Tarn", "The brigade withdrew from Tarnby under attack, said Bo Tarn."),
    ):
        report = story.report(text, publisher=f"{name}'s Paper")
        story.say(report, text[: text.index(",")], speaker=story.name(name), act=Act.ASSERT)
    first = story.report(f"Yesterday {SHARED}. Nobody has responded, and the mayor has not responded.")
    story.report(f"Today {SHARED}. In all 2,3000 sheep drowned.")
    toll = story.say(first, SHARED, speaker=story.name("Cy Marl"))
    story.figure(toll, "both gates", 2, 2, of="gates", unit="gates")
    last = story.view.all(Report)
    garbled = next(r for r in last if "2,3000" in r.text)
    story.add(mark(garbled.id, place_of(garbled.text, "2,3000"), MarkKind.GARBLED, reading="2,300 or 23,000"))
    return story


def weighed() -> View:
    view = siege().view
    records: list[Record] = [r for kind in GIVEN for r in view.all(kind)]
    for stage in (trace, link, weigh):
        records += stage(View(records), "event")
    event = Event(id="event", report_ids=tuple(r.id for r in view.all(Report)), title="Tarnby")
    return View([*records, event])


VIEW = weighed()


def lines(section: Section) -> list[Line]:
    return [line for line in sections(Ledger(view=VIEW)) if line.section is section]


def test_every_line_rests_on_characters_that_stand_there() -> None:
    found = sections(Ledger(view=VIEW))
    assert found
    for line in found:
        assert line.citations
        for citation in line.citations:
            check(citation, VIEW.report(citation.report_id))


def test_sections_come_in_reading_order() -> None:
    order = list(Section)
    places = [order.index(line.section) for line in sections(Ledger(view=VIEW))]
    assert all(a <= b for a, b in pairwise(places))


def test_a_dispute_quotes_both_sides() -> None:
    (line,) = [x for x in lines(Section.CONTESTED) if x.text.startswith("Is Tarnby being given up?")]
    assert "(a) given up: Bo Tarn: “The brigade withdrew from Tarnby under attack”" in line.text
    assert "(b) kept: Ada Quill: “The brigade will defend Tarnby”" in line.text
    assert line.dispute_id


def test_a_garbled_number_is_told_as_printed() -> None:
    (line,) = [x for x in lines(Section.FIGURES) if "Cannot be read" in x.text]
    assert "“2,3000”" in line.text
    assert "it may stand for 2,300 or 23,000" in line.text


def test_a_figure_keeps_the_party_that_gave_it() -> None:
    assert "Gates: Cy Marl, “both gates”." in [x.text for x in lines(Section.FIGURES)]


def test_a_silence_is_told_in_the_report_s_own_words() -> None:
    assert "“the mayor has not responded” (2.txt)." in [x.text for x in lines(Section.UNKNOWN)]


def test_a_copy_is_told_with_its_evidence() -> None:
    (line,) = lines(Section.COPIES)
    assert line.text.endswith("Counted once.")
    assert [c.exact for c in line.citations] == [SHARED, SHARED]


@pytest.mark.parametrize("word", [" true", "false", "fake", "lie", "wrong"])
def test_no_line_gives_a_verdict(word: str) -> None:
    told = " ".join(line.text for line in sections(Ledger(view=VIEW)))
    assert word not in told


def test_the_brief_is_that_of_its_event() -> None:
    (brief,) = run(VIEW, "event")
    assert isinstance(brief, Brief)
    assert (brief.event_id, brief.title) == ("event", "Tarnby")
    assert brief.lines == tuple(sections(Ledger(view=VIEW)))


def test_an_event_of_which_nothing_is_said_has_a_brief_without_lines() -> None:
    story = Story()
    report = story.report("It rained.")
    story.add(Event(id="event", report_ids=(report.id,), title="Rain"))
    (brief,) = run(story.view, "event")
    assert isinstance(brief, Brief)
    assert brief.lines == ()
