"""Figures by what they tell of and by the party that gives them; none is added up or averaged."""

from collections import defaultdict
from dataclasses import dataclass

from fogline.model.quantity import Quantity
from fogline.model.statement import Statement
from fogline.model.view import View
from fogline.render.coverage import Coverage, report_name
from fogline.render.page.passages import Passages, Quote
from fogline.render.page.voices import voice
from fogline.render.plain import one_line
from fogline.text.series import series_of

OWN_VOICE = "in the publishers' own voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure of one party: its words, its reading as a range, and every report that gives it."""

    party: str
    speaker: str
    reading: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """The figures that tell of the same thing."""

    topic: str
    rows: tuple[FigureRow, ...]


def figures(view: View, coverage: Coverage, passages: Passages) -> tuple[FigureGroup, ...]:
    """The figures of one event by topic, those given most often first; within it by party."""
    statements = {s.id: s for s in view.statements}
    topics: defaultdict[str, defaultdict[tuple[str, str, str], list[Quote]]]
    topics = defaultdict(lambda: defaultdict(list))
    for quantity in sorted(view.all(Quantity), key=lambda q: _order(q, passages)):
        if coverage.covers(quantity.report_id):
            party, speaker = _giver(view, quantity, statements.get(quantity.statement_id or ""))
            quote = passages.quote(quantity.report_id, (quantity.span,))
            topics[topic(quantity, view.report(quantity.report_id).text)][
                party, speaker, reading(quantity)
            ].append(quote)
    groups = [FigureGroup(topic=t, rows=_rows(found)) for t, found in topics.items()]
    return tuple(sorted(groups, key=lambda g: (g.topic == "other", -len(g.rows), g.topic)))


def topic(quantity: Quantity, text: str) -> str:
    """The series that a figure stands in, else what it tells of and in what unit: `killed`, `aid, tons`."""
    return (
        one_line(series_of(quantity, text) or "")
        or one_line(", ".join(x for x in (quantity.of, quantity.unit) if x))
        or "other"
    )


def reading(quantity: Quantity) -> str:
    """The figure as a range: `40 or more`, `12,000 to 20,000`, `about 3`."""
    low, high = quantity.low, quantity.high
    about = "about " if quantity.approximate else ""
    if low is None or high is None:
        return about + (f"{_number(low)} or more" if low is not None else f"{_number(high or 0)} or fewer")
    return about + (_number(low) if low == high else f"{_number(low)} to {_number(high)}")


def _rows(found: dict[tuple[str, str, str], list[Quote]]) -> tuple[FigureRow, ...]:
    rows = [
        FigureRow(party=party, speaker=speaker, reading=read, quotes=tuple(quotes))
        for (party, speaker, read), quotes in found.items()
    ]
    return tuple(sorted(rows, key=lambda r: (r.party == OWN_VOICE, r.party, r.speaker, r.reading)))


def _giver(view: View, quantity: Quantity, statement: Statement | None) -> tuple[str, str]:
    if statement is None:
        return OWN_VOICE, report_name(view.report(quantity.report_id))
    found = voice(view, statement)
    return (OWN_VOICE if found.own else found.party or found.name), found.name


def _order(quantity: Quantity, passages: Passages) -> tuple[str, int, int]:
    return quantity.of or "", passages.report_number(quantity.report_id), quantity.span.start


def _number(value: float) -> str:
    if float(value).is_integer():
        return f"{value:,.0f}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")
