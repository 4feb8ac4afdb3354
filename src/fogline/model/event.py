"""A group of reports on one developing story."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The reports that tell of the same developing story; `title` is the words they share most."""

    id: str
    report_ids: tuple[str, ...]
    title: str
