"""What a person has decided: two names are one, or are not; how far a source is trusted; whom it speaks for."""

from dataclasses import dataclass
from enum import StrEnum

from fogline.model.ids import content_id


class Verdict(StrEnum):
    """What a judgement decides."""

    MERGE = "merge"
    SPLIT = "split"
    RATE = "rate"
    CORRECT = "correct"


PAIRS = frozenset({Verdict.MERGE, Verdict.SPLIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision with its author; one that is taken back keeps the instant in `deleted_at`.

    `left` and `right` are the names as they were judged, `left_id` and `right_id` the ids by which they
    are found again; a name that a file gives has none and is found by its words. For RATE `right` is a
    letter of the Admiralty code, for CORRECT the side. `created_at` is empty where a file gives it.
    """

    id: str
    verdict: Verdict
    left: str
    right: str
    left_id: str | None = None
    right_id: str | None = None
    note: str = ""
    user: str = ""
    created_at: str = ""
    deleted_at: str | None = None

    @property
    def is_live(self) -> bool:
        """Nobody has taken it back."""
        return self.deleted_at is None

    @property
    def matter(self) -> tuple[str, ...]:
        """What it is about: a later judgement on the same matter takes its place."""
        left, right = self.left_id or f"name {self.left}", self.right_id or ""
        if self.verdict in PAIRS:
            return ("same", *sorted((left, right)))
        return (self.verdict.value, left)

    @property
    def by(self) -> str:
        """Who judged so, and why, in words."""
        who = f"judged by {self.user}" if self.user else "judged by a person"
        return f"{who}: {self.note}" if self.note else who


def judgement_id(verdict: Verdict, left: str, right: str, user: str, created_at: str) -> str:
    """The id of a judgement: what it says, by whom and when."""
    return content_id("judgement", verdict.value, left, right, user, created_at)
