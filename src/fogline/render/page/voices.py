"""Who says a statement, for whom, and how, in words for the page."""

from dataclasses import dataclass

from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.render.coverage import report_name
from fogline.render.days import days
from fogline.render.objects import who
from fogline.render.plain import one_line
from fogline.render.wording import ACT

UNNAMED = "nobody named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The speaker of a statement; `own` is the publisher's own voice, `party` whom it speaks for."""

    name: str
    party: str
    act: str
    how: str
    said: str
    own: bool = False


def voice(view: View, statement: Statement) -> Voice:
    """Whose word a statement is: the entity, else the words that name it, else the publisher."""
    report = view.report(statement.report_id)
    name, own = _name(view, statement, report)
    entity = view.entity(statement.speaker_id)
    return Voice(
        name=name,
        party=party(view, entity.side) if entity and entity.side else "",
        act=ACT[statement.act],
        how=_how(statement, report),
        said=days(statement.said) if statement.said else "",
        own=own,
    )


def party(view: View, side: str | None) -> str:
    """The name of a party, given by its entity's id or in words."""
    entity = view.entity(side)
    return one_line(entity.name if entity else side or "")


def _name(view: View, statement: Statement, report: Report) -> tuple[str, bool]:
    entity = view.entity(statement.speaker_id)
    if entity:
        return one_line(entity.name), False
    words = " ".join(who(statement, report.text))
    if words.strip():
        return one_line(words), False
    own = statement.kind is StatementKind.OWN
    return (report_name(report), True) if own else (UNNAMED, False)


def _how(statement: Statement, report: Report) -> str:
    spoken = [statement.channel.span] if statement.channel else []
    through = [f"through {one_line(_words(report, r.span))}" for r in statement.relays]
    return ", ".join([*(one_line(_words(report, s)) for s in spoken), *through])


def _words(report: Report, span: Span) -> str:
    return report.text[span.start : span.end]
