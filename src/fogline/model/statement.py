"""One attribution: who says what, by which words, through which channel, how surely."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.errors import BrokenPromise
from fogline.model.ids import Part, content_id
from fogline.model.interval import Interval
from fogline.model.span import Span


class StatementKind(StrEnum):
    """How the words stand: quoted, reported, both, or in the publisher's own voice."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN = "own"


class Act(StrEnum):
    """What the speaker does in saying it (reporting-verb classes)."""

    ASSERT = "assert"
    CONFIRM = "confirm"
    DENY = "deny"
    CONCEDE = "concede"
    ACCUSE = "accuse"
    PREDICT = "predict"
    INTEND = "intend"
    DEMAND = "demand"
    DECIDE = "decide"
    ASK = "ask"


class HedgeKind(StrEnum):
    """What sort of reserve a word makes."""

    LIKELIHOOD = "likelihood"
    POSSIBILITY = "possibility"
    EVIDENTIAL = "evidential"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """The words of a reserve; `band` is an ICD 203 band in percent, for LIKELIHOOD alone."""

    span: Span
    kind: HedgeKind
    band: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.band is not None and self.kind is not HedgeKind.LIKELIHOOD:
            raise BrokenPromise("only a likelihood word has a band of percent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The words that say how the speaker spoke, and the kind they name ("interview", "broadcast")."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A hop between speaker and report: an agency or another outlet, by the words that name it."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution: source, cue and content as spans of the report's own text.

    `content` is never empty and its spans are in order; `source` and `cue` may be empty (a passive,
    a headline, the publisher's own voice). `said_span` is the words that time the saying; `said` and
    `speaker_id` are known once names and times are resolved. `negated`: the content or the cue turns
    the proposition around. `aside`: an attribution that no monitor would take down as a claim (a wish, a
    belief, an appearance, a silence, a word or two, words held unsurely); it is told, and nothing is
    built on it. `score` is the extractor's confidence, 0 to 1.
    """

    id: str
    report_id: str
    kind: StatementKind
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    channel: Channel | None = None
    relays: tuple[Relay, ...] = ()
    said_span: Span | None = None
    hedge: Hedge | None = None
    act: Act = Act.ASSERT
    negated: bool = False
    aside: bool = False
    score: float = 1.0
    speaker_id: str | None = None
    said: Interval | None = None

    def __post_init__(self) -> None:
        if not self.content:
            raise BrokenPromise("a statement without content cannot be made")
        if list(self.content) != sorted(self.content):
            raise BrokenPromise("the content spans of a statement must be in order")


def statement_id(
    report_id: str, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]
) -> str:
    """The content id of an attribution: its report and its three sets of spans."""
    spans: list[Part] = [[[s.start, s.end] for s in part] for part in (source, cue, content)]
    return content_id("statement", report_id, *spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a statement's source and time of saying mean: its speaker and its days."""

    id: str
    statement_id: str
    speaker_id: str | None
    said: Interval | None
    reason: str = ""
