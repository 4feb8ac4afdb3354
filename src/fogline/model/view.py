"""What a stage or a renderer may read: records by type, always in the same order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, Protocol, TypeVar

from fogline.model.dating import Dating
from fogline.model.entity import Entity
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Resolution, Statement


class Record(Protocol):
    """Anything that a stage writes: a frozen value with an id."""

    @property
    def id(self) -> str:
        """The content id."""
        ...


class Placed(Record, Protocol):
    """A record that lies at one place of a report."""

    @property
    def span(self) -> Span:
        """Its place in the report."""
        ...


T = TypeVar("T", bound=Record)
P = TypeVar("P", bound=Placed)


class View:
    """Records of several types, each list in the order of its ids; nobody can write to it.

    A report of unknown day is published on the day of its first lines, once its event has told the year.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        lists: defaultdict[type, dict[str, Any]] = defaultdict(dict)
        for record in records:
            lists[type(record)][record.id] = record
        _date_by_heads(lists)
        self._lists = {kind: tuple(found[i] for i in sorted(found)) for kind, found in lists.items()}
        self._placed: dict[tuple[type, str], tuple[list[int], tuple[Any, ...]]] = {}

    def with_records(self, records: Iterable[Record]) -> "View":
        """A view with these records too, each in place of the one with its id."""
        there = [record for kind in self._lists for record in self._lists[kind]]
        return View([*there, *records])

    def all(self, kind: type[T]) -> tuple[T, ...]:
        """Every record of a type, in the order of ids."""
        return self._lists.get(kind, ())

    def of_report(self, kind: type[T], report_id: str) -> tuple[T, ...]:
        """The records of a type that belong to one report, in the order of ids."""
        return self._by_report.get((kind, report_id), ())

    def within(self, kind: type[P], report_id: str, span: Span) -> tuple[P, ...]:
        """The records of a type that lie wholly in a span of one report, by place; a long report is not read through."""
        starts, records = self._places(kind, report_id)
        found = records[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return tuple(r for r in found if span.holds(r.span))

    def report(self, report_id: str) -> Report:
        """The report with this id; raises KeyError where the view has none."""
        return self._reports[report_id]

    def entity(self, entity_id: str | None) -> Entity | None:
        """The entity with this id; None where there is none."""
        return self._entities.get(entity_id or "")

    @cached_property
    def owners(self) -> dict[str, Entity]:
        """The entity that each mention names, by the id of the mention."""
        return {m: e for e in self.all(Entity) for m in e.mention_ids}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement that is no aside, with its speaker and its time filled in, by report and place."""
        return tuple(s for s in self.attributions if not s.aside)

    @cached_property
    def attributions(self) -> tuple[Statement, ...]:
        """Every statement, asides among them, with its speaker and its time, by report and place."""
        known = {r.statement_id: r for r in self.all(Resolution)}
        filled = [
            replace(s, speaker_id=known[s.id].speaker_id, said=known[s.id].said) if s.id in known else s
            for s in self.all(Statement)
        ]
        return tuple(sorted(filled, key=lambda s: (s.report_id, s.content[0], s.id)))

    def _places(self, kind: type[P], report_id: str) -> tuple[list[int], tuple[P, ...]]:
        """The records of a type in one report by place, and where each starts."""
        if (kind, report_id) not in self._placed:
            records = sorted(self.of_report(kind, report_id), key=lambda r: (r.span, r.id))
            self._placed[kind, report_id] = ([r.span.start for r in records], tuple(records))
        return self._placed[kind, report_id]

    @cached_property
    def _reports(self) -> dict[str, Report]:
        return {r.id: r for r in self.all(Report)}

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {e.id: e for e in self.all(Entity)}

    @cached_property
    def _by_report(self) -> dict[tuple[type, str], tuple[Any, ...]]:
        found: defaultdict[tuple[type, str], list[Any]] = defaultdict(list)
        for kind, records in self._lists.items():
            for record in records:
                if report_id := getattr(record, "report_id", None):
                    found[kind, report_id].append(record)
        return {key: tuple(records) for key, records in found.items()}


def _date_by_heads(lists: Mapping[type, dict[str, Any]]) -> None:
    reports = lists.get(Report, {})
    for dating in lists.get(Dating, {}).values():
        report = reports.get(dating.report_id)
        if dating.heads and report is not None and not (report.published and report.published.is_placed):
            reports[report.id] = replace(report, published=dating.interval)
