"""Counts that two reports share: one figure, or one body's running count, of the dead, the votes, the displaced."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from fogline.compare.quantities import spoken
from fogline.compare.telling import Telling
from fogline.model.dating import Dating
from fogline.model.entity import Label, Mention
from fogline.model.interval import Interval
from fogline.model.quantity import Quantity
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.stages.trace.digits import TELLING_DIGITS, telling_digits
from fogline.text.sentences import sentence_starts
from fogline.text.tables import entries, table
from fogline.text.terms import any_of
from fogline.text.tolls import is_toll

RUNNING = timedelta(days=1)
LARGE = 100_000
VERB_REACH = 60
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure of a toll in a report, or words of a body that speak of its toll; `value` is None for these.

    `counter` is the body or person on whose word it stands, None in the publisher's own voice; `day` is
    when it was given, where one day is known. `running`: it counts all of one event and no stretch of days.
    """

    report_id: str
    span: Span
    of: str
    value: float | None
    words: str
    counter: str | None
    day: date | None
    places: frozenset[str]
    running: bool
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCount:
    """Two counts, of two reports in order of their ids, that go back to one, and why."""

    left: Count
    right: Count
    reason: str


def shared_counts(view: View, told: Sequence[Telling]) -> dict[Pair, list[SharedCount]]:
    """What two reports count alike, by the pair of reports.

    A figure of three telling digits is not counted twice by chance, and two figures of one report seldom
    are; a body that gives a toll again within a day goes on with one count. Figures of two different
    speakers are never tied.
    """
    counts = counts_of(view, told)
    found: defaultdict[Pair, list[SharedCount]] = defaultdict(list)
    for shared in (*_same_figures(counts), *_running(view, counts)):
        found[shared.left.report_id, shared.right.report_id].append(shared)
    return {pair: found[pair] for pair in sorted(found)}


def large_figures(view: View) -> dict[str, dict[float, Quantity]]:
    """For each report its exact figures of people from LARGE on, by each end: an agency keeps to its own."""
    found: defaultdict[str, dict[float, Quantity]] = defaultdict(dict)
    for q in sorted(view.all(Quantity), key=lambda q: (q.report_id, q.span)):
        for end in (q.low, q.high):
            if end and end >= LARGE and not _is_vague(q) and _is_of_people(q):
                found[q.report_id].setdefault(end, q)
    return dict(found)


def counts_of(view: View, told: Sequence[Telling]) -> list[Count]:
    """Every count of a toll in the reports of a view, by report and place."""
    by_statement: defaultdict[str, list[Telling]] = defaultdict(list)
    for t in told:
        by_statement[t.statement.id].append(t)
    statements = {s.id: s for s in view.statements}
    found: list[Count] = []
    for report in view.all(Report):
        page = _Page(view, report)
        for q in view.of_report(Quantity, report.id):
            if is_toll(q.of) and q.of:
                s = statements.get(q.statement_id or "")
                found.append(_figure(page, q, s, by_statement[s.id] if s else ()))
    found += _spoken_of(view, told)
    return sorted(found, key=lambda c: (c.report_id, c.span, c.of, c.counter or ""))


class _Page:
    """A report with its sentences, the days and the bodies that they name."""

    def __init__(self, view: View, report: Report) -> None:
        self.view, self.report = view, report
        self._starts = [*sentence_starts(report.text), len(report.text)]

    def sentence(self, span: Span) -> Span:
        """The sentence in which a span begins."""
        k = bisect_right(self._starts, span.start) - 1
        return Span(start=self._starts[k], end=max(span.end, self._starts[min(k + 1, len(self._starts) - 1)]))

    def day(self, span: Span) -> date | None:
        """The last day that the sentence of a span names, or else the report's own."""
        sentence = self.sentence(span)
        named = [day for d in self.view.within(Dating, self.report.id, sentence) if (day := _day(d.interval))]
        return max(named) if named else _day(self.report.published)

    def counter(self, span: Span) -> str | None:
        """The body that counts by a verb between its name and the figure ("the bureau counted 24 dead")."""
        sentence = self.sentence(span)
        for m in self.view.within(Mention, self.report.id, sentence):
            if m.span.end <= span.start and m.id in self.view.owners:
                between = self.report.text[m.span.end : span.start]
                if _counting().match(between[:VERB_REACH]):
                    return self.view.owners[m.id].id
        return None


def _figure(page: _Page, q: Quantity, s: Statement | None, told: Sequence[Telling]) -> Count:
    own = s is None or s.kind is StatementKind.OWN
    sentence = page.sentence(q.span).of(page.report.text)
    return Count(
        report_id=q.report_id,
        span=q.span,
        of=q.of or "",
        value=q.low if q.low is not None else q.high,
        words=spoken(q),
        counter=page.counter(q.span) if s is None or own else s.speaker_id,
        day=(_day(s.said) if s else None) or page.day(q.span),
        places=frozenset(p for t in told if t.span.overlaps(q.span) for p in t.places),
        running=not _period().search(sentence),
        vague=_is_vague(q),
    )


def _spoken_of(view: View, told: Iterable[Telling]) -> Iterator[Count]:
    """The words by which a speaker speaks of a toll without a figure for it."""
    for t in told:
        s = t.statement
        m = _noun().search(t.text)
        of = _nouns()[" ".join(m.group().lower().split())] if m else None
        if s.speaker_id and m and of and all(q.of != of for q in t.figures):
            yield Count(
                report_id=s.report_id,
                span=t.span,
                of=of,
                value=None,
                words=m.group(),
                counter=s.speaker_id,
                day=_day(s.said) or _day(view.report(s.report_id).published),
                places=t.places,
                running=True,
            )


def _same_figures(counts: Sequence[Count]) -> Iterator[SharedCount]:
    """Equal figures of two reports, where one is telling or two of them are equal."""
    holders: defaultdict[tuple[str, float], dict[str, Count]] = defaultdict(dict)
    for c in counts:
        if c.value is not None and not c.vague:
            holders[c.of, c.value].setdefault(c.report_id, c)
    equal: defaultdict[Pair, list[tuple[Count, Count]]] = defaultdict(list)
    for key in sorted(holders):
        for left, right in combinations([holders[key][i] for i in sorted(holders[key])], 2):
            if _one_counter(left, right):
                equal[left.report_id, right.report_id].append((left, right))
    for pair in sorted(equal):
        found = equal[pair]
        several = len({a.of for a, _ in found}) > 1 and max(telling_digits(a.value) for a, _ in found) > 1
        for left, right in found:
            if several or telling_digits(left.value) >= TELLING_DIGITS:
                yield SharedCount(left=left, right=right, reason=f"the same figure ({left.words} {left.of})")


def _running(view: View, counts: Sequence[Count]) -> Iterator[SharedCount]:
    """One body's counts of one thing in two reports, given within a day of each other."""
    kept: defaultdict[tuple[str, str], list[Count]] = defaultdict(list)
    for c in counts:
        if c.counter and c.running and not c.vague and _is_body(view, c.counter):
            kept[c.counter, c.of].append(c)
    for counter, of in sorted(kept):
        entity = view.entity(counter)
        for left, right in combinations(kept[counter, of], 2):
            if left.report_id != right.report_id and _one_run(left, right):
                values = " and ".join(dict.fromkeys(c.words for c in (left, right)))
                name = entity.name if entity else "one body"
                yield SharedCount(left=left, right=right, reason=f"{name}'s running count of {of} ({values})")


def _one_run(left: Count, right: Count) -> bool:
    """Nothing sets two counts of one body apart: no place, and no two days that are far from each other."""
    if left.places and right.places and not left.places & right.places:
        return False
    return not (left.day and right.day and abs(left.day - right.day) > RUNNING)


def _one_counter(left: Count, right: Count) -> bool:
    return left.counter is None or right.counter is None or left.counter == right.counter


def _is_body(view: View, counter: str) -> bool:
    """A body with a name of its own; people, and those told by a plain noun, may be others each time."""
    entity = view.entity(counter)
    named = entity is not None and any(
        word[:1].isupper() for word in entity.name.split()[1:] or [entity.name]
    )
    return named and entity is not None and entity.label in (Label.ORGANISATION, Label.GROUP)


def _is_vague(q: Quantity) -> bool:
    """The words are "dozens" or "thousands": no figure that two could share."""
    return q.approximate and (q.low is None or q.high is None)


def _is_of_people(q: Quantity) -> bool:
    unit = (q.unit or "people").lower().rsplit(maxsplit=1)[-1]
    return unit in _people()


def _day(interval: Interval | None) -> date | None:
    return interval.earliest if interval and interval.earliest == interval.latest else None


@cache
def _people() -> frozenset[str]:
    return frozenset(entries("people_nouns"))


@cache
def _nouns() -> Mapping[str, str]:
    return {r["words"]: r["of"] for r in table("count_words") if r["kind"] == "noun"}


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_nouns())}\b", re.I)


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(
        rf"[,)\s]{{1,3}}(?:[\w-]+\s){{0,2}}{any_of(entries('count_words', kind='verb'))}\b", re.I
    )


@cache
def _period() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(entries('count_words', kind='period'))}\b", re.I)
