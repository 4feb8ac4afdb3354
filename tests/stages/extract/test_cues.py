import pytest
from extract_sample import attribution, scanned, statements

from fogline.model.span import Span
from fogline.model.statement import Act
from fogline.stages.extract.cues import CueClass, cue_sense, lemmas_of, sense_of
from fogline.text.tables import Row, table


@pytest.mark.parametrize("row", table("cues"), ids=lambda r: r["cue"])
def test_every_cue_is_known_in_its_example(row: Row) -> None:
    text = row["example"]
    lemmas = lemmas_of([Span(start=0, end=len(text))], scanned(text))
    sense = sense_of(lemmas)
    assert (sense.kind.value, sense.act.value) == (row["class"], row["act"]), (lemmas, sense.words)


def test_the_longer_row_counts_and_a_negation_belongs_to_it() -> None:
    assert sense_of(["do", "not", "rule", "out"]).words == ("not", "rule", "out")
    assert sense_of(["have", "rule", "out"]).words == ("rule", "out")


def test_a_negation_just_before_the_cue_is_read_with_it() -> None:
    text = "The palace has not responded to the charge."
    scan = scanned(text)
    assert cue_sense([Span(start=15, end=24)], scan).kind is CueClass.SILENCE


@pytest.mark.parametrize(
    ("cue", "kind", "act"),
    [
        ("used a speech to accuse", CueClass.SPEECH, Act.ACCUSE),
        ("took the floor to deny", CueClass.SPEECH, Act.DENY),
        ("refused to say", CueClass.STANCE, Act.ASSERT),
        ("said", CueClass.SPEECH, Act.ASSERT),
    ],
)
def test_of_a_deed_that_serves_to_speak_the_last_verb_counts(cue: str, kind: CueClass, act: Act) -> None:
    text = f"The duke {cue} the guild of theft."
    found = cue_sense([Span(start=9, end=9 + len(cue))], scanned(text))
    assert (found.kind, found.act) == (kind, act)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The crew hoped to land near the mill.", "The crew", "hoped", "to land near the mill"),
        (
            "The palace did not say why the gate was shut.",
            "The palace",
            "did not say",
            "why the gate was shut",
        ),
        ("The fleet is expected to turn at noon.", "", "is expected", "The fleet / to turn at noon"),
        ("Recall that the road is long and bad.", "", "Recall", "that the road is long and bad"),
        ("Vesk: fleet turns back at the cape", "Vesk", ":", "fleet turns back at the cape"),
        ("We fear that the road is shut.", "We", "fear", "that the road is shut"),
    ],
)
def test_a_wish_a_silence_a_sign_and_the_narrator_are_no_statements(
    text: str, source: str, cue: str, content: str
) -> None:
    assert statements(text, attribution(text, source, cue, content, score=0.7)) == []


def test_a_weak_score_is_enough_for_a_verb_of_saying_and_too_little_for_an_unknown_one() -> None:
    text = "Koy said the pass is shut. Koy juggled the balls of the duke."
    said = attribution(text, "Koy", "said", "the pass is shut", score=0.4)
    juggled = attribution(text, "Koy", "juggled", "the balls of the duke", score=0.4)
    assert len(statements(text, said, juggled)) == 1
