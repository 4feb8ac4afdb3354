"""Where a claim first comes from: speakers first, a publisher's own words only where nobody is cited."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fogline.compare.groups import heads
from fogline.model.ids import content_id
from fogline.model.origin import TEXT_KINDS, Copy, Occasion, Origin, OriginKind
from fogline.model.report import Report
from fogline.model.span import Span
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import View
from fogline.stages.weigh.head_line import head_line
from fogline.stages.weigh.one_voice import one_voice

LEAST_WORDS, LONG_QUOTE = 3, 8
_ANYWHERE = ""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What counting origins needs: statements and occasions by id, and the copy that a report is of.

    `headlines` has the place of each report's headline by the report's id, `against_interest` are the statements by which
    a side gives something away to another.
    """

    view: View
    statements: Mapping[str, Statement]
    occasion_of: Mapping[str, Occasion]
    original: Mapping[str, str]
    headlines: Mapping[str, Span]
    against_interest: frozenset[str] = frozenset()


def provenance_of(view: View) -> Provenance:
    """The provenance of one event."""
    return Provenance(
        view=view,
        statements={s.id: s for s in view.statements},
        occasion_of={i: o for o in view.all(Occasion) for i in o.statement_ids},
        original=_originals(view),
        headlines={r.id: head_line(r) for r in view.all(Report) if _is_headed(r)},
    )


def origins_of(provenance: Provenance, statement_ids: Iterable[str]) -> tuple[Origin, ...]:
    """The independent origins of these statements, each listed with what goes back to it.

    One speaker is one origin, however often it speaks and whoever repeats it; so are two spokespeople of one
    body, the same words in two reprints of one text, whoever is made out to have said them, and who is cited in a
    report's headline alone with whom the report below cites. A country or
    a government cited as such is one origin with an official of its side. Words without a named speaker
    count only where no speaker is cited: reprints and shared wire copy once, and a publisher once.
    """
    told = [provenance.statements[i] for i in sorted(set(statement_ids))]
    spoken = [s for s in told if s.speaker_id]
    if spoken:
        return tuple(_spoken(provenance, spoken))
    return tuple(_written(provenance, told))


def party_of(provenance: Provenance, origin: Origin) -> str:
    """Whom an origin speaks for: its side, else the land or the body that it belongs to, else itself."""
    entity = provenance.view.entity(origin.speaker_id)
    if entity is None:
        return origin.label
    return entity.party


def _spoken(provenance: Provenance, spoken: Sequence[Statement]) -> list[Origin]:
    by_speaker: defaultdict[str, list[Statement]] = defaultdict(list)
    for s in spoken:
        by_speaker[s.speaker_id or ""].append(s)
    counted_with = one_voice(provenance.view, sorted(by_speaker))
    counted_with = _joined(counted_with, _reprinted(provenance, spoken))
    for cited, above in _headlined(provenance, spoken):
        group = counted_with[above]
        counted_with = {s: counted_with[cited] if g == group else g for s, g in counted_with.items()}
    merged: defaultdict[str, list[Statement]] = defaultdict(list)
    for speaker in sorted(by_speaker):
        merged[counted_with[speaker]] += by_speaker[speaker]
    return [_speaker_origin(provenance, speaker, merged[speaker]) for speaker in sorted(merged)]


def _joined(counted_with: Mapping[str, str], same: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each speaker's group once these pairs of speakers count as one."""
    pairs = [(counted_with[a], counted_with[b]) for a, b in same]
    head = heads(sorted(set(counted_with.values())), pairs)
    return {speaker: head[other] for speaker, other in counted_with.items()}


def _reprinted(provenance: Provenance, spoken: Sequence[Statement]) -> list[tuple[str, str]]:
    """Pairs of speakers of the same words in two reports that are one text, or of the same long quotation in any two.

    A sentence is seldom said twice in the same words: one of the two has the other's.
    """
    first: dict[tuple[str, tuple[str, ...]], Statement] = {}
    same = []
    for s in spoken:
        text = provenance.view.report(s.report_id).text
        words = tuple(w.lower() for span in s.content for w in _WORD.findall(span.of(text)))
        quoted = s.kind is StatementKind.DIRECT and len(words) >= LONG_QUOTE
        for key in (provenance.original.get(s.report_id, s.report_id), *((_ANYWHERE,) if quoted else ())):
            one = first.setdefault((key, words), s)
            if one.report_id != s.report_id and len(words) >= LEAST_WORDS:
                same.append((one.speaker_id or "", s.speaker_id or ""))
    return same


def _headlined(provenance: Provenance, spoken: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    """Pairs of speakers of whom one is cited in headlines alone ("aid group says"), and the other first below one of them."""
    below: dict[str, Statement] = {}
    above: defaultdict[str, list[Statement]] = defaultdict(list)
    in_texts = set()
    for s in sorted(spoken, key=lambda s: (s.report_id, s.content)):
        headline = provenance.headlines.get(s.report_id)
        if headline and s.content and headline.holds(s.content[0]):
            above[s.speaker_id or ""].append(s)
        else:
            below.setdefault(s.report_id, s)
            in_texts.add(s.speaker_id)
    for speaker in sorted(above.keys() - in_texts):
        for s in above[speaker]:
            if s.report_id in below:
                yield below[s.report_id].speaker_id or "", speaker


def _is_headed(report: Report) -> bool:
    """The first line is a headline: given as one, or shorter than all that follows it and without a full stop."""
    line = head_line(report).of(report.text)
    return report.headline is not None or (not line.endswith(".") and len(line) < len(report.text) / 2)


def _speaker_origin(provenance: Provenance, speaker: str, told: Sequence[Statement]) -> Origin:
    entity = provenance.view.entity(speaker)
    name = entity.name if entity else "an unnamed speaker"
    occasions = {o.id: o for s in told if (o := provenance.occasion_of.get(s.id))}
    ways = sorted({way for o in occasions.values() if (way := _way(o))})
    return Origin(
        id=content_id("origin", speaker),
        kind=OriginKind.OCCASION,
        label=f"{name} ({'; '.join(ways)})" if ways else name,
        speaker_id=speaker,
        statement_ids=tuple(sorted(s.id for s in told)),
        report_ids=tuple(sorted({s.report_id for s in told})),
    )


def _way(occasion: Occasion) -> str | None:
    """How and when an occasion's speaker spoke, in words; None where neither is known."""
    day = occasion.said.earliest if occasion.said and occasion.said.earliest else None
    dated = f"{day.day} {day:%b}" if day and occasion.said and occasion.said.latest == day else None
    return ", ".join(x for x in (occasion.channel, dated) if x) or None


def _written(provenance: Provenance, told: Sequence[Statement]) -> list[Origin]:
    """One origin for each publisher's own account, copies of one text once."""
    by_original: defaultdict[str, list[Statement]] = defaultdict(list)
    first: dict[str, str] = {}
    for s in told:
        original = provenance.original.get(s.report_id, s.report_id)
        publisher = provenance.view.report(original).publisher
        by_original[first.setdefault(publisher, original) if publisher else original].append(s)
    return [
        _written_origin(provenance, provenance.view.report(original), by_original[original])
        for original in sorted(by_original)
    ]


def _written_origin(provenance: Provenance, report: Report, told: Sequence[Statement]) -> Origin:
    """The account goes by the report that the others copy where it has the words, else by the first that has."""
    own = all(s.kind is StatementKind.OWN for s in told)
    holding = sorted({s.report_id for s in told})
    shown = report if report.id in holding else provenance.view.report(holding[0])
    name = shown.publisher or shown.path
    return Origin(
        id=content_id("origin", report.id),
        kind=OriginKind.OBSERVATION if own else OriginKind.DOCUMENT,
        label=f"{name}, in its own voice" if own else f"an unnamed source, in {name}",
        speaker_id=None,
        statement_ids=tuple(sorted(s.id for s in told)),
        report_ids=tuple(sorted({s.report_id for s in told})),
    )


def _originals(view: View) -> dict[str, str]:
    """For each report the first, in order of ids, of those that carry the same text or wire."""
    same = [c for c in view.all(Copy) if c.kind in TEXT_KINDS]
    return heads((r.id for r in view.all(Report)), ((c.left_id, c.right_id) for c in same))
