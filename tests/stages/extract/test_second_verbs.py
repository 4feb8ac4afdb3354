import pytest
from extract_sample import attribution, statements, words

from fogline.model.statement import Act


@pytest.mark.parametrize("joint", [" and", " and also"])
def test_what_a_second_verb_denies_is_a_statement_of_its_own(joint: str) -> None:
    text = f"The guild says this is due to a broken pump{joint} denies closing any gate."
    content = f"this is due to a broken pump{joint} denies closing any gate"
    told, denied = statements(text, attribution(text, "The guild", "says", content))
    assert (words(text, told.content), told.act) == ("this is due to a broken pump", Act.ASSERT)
    assert (words(text, denied.content), denied.act) == ("closing any gate", Act.DENY)
    assert words(text, denied.source) == "The guild"


@pytest.mark.parametrize(
    "content",
    [
        "the mayor lies and denies any theft",
        "it is a fault and nobody denies it",
        "this was so and denied them rest",
    ],
)
def test_what_another_denies_stays_with_what_is_said_of_him(content: str) -> None:
    text = f"The guild says {content}."
    [found] = statements(text, attribution(text, "The guild", "says", content))
    assert words(text, found.content) == content
