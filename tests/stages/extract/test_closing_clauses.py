import pytest
from extract_sample import attribution, contents, statements, words

LOST = "The pit is small so there is little air Koy said. There was dust and heat he said. Many fell ill he said."


def test_each_sentence_that_ends_in_he_said_is_a_statement_of_its_own() -> None:
    found = statements(
        LOST,
        attribution(
            LOST, "Koy", "said", "The pit is small so there is little air / There was dust and heat he said"
        ),
    )
    assert [contents(LOST, s) for s in found] == [
        "The pit is small so there is little air",
        "There was dust and heat",
    ]
    assert words(LOST, found[1].source) == "he"


def test_a_sentence_is_told_once_where_the_tagger_has_it_too() -> None:
    text = "There was dust and heat she said. It rained."
    found = statements(text, attribution(text, "she", "said", "There was dust and heat"))
    assert [contents(text, s) for s in found] == ["There was dust and heat"]


@pytest.mark.parametrize(
    "text",
    [
        "Koy wrote that the pit was lost, he said. It rained.",
        "Koy wrote “the pit was lost” he said. It rained.",
        "Koy wrote what they said. It rained.",
        "Koy wrote that the pit he dug. It rained.",
    ],
)
def test_a_clause_behind_a_mark_or_a_conjunction_closes_nothing(text: str) -> None:
    end = text.index(".")
    found = statements(text, attribution(text, "Koy", "wrote", text[10:end]))
    assert len(found) == 1
    assert words(text, found[0].source) == "Koy"
