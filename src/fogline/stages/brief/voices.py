"""The voices behind a claim or an answer: one for each origin, the first ones quoted, all of them named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fogline.model.citation import Citation
from fogline.model.origin import Origin
from fogline.stages.brief.ledger import Ledger
from fogline.stages.brief.phrase import LONGEST, named, publisher, said

Words = Sequence[tuple[str, Citation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """What is said, origin by origin, in one text, and what it rests on."""

    text: str
    citations: tuple[Citation, ...]


def voices(
    ledger: Ledger, origins: Sequence[Origin], words: Words, *, most: int, longest: int = LONGEST
) -> Voices:
    """Up to `most` origins with their words, in the order of `words`; the others by name alone.

    `words` are statements by id with what they say. Words that another voice has said alike are not said
    twice: that voice joins the first one. A body's words stand under its own name, where it counts with who speaks for it.
    """
    first = _first_words(origins, words)
    told: dict[str, tuple[str, str, Citation]] = {}
    for origin, statement_id, citation in first.values():
        statement = ledger.statements[statement_id]
        own = statement.speaker_id in (None, origin.speaker_id)
        who = origin.label if own else ""
        clause = said(ledger.view, statement, citation, who=who, longest=longest)
        told.setdefault(_alike(citation.exact), (origin.label, clause, citation))
    quoted = list(told.values())[:most]
    shown = {label for label, *_ in quoted}
    rest = [o.label for o in origins if o.label not in shown]
    also = f"; also {'; '.join(sorted(rest))}" if rest else ""
    return Voices(text="; ".join(c for _, c, _ in quoted) + also, citations=tuple(c for *_, c in quoted))


def _first_words(origins: Sequence[Origin], words: Words) -> Mapping[str, tuple[Origin, str, Citation]]:
    """The first words of each origin, by its id, in the order of the words."""
    origin_of = {i: o for o in origins for i in o.statement_ids}
    found: dict[str, tuple[Origin, str, Citation]] = {}
    for statement_id, citation in words:
        if origin := origin_of.get(statement_id):
            found.setdefault(origin.id, (origin, statement_id, citation))
    return found


def _alike(words: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in words.lower()).split()).removeprefix("that ")


def counted(origins: Sequence[Origin]) -> str:
    """How many independent origins, where their voices are listed before it."""
    return "One origin" if len(origins) == 1 else f"{len(origins)} independent origins"


def carried_by(ledger: Ledger, report_ids: Sequence[str]) -> str:
    """In which reports it stands; copies of one origin are named, not counted as more."""
    names = [publisher(ledger.view.report(i)) for i in sorted(set(report_ids))]
    where = "report" if len(names) == 1 else "reports"
    return f"in {len(names)} {where}: {named(names)}"
