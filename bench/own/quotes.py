"""Quotations: where a text quotes, and which of its quotations are somebody's words."""

from bench.own.tables import Row
from fogline.nlp.parse import parse
from fogline.stages.extract.quoted import speeches
from fogline.stages.extract.scan import scan
from fogline.text.quotes import quotations


def found(row: Row) -> list[str]:
    """The outer quotations of a row's text."""
    return [q.span.of(row["text"]) for q in quotations(row["text"]) if q.depth == 0]


def is_found(row: Row) -> bool:
    """The outer quotations are those that the row expects."""
    return " / ".join(found(row)) == row["expected"]


def is_told_from_titles(row: Row) -> bool:
    """Those of them that look like speech are those that the row expects."""
    cut_up = scan(row["text"], parse(row["text"]))
    spoken = " / ".join(q.span.of(row["text"]) for q in speeches(cut_up.quotations, cut_up))
    return spoken == {"all": row["expected"], "none": ""}.get(row["speech"], row["speech"])
