"""A part of a statement made ready for comparison: words with names folded, concepts, figures."""

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from fogline.compare.parts import stating_parts
from fogline.compare.wording import vector, weights, words
from fogline.model.entity import Entity, Label, Mention
from fogline.model.interval import Interval
from fogline.model.quantity import Quantity
from fogline.model.report import Mark
from fogline.model.span import Span
from fogline.model.statement import Act, Statement, StatementKind
from fogline.model.view import View
from fogline.text.concepts import Concept, axes_with_two_poles, find_concepts, is_negated
from fogline.text.countries import country_in
from fogline.text.meaning import Vector, apart_from_all, likeness, meaning
from fogline.text.mood import moods
from fogline.text.reading import repaired
from fogline.text.scopes import Scopes, scopes
from fogline.text.state import is_of_the_state
from fogline.text.tables import table
from fogline.text.yes_or_no import answers, asked_of, wished

CONCEPT_WEIGHT = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one part of a statement tells. `vector` has length one; `places` and `names` are entity ids,
    `place_words` the places' names as they are written here.

    `span` is the part's place in the report and `text` its words, repairs read as they should stand, `cue` the words that attribute it;
    `poles` are the concept axes with the poles that the words take on them, turned around by a denial;
    `answers` are the yes-or-no questions of the field that the words decide, where they tell of what is or should be;
    `about` is what the words are about as a direction, `moods` whether they speak of what will or may be, `party`
    whom the speaker tells for, `side` the side of a contest that the speaker is of, where one is shown, `day` the days on which it was said, else those of its report. `id` is the statement's id and the place of the part.
    """

    id: str
    statement: Statement
    span: Span
    text: str
    cue: str
    words: tuple[str, ...]
    vector: Mapping[str, float]
    concepts: tuple[Concept, ...]
    poles: Mapping[str, frozenset[int]]
    answers: Mapping[str, bool]
    names: frozenset[str]
    places: frozenset[str]
    place_words: frozenset[str]
    figures: tuple[Quantity, ...]
    about: Vector = field(compare=False)
    scopes: Scopes
    negated: bool
    moods: frozenset[str]
    party: str | None
    side: str | None
    day: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Raw:
    statement: Statement
    span: Span
    text: str
    cue: str
    words: tuple[str, ...]
    concepts: tuple[Concept, ...]
    names: frozenset[str]
    place_words: frozenset[str]
    figures: tuple[Quantity, ...]


def tellings(view: View) -> tuple[Telling, ...]:
    """Every part of every statement that states something, in the view's order; words are weighed within this view alone."""
    figures = _figures_by_giver(view)
    raws = [
        _raw(view, s, span, figures.get(s.id, ()))
        for s in view.statements
        for span in stating_parts(view.report(s.report_id).text, s.content)
    ]
    asked = asked_of([raw.text for raw in raws])
    answered = [_answers(raw, asked) for raw in raws]
    marked = [
        (*raw.words, *_concept_words(raw.concepts), *_answer_words(given))
        for raw, given in zip(raws, answered, strict=True)
    ]
    weight = weights(marked)
    weight |= {w: x * CONCEPT_WEIGHT for w, x in weight.items() if w[0] == "@"}
    abouts = apart_from_all([meaning(raw.text) for raw in raws])
    return tuple(
        _telling(raw, vector(found, weight), about, given, view)
        for raw, found, about, given in zip(raws, marked, abouts, answered, strict=True)
    )


def _figures_by_giver(view: View) -> Mapping[str, list[Quantity]]:
    """The figures of each statement by its id; one that nobody is said to give is of the publisher's own statement there."""
    figures: defaultdict[str, list[Quantity]] = defaultdict(list)
    own: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for s in view.statements:
        if s.kind is StatementKind.OWN:
            own[s.report_id].extend((span, s.id) for span in s.content)
    for places in own.values():
        places.sort()
    for quantity in view.all(Quantity):
        giver = quantity.statement_id or _at(own[quantity.report_id], quantity.span)
        if giver:
            figures[giver].append(quantity)
    return figures


def _at(places: Sequence[tuple[Span, str]], span: Span) -> str | None:
    """Whose of the sorted places, which do not overlap, the span lies in."""
    index = bisect_right(places, span.start, key=lambda place: place[0].start)
    found = places[index - 1] if index else None
    return found[1] if found and found[0].overlaps(span) else None


def _raw(view: View, s: Statement, span: Span, figures: Sequence[Quantity]) -> _Raw:
    report = view.report(s.report_id)
    text = repaired(report.text, span, view.within(Mark, s.report_id, span))
    named = [
        (m.span, view.owners[m.id]) for m in view.within(Mention, s.report_id, span) if m.id in view.owners
    ]
    return _Raw(
        statement=s,
        span=span,
        text=text,
        cue=" ".join(place.of(report.text) for place in s.cue),
        words=tuple(_named_words(text, [(place.of(report.text), e) for place, e in named])),
        concepts=tuple(find_concepts(text)),
        names=frozenset(e.id for _, e in named),
        place_words=frozenset(place.of(report.text) for place, e in named if e.label is Label.PLACE),
        figures=tuple(sorted((q for q in figures if span.overlaps(q.span)), key=lambda q: (q.span, q.id))),
    )


def _named_words(text: str, named: Sequence[tuple[str, Entity]]) -> list[str]:
    """The words of a text with each name's words replaced by one token for its entity."""
    tokens = []
    for name, entity in sorted(named, key=lambda x: (-len(x[0]), x[0], x[1].id)):
        if name in text:
            text = text.replace(name, " ", 1)
            tokens.append(f"#{entity.id}")
    return words(text) + sorted(tokens)


def _concept_words(concepts: Sequence[Concept]) -> list[str]:
    return [f"@{c.axis}{c.pole:+d}" for c in concepts]


def _answers(raw: _Raw, asked: frozenset[str]) -> dict[str, bool]:
    """The questions that a part answers, and whether with yes; a denial answers the other way.

    Of what should be a call is read with its cue: "demanded", that he go.
    """
    may = asked & (frozenset() if _LIKELIHOOD.search(raw.text) else wished()) if moods(raw.text) else asked
    found = answers(raw.text, may, denied=raw.statement.act is Act.DENY)
    called = raw.statement.act is Act.DEMAND and bool(asked & wished())
    return (answers(f"{raw.cue} {raw.text}", asked & wished()) if called else {}) | found


# "Is unlikely to step down" foresees, and wishes nothing.
_LIKELIHOOD = re.compile(r"\b(?:un)?likely\b", re.IGNORECASE)


def _answer_words(given: Mapping[str, bool]) -> list[str]:
    """An answer to a question of the field is as telling as few others give it."""
    return [f"@{question} {'yes' if way else 'no'}" for question, way in sorted(given.items())]


def _telling(
    raw: _Raw, found: Mapping[str, float], about: Vector, answered: Mapping[str, bool], view: View
) -> Telling:
    poles: defaultdict[str, set[int]] = defaultdict(set)
    sign = -1 if raw.statement.act is Act.DENY else 1
    for concept in raw.concepts:
        poles[concept.axis].add(sign * concept.pole)
    places = {i for i in raw.names if (e := view.entity(i)) and e.label is Label.PLACE}
    speaker = view.entity(raw.statement.speaker_id)
    mood = moods(raw.text)
    return Telling(
        id=f"{raw.statement.id}@{raw.span.start}-{raw.span.end}",
        statement=raw.statement,
        span=raw.span,
        text=raw.text,
        cue=raw.cue,
        words=raw.words,
        vector=found,
        concepts=raw.concepts,
        poles={axis: frozenset(poles[axis]) for axis in sorted(poles)},
        answers=answered,
        names=raw.names,
        places=frozenset(places),
        place_words=raw.place_words,
        figures=raw.figures,
        about=about,
        scopes=scopes(raw.text),
        negated=is_negated(raw.text) != (sign < 0),
        moods=mood,
        party=_party(speaker),
        side=side_of(speaker),
        day=raw.statement.said or view.report(raw.statement.report_id).published,
    )


def side_of(speaker: Entity | None) -> str | None:
    """The side of a speaker; who stands against the government of a land is no voice of that land."""
    if speaker is None or (speaker.side and country_in(speaker.side) is None):
        return speaker.side if speaker else None
    known = " ".join((speaker.name, *speaker.roles)).lower()
    return next((side for noun, side in _parties() if noun.search(known)), speaker.side)


@cache
def _parties() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The nouns for a side of a conflict in a land, in either number, each with the side's name."""
    rows = (row for row in table("group_nouns") if row["party"])
    return tuple((re.compile(rf"\b{row['noun'].removesuffix('s')}s?\b"), row["class"]) for row in rows)


def same_matter(left: Telling, right: Telling) -> float:
    """How far the two are about one matter, by their words and by what words are used alike; at most 1."""
    return (same_words(left, right) + max(0.0, likeness(left.about, right.about))) / 2


def same_words(left: Telling, right: Telling) -> float:
    """How much of their telling words the two share, from 0 to 1 (cosine)."""
    small, large = sorted((left.vector, right.vector), key=len)
    return math.fsum(x * large[w] for w, x in small.items() if w in large)


def opposed_axes(left: Telling, right: Telling) -> tuple[str, ...]:
    """The concept axes on which the two take opposite poles and share none."""
    both = left.poles.keys() & right.poles.keys()
    return tuple(sorted(axis for axis in both if not left.poles[axis] & right.poles[axis]))


def _party(speaker: Entity | None) -> str | None:
    """Whom a speaker tells for: the nearest of its bodies that is not the state's, else its party or its land.

    Two bodies of one side may well clash; two ministries of one land are taken to speak with one voice.
    """
    if speaker is None:
        return None
    own = speaker.name if speaker.label is Label.ORGANISATION and not is_of_the_state(speaker.name) else None
    near = next((a for a in speaker.affiliations if not is_of_the_state(a)), None)
    return own or near or side_of(speaker)


def agreed_axes(left: Telling, right: Telling) -> tuple[str, ...]:
    """The concept axes with two poles on which the two share one."""
    both = left.poles.keys() & right.poles.keys() & axes_with_two_poles()
    return tuple(sorted(axis for axis in both if left.poles[axis] & right.poles[axis]))
