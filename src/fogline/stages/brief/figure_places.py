"""Where a toll was counted, by the words beside it: two towns of one event have two tolls."""

import re
from collections.abc import Sequence

from fogline.model.entity import Label, Mention
from fogline.model.quantity import Quantity
from fogline.model.span import Span
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import plain
from fogline.text.tolls import counts_people

REACH = 90
_STOP = re.compile(r"[.,;:!?“”\"()]|\n|\band\b|\bwhile\b|\bbut\b")


def places_of(ledger: Ledger, quantities: Sequence[Quantity]) -> dict[str, str]:
    """The place behind each toll of people, by the figure's id, where these name more than one; else nothing."""
    found = {q.id: place for q in quantities if counts_people(q.of) and (place := _behind(ledger, q))}
    return found if len(set(found.values())) > 1 else {}


def _behind(ledger: Ledger, quantity: Quantity) -> str | None:
    """The first place named behind the figure before its clause ends: "four dead in Orsk"."""
    text, end = ledger.view.report(quantity.report_id).text, quantity.span.end
    stretch = _STOP.split(text[end : end + REACH], maxsplit=1)[0]
    if not stretch:
        return None
    named = ledger.view.within(Mention, quantity.report_id, Span(start=end, end=end + len(stretch)))
    places = [m for m in named if (e := ledger.view.owners.get(m.id)) and e.label is Label.PLACE]
    first = min(places, key=lambda m: m.span, default=None)
    if first is None or not _IN.search(text[end : first.span.start]):
        return None
    return plain(first.span.of(text))


_IN = re.compile(r"\b(?:in|at|near|outside|around)\s(?:the\s(?:[\w-]+\s){1,4}(?:of\s)?)?$")
