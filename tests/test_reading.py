from hypothesis import given
from hypothesis import strategies as st

from fogline.model.report import MarkKind, mark
from fogline.model.span import Span
from fogline.text.reading import parts, read


def test_a_repair_is_read_and_its_words_lead_back_to_the_report() -> None:
    text = "The mayor Orlan Veskosaid no."
    repair = mark("r", Span(start=16, end=25), MarkKind.REPAIR, reading="Vesko, said")
    reading = read(text, [repair])
    assert reading.text == "The mayor Orlan Vesko, said no."
    assert reading.back(Span(start=16, end=21)) == Span(start=16, end=21)
    assert Span(start=21, end=25).of(text) == "said"
    assert reading.back(Span(start=23, end=27)) == Span(start=21, end=25)
    assert reading.back(Span(start=21, end=23)) is None
    assert reading.back(Span(start=0, end=len(reading.text))) == Span(start=0, end=len(text))


def test_noise_is_blanked_and_everything_else_stays_in_place() -> None:
    text = "One.\nRead more\nTwo."
    reading = read(text, [mark("r", Span(start=5, end=14), MarkKind.NOISE)])
    assert reading.text == "One.\n         \nTwo."
    assert reading.back(Span(start=15, end=19)) == Span(start=15, end=19)


def test_the_stars_around_a_name_are_left_out_and_the_name_stays_in_place() -> None:
    text = "So **Orla Vesk**, the mayor, spoke."
    stars = [mark("r", Span(start=a, end=a + 2), MarkKind.NOISE) for a in (3, 14)]
    reading = read(text, stars)
    assert reading.text == "So Orla Vesk, the mayor, spoke."
    assert reading.back(Span(start=3, end=12)) == Span(start=5, end=14)


def test_a_repair_that_does_not_hold_the_words_changes_nothing() -> None:
    reading = read("abc def", [mark("r", Span(start=0, end=3), MarkKind.REPAIR, reading="x y")])
    assert reading.text == "abc def"


@given(st.text(alphabet="ab .\n", max_size=120), st.integers(1, 40), st.data())
def test_the_parts_of_a_reading_hold_every_character_at_its_place(
    text: str, limit: int, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    noise = [mark("r", Span(start=a, end=b), MarkKind.NOISE) for a, b in pairs]
    whole = read(text, noise)
    at = 0
    for part in parts(whole, limit):
        for k in range(len(part.text)):
            assert part.text[k] == whole.text[at + k]
            here, there = Span(start=k, end=k + 1), Span(start=at + k, end=at + k + 1)
            assert part.back(here) == whole.back(there)
        at += len(part.text)
    assert at == len(whole.text)


def test_inserted_spaces_stay_inserted_in_a_part() -> None:
    text = "Onetwo.\n\nThreefour five."
    places = [(Span(start=0, end=6), "One two"), (Span(start=9, end=18), "Three four")]
    marks = [mark("r", span, MarkKind.REPAIR, reading=words) for span, words in places]
    whole = read(text, marks)
    first, second = parts(whole, 5)
    assert (first.text.strip(), second.text) == ("One two.", "Three four five.")
    assert second.back(Span(start=6, end=10)) == Span(start=14, end=18)
