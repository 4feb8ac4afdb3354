"""Which bodies speak for a land, by the nouns of their names."""

from functools import cache

from fogline.text.tables import table


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("organisations") if row["state"])


def is_of_the_state(name: str) -> bool:
    """A body of this name speaks for its land: a ministry, a court, an army."""
    return bool({w.lower() for w in name.split()} & _nouns())
