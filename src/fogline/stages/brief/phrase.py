"""The pieces that lines are made of: who, by which act, in which words, on how many origins."""

import re
from collections.abc import Iterable, Mapping, Sequence

from fogline.model.citation import Citation
from fogline.model.origin import Origin
from fogline.model.report import Report
from fogline.model.statement import Act, Statement
from fogline.model.view import View

LONGEST = 260

# Participles fit a person, a body and a plural alike; a plain assertion needs no word of its own.
ACTS: Mapping[Act, str] = {
    Act.ASSERT: "",
    Act.CONFIRM: ", confirming",
    Act.DENY: ", denying",
    Act.CONCEDE: ", conceding",
    Act.ACCUSE: ", accusing",
    Act.PREDICT: ", foreseeing",
    Act.INTEND: ", promising or planning",
    Act.DEMAND: ", demanding",
    Act.DECIDE: ", deciding",
    Act.ASK: ", asking",
}

_THAT = re.compile(r"^that\s+(?=\S)")

_OUTER = " \t\r\n“”„«»\"‘’',;:–—"


def quote(words: str) -> str:
    """The words in quotation marks, white space folded; outer marks, points and a first "that" left away.

    Words of more than LONGEST characters are cut at a word and end in an ellipsis: the citation holds
    them whole.
    """
    plain = _THAT.sub("", " ".join(words.split()).strip(_OUTER).rstrip("."))
    plain = _balanced(plain.strip(_OUTER))
    if len(plain) > LONGEST:
        plain = plain[:LONGEST].rsplit(" ", 1)[0].rstrip(_OUTER) + " …"
    return f"“{plain}”"


def _balanced(words: str) -> str:
    """The words with a closing mark put back that the trimming took."""
    opened, closed = words.count("“"), words.count("”")
    if opened > closed:
        return words + "”" * (opened - closed)
    return re.sub("”", "", words, count=closed - opened) if closed > opened else words


def speaker(view: View, statement: Statement) -> str:
    """Who is cited: the speaker's name with its role, else the words of the source, else the report."""
    report = view.report(statement.report_id)
    entity = view.entity(statement.speaker_id)
    if entity:
        return entity.name
    if statement.source:
        return " ".join(statement.source[0].of(report.text).split())
    return f"An unnamed source in {publisher(report)}" if statement.cue else publisher(report)


def publisher(report: Report) -> str:
    """The publisher's name, or the file's where it is not known."""
    return report.publisher or report.path


def said(view: View, statement: Statement, words: str) -> str:
    """One statement as a clause: who, by which act, what, with a hedge that stands outside the words."""
    hedge = outer_hedge(view, statement)
    reserve = f" ({hedge}, in its words)" if hedge else ""
    return f"{speaker(view, statement)}{ACTS[statement.act]}{reserve}: {quote(words)}"


def outer_hedge(view: View, statement: Statement) -> str | None:
    """The words of a hedge that no content span holds; None where the content keeps it or there is none."""
    hedge = statement.hedge
    if hedge is None or any(part.holds(hedge.span) for part in statement.content):
        return None
    return " ".join(hedge.span.of(view.report(statement.report_id).text).split())


def origins_clause(origins: Sequence[Origin]) -> str:
    """How many independent origins, each by its name: a count is never shown without its list."""
    if len(origins) == 1:
        return f"One origin: {origins[0].label}."
    return f"{len(origins)} independent origins: {'; '.join(sorted(o.label for o in origins))}."


def carriers_clause(view: View, statements: Iterable[Statement]) -> str:
    """Which reports carry it, where more than one does; copies of one origin are named, not counted."""
    names = sorted({publisher(view.report(s.report_id)) for s in statements})
    return f" Carried by {len(names)} reports: {', '.join(names)}." if len(names) > 1 else ""


def distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations without repeats, in their own order."""
    return tuple({(c.report_id, c.start, c.end): c for c in citations}.values())


def plain(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())
