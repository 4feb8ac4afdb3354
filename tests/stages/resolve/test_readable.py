from resolve_staging import records_of

from fogline.model.entity import Entity
from fogline.model.report import MarkKind, Report, mark
from fogline.model.span import Span
from fogline.model.view import View
from fogline.stages.resolve.stage import run


def test_a_source_with_glued_words_goes_by_the_words_as_they_should_stand() -> None:
    text = "“We left”, said the {leader of thesouthern brigade}."
    records = list(records_of(text, "a.txt")[0])
    [report] = [r for r in records if isinstance(r, Report)]
    start = report.text.index("thesouthern")
    repair = mark(report.id, Span(start=start, end=start + 11), MarkKind.REPAIR, reading="the southern")
    for given in (records, [*records, repair]):
        names = [e.name for e in View(run(View(given))).all(Entity)]
        assert ("leader of the southern brigade" in names) == (repair in given), names
