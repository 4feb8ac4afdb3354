"""Whether a unit counts people."""

from fogline.text.tables import listed


def counts_people(unit: str | None) -> bool:
    """The unit's last word is a noun for people, or there is no unit."""
    return unit is None or unit.lower().rsplit(maxsplit=1)[-1] in listed("people_nouns", "words")
