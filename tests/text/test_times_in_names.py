import pytest

from fogline.text.times import find_times


@pytest.mark.parametrize(
    "text",
    [
        "The 25th of June Youth marched.",
        "The 6 May Movement marched.",
        "The May 6 Youth Movement marched.",
        "They crossed the 6 May Bridge.",
        "He spoke to World Today.",
        "He spoke to the Today programme.",
        "Today’s Headlines",
    ],
)
def test_a_day_that_is_part_of_a_name_is_no_time(text: str) -> None:
    assert not find_times(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("On 6 May Army units left.", "6 May"),
        ("It fell on 6 May. Police left.", "6 May"),
        ("Today they left.", "Today"),
        ("“Today we leave,” he said.", "Today"),
        ("Today’s vote was close.", "Today"),
    ],
)
def test_a_day_beside_a_name_is_a_time(text: str, named: str) -> None:
    assert [t.span.of(text) for t in find_times(text)] == [named]
