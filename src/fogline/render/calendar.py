"""The timeline as a reader wants it on paper: a few passages a day, the rest by number."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fogline.model.brief import TimelineEntry
from fogline.model.citation import Citation
from fogline.model.interval import Basis, Interval
from fogline.render.days import days
from fogline.render.plain import one_line, shortened
from fogline.render.wording import counted
from fogline.text.mood import moods

A_DAY = 2
LEAST_WORDS = 6
A_YEAR = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One line of the timeline: its day, what the reports place there, and where they do."""

    lead: str
    text: str
    citations: tuple[Citation, ...]


def calendar(entries: Sequence[TimelineEntry], cited: Sequence[Citation] = ()) -> Iterator[Day]:
    """The lines of a timeline: each passage once, A_DAY of a day in words; whole years and no days in one each.

    Years come behind the days. Within a day a deed by the clock comes first, then what stands behind other lines of the
    brief (`cited`).
    """
    placed = [e for e in entries if e.is_placed]
    years = [e for e in placed if _is_a_year(e.interval)]
    by_day: defaultdict[tuple[date, date], list[TimelineEntry]] = defaultdict(list)
    for entry in placed:
        if not _is_a_year(entry.interval):
            first, last = entry.interval.earliest, entry.interval.latest
            by_day[first or last or date.min, last or date.max].append(entry)
    seen: set[str] = set()
    for found in by_day.values():
        yield from _day(found, cited, seen)
    if years:
        yield _together("Background", "names a whole year or more", "name a whole year or more", years)
    yield from _unplaced([e for e in entries if not e.is_placed], cited)


def _unplaced(entries: Sequence[TimelineEntry], cited: Sequence[Citation]) -> Iterator[Day]:
    """What nothing dates: day by day within the week that the reports share, the rest in one line."""
    shared: defaultdict[tuple[int, str], list[TimelineEntry]] = defaultdict(list)
    for e in entries:
        if e.relative:
            shared[-e.relative.back, e.relative.words].append(e)
    seen: set[str] = set()
    for (_, words), held in sorted(shared.items(), key=lambda item: item[0]):
        for day in _day(held, cited, seen):
            yield replace(day, lead=f"Not dated, {words}")
    if rest := [e for e in entries if not e.relative]:
        one, many = (
            "names a day that nothing in the reports dates",
            "name days that nothing in the reports dates",
        )
        yield _together("Not dated", one, many, rest)


def _is_a_year(interval: Interval) -> bool:
    first, last = interval.earliest, interval.latest
    return first is None or last is None or (last - first).days >= A_YEAR


def _together(lead: str, one: str, many: str, entries: Sequence[TimelineEntry]) -> Day:
    """One line for many passages: how many, within which days, and where they stand."""
    first = min((e.interval.earliest for e in entries if e.interval.earliest), default=None)
    last = max((e.interval.latest for e in entries if e.interval.latest), default=None)
    whole = Interval(earliest=first, latest=last) if not (first and last and first > last) else None
    told = counted(len(entries), f"passage {one}", f"passages {many}")
    return Day(
        lead=lead, text=f"{told}: {days(whole)}.", citations=tuple(c for e in entries for c in e.citations)
    )


def _day(entries: Sequence[TimelineEntry], cited: Sequence[Citation], seen: set[str]) -> Iterator[Day]:
    """The passages of one day that no day before has told, what happened before what was to be; a bare date tells nothing."""
    told: dict[str, list[TimelineEntry]] = defaultdict(list)
    for entry in entries:
        words = " ".join(entry.text.lower().split())
        if len(words.split()) >= LEAST_WORDS and words not in seen:
            told[words].append(entry)
    seen.update(told)
    groups = sorted(told.values(), key=lambda g: (bool(moods(g[0].text)), -_weight(g, cited), _place(g[0])))
    hour = next((k for k, g in enumerate(groups) if _tells_its_hour(g[0].text)), 0)
    groups = [*groups[hour : hour + 1], *groups[:hour], *groups[hour + 1 :]]
    lead = _lead(entries)
    for group in groups[:A_DAY]:
        text = shortened(one_line(group[0].text), limit=200)
        yield Day(lead=lead, text=text, citations=tuple(c for e in group for c in e.citations))
    if rest := [e for group in groups[A_DAY:] for e in group]:
        more = counted(len(rest), "more passage", "more passages")
        yield Day(lead=lead, text=f"{more}.", citations=tuple(c for e in rest for c in e.citations))


def _tells_its_hour(text: str) -> bool:
    """The words tell of a deed by the clock: "burst at 16.53"."""
    return _AT_AN_HOUR.search(text) is not None and not moods(text)


_AT_AN_HOUR = re.compile(
    r"(?<!\bsaid )(?<!\btold )(?<!\bposted )(?<!\bpublished )\b(?:at|before|after|around|about)\s"
    r"(?:\d{1,2}[:.]\d\d\b(?!\s?(?:%|percent|per cent|million|billion))|\d{1,2}\s?[ap]\.?m\b|noon\b|midnight\b)",
    re.IGNORECASE,
)


def _weight(group: Sequence[TimelineEntry], cited: Sequence[Citation]) -> int:
    """How many other lines rest on words within a passage, and how many reports carry it."""
    held = {(c.report_id, c.start, c.end) for e in group for c in e.citations}
    lines = sum(any(r == c.report_id and s <= c.start and c.end <= e for r, s, e in held) for c in cited)
    return lines + len({r for r, _, _ in held})


def _place(entry: TimelineEntry) -> tuple[str, int]:
    return entry.citations[0].report_id, entry.citations[0].start


def _lead(entries: Sequence[TimelineEntry]) -> str:
    """The day in words, and whether it is inferred for all that is placed there."""
    inferred = all(e.interval.basis is Basis.INFERRED for e in entries)
    return days(entries[0].interval) + (" (inferred)" if inferred else "")
