import pytest

from fogline.text.numbers import garbled_numbers


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("1,7000", "1,700 or 17,000"),
        ("2,50000", "2,500 or 250,000"),
        ("12,34,500", "1,234,500"),
        ("1,,600", "1,600"),
        ("12,500,00", "1,250,000 or 12,500,000"),
        ("3.500.00,1", "3,500,001 or 350,000.1"),
    ],
)
def test_a_malformed_number_is_kept_as_read_with_what_it_may_mean(written: str, readings: str) -> None:
    text = f"The port lost {written} crates, the guild said."
    [(span, found)] = garbled_numbers(text)
    assert span.of(text) == written
    assert found == readings


@pytest.mark.parametrize(
    "text",
    [
        "In 2019,2020 and 2021 the mill stood still.",
        "On May 5,2019 the mill burned.",
        "Call 555.123.4567 or +44 20 7946 0958.",
        "Version 3.5.1 ran on 192.168.0.1 at 10:30.",
        "They won 3,2 and then 4-1 and 6:3.",
        "About 12,5 percent of 1,600.50 and 1.600,50 crowns, 1,234,567 in all.",
        "The mast stands at 48.5940,38.0006.",
        "Rooms 10,12,14 and 1,2,3 were shut.",
        "The ratio was 0,6000.",
        "At 20.30 on 12.03.2023 the train left.",
        "See https://example.org/1,7000 or v1,7000.",
        "The years 1914,1918,1939 are carved there.",
        "",
        "\x00\ud800 7,",
    ],
)
def test_lists_years_versions_and_clock_times_are_no_malformed_numbers(text: str) -> None:
    assert garbled_numbers(text) == []


def test_a_long_row_of_digits_and_commas_is_read_once() -> None:
    assert garbled_numbers("1,1" * 50_000) == []
    assert garbled_numbers("9" * 100_000 + ",5") == []
