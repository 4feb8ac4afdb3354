"""What a stage or a renderer may read: records by type, always in the same order."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any, Protocol, TypeVar

from fogline.model.entity import Entity
from fogline.model.report import Report
from fogline.model.statement import Resolution, Statement


class Record(Protocol):
    """Anything that a stage writes: a frozen value with an id."""

    @property
    def id(self) -> str:
        """The content id."""
        ...


T = TypeVar("T", bound=Record)


class View:
    """Records of several types, each list in the order of its ids; nobody can write to it."""

    def __init__(self, records: Iterable[Record]) -> None:
        lists: defaultdict[type, dict[str, Any]] = defaultdict(dict)
        for record in records:
            lists[type(record)][record.id] = record
        self._lists = {kind: tuple(found[i] for i in sorted(found)) for kind, found in lists.items()}

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
