"""Disputes side by side: each position with its words, who says them, and its origins."""

import re
from dataclasses import dataclass

from fogline.model.claim import Answer, Dispute, Position
from fogline.model.view import View
from fogline.render.coverage import Coverage
from fogline.render.page.claims import Claims, OriginRow
from fogline.render.page.passages import Passages, Quote
from fogline.render.page.voices import Voice
from fogline.render.plain import clause, one_line

LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One statement's answer: whose, and the words that give it with the way to them."""

    voice: Voice | None
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """One answer in short, its first wording, whose it is, and everyone who gives it in which words."""

    label: str
    quote: Quote
    parties: tuple[str, ...]
    speakers: tuple[str, ...]
    answers: tuple[AnswerRow, ...]
    origins: tuple[OriginRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """One question and its positions."""

    id: str
    question: str
    kind: str
    reason: str
    positions: tuple[PositionRow, ...]


def disputes(
    view: View, coverage: Coverage, claims: Claims, passages: Passages, *, within: str
) -> dict[str, DisputeRow]:
    """The disputes of one event by their id, in the brief's order, with anchors that begin as `within`."""
    own = {d.id: d for d in view.all(Dispute) if d.event_id == coverage.event_id}
    told = [line.dispute_id for line in (coverage.brief.lines if coverage.brief else ())]
    order = [i for i in dict.fromkeys([*told, *own]) if i in own]
    return {i: _row(own[i], f"{within}-dispute-{k}", claims, passages) for k, i in enumerate(order, start=1)}


def _row(dispute: Dispute, anchor: str, claims: Claims, passages: Passages) -> DisputeRow:
    question = one_line(dispute.question)
    return DisputeRow(
        id=anchor,
        question=question,
        kind=dispute.kind.value,
        reason=clause(dispute.reason).removeprefix(question).lstrip(" :;,"),
        positions=tuple(_position(p, claims, passages) for p in dispute.positions),
    )


def _position(position: Position, claims: Claims, passages: Passages) -> PositionRow:
    answers = tuple(_answer(a, claims, passages) for a in position.answers)
    voices = [a.voice for a in answers if a.voice]
    return PositionRow(
        label="" if _same_words(position.label, position.wording.exact) else one_line(position.label),
        quote=passages.cited_words(position.wording),
        parties=tuple(sorted({v.party for v in voices if v.party} - {v.name for v in voices})),
        speakers=tuple(dict.fromkeys(v.name for v in voices)),
        answers=answers,
        origins=tuple(claims.origin(o) for o in position.origins),
    )


def _answer(answer: Answer, claims: Claims, passages: Passages) -> AnswerRow:
    told = claims.sayings([answer.statement_id])
    return AnswerRow(voice=told[0].voice if told else None, quote=passages.cited_words(answer.wording))


def _same_words(left: str, right: str) -> bool:
    """The two differ in case and signs alone."""
    return LETTERS.findall(left.casefold()) == LETTERS.findall(right.casefold())
