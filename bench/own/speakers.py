"""Sources to speakers: small reports with marked sources, run through naming and resolving."""

import re
from functools import cache

from bench.own.tables import Row
from fogline.model.entity import Entity
from fogline.model.ids import content_id, text_sha256
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Resolution, Statement, StatementKind, statement_id
from fogline.model.view import Record, View
from fogline.nlp.parse import Parse, parse
from fogline.stages.extract.mentions import mentions_of
from fogline.stages.resolve.stage import run
from fogline.text.reading import read

MARKED = re.compile(r"\{([^}]*)\}")


@cache
def parsed(text: str) -> Parse:
    return parse(text)


def report(text: str, name: str = "a.txt") -> Report:
    return Report(
        id=content_id("report", name, text),
        path=name,
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256="",
        extraction="utf-8",
    )


def records_of(marked: str, name: str = "a.txt") -> tuple[list[Record], list[str]]:
    """The report, its mentions and its statements, and the ids of the statements in order."""
    text = MARKED.sub(r"\1", marked)
    told = report(text, name)
    statements = []
    shift = 0
    for m in MARKED.finditer(marked):
        start = m.start() - shift
        shift += 2
        source = (Span(start=start, end=start + len(m.group(1))),)
        content = (_content(text, source[0].end),)
        key = statement_id(told.id, source, (), content)
        statements.append(
            Statement(id=key, report_id=told.id, kind=StatementKind.INDIRECT, content=content, source=source)
        )
    mentions = mentions_of(told, read(text, []), parsed(text))
    return [told, *mentions, *statements], [s.id for s in statements]


def _content(text: str, at: int) -> Span:
    """The few characters behind a source that close its sentence, or the mark of its end."""
    stop = text.find(".", at)
    stop = len(text) if stop < 0 else stop + 1
    start = max(at, stop - 3)
    return Span(start=min(start, stop - 1), end=stop)


def speakers(marked: str) -> list[Entity | None]:
    """The speaker of every marked source of one report or several, in order."""
    records: list[Record] = []
    keys: list[str] = []
    for k, part in enumerate(marked.split("||")):
        held, ids = records_of(part.strip(), f"{k}.txt")
        records += held
        keys += ids
    found = run(View(records))
    view = View(found)
    by_statement = {r.statement_id: r for r in view.all(Resolution)}
    return [view.entity(by_statement[key].speaker_id) for key in keys]


def is_right(row: Row) -> bool:
    """The last source of a row has the speaker that the row expects."""
    found = speakers(row["text"])[-1]
    if found is None:
        return row["expected"] == "<none>"
    return row["expected"].lower() in {alias.lower() for alias in found.aliases}
