"""A listing as a table for the terminal, as JSON lines, or as comma-separated values."""

import csv
import io
import re
from enum import StrEnum

from rich.console import Console
from rich.table import Table
from rich.text import Text

from fogline.model.view import View
from fogline.render.brief_json import dumps
from fogline.render.rows import Cell, Listing

PLAIN_WIDTH = 120
SHORT = 26
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class Format(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def render(listing: Listing, view: View, form: Format, *, width: int = PLAIN_WIDTH) -> str:
    """The listing of a view; `width` is that of a table."""
    if form is Format.JSONL:
        return "".join(dumps(found) + "\n" for found in listing.objects(view))
    return sheet(listing, view) if form is Format.CSV else table(listing, view, width=width)


def sheet(listing: Listing, view: View) -> str:
    """Comma-separated values (RFC 4180, lines end in a line feed), with a header line."""
    written = io.StringIO()
    out = csv.DictWriter(written, listing.columns, extrasaction="ignore", lineterminator="\n")
    out.writeheader()
    out.writerows(listing.rows(view))
    return written.getvalue()


def table(listing: Listing, view: View, *, width: int = PLAIN_WIDTH) -> str:
    """A table of the narrow columns, without colours; texts are shown in full, on several lines."""
    rows = listing.rows(view)
    if not rows:
        return f"No {listing.name}.\n"
    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), width=width)
    for name in listing.narrow:
        short = all(len(shown(row[name])) <= SHORT for row in rows)
        drawn.add_column(name.replace("_", " "), overflow="fold", vertical="top", no_wrap=short)
    for row in rows:
        drawn.add_row(*(Text(shown(row[name])) for name in listing.narrow))
    written = io.StringIO()
    console = Console(file=written, width=width, color_system=None, force_terminal=False, highlight=False)
    console.print(drawn)
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines()) + "\n"


def shown(cell: Cell) -> str:
    """A cell as text: white space as one space, and nothing that could steer a terminal."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return _UNSAFE.sub("\ufffd", " ".join(str(cell).split()))
