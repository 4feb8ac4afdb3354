import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.citation import cite
from fogline.model.origin import Origin, OriginKind
from fogline.model.span import Span
from fogline.model.statement import Act, Hedge, HedgeKind
from fogline.stages.brief.phrase import (
    ACTS,
    LONGEST,
    carriers_clause,
    distinct,
    origins_clause,
    outer_hedge,
    quote,
    said,
    speaker,
)
from story import Story, place_of, report_of


def origin(label: str) -> Origin:
    return Origin(
        id=label, kind=OriginKind.OCCASION, label=label, speaker_id=label, statement_ids=(), report_ids=()
    )


def test_words_are_quoted_without_their_own_outer_marks() -> None:
    assert quote('"The weir is shut."') == quote("that the weir is shut")[:1] + "The weir is shut”"
    assert quote("that the weir is shut") == "“the weir is shut”"


def test_a_mark_inside_is_closed_again() -> None:
    assert quote("the weir is “shut") == "“the weir is “shut””"


def test_white_space_is_folded() -> None:
    assert quote("the\n\n weir") == "“the weir”"


def test_a_long_quotation_is_cut_at_a_word_and_says_so() -> None:
    found = quote("weir " * 200)
    assert found.endswith("weir …”")
    assert len(found) <= LONGEST + 4


@given(st.text(max_size=400))
def test_any_words_can_be_quoted(words: str) -> None:
    found = quote(words)
    assert found.startswith("“")
    assert found.endswith("”")
    assert len(found) <= LONGEST + 10


@pytest.mark.parametrize("act", list(Act))
def test_every_act_has_its_word(act: Act) -> None:
    story = Story()
    text = "The weir is shut, Ada Quill told us."
    told = story.say(story.report(text), "The weir is shut", speaker=story.name("Ada Quill"), act=act)
    assert said(story.view, told, "The weir is shut") == f"Ada Quill{ACTS[act]}: “The weir is shut”"


def test_a_source_that_is_nobody_s_name_is_told_in_its_own_words() -> None:
    story = Story()
    report = story.report("The weir is shut, two  officials said.")
    assert (
        speaker(story.view, story.say(report, "The weir is shut", source="two  officials")) == "two officials"
    )


def test_words_without_a_source_are_an_unnamed_one_or_the_publisher_s() -> None:
    story = Story()
    report = story.report("The weir is shut, it was said.", publisher="Tarnby Echo")
    hidden = story.say(report, "The weir is shut", cue="it was said")
    own = story.say(report, report.text)
    assert speaker(story.view, hidden) == "An unnamed source in Tarnby Echo"
    assert speaker(story.view, own) == "Tarnby Echo"


def test_a_hedge_outside_the_words_is_kept_word_for_word() -> None:
    story = Story()
    text = "Probably, Ada Quill said, the weir is shut."
    hedge = Hedge(span=place_of(text, "Probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80))
    told = story.say(story.report(text), "the weir is shut", speaker=story.name("Ada Quill"), hedge=hedge)
    assert (
        said(story.view, told, "the weir is shut") == "Ada Quill (Probably, in its words): “the weir is shut”"
    )


def test_a_hedge_inside_the_words_is_told_by_them() -> None:
    story = Story()
    text = "The weir is probably shut, Ada Quill said."
    hedge = Hedge(span=place_of(text, "probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80))
    told = story.say(
        story.report(text), "The weir is probably shut", speaker=story.name("Ada Quill"), hedge=hedge
    )
    assert outer_hedge(story.view, told) is None


def test_a_count_comes_with_its_list() -> None:
    assert origins_clause([origin("Ada Quill")]) == "One origin: Ada Quill."
    assert (
        origins_clause([origin("Bo Tarn"), origin("Ada Quill")])
        == "2 independent origins: Ada Quill; Bo Tarn."
    )


def test_carriers_are_named_where_there_is_more_than_one() -> None:
    story = Story()
    for publisher in ("Vaubrel Bell", "Tarnby Echo"):
        story.say(story.report("Shut.", publisher=publisher), "Shut.")
    told = story.view.statements
    assert carriers_clause(story.view, told) == " Carried by 2 reports: Tarnby Echo, Vaubrel Bell."
    assert carriers_clause(story.view, told[:1]) == ""


def test_a_citation_is_given_once() -> None:
    report = report_of("The weir is shut.")
    first, second = cite(report, Span(start=4, end=8)), cite(report, Span(start=0, end=3))
    assert distinct([first, second, first]) == (first, second)
