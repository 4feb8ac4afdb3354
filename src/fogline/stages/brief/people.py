"""Whether a unit counts people."""

from functools import cache

from fogline.text.tables import table


def counts_people(unit: str | None) -> bool:
    """The unit's last word is a noun for people, or there is no unit."""
    return unit is None or unit.lower().rsplit(maxsplit=1)[-1] in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for row in table("people_nouns") for word in row["words"].split("|"))
