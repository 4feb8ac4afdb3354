"""The lines of forecasts: what is foreseen or promised, and what came of it."""

import re
from calendar import month_name
from collections.abc import Iterator

from fogline.compare.parts import parts
from fogline.model.brief import Line, Section
from fogline.model.citation import Citation, cite
from fogline.model.dating import Dating
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.standing import Forecast, ForecastState
from fogline.model.statement import Act, Statement, StatementKind
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import SHORT, day, distinct, plain, publisher, quote, said
from fogline.text.reading import cited_words

ORDER = (ForecastState.FAILED, ForecastState.BORNE_OUT, ForecastState.LAPSED, ForecastState.OPEN)
OUTCOMES = {
    ForecastState.OPEN: "Open",
    ForecastState.BORNE_OUT: "Borne out",
    ForecastState.FAILED: "Did not come",
    ForecastState.LAPSED: "Its time has passed, and nothing was found in the reports that tells what came of it",
}


def forecasts(ledger: Ledger) -> Iterator[Line]:
    """What is foreseen or promised, settled ones first, then what has a day, then what somebody is cited for."""
    seen: set[str] = set()
    for f in sorted(ledger.view.all(Forecast), key=lambda f: _rank(ledger, f)):
        words = plain(f.span.of(ledger.view.report(f.report_id).text)).lower()
        keys = {words, f.claim_id or words}
        if not seen & keys and len(seen) < 2 * MOST:
            seen |= {words, f.claim_id or f"{words} "}
            yield _forecast(ledger, f)


def _rank(ledger: Ledger, f: Forecast) -> tuple[int, bool, bool, bool, str, int]:
    statement = ledger.statements.get(f.statement_id or "")
    own = statement is None or statement.kind is StatementKind.OWN
    meant = statement is not None and statement.act in (Act.PREDICT, Act.INTEND)
    return (ORDER.index(f.state), own, f.horizon is None, not meant, f.report_id, f.span.start)


def _forecast(ledger: Ledger, f: Forecast) -> Line:
    report = ledger.view.report(f.report_id)
    statement = ledger.statements.get(f.statement_id or "")
    cited = cite(report, f.span)
    text = (
        said(ledger.view, statement, cited)
        if statement and statement.kind is not StatementKind.OWN
        else f"{publisher(report)}, in its own voice: {quote(cited_words(ledger.view, cited))}"
    )
    outcome, later = _outcome(ledger, f)
    return Line(
        section=Section.FORECASTS,
        text=f"{text}. {outcome}.",
        citations=distinct([cited, *later]),
        claim_id=f.claim_id,
    )


def _outcome(ledger: Ledger, f: Forecast) -> tuple[str, list[Citation]]:
    """The state in words, with the later statement that gives it."""
    settled = ledger.statements.get(f.resolved_by or "")
    if settled is None:
        return f"{OUTCOMES[f.state]}{_by(ledger, f)}", []
    report = ledger.view.report(settled.report_id)
    foreseen = f.span.of(ledger.view.report(f.report_id).text)
    cited = cite(report, _nearest_part(report, settled, foreseen))
    when = day(report.published)
    where = ", ".join(x for x in (publisher(report), when) if x)
    if f.state is ForecastState.LAPSED and not _of_one_matter(foreseen, cited.exact):
        return f"{OUTCOMES[f.state]} (reports reach to {where})", [cited]
    since = "; said since" if f.state is ForecastState.LAPSED else ""
    return f"{OUTCOMES[f.state]}{since}: {said(ledger.view, settled, cited, longest=SHORT)} ({where})", [
        cited
    ]


def _by(ledger: Ledger, f: Forecast) -> str:
    """The words that time it, with the day that they mean where they do not name it: ` (by “Tuesday”, 13 March)`."""
    if not f.horizon:
        return ""
    report = ledger.view.report(f.report_id)
    times = ledger.view.within(Dating, f.report_id, f.span)
    found = (d.interval for d in times if d.interval and d.span.of(report.text) == f.horizon)
    last = next((i.latest for i in found if i.latest), None)
    if last is None or _NAMES_ITS_DAY.search(f.horizon):
        return f" (by {quote(f.horizon)})"
    return f" (by {quote(f.horizon)}, {last.day} {last:%B})"


_NAMES_ITS_DAY = re.compile(rf"\b(?:{'|'.join(month_name[1:])})\b|\b\d{{4}}\b")


def _nearest_part(report: Report, settled: Statement, foreseen: str) -> Span:
    """The part of the later statement that shares most words with what was foreseen, the first of equals."""
    words = set(_ANY_WORD.findall(foreseen.lower()))
    held = parts(report.text, settled.content)
    shared = [len(words & set(_ANY_WORD.findall(p.of(report.text).lower()))) for p in held]
    return held[shared.index(max(shared))] if held else settled.content[0]


_ANY_WORD = re.compile(r"[^\W_]{3,}")


def _of_one_matter(left: str, right: str) -> bool:
    """The two share words enough for the later one to be of use to a reader."""
    return len(_long_words(left) & _long_words(right)) >= LEAST_SHARED


def _long_words(words: str) -> set[str]:
    return {w.lower() for w in _WORD.findall(words)}


LEAST_SHARED = 2
_WORD = re.compile(r"[^\W\d_]{5,}")
