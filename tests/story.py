"""An invented event, put together record by record, so that a stage can be run on it."""

import re
from datetime import date

from fogline.compare.telling import Telling, tellings
from fogline.model.entity import Entity, Label, mention
from fogline.model.ids import content_id, text_sha256
from fogline.model.interval import Basis, Interval
from fogline.model.quantity import Quantity
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Act, Channel, Hedge, Relay, Statement, StatementKind, statement_id
from fogline.model.view import Record, View


def on(day: int) -> Interval:
    """A day of an invented May."""
    return Interval.of_day(date(2031, 5, day), basis=Basis.GIVEN)


def place_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def report_of(
    text: str, *, path: str = "a.txt", publisher: str | None = None, day: int | None = None
) -> Report:
    return Report(
        id=content_id("report", path, text),
        path=path,
        text=text,
        text_sha256=text_sha256(text),
        bytes_sha256="",
        extraction="utf-8",
        publisher=publisher,
        published=on(day) if day else None,
    )


class Story:
    """Collects reports, names and statements; `view` gives them to a stage."""

    def __init__(self) -> None:
        self._records: list[Record] = []
        self._reports: list[Report] = []
        self._names: list[
            tuple[str, tuple[str, ...], Label, str | None, tuple[str, ...], tuple[str, ...]]
        ] = []

    def report(self, text: str, **known: str | int | None) -> Report:
        known.setdefault("path", f"{len(self._reports)}.txt")
        made = report_of(text, **known)  # type: ignore[arg-type]
        self._reports.append(made)
        return made

    def name(
        self,
        *aliases: str,
        label: Label = Label.PERSON,
        side: str | None = None,
        roles: tuple[str, ...] = (),
        bodies: tuple[str, ...] = (),
    ) -> str:
        """The id of an entity that every report mentions wherever one of its names stands."""
        self._names.append((content_id("entity", *aliases), aliases, label, side, roles, bodies))
        return self._names[-1][0]

    def say(
        self,
        report: Report,
        *contents: str,
        speaker: str | None = None,
        source: str | None = None,
        cue: str | None = None,
        kind: StatementKind | None = None,
        act: Act = Act.ASSERT,
        said: Interval | None = None,
        channel: tuple[str, str] | None = None,
        relay: str | None = None,
        hedge: Hedge | None = None,
    ) -> Statement:
        content = tuple(place_of(report.text, words) for words in contents)
        sources = (place_of(report.text, source),) if source else ()
        cues = (place_of(report.text, cue),) if cue else ()
        made = Statement(
            id=statement_id(report.id, sources, cues, content),
            report_id=report.id,
            kind=kind or (StatementKind.INDIRECT if speaker or source or cue else StatementKind.OWN),
            content=content,
            source=sources,
            cue=cues,
            act=act,
            speaker_id=speaker,
            said=said,
            channel=Channel(span=place_of(report.text, channel[0]), kind=channel[1]) if channel else None,
            relays=(Relay(span=place_of(report.text, relay), kind="agency"),) if relay else (),
            hedge=hedge,
        )
        self._records.append(made)
        return made

    def figure(
        self,
        told: Statement,
        words: str,
        low: float | None,
        high: float | None,
        *,
        given: bool = True,
        approximate: bool = False,
        **known: str,
    ) -> Quantity:
        report = next(r for r in self._reports if r.id == told.report_id)
        span = place_of(report.text, words)
        made = Quantity(
            id=content_id("quantity", report.id, span.start, span.end),
            report_id=report.id,
            span=span,
            low=low,
            high=high,
            unit=known.get("unit"),
            of=known.get("of"),
            approximate=approximate,
            statement_id=told.id if given else None,
        )
        self._records.append(made)
        return made

    def add(self, *records: Record) -> None:
        self._records += records

    @property
    def view(self) -> View:
        return View([*self._reports, *self._named(), *self._records])

    @property
    def told(self) -> tuple[Telling, ...]:
        return tellings(self.view)

    def _named(self) -> list[Record]:
        found: list[Record] = []
        for key, aliases, label, side, roles, bodies in self._names:
            form = re.compile("|".join(re.escape(a) for a in sorted(aliases, key=len, reverse=True)))
            places = [
                mention(r.id, Span(start=m.start(), end=m.end()), label)
                for r in self._reports
                for m in form.finditer(r.text)
            ]
            ids = tuple(m.id for m in places)
            found += places
            found.append(
                Entity(
                    id=key,
                    label=label,
                    name=aliases[0],
                    aliases=aliases,
                    roles=roles,
                    affiliations=bodies,
                    side=side,
                    mention_ids=ids,
                )
            )
        return found


def two(left: str, right: str, *, places: tuple[str, ...] = ()) -> tuple[Telling, Telling]:
    """Two sentences of two reports by two speakers, ready for comparison."""
    story = Story()
    for place in places:
        story.name(place, label=Label.PLACE)
    first = story.say(story.report(left), left, speaker=story.name("Ada Quill"))
    second = story.say(story.report(right), right, speaker=story.name("Bo Tarn"))
    by_id = {t.statement.id: t for t in story.told}
    return by_id[first.id], by_id[second.id]


def alone(text: str, *, places: tuple[str, ...] = ()) -> Telling:
    """One sentence of one report, ready for comparison."""
    story = Story()
    for place in places:
        story.name(place, label=Label.PLACE)
    story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    return story.told[0]
