from fogline.model.ids import text_sha256
from fogline.model.report import Mark, MarkKind, Report, mark
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.stages.extract.quantities import quantities_of
from fogline.text.reading import read


def report(text: str) -> Report:
    return Report(
        id="r", path="r.txt", text=text, text_sha256=text_sha256(text), bytes_sha256="0", extraction="utf-8"
    )


def statement(key: str, text: str, content: str) -> Statement:
    start = text.index(content)
    span = Span(start=start, end=start + len(content))
    return Statement(id=key, report_id="r", kind=StatementKind.INDIRECT, content=(span,))


def figures(text: str, *statements: Statement, marks: tuple[Mark, ...] = ()) -> list[tuple[str, str | None]]:
    found = quantities_of(report(text), read(text, marks), statements)
    return [(q.span.of(text), q.statement_id) for q in found]


def test_a_figure_belongs_to_the_innermost_statement_that_holds_it() -> None:
    text = "Venn said Orland claimed that 40 barns burned. Some 60 barns stand in Velm."
    outer = statement("outer", text, "Orland claimed that 40 barns burned")
    inner = statement("inner", text, "40 barns burned")
    assert figures(text, outer, inner) == [("40 barns", "inner"), ("Some 60 barns", None)]


def test_the_publishers_own_voice_gives_figures_without_a_statement() -> None:
    text = "About 40 barns burned."
    own = statement("own", text, text)
    own = Statement(id="own", report_id="r", kind=StatementKind.OWN, content=own.content)
    assert figures(text, own) == [("About 40 barns", None)]


def test_a_figure_stands_at_its_place_in_the_report_under_repairs_and_noise() -> None:
    text = "Photo 12 boats\nIn Velmsome 40 barns burned."
    start = text.index("Velmsome")
    marks = (
        mark("r", Span(start=0, end=14), MarkKind.NOISE),
        mark("r", Span(start=start, end=start + 8), MarkKind.REPAIR, reading="Velm, some"),
    )
    assert figures(text, marks=marks) == [("some 40 barns", None)]


def test_a_share_tells_of_what_it_is_taken_of() -> None:
    text = "Roughly 60 percent of the town is in ruins."
    [share] = quantities_of(report(text), read(text, ()), ())
    assert (share.low, share.unit, share.of, share.approximate) == (60, "percent", "the town", True)


def test_the_same_report_gives_the_same_ids() -> None:
    text = "At least 40 people drowned; 12 boats sank."
    first, again = (quantities_of(report(text), read(text, ()), ()) for _ in range(2))
    assert first == again
    assert len({q.id for q in first}) == 2


def test_a_count_that_its_statement_breaks_off_before_is_of_that_statement() -> None:
    text = "He put losses at 9 dead and 31 wounded. They fed 143 men, a third of them boys. 12 boats sank."
    first = statement("first", text, "losses at 9 dead")
    second = statement("second", text, "They fed 143 men")
    found = dict(figures(text, first, second))
    assert found == {"9": "first", "31": "first", "143 men": "second", "a third": "second", "12 boats": None}


def test_what_an_earlier_version_of_the_report_said_is_no_figure() -> None:
    text = "The ferry sank.\n\nCorrection: An earlier version of this article said that six rowers had died. The number of dead is five."
    assert figures(text) == [("five", None)]
