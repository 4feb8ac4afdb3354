import pytest
from extract_sample import attribution, report_of, statements, words

from fogline.model.statement import Statement, StatementKind
from fogline.nlp.parse import parse
from fogline.stages.extract.stage import attributed
from fogline.text.reading import read


def _everything(text: str, source: str, cue: str, content: str) -> list[Statement]:
    tagged = attribution(text, source, cue, content, score=0.99)
    return attributed(report_of(text), read(text, ()), parse(text), [tagged])


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("More than 60 people have now been treated", "had predicted"),
        ("The dam broke and 12 houses were flooded on Friday", "had warned"),
        ("The toll has passed 100", "had feared"),
        ("Nine crews arrived on Monday", "had promised"),
    ],
)
def test_what_came_as_somebody_had_foretold_is_told_by_the_report(content: str, cue: str) -> None:
    text = f"{content}, as surgeon Ida Moller {cue} on the day of the crash."
    [found] = _everything(text, "surgeon Ida Moller", cue, content)
    assert found.kind is StatementKind.OWN


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("The bridge was closed at noon", "said"),
        ("Bread prices will rise by a third", "had predicted"),
        ("The dam is safe and sound", "has promised"),
        ("The dam was cracked in two places", "warned"),
    ],
)
def test_what_is_as_somebody_said_or_is_yet_to_come_is_said_by_them(content: str, cue: str) -> None:
    text = f"{content}, as surgeon Ida Moller {cue}."
    [found] = statements(text, attribution(text, "surgeon Ida Moller", cue, content, score=0.99))
    assert words(text, found.source) == "surgeon Ida Moller"


@pytest.mark.parametrize(
    "text",
    [
        "Residents of two villages were ordered to keep their windows shut.",
        "Residents of two villages have been urged to keep their windows shut.",
    ],
)
def test_an_order_given_by_nobody_is_no_statement_of_theirs(text: str) -> None:
    cue = text.split("villages ")[1].split(" to keep", maxsplit=1)[0]
    assert all(s.kind is StatementKind.OWN for s in _everything(text, "", cue, "to keep their windows shut"))


def test_who_is_ordered_by_a_court_is_ordered_by_the_court() -> None:
    text = "The owner was ordered by a court to pay 300 crowns."
    [found] = statements(
        text, attribution(text, "a court", "was ordered by", "to pay 300 crowns", score=0.99)
    )
    assert words(text, found.source) == "a court"


def test_what_a_laboratory_analysed_is_nothing_that_it_said() -> None:
    text = "The samples were analysed by a certified laboratory."
    assert (
        statements(text, attribution(text, "a certified laboratory", "were analysed by", "The samples")) == []
    )


def test_what_only_points_back_is_no_statement() -> None:
    text = "The firm paid the fine, as it had said it would."
    assert statements(text, attribution(text, "it", "had said", "it would", score=0.99)) == []
