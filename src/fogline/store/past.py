"""A brief that was made: when, and of which reports; its text is never kept, since it can be made again."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from fogline.model.ids import content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class PastBrief:
    """What a brief rested on: the reports, and those of them that were withdrawn; `made_at` is ISO 8601, UTC."""

    made_at: str
    report_ids: tuple[str, ...]
    withdrawn_ids: tuple[str, ...]

    @classmethod
    def of(cls, made_at: str, report_ids: Iterable[str], withdrawn_ids: Iterable[str]) -> Self:
        """A brief of these reports, in order of ids."""
        return cls(
            made_at=made_at,
            report_ids=tuple(sorted(report_ids)),
            withdrawn_ids=tuple(sorted(withdrawn_ids)),
        )

    @classmethod
    def of_row(cls, row: Any) -> Self:
        """The brief of a row of the table."""
        return cls.of(row.made_at, json.loads(row.report_ids), json.loads(row.withdrawn_ids))

    @property
    def id(self) -> str:
        """The same for every brief of the same reports."""
        return content_id("past_brief", self.report_ids, self.withdrawn_ids)

    @property
    def row(self) -> dict[str, str]:
        """The row that keeps it."""
        reports, withdrawn = json.dumps(self.report_ids), json.dumps(self.withdrawn_ids)
        return {"id": self.id, "made_at": self.made_at, "report_ids": reports, "withdrawn_ids": withdrawn}
