"""The lines of figures: one series a question, every figure with the party that gives it and the day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from fogline.model.brief import Line, Section
from fogline.model.citation import Citation, cite
from fogline.model.quantity import Quantity
from fogline.stages.brief.figure_givers import NOBODY, giver
from fogline.stages.brief.figure_places import places_of
from fogline.stages.brief.ledger import MOST, Ledger
from fogline.stages.brief.phrase import day, distinct, plain, publisher
from fogline.text.incidents import other_incident
from fogline.text.series import series_of
from fogline.text.subcounts import is_subcount
from fogline.text.tolls import counts_people, is_toll
from fogline.text.victims import HARM, victims_at

MOST_FIGURES = 6


def figures(ledger: Ledger) -> Iterator[Line]:
    """Each series in one line, those that most parties speak to first; within it the parties by their first day."""
    series: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in ledger.view.all(Quantity):
        topic = _topic(ledger, quantity)
        if topic:
            series[topic].append(quantity)
    series = _of_one_toll(series)
    told = ((topic, held) for topic, held in series.items() if _answers(ledger, topic, held))
    found = sorted(told, key=lambda s: (-_givers(ledger, s[1]), -len(s[1]), s[0]))
    for topic, quantities in found[:MOST]:
        yield _series(ledger, topic, quantities)


def _topic(ledger: Ledger, quantity: Quantity) -> str | None:
    """The series of a figure; a toll of soldiers apart from one of rebels, and one of a war or another year from today's."""
    report = ledger.view.report(quantity.report_id)
    at = (report.text, quantity.span.start, quantity.span.end)
    series = series_of(quantity, report.text)
    if series is None or not counts_people(series):
        return series
    day = report.published.earliest if report.published else None
    which = [*sorted(victims_at(*at) if series in HARM else ())]
    when = other_incident(*at, year=day.year if day else None)
    scope = " and ".join(which) + (" in " if which and when else "") + (when or "")
    return f"{series}, {scope}" if scope else series


# Who the dead of an accident were, where nobody else is counted: their toll is the toll.
_AT_HAND = frozenset({"workers", "patients"})


def _of_one_toll(series: Mapping[str, list[Quantity]]) -> defaultdict[str, list[Quantity]]:
    """The series, the workers and patients of a toll with all others of it unless another class is counted too."""
    classes = {topic: topic.partition(", ") for topic in series}
    apart = {of for of, _, which in classes.values() if which and which not in _AT_HAND and of in HARM}
    found: defaultdict[str, list[Quantity]] = defaultdict(list)
    for topic, (of, _, which) in classes.items():
        folded = of in HARM and of not in apart and which in _AT_HAND
        found[of if folded else topic] += series[topic]
    return found


def _answers(ledger: Ledger, topic: str, quantities: Sequence[Quantity]) -> bool:
    """Somebody gives them, or they are of what one event has one of."""
    return is_toll(topic.partition(", ")[0]) or _givers(ledger, quantities) > 0


def _givers(ledger: Ledger, quantities: Sequence[Quantity]) -> int:
    """How many different parties give these figures."""
    return len({giver(ledger, q) for q in quantities} - {NOBODY})


def _series(ledger: Ledger, topic: str, quantities: Sequence[Quantity]) -> Line:
    parties: defaultdict[str, list[Quantity]] = defaultdict(list)
    spoken = {n for q in quantities if giver(ledger, q) != NOBODY for n in _numbers(q)}
    for q in quantities:
        who = giver(ledger, q)
        if who != NOBODY or not spoken & set(_numbers(q)):
            parties[who].append(q)
    ranked = sorted(
        parties.items(),
        key=lambda p: (p[0] == NOBODY, min(_when(ledger, q) for q in p[1]), -len(p[1]), p[0]),
    )
    places = places_of(ledger, quantities)
    days = {_when(ledger, q) for name, found in ranked for q in found if name != NOBODY} - {date.max}
    told = [_party(ledger, name, found, places, printed=len(days) > 1) for name, found in ranked]
    return Line(
        section=Section.FIGURES,
        text=f"{_heading(topic)}: {'; '.join(text for text, _ in told)}.",
        citations=distinct(c for _, cited in told for c in cited),
    )


def _heading(topic: str) -> str:
    """ "affected, people" as "Affected (people)"."""
    of, _, unit = topic.partition(", ")
    return f"{of[0].upper()}{of[1:]}" + (f" ({unit})" if unit else "")


def _numbers(q: Quantity) -> list[float]:
    return [n for n in (q.low, q.high) if n is not None]


def _party(
    ledger: Ledger, name: str, quantities: Sequence[Quantity], places: Mapping[str, str], *, printed: bool
) -> tuple[str, list[Citation]]:
    """The different figures of one party, by day and place, each in the report's own words; parts of a number behind.

    "26" and "at least 26" of one place are told once.
    """
    first: dict[tuple[float | None, float | None, str | None], Quantity] = {}
    for q in sorted(quantities, key=lambda q: (_when(ledger, q), _numbers(q), q.report_id, q.span)):
        first.setdefault((*_told_as(q), places.get(q.id)), q)
    shown = list(first.values())[:MOST_FIGURES]
    some = [q for q in shown if _is_part(ledger, q)]
    whole = [q for q in shown if q not in some]
    told = (
        _bare(ledger, found, places) if name == NOBODY else _in_turn(ledger, found, places, printed=printed)
        for found in (whole, some)
        if found
    )
    words = ", and of a part ".join(told)
    lead = "" if whole else "of a part "
    return f"{name}, {lead}{words}", [cite(ledger.view.report(q.report_id), q.span) for q in (*whole, *some)]


def _told_as(q: Quantity) -> tuple[float | None, float | None]:
    """The number that a figure names: a least number and the exact one are one."""
    return (q.low, q.low) if q.high is None else (q.low, q.high)


def _is_part(ledger: Ledger, q: Quantity) -> bool:
    return is_subcount(ledger.view.report(q.report_id).text, q.span.start, q.span.end)


def _in_turn(ledger: Ledger, shown: Sequence[Quantity], places: Mapping[str, str], *, printed: bool) -> str:
    """The figures in turn, with their days where the row has several; "then" only between two that have their days."""
    told = ""
    for before, q in zip([None, *shown], shown, strict=False):
        dated = before is not None and date.max not in (_when(ledger, before), _when(ledger, q))
        later = dated and before is not None and _when(ledger, before) < _when(ledger, q)
        told += (", then " if later else ", " if told else "") + _figure(ledger, q, places, printed=printed)
    return told


def _bare(ledger: Ledger, shown: Sequence[Quantity], places: Mapping[str, str]) -> str:
    told = (f"{_figure(ledger, q, places)} in {publisher(ledger.view.report(q.report_id))}" for q in shown)
    return ", ".join(told)


def _figure(ledger: Ledger, q: Quantity, places: Mapping[str, str], *, printed: bool = False) -> str:
    """The words with the place and the day on which they were said; with `printed`, else with that of the report."""
    statement = ledger.statements.get(q.statement_id or "")
    report = ledger.view.report(q.report_id)
    when = (day(statement.said) if statement else None) or (day(report.published) if printed else None)
    known = [told for told in (places.get(q.id), when) if told]
    stamp = f" ({', '.join(known)})" if known else ""
    return f"“{plain(q.span.of(report.text))}”{stamp}"


def _when(ledger: Ledger, q: Quantity) -> date:
    statement = ledger.statements.get(q.statement_id or "")
    said = statement.said if statement else None
    published = ledger.view.report(q.report_id).published
    return (said and said.earliest) or (published and published.earliest) or date.max
