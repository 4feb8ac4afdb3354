"""What two sources may count of one event, so that their figures can clash."""

from functools import cache

from fogline.text.tables import table


def is_toll(of: str | None) -> bool:
    """The figure tells of something that one event has one of: its dead, its displaced, a share held."""
    return of in _tolls()


def counts_people(of: str | None) -> bool:
    """The figure tells of a toll of people."""
    return _tolls().get(of or "", False)


@cache
def _tolls() -> dict[str | None, bool]:
    return {row["of"]: row["people"] == "yes" for row in table("tolls")}
