"""Which entity every statement's source means, report by report."""

import re
from collections import defaultdict
from collections.abc import Callable

from fogline.model.entity import Label, Mention
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.stages.resolve.bodies import by_body, by_group, by_name, by_other_words
from fogline.stages.resolve.discourse import (
    Case,
    Discourse,
    Turn,
    begins_at,
    discourse_of,
    ends_at,
    entity_of,
    place_of,
)
from fogline.stages.resolve.people import again, by_office, by_pronoun
from fogline.stages.resolve.references import Reference, read_reference
from fogline.stages.resolve.register import Found, Register, named_found
from fogline.stages.resolve.source_nouns import Sort
from fogline.stages.resolve.texts import by_text

APART = 40
NEAR = 8
_AHEAD = 4 * NEAR
_OF_MANY = frozenset({"say", "have", "are", "were", "insist", "claim", "deny", "believe", "think", "want"})
_ARTICLE = re.compile(r"(?:an?|the)\s", re.IGNORECASE)
_COMMA = re.compile(r",\s(?:(?:aged )?\d{1,3},\s)?")
RULES: dict[Sort, Callable[[Register, Case], Found | None]] = {
    Sort.NAME: by_name,
    Sort.PRONOUN: by_pronoun,
    Sort.ROLE: by_office,
    Sort.BODY: by_body,
    Sort.GROUP: by_group,
    Sort.TEXT: by_text,
    Sort.WORDS: by_other_words,
}


def speakers_of(
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    reports: dict[str, Report],
    register: Register,
) -> dict[str, Found | None]:
    """The speaker of every statement by its id; reports are read one by one, in the order of ids.

    An aside has a speaker too, but no word that comes after it is read by it.
    """
    told: defaultdict[str, list[Statement]] = defaultdict(list)
    named: defaultdict[str, list[Mention]] = defaultdict(list)
    for s in statements:
        told[s.report_id].append(s)
    for m in mentions:
        named[m.report_id].append(m)
    found: dict[str, Found | None] = {}
    for report_id in sorted(told):
        if report_id in reports:
            held = sorted(told[report_id], key=lambda s: (place_of(s), begins_at(s), s.id))
            story = discourse_of(reports[report_id], tuple(named[report_id]), held, register.cast)
            found |= _read(register, story, held)
    return found


def _read(register: Register, story: Discourse, statements: list[Statement]) -> dict[str, Found | None]:
    speakers: dict[str, Found | None] = {}
    before: Statement | None = None
    for k, statement in enumerate(statements):
        rest = [s for s in statements[k + 1 : k + 1 + _AHEAD] if not s.aside]
        if statement.source:
            found = _by_source(register, story, statement, rest)
        else:
            found = _continued(story, statement, before, speakers)
        speakers[statement.id] = found
        if statement.aside:
            continue
        before = statement
        if found is not None:
            story.turns.append(_turn(story, statement, found))
            if statement.source:
                register.spoke(found, story.report, statement.source[0])
    return speakers


def _turn(story: Discourse, statement: Statement, found: Found) -> Turn:
    return Turn(
        start=place_of(statement),
        end=ends_at(statement),
        speaker_id=found.entity_id,
        label=found.label,
        verbatim=statement.kind is StatementKind.DIRECT,
        many=found.label is Label.GROUP or _are_many(statement, story.report.text),
    )


def _are_many(statement: Statement, text: str) -> bool:
    """ "Police said", "the union say": the words of a source or the form of its verb are for many."""
    told = [span.of(text).lower().split() for span in (*statement.source[:1], *statement.cue[:1])]
    if not statement.source or not all(told):
        return False
    return told[0][-1] == "police" or (len(told) > 1 and told[1][0] in _OF_MANY)


def _by_source(
    register: Register, story: Discourse, statement: Statement, rest: list[Statement]
) -> Found | None:
    span = statement.source[0]
    if (teller := _apposed(register, story, statement)) is not None:
        return teller
    reference = _reference(story, span)
    story.limit = _next_source(story, statement, rest)
    return RULES[reference.sort](register, Case(story=story, reference=reference, span=span))


def _apposed(register: Register, story: Discourse, statement: Statement) -> Found | None:
    """ "Said Ada Quill, 34, a crane operator who said": the words before "who" stand in apposition to the name."""
    first, *rest = statement.source
    text = story.report.text
    if not any(s.of(text).lower() == "who" for s in rest) or not _ARTICLE.match(text, first.start):
        return None
    for m in story.named(first.start)[:1]:
        named = entity_of(register.cast, m)
        if named and named.entity.label is Label.PERSON and _COMMA.fullmatch(text[m.span.end : first.start]):
            return named_found(named, f"{first.of(text)!r} is told of {named.entity.name!r}")
    return None


def _reference(story: Discourse, span: Span) -> Reference:
    return read_reference(span.of(story.report.text), span.start, story.inside(span))


def _next_source(story: Discourse, statement: Statement, rest: list[Statement]) -> int | None:
    """Where the next source ends that is no part of what somebody says."""
    for other in rest[:NEAR]:
        if other.source and other.source[0] != statement.source[0] and not story.is_quoted(other.source[0]):
            return other.source[0].end
    return None


def _continued(
    story: Discourse,
    statement: Statement,
    before: Statement | None,
    speakers: dict[str, Found | None],
) -> Found | None:
    """A quotation without a source goes on with the one before it, if nothing stands between."""
    if before is None or statement.kind is not StatementKind.DIRECT:
        return None
    stop, start = ends_at(before), begins_at(statement)
    held = speakers.get(before.id)
    if held is None or not 0 <= start - stop <= APART:
        return None
    if any(c.isalnum() for c in story.report.text[stop:start]):
        return None
    return again(story.last_turn(before=start + 1, labels=set(Label)), "the quotation goes on")
