"""One step of the plan: a stage, what it is run for, and the types that it reads and writes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fogline.model.view import Record, View

Run = Callable[[View, str], Iterable[Record]]
WORKSPACE = "*"


class Per(StrEnum):
    """What one shard of a stage covers."""

    WORKSPACE = "workspace"
    REPORT = "report"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A stage in its place: `run` gets a view of the types in `reads`, and gives those in `writes`, at once or one by one."""

    name: str
    run: Run
    per: Per
    reads: tuple[type[Any], ...]
    writes: tuple[type[Any], ...]
