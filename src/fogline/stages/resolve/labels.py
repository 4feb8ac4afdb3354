"""What a name says of itself, where it was taken for a person or for a name at all."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from fogline.compare.names import is_given_name
from fogline.model.entity import Label, Mention
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.stages.resolve.merging_bodies import known_body
from fogline.stages.resolve.naming import name_of
from fogline.stages.resolve.source_nouns import body_nouns
from fogline.text.capitals import titles
from fogline.text.releases import RELEASE, names_a_release

_NEAR = 16
_RELEASE = re.compile(rf"[\s:–—-]{{1,4}}\b{RELEASE}\b", re.IGNORECASE)


def read_by_name(mentions: Iterable[Mention], reports: Mapping[str, Report]) -> tuple[Mention, ...]:
    """The mentions with "Tarkel Air" as a body, and without "PRESS RELEASE", which names nobody, nor ends a name."""
    read = [_without_release(m, reports[m.report_id]) for m in mentions]
    named = [(m, name_of(m, reports[m.report_id])) for m in read]
    kept = [(m, name) for m, name in named if not names_a_release(name)]
    return tuple(
        replace(m, label=Label.ORGANISATION)
        if m.label is Label.PERSON and _is_a_body(name) and not _is_titled(m, reports[m.report_id])
        else m
        for m, name in kept
    )


def _is_a_body(name: str) -> bool:
    """A well-known body, or a name that ends in the noun of a body; behind a given name it is a surname ("Ada Cross")."""
    *before, last = name.split() or [""]
    if known_body(name) is not None:
        return True
    return bool(before) and last.lower() in body_nouns() and not is_given_name(before[0])


def _is_titled(mention: Mention, report: Report) -> bool:
    """ "Mr Cross" and "Dr Vesk House" are persons."""
    before = report.text[max(0, mention.span.start - _NEAR) : mention.span.start].split()
    return bool(before) and before[-1].lower() in titles()


def _without_release(mention: Mention, report: Report) -> Mention:
    """ "TARKEL AIR" in the heading "TARKEL AIR / PRESS RELEASE", where both were taken for one name."""
    found = _RELEASE.search(report.text, mention.span.start, mention.span.end + _NEAR)
    if found is None or not mention.span.start < found.start() < mention.span.end:
        return mention
    return replace(mention, span=Span(start=mention.span.start, end=found.start()))
