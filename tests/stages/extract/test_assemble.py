import pytest
from extract_sample import attribution, contents, statements, words
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.nlp.attribution import Attribution


def test_a_quotation_that_the_tagger_cut_is_taken_whole_without_its_marks() -> None:
    text = "“We stay here. The bridge holds for now. Nobody leaves,” the mayor said."
    [found] = statements(text, attribution(text, "the mayor", "said", "Nobody leaves,"))
    assert contents(text, found) == "We stay here. The bridge holds for now. Nobody leaves,"
    assert found.kind.value == "direct"


def test_a_quotation_that_its_cue_interrupts_is_one_statement() -> None:
    text = "“We stay here,” the mayor said on Monday. “Nobody in this town leaves.”"
    [found] = statements(text, attribution(text, "the mayor", "said", "We stay here,"))
    assert contents(text, found) == "We stay here, / Nobody in this town leaves."


def test_a_quotation_alone_in_the_next_paragraph_has_the_speaker_of_the_one_before() -> None:
    text = "“We stay here,” the mayor said.\n\n“Nobody in this town leaves its houses.”\n\nIt rained."
    first, second = statements(text, attribution(text, "the mayor", "said", "We stay here,"))
    assert second.source == first.source
    assert second.cue == ()
    assert contents(text, second) == "Nobody in this town leaves its houses."


def test_a_quotation_after_another_speaker_or_a_paragraph_between_is_not_carried_on() -> None:
    text = "“We stay here,” the mayor said.\n\nIt rained all day.\n\n“Nobody in this town leaves.”"
    assert len(statements(text, attribution(text, "the mayor", "said", "We stay here,"))) == 1


def test_words_in_marks_within_reported_words_make_a_mixed_statement() -> None:
    text = "The mayor said the bridge is “an open road” for the raiders."
    [found] = statements(
        text, attribution(text, "The mayor", "said", "the bridge is “an open road” for the raiders")
    )
    assert found.kind.value == "mixed"
    assert contents(text, found) == "the bridge is “an open road” for the raiders"


def test_two_attributions_of_one_content_are_one_statement_with_the_speaker_not_the_outlet() -> None:
    text = "“We stay here,” the mayor said, according to remarks published by CNN."
    [found] = statements(
        text,
        attribution(text, "CNN", "according to remarks published by", "We stay here,", score=0.9),
        attribution(text, "the mayor", "said", "We stay here,", score=0.5),
    )
    assert words(text, found.source) == "the mayor"
    assert [r.span.of(text) for r in found.relays] == ["CNN"]


def test_each_of_two_quotations_with_a_cue_of_its_own_stays_with_it() -> None:
    text = "“We stay here,” said Orla Vesk. “There was no other way at all”, the mayor added."
    both = "We stay here, / There was no other way at all"
    found = statements(
        text,
        attribution(text, "Orla Vesk", "said", both),
        attribution(text, "the mayor", "added", "There was no other way at all"),
    )
    assert [contents(text, s) for s in found] == ["We stay here,", "There was no other way at all"]


def test_an_attribution_within_quoted_words_is_not_a_statement_of_its_own() -> None:
    text = "“The guild told us that the mill is safe,” the mayor said."
    found = statements(
        text,
        attribution(text, "the mayor", "said", "The guild told us that the mill is safe,"),
        attribution(text, "The guild", "told", "that the mill is safe"),
    )
    assert [words(text, s.source) for s in found] == ["the mayor"]


def test_a_dash_line_ends_before_the_clause_that_names_its_speaker() -> None:
    text = "– We stay in the town. Nobody leaves it now, the mayor said on Monday.\n\nIt rained."
    [found] = statements(text, attribution(text, "the mayor", "said", "Nobody leaves it now,"))
    assert contents(text, found) == "We stay in the town. Nobody leaves it now,"
    assert found.kind.value == "direct"


def test_a_dash_line_without_a_speaker_is_a_statement_of_nobody() -> None:
    text = "It rained all day in Orve.\n\n– We stay in the town. Nobody leaves it now.\n\nIt rained."
    [found] = statements(text)
    assert (found.source, found.cue) == ((), ())


def test_items_of_a_list_are_nobodys_words() -> None:
    text = "\n".join(f"– Item {n} of the list is here now." for n in range(4))
    assert statements(text) == []


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    text = "Orlan: We stay in the town\n\nIt rained all day in Orve."
    [found] = statements(text)
    assert words(text, found.source) == "Orlan"
    assert contents(text, found) == "We stay in the town"


def test_who_is_told_behind_the_noun_that_it_stands_for() -> None:
    text = "The camp houses more than a dozen old soldiers who say the war is lost."
    [found] = statements(text, attribution(text, "who", "say", "the war is lost"))
    assert words(text, found.source) == "more than a dozen old soldiers / who"


def test_who_beside_another_part_of_the_source_stays_alone() -> None:
    text = "Orla Vesk left for the mill that says the war is lost."
    [found] = statements(text, attribution(text, "Orla Vesk / that", "says", "the war is lost"))
    assert words(text, found.source) == "Orla Vesk / that"


def test_a_day_a_dateline_and_the_passing_on_do_not_belong_to_a_name() -> None:
    text = "ORVE, Veskland -- Mayor Koy Tarn Tuesday said the pit is shut."
    [found] = statements(
        text, attribution(text, "ORVE, Veskland -- Mayor Koy Tarn Tuesday", "said", "the pit is shut")
    )
    assert words(text, found.source) == "Mayor Koy Tarn"
    text = "“The pit is shut,” said Koy Tarn, quoted by local news agencies."
    [found] = statements(
        text, attribution(text, "Koy Tarn, quoted by local news agencies", "said", "The pit is shut,")
    )
    assert words(text, found.source) == "Koy Tarn"
    assert found.relays


def test_sentences_in_the_first_person_before_she_said_are_hers_though_the_marks_are_lost() -> None:
    text = "It rained. We owned three mills in the valley. Now we have no bread she said. It rained."
    [found] = statements(text, attribution(text, "she", "said", "Now we have no bread"))
    assert contents(text, found) == "We owned three mills in the valley. Now we have no bread"


def test_content_that_runs_on_from_anothers_clause_begins_after_it() -> None:
    text = "It was sad she said. Many people were made to leave the valley he added."
    found = statements(
        text,
        attribution(text, "she", "said", "It was sad"),
        attribution(text, "", "added", "It was sad she said. Many people were made to leave the valley"),
    )
    assert contents(text, found[-1]) == "Many people were made to leave the valley"


def test_what_the_teller_adds_behind_the_clause_of_saying_is_not_the_speakers() -> None:
    text = "Nine men were hurt, the warden said, the worst day in the old pit since the guild opened it."
    [found] = statements(text, attribution(text, "the warden", "said", f"Nine men were hurt / {text[37:-1]}"))
    assert contents(text, found) == "Nine men were hurt"


def test_a_sentence_that_the_clause_of_saying_breaks_off_goes_on_behind_it() -> None:
    text = "All too often, the warden said, the old pit of the guild has been left to fill with water."
    parts = f"All too often / {text[32:-1]}"
    [found] = statements(text, attribution(text, "the warden", "said", parts))
    assert contents(text, found) == parts


def test_a_long_clause_behind_a_comma_stays_the_speakers() -> None:
    text = (
        "The warden said that nine were hurt, which is more than the guild counted in the whole of that year."
    )
    [found] = statements(text, attribution(text, "The warden", "said", text[21:-1]))
    assert contents(text, found) == text[21:-1]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Harbour office: no oil was spilt at the pier\n\nIt rained.", "Harbour office"),
        ("Rebels: the bridge is ours for good\n\nIt rained.", "Rebels"),
        ("The bridge: how the town lost it\n\nIt rained.", ""),
        ("Orla Vesk: we shall keep the bridge\n\nIt rained.", "Orla Vesk"),
        ("Kenya: What we know about the bridge\n\nIt rained.", ""),
        ("Norway: we shall keep the bridge\n\nIt rained.", ""),
        ("Kenya army: the bridge is ours for good\n\nIt rained.", "Kenya army"),
        ("Orla Vesk crisis live: the bridge is cut again\n\nIt rained.", ""),
        ("Orla Vesk: What we know about her bridge\n\nIt rained.", ""),
    ],
)
def test_people_and_bodies_speak_before_the_colon_of_a_headline(text: str, source: str) -> None:
    assert [words(text, s.source) for s in statements(text)] == ([source] if source else [])


def test_remarks_that_an_outlet_published_are_no_speaker() -> None:
    text = "“We stay here,” the mayor said, according to early remarks published by CNN."
    [found] = statements(
        text,
        attribution(text, "early remarks published by CNN", "according to", "We stay here,", score=0.9),
        attribution(text, "the mayor", "said", "We stay here,", score=0.5),
    )
    assert words(text, found.source) == "the mayor"


ALPHABET = "“”\"'‘’–:.,\n aWeSaid 4was?\x00\ud800é"


@given(data=st.data(), text=st.text(alphabet=ALPHABET, max_size=160) | st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_any_text_and_any_spans_give_statements_inside_the_text(data: st.DataObject, text: str) -> None:
    places = st.tuples(st.integers(-3, len(text) + 3), st.integers(-3, len(text) + 3))
    roles = st.lists(places, max_size=2).map(tuple)
    found = data.draw(
        st.lists(
            st.builds(Attribution, source=roles, cue=roles, content=roles, score=st.floats(0, 1)), max_size=3
        )
    )
    for s in statements(text, *found):
        spans = [*s.source, *s.cue, *s.content, *(r.span for r in s.relays)]
        spans += [x.span for x in (s.channel, s.hedge) if x]
        assert all(span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Flood nears Tarnby, crews ordered to stay", "crews", "ordered", "Flood nears Tarnby / to stay"),
        ("Each camp blamed the other.", "Each camp", "blamed", "the other"),
        ("The Tarnby Echo could not verify either account.", "The Tarnby Echo", "verify", "either account"),
        ("Ada Quill spoke about the weir and the ferry.", "Ada Quill", "spoke", "the weir and the ferry"),
    ],
)
def test_orders_received_topics_and_the_other_are_no_statements(
    text: str, source: str, cue: str, content: str
) -> None:
    assert statements(text, attribution(text, source, cue, content)) == []


def test_an_active_order_is_a_statement() -> None:
    text = "The warden ordered crews to stay at the weir."
    assert statements(text, attribution(text, "The warden", "ordered", "crews to stay at the weir"))


def test_what_the_teller_adds_behind_the_cue_is_left_out() -> None:
    text = "Nine were hurt, the clinic said, the worst night in the valley since the old pit fell in."
    content = "Nine were hurt / the worst night in the valley since the old pit fell in"
    (found,) = statements(text, attribution(text, "the clinic", "said", content))
    assert contents(text, found) == "Nine were hurt"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Police put the toll at 34.", "Police", "the toll at 34"),
        ("The clinic gave the number of hurt as 19.", "The clinic", "the number of hurt as 19"),
        ("It put turnout at 61.4 percent.", "It", "turnout at 61.4 percent"),
        ("The clinic raised the toll to 44.", "The clinic", "the toll to 44"),
    ],
)
def test_who_puts_a_figure_on_something_says_it(text: str, source: str, content: str) -> None:
    (found,) = statements(text)
    assert (words(text, found.source), contents(text, found)) == (source, content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Asked about the guild's figure of 140 dead, he laughed.", "the guild", "140 dead"),
        ("The count of 40 votes given by the board is wrong.", "the board", "40 votes"),
    ],
)
def test_a_count_that_somebody_owns_is_theirs(text: str, source: str, content: str) -> None:
    assert (source, content) in [
        (words(text, s.source), contents(text, s)) for s in statements(text) if s.source
    ]


def test_a_count_of_no_owner_or_of_no_number_is_nobodys() -> None:
    assert not [
        s
        for s in statements("The figure of 140 dead is wrong. The guild's total of losses is known.")
        if s.source
    ]


def test_putting_a_thing_somewhere_is_no_figure() -> None:
    assert statements("Police put the boat at the weir.") == []
    assert statements("Police raised the boat to 44 feet.") == []


def test_an_agency_that_passes_on_words_with_their_speaker_is_no_other_speaker() -> None:
    text = "On the radio the mayor said the weir was shut, the Norlink agency reports."
    (found,) = statements(
        text,
        attribution(text, "the mayor", "said", "the weir was shut"),
        attribution(text, "the Norlink agency", "reports", "On the radio the mayor said the weir was shut"),
    )
    assert words(text, found.source) == "the mayor"


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("No miller", "had reported", "a leaking weir to the guild"),
        ("The guild", "offered", "no proof for this"),
        ("the miller", "says", "That is not what"),
    ],
)
def test_where_nobody_or_nothing_is_told_there_is_no_statement(source: str, cue: str, content: str) -> None:
    text = f"{content} {source} {cue}." if content[0].isupper() else f"{source} {cue} {content}."
    found = statements(text, attribution(text, source, cue, content))
    assert all(s.aside for s in found)


def test_whom_a_claim_came_from_is_its_source() -> None:
    text = "A claim that the ferry had sunk came from Rivna Radio on Monday."
    (found,) = statements(text, attribution(text, "", "claim", "the ferry had sunk came from Rivna Radio"))
    assert words(text, found.source).startswith("Rivna Radio")
    assert contents(text, found) == "the ferry had sunk"
