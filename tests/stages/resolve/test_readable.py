import pytest
from resolve_staging import records_of

from fogline.model.entity import Entity
from fogline.model.report import MarkKind, Report, mark
from fogline.model.span import Span
from fogline.model.view import View
from fogline.stages.resolve.readable import without_clause
from fogline.stages.resolve.stage import run


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("leader of the brigade, whose men fought", "leader of the brigade"),
        ("sailors, who had left at noon", "sailors"),
        ("the clinic which burned", "the clinic which burned"),
        ("who", "who"),
        ("harbour master", "harbour master"),
        ("", ""),
    ],
)
def test_a_clause_behind_those_whom_words_name_is_no_part_of_their_name(words: str, name: str) -> None:
    assert without_clause(words) == name


def test_a_source_with_glued_words_goes_by_the_words_as_they_should_stand() -> None:
    text = "“We left”, said the {leader of the brigadewhose men fought}."
    records = list(records_of(text, "a.txt")[0])
    [report] = [r for r in records if isinstance(r, Report)]
    start = report.text.index("brigadewhose")
    repair = mark(report.id, Span(start=start, end=start + 12), MarkKind.REPAIR, reading="brigade whose")
    for given in (records, [*records, repair]):
        names = [e.name for e in View(run(View(given))).all(Entity)]
        assert ("leader of the brigade" in names) == (repair in given), names
