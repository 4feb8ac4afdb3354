import pytest
from extract_sample import attribution, scanned, statements, words

from fogline.model.statement import Act, StatementKind
from fogline.stages.extract.verbs import plain_verbs


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The company denied this.", "The company", "this"),
        ("A warden at the port denied it on Monday.", "A warden at the port", "it"),
        ("The front denied responsibility and left.", "The front", "responsibility"),
        ("The guild has rejected the accusation.", "The guild", "the accusation"),
        ("Orla Vesk expects the ferry to sail by Sunday.", "Orla Vesk", "the ferry to sail by Sunday"),
        ("The front claimed responsibility for the raid.", "The front", "responsibility for the raid"),
        ("She expects it to cost nine crowns.", "She", "it to cost nine crowns"),
    ],
)
def test_a_plain_verb_tells_what_was_denied_or_is_expected(text: str, source: str, content: str) -> None:
    [found] = plain_verbs([], scanned(text))
    assert (words(text, found.source), words(text, found.content)) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "The company denied entry to the men.",
        "The guild rejected the offer.",
        "The crew expected the tide to turn.",
        "She expects a child.",
        "The front did not claim responsibility for the raid.",
        "The front claimed the hill.",
        "Which nobody expects to work.",
        "No one claimed responsibility for the raid.",
        "“The company denied this,” said Orla.",
    ],
)
def test_other_verbs_and_objects_tell_nothing(text: str) -> None:
    assert list(plain_verbs([], scanned(text))) == []


def test_who_rejects_a_claim_as_shells_fall_rejects_the_claim() -> None:
    text = "It was a claim the army rejected as shells killed nine men at the mill."
    [found] = statements(
        text, attribution(text, "the army", "rejected", "a claim / as shells killed nine men at the mill")
    )
    assert (words(text, found.content), found.act) == ("a claim", Act.DENY)


def test_the_day_of_a_statement_is_no_part_of_it() -> None:
    text = "Orla's statement of March 15 that the mill was taken is old."
    [found] = statements(
        text, attribution(text, "Orla's", "statement of", "March 15 that the mill was taken", score=0.99)
    )
    assert words(text, found.content) == "that the mill was taken"


def test_behind_a_clause_in_commas_the_sentence_goes_on_without_its_speaker() -> None:
    text = "The column, which the mayor estimates at 900 men, could stop the raid."
    [found] = statements(
        text,
        attribution(text, "the mayor", "estimates", "which / at 900 men, could stop the raid", score=0.99),
    )
    assert words(text, found.content).endswith("at 900 men")


def test_who_is_asked_asks_nothing() -> None:
    text = "A clerk, asked why the mill shut, said it was old."
    found = statements(
        text,
        attribution(text, "A clerk", "asked", "why the mill shut"),
        attribution(text, "A clerk", "said", "it was old"),
    )
    assert [words(text, s.content) for s in found] == ["it was old"]


def test_what_is_said_of_a_claim_is_no_part_of_it() -> None:
    text = "Orla's claim that the guild holds the mill is probably false."
    said = "that the guild holds the mill is probably false"
    [found] = statements(text, attribution(text, "Orla's", "claim", said, score=0.99))
    assert words(text, found.content) == "that the guild holds the mill"


def test_the_next_sentences_without_marks_are_the_tellers_own() -> None:
    text = "Two clerks told the Mail they had it in August. Nobody knows who sent it."
    said = "they had it in August. Nobody knows who sent it"
    [found, *_] = statements(text, attribution(text, "Two clerks", "told the Mail", said))
    assert words(text, found.content) == "they had it in August"


def test_the_next_sentence_in_the_first_person_is_the_speakers_but_for_the_outlets_own_search() -> None:
    text = "Many felt forced to leave, he said. We were besieged in a small part of the town."
    [found] = statements(
        text,
        attribution(
            text, "he", "said", "Many felt forced to leave / We were besieged in a small part of the town"
        ),
    )
    assert words(text, found.content).endswith("a small part of the town")
    text = "Two clerks told the Mail they had it in August. We could not verify the memo."
    said = "they had it in August. We could not verify the memo"
    [found, *_] = statements(text, attribution(text, "Two clerks", "told the Mail", said))
    assert words(text, found.content) == "they had it in August"


def test_a_sign_that_is_missing_says_nothing() -> None:
    text = "There was no sign that the man had pledged allegiance to the guild."
    said = attribution(text, "the man", "had pledged", "allegiance to the guild")
    assert [x for x in statements(text, said) if x.source] == []


def test_reports_claim_what_somebody_answers() -> None:
    text = "Orla answered reports from the north claiming that the mill fell."
    [found] = statements(text, attribution(text, "Orla", "claiming", "that the mill fell"))
    assert words(text, found.source) == "reports"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Our men hold the quay, contrary to the guild's claims.",
            "the guild",
            "claims",
            "Our men hold the quay",
        ),
        (
            "Six left, one more than Orla Vesk had predicted.",
            "one more than Orla Vesk",
            "had predicted",
            "Six left",
        ),
        (
            "They are unlikely to sail by May, as Orla Vesk promised.",
            "Orla Vesk",
            "promised",
            "They are unlikely to sail by May",
        ),
        ("A guild also called Quill Works was sold.", "A guild", "called", "Quill Works"),
        (
            "A faction opposed to peace with the guild left.",
            "A faction",
            "opposed",
            "to peace with the guild",
        ),
    ],
)
def test_who_is_set_against_the_words_or_only_named_says_nothing(
    text: str, source: str, cue: str, content: str
) -> None:
    assert not [s for s in statements(text, attribution(text, source, cue, content)) if s.source]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The guild holds the quay, as Orla Vesk promised.",
            "Orla Vesk",
            "promised",
            "The guild holds the quay",
        ),
        ("The guild is opposed to peace.", "The guild", "is opposed", "to peace"),
        ("More than a dozen men said it was shut.", "More than a dozen men", "said", "it was shut"),
        ("The crew called the guild a club.", "The crew", "called", "the guild a club"),
    ],
)
def test_who_says_the_words_is_cited(text: str, source: str, cue: str, content: str) -> None:
    [found] = [s for s in statements(text, attribution(text, source, cue, content)) if s.source]
    assert words(text, found.source) == source


def test_who_declines_to_speak_says_nothing_that_counts() -> None:
    text = "The palace declined to comment on the figure."
    found = statements(text, attribution(text, "The palace", "declined", "to comment on the figure"))
    assert all(s.aside for s in found)


def test_who_does_not_believe_denies() -> None:
    text = "The guild does not believe that these crews are at risk."
    [found] = statements(
        text, attribution(text, "The guild", "does not believe", "that these crews are at risk")
    )
    assert (found.act, found.negated) == (Act.DENY, True)


def test_what_would_probably_be_is_foreseen_and_no_plan() -> None:
    text = "The guild said it would probably win."
    [found] = statements(text, attribution(text, "The guild", "said", "it would probably win"))
    assert found.act is Act.PREDICT


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It rained.\n\n- Nine men left, the guild said.\n- Ten wait.\n- It rained.", "Nine men left"),
        ("It rained.\n\n16:50 Nine men left, the guild said.", "Nine men left"),
    ],
)
def test_the_bullet_and_the_hour_of_a_line_are_no_part_of_what_is_said(text: str, content: str) -> None:
    start = text.index("\n\n") + 2
    whole = text[start : text.index(", the guild")]
    [found] = [s for s in statements(text, attribution(text, "the guild", "said", whole)) if s.source]
    assert words(text, found.content).rstrip(",") == content


def test_an_item_of_a_list_that_names_its_speaker_first_is_no_talk() -> None:
    text = "It rained.\n\n- The guild says it holds the quay.\n- The crew left.\n- It rained."
    [found] = [
        s for s in statements(text, attribution(text, "The guild", "says", "it holds the quay")) if s.source
    ]
    assert found.kind is StatementKind.INDIRECT
