import pytest
from extract_sample import attribution, report_of

from fogline.model.entity import Mention
from fogline.model.quantity import Quantity
from fogline.model.report import MarkKind, mark
from fogline.model.span import Span
from fogline.model.statement import Statement
from fogline.model.view import View
from fogline.nlp.attribution import Attribution
from fogline.stages.extract import stage

TEXT = "Read more\n\nMayor Oda Brennsaid that 40 houses in Rivna burned."
READ = "         \n\nMayor Oda Brenn said that 40 houses in Rivna burned."


class _Tagger:
    def __init__(self, read: str, found: list[Attribution]) -> None:
        self.read, self.found = read, found

    def tag(self, text: str) -> list[Attribution]:
        return self.found if text == self.read else []


def _view(text: str) -> View:
    report = report_of(text)
    if not text:
        return View([report])
    noise = mark(report.id, Span(start=0, end=9), MarkKind.NOISE)
    glued = mark(report.id, Span(start=21, end=30), MarkKind.REPAIR, reading="Brenn said")
    return View([report, noise, glued])


def test_a_report_gives_mentions_statements_and_quantities_in_its_own_places(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [attribution(READ, "Mayor Oda Brenn", "said", "that 40 houses in Rivna burned")]
    monkeypatch.setattr(stage, "_tagger", lambda: _Tagger(READ, found))
    records = list(stage.run(_view(TEXT), report_of(TEXT).id))
    [statement] = [r for r in records if isinstance(r, Statement)]
    assert [s.of(TEXT) for s in statement.source] == ["Mayor Oda Brenn"]
    assert [s.of(TEXT) for s in statement.cue] == ["said"]
    assert [s.of(TEXT) for s in statement.content] == ["that 40 houses in Rivna burned"]
    [quantity] = [r for r in records if isinstance(r, Quantity)]
    assert (quantity.low, quantity.statement_id) == (40, statement.id)
    assert {"Rivna"} <= {r.span.of(TEXT) for r in records if isinstance(r, Mention)}
    assert records == list(stage.run(_view(TEXT), report_of(TEXT).id))


def test_an_empty_report_gives_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "_tagger", lambda: _Tagger("", []))
    assert list(stage.run(_view(""), report_of("").id)) == []


def test_noise_is_never_a_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The slide killed nine miners."
    monkeypatch.setattr(stage, "_tagger", lambda: _Tagger("", []))
    report = report_of(text)
    view = View([report, mark(report.id, Span(start=0, end=len(text)), MarkKind.NOISE)])
    assert [r for r in stage.run(view, report.id) if isinstance(r, Statement)] == []


_WARDEN = (
    "We heard the lower dam go shortly after four in the morning. The water took the mill first and then the"
    " bridge. My sister ran to the chapel and rang the bell. Nobody on our side of the river slept again that"
    " night. By noon the whole of the lower meadow was a lake. Two of the barns were standing, and the rest had"
    " gone with the cattle. The men from the lower farm came up with ropes and two boats, and we got the"
    " children out of the school by the back window before the water reached the stairs. We will not build there again. They will have to find us other"
    " land, higher up, or pay for what the council promised in writing before the second autumn market"
)


def test_a_quotation_longer_than_any_reading_is_one_statement_from_its_first_word_to_its_last() -> None:
    text = f"\u201c{_WARDEN},\u201d the warden told the inquiry on Monday."
    report = report_of(text)
    [said] = [r for r in stage.run(View([report]), report.id) if isinstance(r, Statement)]
    assert [s.of(text).strip("\u201c\u201d,") for s in said.content] == [_WARDEN]
    assert [s.of(text) for s in said.cue] == ["told"]


def test_what_is_found_in_a_part_is_given_before_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    monkeypatch.setattr(stage, "PART", 20)
    monkeypatch.setattr(stage, "_tagger", lambda: _Counting(read))
    text = "Orla Vesk came home.\n\nRuan Koy left.\n\nTam Brenn stayed at the mill."
    found = stage.run(View([report_of(text)]), report_of(text).id)
    assert next(found)
    assert len(read) == 1
    assert len(list(found)) >= 2
    assert "".join(read) == text


class _Counting:
    def __init__(self, read: list[str]) -> None:
        self.read = read

    def tag(self, text: str) -> list:
        self.read.append(text)
        return []
