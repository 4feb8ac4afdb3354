from fogline.model.report import MarkKind, mark
from fogline.model.span import Span
from fogline.text.reading import read


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


def test_a_repair_that_does_not_hold_the_words_changes_nothing() -> None:
    reading = read("abc def", [mark("r", Span(start=0, end=3), MarkKind.REPAIR, reading="x y")])
    assert reading.text == "abc def"
