"""Which units name one thing: pairs by blocking, merges in a canonical order, each with its reason."""

from collections.abc import Sequence

from fogline.model.entity import Label
from fogline.stages.resolve.merges import Apart, Merges, is_lone
from fogline.stages.resolve.merging_bodies import goes_by_report, join_alike, join_known_bodies
from fogline.stages.resolve.merging_people import join_full_names, join_lone_names
from fogline.stages.resolve.merging_short import (
    Brackets,
    divided_names,
    join_abbreviations,
    join_shorter,
    told_apart_in_brackets,
)
from fogline.stages.resolve.naming import Unit


def merged(
    units: tuple[Unit, ...],
    brackets: Brackets,
    apart: Sequence[Apart] = (),
) -> Merges:
    """The units merged; `brackets` has what each report says that an abbreviation stands for."""
    merges = Merges(units, apart, divided_names(units) | told_apart_in_brackets(units, brackets))
    _same_keys(merges)
    join_full_names(merges)
    join_lone_names(merges)
    join_known_bodies(merges)
    join_alike(merges)
    join_abbreviations(merges, brackets)
    join_shorter(merges)
    _same_nouns(merges)
    return merges


def _same_keys(merges: Merges) -> None:
    """One key under one label is one thing; whose a person's lone name is, the full names tell.

    A body that goes by a common noun alone ("the Institute") or by what is short for several is one within
    one report, until it is known which.
    """
    first: dict[tuple[str, ...], int] = {}
    for k, unit in enumerate(merges.units):
        if is_lone(unit):
            continue
        within = unit.scope if unit.label in {Label.GROUP, Label.ORGANISATION} else ""
        place = unit.report_id if goes_by_report(merges, unit) else ""
        start = first.setdefault((unit.label.value, unit.key, within, place), k)
        if start != k:
            merges.join(start, k, "")


def _same_nouns(merges: Merges) -> None:
    """Bodies that go by one common or short name, and are not known to be another, are one in their scope."""
    first: dict[tuple[str, str], int] = {}
    for root, members in sorted(merges.groups().items()):
        unit = merges.units[root]
        if goes_by_report(merges, unit) and {merges.units[k].key for k in members} == {unit.key}:
            start = first.setdefault((unit.scope, unit.key), root)
            if start != root:
                merges.join(start, root, "")
