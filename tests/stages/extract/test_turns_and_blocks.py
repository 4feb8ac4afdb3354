import pytest
from extract_sample import attribution, contents, scanned, statements, words

from fogline.model.statement import Act, StatementKind
from fogline.stages.extract.blocks import blocks
from fogline.stages.extract.turns import turns

TRANSCRIPT = """Vesk: the dam will hold.

The minister spoke on the radio on Sunday. A partial transcript:

KOY: Is the dam safe?

VESK: The dam is safe. We looked at it in May.

And again in June, on my orders.

(CROSSTALK.)

KOY: Who told you so?

ORLA VESK: My own engineers told me so.

The programme is on every Sunday."""


def told(text: str) -> list[tuple[str, str]]:
    return [(words(text, d.source), words(text, d.content)) for d in turns(scanned(text))]


def test_each_turn_of_a_transcript_is_its_speakers_to_the_next_label() -> None:
    assert told(TRANSCRIPT) == [
        ("KOY", "Is the dam safe?"),
        ("VESK", "The dam is safe. We looked at it in May. / And again in June, on my orders."),
        ("KOY", "Who told you so?"),
        ("ORLA VESK", "My own engineers told me so."),
    ]


def test_turns_between_marks_go_on_in_paragraphs_that_a_mark_opens() -> None:
    text = (
        'A transcript follows:\n\n"KOY: Is it safe?\n\n"VESK: It is safe.\n\n"We looked.\n\n'
        '"KOY: Who did?\n\nThe radio cut the line.\n\n"VESK: We all did."\n\nThe end.'
    )
    assert [content for _, content in told(text)] == [
        "Is it safe?",
        "It is safe. / We looked.",
        "Who did?",
        "We all did.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The vote.\n\nVesk: 1,203.\n\nKoy: 1,100.\n\nVesk: 90.\n\nKoy: 85.",
        "The dam.\n\nKOY: Is the dam safe?\n\nVESK: The dam is safe.",
        "The dam.\n\nPhoto: Our man at the dam.\n\nPhoto: Our man at the mill.\n\nPhoto: Our man at home.",
        "The dam.\n\nVesk: We stay in the valley\n\nKoy: We leave it soon\n\nVesk: Then go without us",
    ],
)
def test_counts_captions_and_headlines_are_no_transcript(text: str) -> None:
    assert told(text) == []


def test_what_is_cited_inside_a_turn_is_no_statement_of_the_report() -> None:
    cited = attribution(TRANSCRIPT, "My own engineers", "told", "me so")
    found = statements(TRANSCRIPT, cited)
    assert [contents(TRANSCRIPT, s) for s in found if "engineers" in contents(TRANSCRIPT, s)] == [
        "My own engineers told me so."
    ]
    assert {s.kind for s in found} >= {StatementKind.DIRECT}


CITING = """The dam.

KOY: Is the dam safe?

VESK: Well, it held in May. The guild says that it will hold in June. We looked at it.

KOY: And the mayor?

VESK: The mayor has said that nobody asked her. I asked her, and I will ask again."""


def test_what_a_turn_cites_of_another_is_the_others_and_no_more_the_turns() -> None:
    found = statements(
        CITING,
        attribution(CITING, "The guild", "says", "that it will hold in June"),
        attribution(
            CITING, "The mayor", "has said", "that nobody asked her. I asked her, and I will ask again"
        ),
        attribution(CITING, "VESK", ":", "Well, it held in May"),
    )
    assert [(words(CITING, s.source), contents(CITING, s)) for s in found] == [
        ("KOY", "Is the dam safe?"),
        ("VESK", "Well, it held in May. / We looked at it."),
        ("The guild", "that it will hold in June"),
        ("KOY", "And the mayor?"),
        ("The mayor", "that nobody asked her"),
        ("VESK", "I asked her, and I will ask again."),
    ]


def test_a_turn_of_sounds_alone_is_no_statement() -> None:
    text = CITING.replace("And the mayor?", "(SOUNDBITE OF A BELL)")
    assert "SOUNDBITE" not in " ".join(contents(text, s) for s in statements(text))


def test_who_only_asks_is_told_to_ask() -> None:
    acts = {contents(TRANSCRIPT, s): s.act for s in statements(TRANSCRIPT)}
    assert acts["Is the dam safe?"] is Act.ASK
    assert acts["My own engineers told me so."] is Act.ASSERT


@pytest.mark.parametrize(
    ("lead", "source", "cue"),
    [
        ("The mayor added:", "The mayor", "added"),
        ("It rained all day. In a letter to the guild, Orla Vesk wrote:", "Orla Vesk", "wrote"),
        ("The guild said in a notice on Monday:", "The guild", "said"),
    ],
)
def test_a_paragraph_behind_a_clause_of_saying_is_a_block_quotation(lead: str, source: str, cue: str) -> None:
    text = f"{lead}\n\nThe mill is sold. It will be gone by spring, and nobody will miss it.\n\nIt rained."
    [found] = blocks([], scanned(text))
    assert (words(text, found.source), words(text, found.cue)) == (source, cue)
    assert (
        words(text, found.content) == "The mill is sold. It will be gone by spring, and nobody will miss it."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Koy pointed out that the mills were left out:\n\nThe mill is sold. It will be gone by spring.",
        "The mayor added:\n\n- The mill is sold. It will be gone by spring.",
        "The mayor added:\n\nThe mill and the dam and the old house",
        "Read the letter below:\n\nThe mill is sold. It will be gone by spring, she wrote.",
        "I said:\n\nThe mill is sold. It will be gone by spring, and nobody will miss it.",
    ],
)
def test_lists_and_paragraphs_behind_other_words_are_no_block(text: str) -> None:
    assert list(blocks([], scanned(text))) == []


def test_a_paragraph_in_which_another_is_cited_is_no_block() -> None:
    text = "The mayor added:\n\nThe mill is sold. It will be gone by spring, the miller said."
    [found] = statements(text, attribution(text, "the miller", "said", "It will be gone by spring"))
    assert words(text, found.source) == "the miller"


def test_a_quotation_that_the_words_before_lead_up_to_is_told_to_its_end() -> None:
    text = 'Vesk had questions for Koy, among them, "Is the dam safe? Who looked at it? And when?" It rained.'
    given = 'questions for Koy, among them, "Is the dam safe?'
    [found] = statements(text, attribution(text, "Vesk", "had", given, score=0.95))
    assert (
        contents(text, found)
        == 'questions for Koy, among them, "Is the dam safe? Who looked at it? And when?'
    )
