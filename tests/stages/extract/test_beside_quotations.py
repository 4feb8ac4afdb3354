import pytest
from extract_sample import attribution, contents, scanned, statements, words

from fogline.stages.extract.beside import spoken_beside


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“We stay in the valley.” – Orla Vesk", "Orla Vesk", "–"),
        ("“We stay in the valley.”― Orla Vesk.\n\nThe end.", "Orla Vesk", "―"),
        ("“We stay in the valley,” Orla yells while it rains.", "Orla", "yells"),
        ("“We stay in the valley,” yelled the old miller.", "the old miller", "yelled"),
        ("The old miller said:\n\n“We stay in the valley. It is ours.”", "The old miller", "said"),
        ("Orla Vesk made an offer: “We stay in the valley.”", "Orla Vesk", "made"),
    ],
)
def test_a_quotation_goes_to_the_one_named_beside_it(text: str, source: str, cue: str) -> None:
    [found] = spoken_beside([], scanned(text))
    assert words(text, found.content).startswith("We stay in the valley")
    assert (words(text, found.source), words(text, found.cue)) == (source, cue)


@pytest.mark.parametrize(
    "text",
    [
        "The play “We Stay in the Valley” opened in May.",
        "“We stay in the valley.” The rain fell.",
        "I said, “We stay in the valley.”",
        "“We stay in the valley.” – and so on it went",
    ],
)
def test_a_quotation_that_nobody_is_named_beside_stays_alone(text: str) -> None:
    assert spoken_beside([], scanned(text)) == []


@pytest.mark.parametrize(
    ("text", "cue", "given", "expected"),
    [
        ("Koy said of Vesk, “She will sell the mill.”", "said of", "Vesk, “She will sell the mill.”", "She"),
        (
            "“He does love us,” Koy said, and soon it rained.",
            "said",
            "He does love us / and soon it rained",
            "He",
        ),
        (
            "Koy says, “Do not shoot him,” until shots are heard.",
            "says",
            "Do not shoot him,” until shots",
            "Do",
        ),
    ],
)
def test_a_quotation_stands_without_its_addressee_and_what_is_told_next(
    text: str, cue: str, given: str, expected: str
) -> None:
    [found] = statements(text, attribution(text, "Koy", cue, given))
    assert contents(text, found).startswith(expected)
    assert contents(text, found) in text
    assert "rained" not in contents(text, found)
    assert "until" not in contents(text, found)


def test_what_he_said_behind_the_cue_stays_his() -> None:
    text = "“We stay here for you,” Koy said, and that nobody would leave."
    [found] = statements(
        text, attribution(text, "Koy", "said", "We stay here for you, / and that nobody would leave")
    )
    assert contents(text, found) == "We stay here for you, / and that nobody would leave"
