import pytest
from extract_sample import attribution, scanned, statements, words

from fogline.stages.extract.estimates import estimates


@pytest.mark.parametrize(
    ("content", "rest"),
    [
        ("that her men had seized the mill", ", the radio station and all barns near the river"),
        ("Tarkel had won 52 percent of the vote", ", against 44 percent for Koy"),
        ("experts had studied the film", " and it showed only lights"),
    ],
)
def test_what_is_said_goes_on_to_the_end_of_its_clause(content: str, rest: str) -> None:
    text = f"The warden said {content}{rest}."
    [found] = statements(text, attribution(text, "The warden", "said", content))
    assert words(text, found.content) == f"{content}{rest}"


@pytest.mark.parametrize(
    "rest",
    [
        " and left the hall",
        ", and the guild agreed",
        " while shells fell on the town",
        ", the warden of the mill",
        " and he went home",
    ],
)
def test_what_the_teller_goes_on_to_tell_is_not_said(rest: str) -> None:
    text = f"The warden said that her men had seized the mill{rest}."
    [found] = statements(text, attribution(text, "The warden", "said", "that her men had seized the mill"))
    assert words(text, found.content) == "that her men had seized the mill"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("She put the losses at nine dead and 31 wounded.", "the losses at nine dead and 31 wounded"),
        ("She put the losses at nine men and left the hall.", "the losses at nine men"),
    ],
)
def test_the_second_figure_of_a_toll_belongs_to_it(text: str, content: str) -> None:
    [found] = estimates([], scanned(text))
    assert words(text, found.content) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The board speaks of 4,000.", ["4,000"]),
        ("The board spoke of war and of the 40 years behind it.", []),
        ("The board spoke of hope.", []),
    ],
)
def test_who_speaks_of_a_count_gives_it(text: str, content: list[str]) -> None:
    found = list(estimates([], scanned(text)))
    assert [words(text, d.content) for d in found] == content
