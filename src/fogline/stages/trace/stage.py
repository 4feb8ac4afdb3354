"""Stage 5: reprints, shared wire copy, acts of speaking and counts, each with the spans that show it."""

from collections.abc import Sequence

from fogline.compare.telling import tellings
from fogline.model.origin import Copy, Occasion
from fogline.model.view import Record, View
from fogline.stages.trace.copies import copies_of
from fogline.stages.trace.occasion import occasions, ties


def run(view: View, shard: str) -> list[Record]:  # noqa: ARG001 (every stage takes its shard)
    """The occasions and copies of one event's reports."""
    told = tellings(view)
    tied = ties(view, told)
    acts = occasions(view.statements, tied)
    found: Sequence[Occasion | Copy] = [*acts, *copies_of(view, told, tied, acts)]
    return sorted(found, key=lambda record: record.id)
