"""Words as part of a regular expression."""

import re
from collections.abc import Iterable

GAP = r"\s{1,12}"


def any_of(words: Iterable[str]) -> str:
    """A group that any of the words fits, whatever white space parts the words of one.

    The longest come first: of alternatives that fit, an expression takes the first.
    """
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return f"(?:{'|'.join(GAP.join(map(re.escape, word.split())) for word in ordered)})"
