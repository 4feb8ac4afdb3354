"""Hedge drift: an outlet's frame that says more than the words it rests on."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from fogline.compare.telling import Telling, same_words
from fogline.model.citation import cite
from fogline.model.ids import content_id
from fogline.model.report import Report
from fogline.model.span import Span, hull
from fogline.model.standing import Drift
from fogline.model.statement import Act, HedgeKind, Statement, StatementKind
from fogline.model.view import View
from fogline.stages.weigh.head_line import head_line
from fogline.text.mood import moods
from fogline.text.tables import table
from fogline.text.terms import any_of

NEAR = 400
LONGEST = 160
SAME_MATTER = 0.2
SAME_TELLING = 0.45
LEAST_SHARED = 3


def drifts_of(view: View, told: Sequence[Telling]) -> list[Drift]:
    """Every frame of an event that is stronger than its words, in order of ids."""
    by_report: defaultdict[str, list[Telling]] = defaultdict(list)
    for t in told:
        by_report[t.statement.report_id].append(t)
    found = [d for report in view.all(Report) for d in _of_report(report, by_report[report.id])]
    return sorted({d.id: d for d in found}.values(), key=lambda d: d.id)


def _of_report(report: Report, own: Sequence[Telling]) -> Iterator[Drift]:
    for words in own:
        if reserve := _reserve(report, words):
            for frame, reason in _frames(report, own, words):
                yield _drift(report, frame, words, f"{reason}; the words it rests on say “{reserve}”")
        elif (found := _dropped(report, own, words)) is not None:
            headline, distance = found
            yield _drift(report, headline, words, f"the headline says it plainly and drops “{distance}”")


def _dropped(report: Report, own: Sequence[Telling], words: Telling) -> tuple[Span, str] | None:
    """A headline that says plainly what the report itself keeps at a distance, with the cue that it drops."""
    distance = _distance(report, words)
    headline = _headline(report, words) if distance else None
    return (headline, distance) if headline and distance and not _backed(own, words) else None


def _reserve(report: Report, t: Telling) -> str | None:
    """The reserve that stands within the part that somebody else says; None where there is none."""
    hedge = t.statement.hedge
    spoken = t.statement.kind is not StatementKind.OWN
    if not spoken or hedge is None or not t.span.holds(hedge.span) or hedge.kind is HedgeKind.EVIDENTIAL:
        return None
    return " ".join(hedge.span.of(report.text).split())


def _distance(report: Report, t: Telling) -> str | None:
    """The cue by which the report keeps its distance from what somebody says; None where it keeps none."""
    cues = (span.of(report.text) for span in t.statement.cue)
    return next((found.group() for cue in cues if (found := _CLAIMED.search(cue))), None)


_CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|purport(?:s|ed)?|boast(?:s|ed)?)\b", re.IGNORECASE
)


def _backed(own: Sequence[Telling], words: Telling) -> bool:
    """Another statement of the report says the same without a reserve."""
    return any(
        t.statement.id != words.statement.id
        and not t.statement.hedge
        and same_words(t, words) >= SAME_TELLING
        for t in own
    )


def _frames(report: Report, own: Sequence[Telling], words: Telling) -> Iterator[tuple[Span, str]]:
    """What the report makes of these words, where it says more than they do."""
    if _confirms(report, words):
        yield _framed(words.statement), "the report calls it confirmed"
        return
    for t in own:
        if t is not words and _says_more(report, t) and _tells_the_same(t, words):
            yield _framed(t.statement) if t.statement.cue else t.span, _reason(t)
            return
    if headline := _headline(report, words):
        yield headline, "the headline says it plainly"


def _framed(statement: Statement) -> Span:
    """A frame's content with its cue and source, where they stand close together; else the cue alone."""
    whole = hull((*statement.content, *statement.cue, *statement.source))
    short = whole is not None and whole.end - whole.start <= LONGEST
    return whole if whole and short else statement.cue[0]


def _confirms(report: Report, t: Telling) -> bool:
    """The cue confirms, and is not itself denied ("could not confirm")."""
    if t.statement.act is not Act.CONFIRM or t.statement.negated or not t.statement.cue:
        return False
    cue = t.statement.cue[0]
    return not _UNABLE.search(report.text[max(0, cue.start - 24) : cue.end])


_UNABLE = re.compile(r"\b(?:not|unable|cannot|never|refus\w+|declin\w+)\b|n[’']t\b", re.IGNORECASE)


def _says_more(report: Report, t: Telling) -> bool:
    """The part makes no reserve: it is called confirmed, or the publisher says it in its own voice."""
    if t.statement.hedge or t.moods or _RESERVED.search(t.text):
        return False
    return t.statement.kind is StatementKind.OWN or _confirms(report, t)


_RESERVED = re.compile(
    rf"(?<!\w)(?:{any_of(sorted(row['words'] for row in table('hedges')))})(?!\w)", re.IGNORECASE
)


def _reason(t: Telling) -> str:
    own = t.statement.kind is StatementKind.OWN
    return "the report says it in its own voice" if own else "the report calls it confirmed"


def _tells_the_same(frame: Telling, words: Telling) -> bool:
    """The frame tells what the words tell: nearly in the same words, or of one matter right beside them."""
    if frame.statement.kind is StatementKind.OWN:
        shared = [w for w in frame.vector.keys() & words.vector.keys() if w[0] != "@"]
        return same_words(frame, words) >= SAME_TELLING and len(shared) >= LEAST_SHARED
    one = frame.statement.speaker_id is not None and frame.statement.speaker_id == words.statement.speaker_id
    near = abs(frame.span.start - words.span.start) <= NEAR
    points_back = _BACK.fullmatch(frame.text.strip()) is not None
    alike = same_words(frame, words) >= SAME_MATTER or bool(_poles(frame) & _poles(words) - _LOOSE)
    return one and near and (alike or points_back) and frame.statement.id != words.statement.id


# "This information", "the report": what stands before, confirmed by whoever speaks next.
_BACK = re.compile(
    r"(?:it|this|that|(?:this|that|the|these|those|his|her|its|their)\s+(?:\w+\s+)?"
    r"(?:information|claims?|reports?|statements?|news|words|account|version|advance|capture|fall))",
    re.IGNORECASE,
)


def _poles(t: Telling) -> set[tuple[str, int]]:
    return {(axis, pole) for axis, poles in t.poles.items() for pole in poles}


# Axes on which two sentences of one speaker often stand together without telling the same.
_LOOSE = frozenset({(axis, pole) for axis in ("attack", "value", "aid", "danger") for pole in (1, -1)})


def _headline(report: Report, words: Telling) -> Span | None:
    """The report's first line, where it says the words' own matter with no reserve and nobody's name to it."""
    place = head_line(report)
    line = place.of(report.text)
    if not 20 <= len(line) <= 140 or line[-1] in ".:?" or _RESERVED.search(line) or _ATTRIBUTED.search(line):
        return None
    telling = [w.lower() for w in _WORD.findall(line) if w.lower() not in _STOP]
    said = {w.lower() for w in _WORD.findall(words.text)}
    shared = [w for w in telling if w in said or w.rstrip("s") in said or f"{w}d" in said or f"{w}ed" in said]
    enough = len(shared) >= LEAST_SHARED and len(shared) >= 0.6 * len(telling)
    return place if enough and not moods(line) else None


_WORD = re.compile(r"[^\W\d_]+")
_STOP_WORDS = "a an the of in on at to for from by with and or as is are was were be has have had its his her"
_STOP = frozenset(_STOP_WORDS.split())
_ATTRIBUTED = re.compile(
    r"[“”\"‘:]|\b(?:says?|said|claims?|claimed|according|tells?|told|reports?|reported|alleg\w+|accus\w+|den\w+|"
    r"warns?|believes?|thinks?|suspect\w*)\b",
    re.IGNORECASE,
)


def _drift(report: Report, frame: Span, words: Telling, reason: str) -> Drift:
    return Drift(
        id=content_id("drift", report.id, frame.start, frame.end, words.span.start, words.span.end),
        report_id=report.id,
        frame=cite(report, frame),
        wording=cite(report, words.span),
        reason=reason,
    )
