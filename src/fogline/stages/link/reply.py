"""What a part of a statement answers to a question of the field."""

from dataclasses import dataclass

from fogline.model.claim import DisputeKind

WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a part of a statement answers to a question.

    `label` names the answer in a word or two; None says that every claim is an answer of its own.
    `shared_words` is how much two parts must have in common before their answers can clash, unless two sides of
    a conflict answer what only `sides` dispute; `low` and `high` bound an answer that is a number; `by` are the actors
    that an accuser goes by himself, and `whose` is the side that holds a share.
    """

    question: str
    kind: DisputeKind
    label: str | None
    shared_words: float
    low: float | None = None
    high: float | None = None
    sides: bool = False
    by: frozenset[str] = frozenset()
    whose: str | None = None

    def fits_beside(self, other: "Reply") -> bool:
        """The shares of two holders, who can hold them side by side."""
        ends = (self.low or self.high, other.low or other.high)
        apart = self.whose and other.whose and self.whose != other.whose
        return bool(apart) and sum(x or 0 for x in ends) <= WHOLE

    def meets(self, other: "Reply") -> bool:
        """Both answer with a number, and one number can be both; words never meet."""
        if (self.low, self.high) == (None, None) or (other.low, other.high) == (None, None):
            return False
        return _reaches(self.low, other.high) and _reaches(other.low, self.high)


def _reaches(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high
