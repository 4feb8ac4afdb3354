"""How one part of a statement bears on another, before their claims are put for them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from fogline.compare.telling import Telling
from fogline.model.claim import DENIED, SAID, DisputeKind, RelationKind
from fogline.model.interval import Interval
from fogline.model.statement import Act

LEAST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """What relates two parts, with the reason in words; `turned`: the left one is the later.

    A dispute has a question, a kind and the label of either answer.
    """

    kind: RelationKind
    reason: str
    score: float
    question: str | None = None
    dispute_kind: DisputeKind | None = None
    labels: tuple[str, str] | None = None
    turned: bool = False


def one_speaker(left: Telling, right: Telling) -> bool:
    """Both are known to be said by one speaker."""
    speaker = left.statement.speaker_id
    return speaker is not None and speaker == right.statement.speaker_id


def speakers_differ(left: Telling, right: Telling) -> bool:
    """Two known speakers, and not one and the same."""
    a, b = left.statement.speaker_id, right.statement.speaker_id
    return a is not None and b is not None and a != b


def parties_differ(left: Telling, right: Telling) -> bool:
    """The speakers are known to tell for two parties."""
    return left.party is not None and right.party is not None and left.party != right.party


def sides_differ(left: Telling, right: Telling) -> bool:
    """The speakers are of two sides of a contest; two bodies of which no contest is shown are not."""
    return left.side is not None and right.side is not None and left.side != right.side


def could_clash(left: Telling, right: Telling) -> bool:
    """Two known speakers who are not known to tell for one party: none disputes with itself.

    Nor does anybody dispute "why they left": that states nothing.
    """
    apart = speakers_differ(left, right) and (left.party is None or left.party != right.party)
    return apart and not (_only_asks(left.text) or _only_asks(right.text))


@lru_cache(maxsize=16384)
def _only_asks(text: str) -> bool:
    return _OPEN.match(text) is not None


_NOT_KNOWN = (
    r"(?:it (?:is|was|remains) (?:still )?(?:not (?:yet )?(?:known|clear)|unclear|unknown|uncertain)\s+)?"
)
_OPEN = re.compile(rf"\W*{_NOT_KNOWN}(?:who|when|where|why|how|whether|which)\b", re.IGNORECASE)


def states_enough(*told: Telling) -> bool:
    """Each has three words or more: "the suspects" can be set against nothing."""
    return all(len(t.text.split()) >= LEAST_WORDS for t in told)


def later_of(left: Telling, right: Telling) -> Telling | None:
    """The part that is said on a later day, where both days are known."""
    return _later(left, right, (left.statement.said, right.statement.said))


def told_later_of(left: Telling, right: Telling) -> Telling | None:
    """The part that is said on a later day, or, where no day of saying is known, printed on one."""
    return _later(left, right, (left.day, right.day))


def _later(left: Telling, right: Telling, days: tuple[Interval | None, Interval | None]) -> Telling | None:
    a, b = days
    if a is None or b is None:
        return None
    return right if a.precedes(b) else left if b.precedes(a) else None


def is_it_so(t: Telling, *, ask: str = "Is it so:") -> str:
    """The question whether what a part says is so, in the part's own words: a charge or a call is asked about as one."""
    told = " ".join(t.text.split()).strip(" .,").removeprefix("that ")
    if t.statement.act is Act.ACCUSE and len(told.split()) < LEAST_WORDS:
        return f"To blame: “{told}”?"
    return f"{_ASKED.get(t.statement.act, ask)} “{told}”?"


_ASKED: Mapping[Act, str] = {Act.ACCUSE: "Does the charge hold:", Act.DEMAND: "Should it be so:"}


def shorter(left: Telling, right: Telling) -> Telling:
    """The part with the fewer characters."""
    return min(left, right, key=lambda t: (len(t.text), t.id))


SO, NOT_SO = "so", "not so"
WANTED, REJECTED = "called for", "rejected"


def disputed(asked: Telling, reason: str, score: float, labels: tuple[str, str]) -> Bearing:
    """A dispute on whether what one part says is so; `labels` are the answers of the left and the right one."""
    return _on_whether(is_it_so(asked), reason, score, labels)


def denied_by_right(asked: Telling, reason: str, score: float) -> Bearing:
    """A dispute between what is said, on the left, and its denial; `asked` is the part whose words are in question."""
    labels = (WANTED, REJECTED) if asked.statement.act is Act.DEMAND else (SAID, DENIED)
    return _on_whether(is_it_so(asked, ask="Is it so, as denied:"), reason, score, labels)


def _on_whether(question: str, reason: str, score: float, labels: tuple[str, str]) -> Bearing:
    return Bearing(
        kind=RelationKind.DISPUTES,
        reason=reason,
        score=score,
        question=question,
        dispute_kind=DisputeKind.OCCURRENCE,
        labels=labels,
    )
