from hypothesis import given
from hypothesis import strategies as st

from fogline.model.report import Mark, MarkKind, Report
from fogline.model.view import View
from fogline.stages.ingest.read import report_from_bytes
from fogline.stages.ingest.stage import run

TEXT = (
    "Dam breaks above Tellimor\n\n"
    "The dam above Tellimorwhich broke on Tuesday had stood for years, the mayor of Tellimor said.\n\n"
    "About 1,6000 people left their homes in Tellimor while the water rose, she said on Wednesday.\n\n"
    "Rescuers at the gate of Tellimorwhile it burnt (REUTERS/Piet Karlow)\n"
)


def report(text: str, *, name: str = "a.txt") -> Report:
    return report_from_bytes(text.encode(), shown=name, suffix=".txt").report


def of(kind: MarkKind, marks: list[Mark], text: str) -> list[tuple[str, str | None]]:
    return [(m.span.of(text), m.reading) for m in marks if m.kind is kind]


def test_noise_repairs_and_garbled_numbers_are_marked() -> None:
    marks = run(View([report(TEXT)]), "*")
    assert of(MarkKind.REPAIR, marks, TEXT) == [("Tellimorwhich", "Tellimor which")]
    assert of(MarkKind.GARBLED, marks, TEXT) == [("1,6000", "1,600 or 16,000")]
    assert [words for words, _ in of(MarkKind.NOISE, marks, TEXT)] == [
        "Rescuers at the gate of Tellimorwhile it burnt (REUTERS/Piet Karlow)"
    ]


def test_nothing_is_repaired_inside_noise() -> None:
    marks = run(View([report(TEXT)]), "*")
    hidden = [m.span for m in marks if m.kind is MarkKind.NOISE]
    assert not [m for m in marks if m.kind is not MarkKind.NOISE and any(m.span.overlaps(h) for h in hidden)]


def test_a_slip_in_a_headline_that_runs_into_the_text_is_told() -> None:
    text = "Blast at the mill of Tellimor kills wounds dozens The mill of Tellimor burned on Friday, the mayor of the town said at noon."
    marks = run(View([report(text)]), "*")
    assert of(MarkKind.REPAIR, marks, text) == [("kills wounds", "kills, wounds")]


def test_one_report_is_marked_with_the_words_of_all() -> None:
    glued = report("The road to Tellimorwould not open.", name="a.txt")
    other = report("Tellimor was quiet. Nobody in Tellimor slept. From Tellimor they fled.", name="b.txt")
    assert [m.reading for m in run(View([glued, other]), glued.id)] == ["Tellimor would"]
    assert run(View([glued, other]), other.id) == []


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [report(TEXT, name=f"{k}.txt") for k in range(4)]
    assert run(View(reports), "*") == run(View(reports[::-1]), "*")


def test_lines_of_every_page_are_noise_and_copied_prose_is_not() -> None:
    pages = [
        report(f"Orlen Mail Weekend Desk\n\nPage {k} tells of a thing of its own.\n\n{TEXT}", name=f"{k}.txt")
        for k in range(3)
    ]
    noise = {m.span.of(r.text) for r in pages for m in run(View(pages), r.id) if m.kind is MarkKind.NOISE}
    assert "Orlen Mail Weekend Desk" in noise
    assert not [words for words in noise if "mayor" in words]


def test_a_markdown_file_has_its_signs_marked() -> None:
    marked = run(View([report("The [mayor](a) said so.", name="a.md")]), "*")
    assert len(marked) == 2


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), max_size=4))
def test_marks_lie_inside_their_reports(texts: list[str]) -> None:
    reports = [report(f"The dam broke. {t}", name=f"{k}.txt") for k, t in enumerate(texts)]
    for m in run(View(reports), "*"):
        text = next(r.text for r in reports if r.id == m.report_id)
        assert m.span.of(text)
