import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model.citation import cite
from fogline.model.interval import Interval
from fogline.model.report import MarkKind, mark
from fogline.model.span import Span
from fogline.model.statement import Act, Hedge, HedgeKind
from fogline.stages.brief.phrase import (
    ACTS,
    LONGEST,
    day,
    distinct,
    ended,
    named,
    outer_hedge,
    party,
    quote,
    said,
    speaker,
)
from fogline.text.reading import cited_words
from story import Story, on, place_of, report_of


def test_words_are_quoted_without_their_own_outer_marks() -> None:
    assert quote('"The weir is shut."') == quote("that the weir is shut")[:1] + "The weir is shut”"
    assert quote("that the weir is shut") == "“the weir is shut”"


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("the weir is “shut", "“the weir is ‘shut’”"),
        ("he said “shut” and “open”", "“he said ‘shut’ and ‘open’”"),
        ("“shut” and “open”", "“‘shut’ and ‘open’”"),
        ("day and night” it rains and “nobody” sails", "“‘day and night’ it rains and ‘nobody’ sails”"),
        ("it will ''rise''", "“it will ‘rise’”"),
        ("publicly that the weir is shut", "“the weir is shut”"),
        ("and the weir is shut,", "“the weir is shut”"),
        ("the [weir](https://tarnby.example/weir) is *shut*", "“the weir is shut”"),
    ],
)
def test_marks_within_are_single_and_paired(words: str, quoted: str) -> None:
    assert quote(words) == quoted


def test_a_long_quotation_is_cut_where_a_clause_ends() -> None:
    words = f"the weir at Tarnby is shut since {'very ' * 20}long ago, and {'nobody ' * 30}knows"
    assert quote(words).endswith("long ago …”")


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
    report = story.report(text)
    told = story.say(report, "The weir is shut", speaker=story.name("Ada Quill"), act=act)
    words = cite(report, place_of(text, "The weir is shut"))
    assert said(story.view, told, words) == f"Ada Quill{ACTS[act]}: “The weir is shut”"


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
    report = story.report(text)
    told = story.say(report, "the weir is shut", speaker=story.name("Ada Quill"), hedge=hedge)
    words = cite(report, place_of(text, "the weir is shut"))
    assert said(story.view, told, words) == "Ada Quill (Probably, in its words): “the weir is shut”"


def test_words_that_ran_together_are_quoted_apart() -> None:
    story = Story()
    report = story.report("The Vaubrelmill burns, and the Vaubrelmill is lost, Ada Quill said.")
    span = Span(start=31, end=42)
    story.add(mark(report.id, span, MarkKind.REPAIR, reading="Vaubrel mill"))
    words = cite(report, place_of(report.text, "the Vaubrelmill is lost"))
    assert cited_words(story.view, words) == "the Vaubrel mill is lost"
    assert cited_words(story.view, cite(report, Span(start=0, end=21))) == "The Vaubrelmill burns"


def test_a_hedge_inside_the_words_is_told_by_them() -> None:
    story = Story()
    text = "The weir is probably shut, Ada Quill said."
    hedge = Hedge(span=place_of(text, "probably"), kind=HedgeKind.LIKELIHOOD, band=(55, 80))
    told = story.say(
        story.report(text), "The weir is probably shut", speaker=story.name("Ada Quill"), hedge=hedge
    )
    assert outer_hedge(story.view, told) is None


def test_many_names_are_cut_short_with_how_many_more() -> None:
    assert named(["Vaubrel Bell", "Tarnby Echo", "Tarnby Echo"]) == "Tarnby Echo, Vaubrel Bell"
    assert named(f"Paper {k}" for k in range(9)).endswith("Paper 5 and 3 more")


def test_a_known_day_is_told_and_no_other() -> None:
    assert day(on(3)) == "3 May"
    assert day(None) is None
    assert day(Interval(earliest=on(3).earliest, latest=on(4).latest)) is None


def test_a_party_stands_behind_a_name_that_does_not_tell_it() -> None:
    story = Story()
    report = story.report("Shut, Ada Quill said. Open, the Orvenia staff said.")
    ada = story.say(report, "Shut", speaker=story.name("Ada Quill", side="Orvenia"))
    staff = story.say(report, "Open", speaker=story.name("Orvenia staff", side="Orvenia"))
    assert party(story.view, ada) == "Ada Quill (Orvenia)"
    assert party(story.view, staff) == "Orvenia staff"


def test_a_citation_is_given_once() -> None:
    report = report_of("The weir is shut.")
    first, second = cite(report, Span(start=4, end=8)), cite(report, Span(start=0, end=3))
    assert distinct([first, second, first]) == (first, second)


@pytest.mark.parametrize(
    ("text", "cue", "content", "shown"),
    [
        (
            "The court indicted a young ferryman.",
            "indicted",
            "a young ferryman",
            "indicted “a young ferryman”",
        ),
        ("The court said a ferryman fled.", "said", "a ferryman fled", "“a ferryman fled”"),
        ("The court praised, it said, the ferryman.", "praised", "the ferryman", "“the ferryman”"),
    ],
)
def test_a_thing_is_shown_with_the_verb_that_it_is_the_object_of(
    text: str, cue: str, content: str, shown: str
) -> None:
    story = Story()
    report = story.report(text)
    told = story.say(report, content, source="The court", cue=cue)
    assert said(story.view, told, cite(report, told.content[0])) == f"The court: {shown}"


def test_a_single_mark_without_its_partner_gets_it_back() -> None:
    assert quote("We stay: ‘It matters to us") == "“We stay: ‘It matters to us’”"
    assert quote("the guards’ ‘last’ post") == "“the guards’ ‘last’ post”"


@pytest.mark.parametrize(
    ("act", "verb", "shown"),
    [
        (Act.DECIDE, "suspended", "Ada Quill: suspended “the lease of the old mill”"),
        (Act.DECIDE, "decided", "Ada Quill, deciding: “the lease of the old mill”"),
        (Act.DENY, "dismissed", "Ada Quill, denying: “the lease of the old mill”"),
    ],
)
def test_what_is_decided_is_told_by_its_verb_where_that_says_more_than_the_act(
    act: Act, verb: str, shown: str
) -> None:
    story = Story()
    report = story.report(f"Ada Quill {verb} the lease of the old mill.")
    ada = story.name("Ada Quill")
    told = story.say(report, "the lease of the old mill", speaker=ada, cue=verb, act=act)
    assert said(story.view, told, cite(report, told.content[0])) == shown


def test_a_sentence_ends_with_one_full_stop() -> None:
    assert ended("in Orlen Salts N.V.") == ended("in Orlen Salts N.V") == "in Orlen Salts N.V."
