"""Records as the objects of `fogline brief --format json`: ids, spans as pairs, enumerations in words."""

from collections.abc import Iterable, Sequence
from typing import Any

from fogline.model.brief import Line, Since, TimelineEntry
from fogline.model.citation import Citation
from fogline.model.claim import Answer, Claim, Dispute, Position, Relation
from fogline.model.dating import Dating
from fogline.model.entity import Entity, Trait
from fogline.model.event import Event
from fogline.model.interval import Interval
from fogline.model.judgement import Judgement
from fogline.model.origin import Copy, Occasion, Origin
from fogline.model.place import Place
from fogline.model.quantity import Quantity
from fogline.model.report import LeftOut, Mark, Report, Withdrawal
from fogline.model.span import Span
from fogline.model.standing import Control, Drift, Forecast, Gap, Standing
from fogline.model.statement import Hedge, Statement
from fogline.model.view import View
from fogline.text.series import series_of

Object = dict[str, Any]
_WHOLE = 1e15

_RELATIVE = frozenset({"who", "which", "that", "whom"})


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as [start, end] pairs."""
    return [[span.start, span.end] for span in spans]


def number(value: float | None) -> float | int | None:
    """A whole number without a decimal point."""
    if value is None or abs(value) > _WHOLE or value != int(value):
        return value
    return int(value)


def days(interval: Interval | None) -> Object | None:
    """An interval with ISO days; None where nothing is known."""
    if interval is None:
        return None
    return {
        "earliest": interval.earliest.isoformat() if interval.earliest else None,
        "latest": interval.latest.isoformat() if interval.latest else None,
        "precision": interval.precision.value,
        "basis": interval.basis.value,
    }


def name_of(view: View, entity_id: str | None) -> str | None:
    """The name of an entity; None where it is not known."""
    entity = view.entity(entity_id)
    return entity.name if entity else None


def report(found: Report) -> Object:
    """A report without its text."""
    return {
        "id": found.id,
        "path": found.path,
        "publisher": found.publisher,
        "published": days(found.published),
        "url": found.url,
        "headline": found.headline,
        "byline": found.byline,
        "dateline": found.dateline,
        "retrieved_at": found.retrieved_at,
        "language": found.language,
        "feed": found.feed,
        "supersedes_id": found.supersedes_id,
        "extraction": found.extraction,
        "text_sha256": found.text_sha256,
        "bytes_sha256": found.bytes_sha256,
        "characters": len(found.text),
    }


def left_out(found: LeftOut) -> Object:
    """A file that was left out."""
    return {"path": found.path, "reason": found.reason}


def withdrawal(found: Withdrawal) -> Object:
    """A report that no longer stands."""
    return {
        "report_id": found.report_id,
        "withdrawn_on": found.withdrawn_on.isoformat(),
        "reason": found.reason,
    }


def since(found: Since) -> Object:
    """The earlier brief that this one is compared with."""
    return {
        "label": found.label,
        "new_ids": list(found.new_ids),
        "withdrawn_ids": list(found.withdrawn_ids),
    }


def judgement(found: Judgement) -> Object:
    """What a person decided of names."""
    names = ("id", "left", "right", "note", "user", "created_at")
    return {"verdict": found.verdict.value, **{name: getattr(found, name) for name in names}}


def mark(found: Mark) -> Object:
    """A mark on a report's text."""
    return {
        "report_id": found.report_id,
        "start": found.span.start,
        "end": found.span.end,
        "kind": found.kind.value,
        "reading": found.reading,
        "reason": found.reason,
    }


def event(found: Event) -> Object:
    """An event with its reports."""
    return {"id": found.id, "title": found.title, "report_ids": list(found.report_ids)}


def entity(found: Entity) -> Object:
    """An entity with the words that name it."""
    return {
        "id": found.id,
        "label": found.label.value,
        "name": found.name,
        "aliases": list(found.aliases),
        "roles": list(found.roles),
        "affiliations": list(found.affiliations),
        "side": found.side,
        "reliability": found.reliability,
        "traits": [_told(t) for t in found.traits],
        "reasons": list(found.reasons),
        "places": [place(where) for where in found.places],
        "candidates": list(found.candidates),
    }


def place(found: Place) -> Object:
    """Where something may be, and why there."""
    return {
        "id": found.id,
        "name": found.name,
        "kind": found.kind.value,
        "latitude": found.latitude,
        "longitude": found.longitude,
        "km": found.km,
        "country": found.country,
        "region": found.region,
        "population": found.population,
        "reason": found.reason,
    }


def _told(found: Trait) -> Object:
    return {
        "kind": found.kind.value,
        "value": found.value,
        "basis": found.basis.value,
        "reason": found.reason,
        "citations": _citations(found.citations),
    }


def hedge(found: Hedge | None, text: str) -> Object | None:
    """The words of a reserve, and their ICD 203 band where they have one."""
    if found is None:
        return None
    return {
        "start": found.span.start,
        "end": found.span.end,
        "text": found.span.of(text),
        "kind": found.kind.value,
        "band": list(found.band) if found.band else None,
    }


def statement(found: Statement, view: View) -> Object:
    """A statement as `fogline brief` writes it."""
    text = view.report(found.report_id).text
    return {
        "id": found.id,
        "report_id": found.report_id,
        "kind": found.kind.value,
        "source": pairs(found.source),
        "cue": pairs(found.cue),
        "content": pairs(found.content),
        "speaker_id": found.speaker_id,
        "speaker": name_of(view, found.speaker_id),
        "channel": found.channel.span.of(text) if found.channel else None,
        "channel_kind": found.channel.kind if found.channel else None,
        "said": days(found.said),
        "hedge": hedge(found.hedge, text),
        "act": found.act.value,
        "negated": found.negated,
        "relays": [relay.span.of(text) for relay in found.relays],
        "score": number(found.score),
    }


def statement_line(found: Statement, view: View) -> Object:
    """A statement as `fogline statements --format jsonl` writes it: these keys, in this order."""
    whole = statement(found, view)
    keys = ("kind", "source", "cue", "content", "speaker", "speaker_id", "channel", "said", "hedge", "act")
    top = {"report": view.report(found.report_id).path, "report_id": found.report_id}
    return {**top, **{key: whole[key] for key in keys}, "relays": whole["relays"], "aside": found.aside}


def occasion(found: Occasion) -> Object:
    """One act of speaking."""
    return {
        "id": found.id,
        "speaker_id": found.speaker_id,
        "channel": found.channel,
        "said": days(found.said),
        "statement_ids": list(found.statement_ids),
        "report_ids": list(found.report_ids),
        "evidence": found.evidence,
    }


def copy(found: Copy) -> Object:
    """Two reports that carry the same words or the same act of speaking."""
    return {
        "left_id": found.left_id,
        "right_id": found.right_id,
        "kind": found.kind.value,
        "evidence": found.evidence,
        "parent_id": found.parent_id,
        "left_spans": pairs(found.left_spans),
        "right_spans": pairs(found.right_spans),
    }


def origin(found: Origin) -> Object:
    """Where a claim first comes from."""
    return {
        "id": found.id,
        "kind": found.kind.value,
        "label": found.label,
        "speaker_id": found.speaker_id,
        "statement_ids": list(found.statement_ids),
        "report_ids": list(found.report_ids),
    }


def standing(found: Standing | None) -> Object | None:
    """What stands behind a claim; None where nothing was weighed."""
    if found is None:
        return None
    return {
        "status": found.status.value,
        "origins": [origin(o) for o in found.origins],
        "independent": found.independent,
        "parties": list(found.parties),
        "credibility": found.credibility,
        "rule": found.rule,
    }


def claim(found: Claim, weighed: Standing | None) -> Object:
    """A claim in one statement's own words, with its standing."""
    return {
        "id": found.id,
        "event_id": found.event_id,
        "kind": found.kind.value,
        "wording": found.wording.exact,
        "citation": citation(found.wording),
        "statement_ids": list(found.statement_ids),
        "standing": standing(weighed),
    }


def relation(found: Relation) -> Object:
    """One claim's bearing on another."""
    return {
        "left_id": found.left_id,
        "right_id": found.right_id,
        "kind": found.kind.value,
        "reason": found.reason,
        "score": number(found.score),
        "question": found.question,
        "differ_on": found.dispute_kind.value if found.dispute_kind else None,
        "left_answer": _answer(found.left_answer),
        "right_answer": _answer(found.right_answer),
    }


def _answer(found: Answer | None) -> Object | None:
    if found is None:
        return None
    return {
        "label": found.label,
        "statement_id": found.statement_id,
        "wording": found.wording.exact,
        "citation": citation(found.wording),
    }


def dispute(found: Dispute) -> Object:
    """A question and the positions taken on it."""
    return {
        "id": found.id,
        "event_id": found.event_id,
        "kind": found.kind.value,
        "question": found.question,
        "reason": found.reason,
        "positions": [_position(p) for p in found.positions],
    }


def _position(found: Position) -> Object:
    return {
        "label": found.label,
        "claim_ids": list(found.claim_ids),
        "statement_ids": list(found.statement_ids),
        "origins": [origin(o) for o in found.origins],
        "answers": [_answer(a) for a in found.answers],
    }


def figure(found: Quantity, view: View, said: Statement | None) -> Object:
    """A figure with who gave it; None in the publisher's own voice."""
    text = view.report(found.report_id).text
    return {
        "report_id": found.report_id,
        "statement_id": found.statement_id,
        "start": found.span.start,
        "end": found.span.end,
        "text": found.span.of(text),
        "low": number(found.low),
        "high": number(found.high),
        "unit": found.unit,
        "of": found.of,
        "series": series_of(found, text),
        "approximate": found.approximate,
        "asserted_by": speaker(said, view) if said else None,
    }


def speaker(said: Statement, view: View) -> str | None:
    """The name of the speaker, or the words of the source where nobody knows whom they name."""
    text = view.report(said.report_id).text
    named = name_of(view, said.speaker_id)
    return named or " … ".join(who(said, text)) or None


def who(said: Statement, text: str) -> list[str]:
    """The words of the source, without the "who" that stands for a noun beside it."""
    words = [span.of(text) for span in said.source]
    return [w for w in words if w.lower() not in _RELATIVE] or words


def control(found: Control) -> Object:
    """Who is said to hold what."""
    return {
        "place_id": found.place_id,
        "place": found.place,
        "part": found.part,
        "share": found.share,
        "side": found.side,
        "kind": found.kind.value,
        "basis": found.basis.value,
        "as_of": days(found.as_of),
        "statement_ids": list(found.statement_ids),
        "citation": citation(found.citation),
    }


def forecast(found: Forecast, view: View) -> Object:
    """What somebody foresees."""
    return {
        "report_id": found.report_id,
        "start": found.span.start,
        "end": found.span.end,
        "text": found.span.of(view.report(found.report_id).text),
        "statement_id": found.statement_id,
        "claim_id": found.claim_id,
        "horizon": found.horizon,
        "state": found.state.value,
        "resolved_by": found.resolved_by,
    }


def gap(found: Gap) -> Object:
    """What is missing."""
    return {"kind": found.kind.value, "text": found.text, "citations": _citations(found.citations)}


def drift(found: Drift) -> Object:
    """A frame that is stronger than the words it rests on."""
    return {
        "report_id": found.report_id,
        "reason": found.reason,
        "frame": citation(found.frame),
        "wording": citation(found.wording),
    }


def dating(found: Dating) -> Object:
    """A time expression and the days it means."""
    return {
        "report_id": found.report_id,
        "start": found.span.start,
        "end": found.span.end,
        "interval": days(found.interval),
        "anchor": found.anchor,
    }


def timeline_entry(found: TimelineEntry, event_id: str) -> Object:
    """What the reports place on a day."""
    when = days(found.interval) or {}
    cited = _citations(found.citations)
    told = {"text": found.text, "anchor": found.anchor, "relative": found.relative and found.relative.words}
    return {**when, **told, "event_id": event_id, "citations": cited}


def line(found: Line, event_id: str) -> Object:
    """One line of the brief."""
    return {
        "section": found.section.value,
        "text": found.text,
        "event_id": event_id,
        "claim_id": found.claim_id,
        "dispute_id": found.dispute_id,
        "change": found.change.value if found.change else None,
        "withdrawn_ids": list(found.withdrawn_ids),
        "citations": _citations(found.citations),
    }


def citation(found: Citation) -> Object:
    """The characters that something rests on."""
    return {
        "report_id": found.report_id,
        "start": found.start,
        "end": found.end,
        "exact": found.exact,
        "prefix": found.prefix,
        "suffix": found.suffix,
        "text_sha256": found.text_sha256,
    }


def _citations(found: Sequence[Citation]) -> list[Object]:
    return [citation(c) for c in found]
