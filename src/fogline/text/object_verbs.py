"""Verbs whose object alone says nothing: "called it an act of revenge", "indicted a girl"."""

from functools import cache

from fogline.text.stem import stem
from fogline.text.tables import listed

_LONGEST = 4


def is_incomplete_without(cue: str) -> bool:
    """What stands behind these words of telling is a thing and no clause: a reader needs the verb."""
    words = cue.lower().split()
    return 0 < len(words) <= _LONGEST and stem(words[-1]) in _stems()


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem(verb) for verb in listed("object_verbs", "verb"))
