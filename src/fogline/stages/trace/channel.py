"""What two channels of speaking say of one another: the same kind, the same outlet, or two acts."""

import re
from functools import cache

from fogline.compare.telling import Telling
from fogline.model.view import View
from fogline.text.tables import entries, table

INTERVIEW = "interview"
AGENCY = "agency"
_PROPER = re.compile(r"\b[A-Z][\w&.-]*")


def channels_agree(*, view: View | None, left: Telling, right: Telling) -> bool:
    """Neither channel is known, only one is, or both are of a kind that can be one act of speaking.

    Interviews with two outlets are two acts.
    """
    a, b = left.statement.channel, right.statement.channel
    if a is None or b is None:
        return True
    if view is not None and a.kind == b.kind == INTERVIEW:
        return not _outlets_differ(view, left, right)
    return a.kind == b.kind or (view is not None and shared_relay(view, left, right) is not None)


def shared_relay(view: View, left: Telling, right: Telling) -> str | None:
    """The relay that both statements name; None where they name none in common."""
    relays = relay_names(view, left) & relay_names(view, right)
    return min(relays) if relays else None


def relay_names(view: View, told: Telling) -> set[str]:
    """The proper words of each relay ("the broadcaster Tarn TV" is "tarn tv"), or all where it has none."""
    text = view.report(told.statement.report_id).text
    names = (r.span.of(text).strip("’'s ") for r in told.statement.relays)
    return {" ".join(_PROPER.findall(name) or [name]).lower() for name in names}


def recurs(kind: str) -> bool:
    """A speaker uses this kind of channel again and again; one that the table does not know does."""
    return _kinds().get(kind, {}).get("recurs") != "no"


def is_daily(kind: str) -> bool:
    """There is hardly more than one of this kind by one speaker on one day."""
    return _kinds().get(kind, {}).get("daily") == "yes"


def _outlets_differ(view: View, left: Telling, right: Telling) -> bool:
    """Both name outlets, and no outlet of the one shares a word of its name with one of the other."""
    names = [{w for name in relay_names(view, t) for w in name.split()} - _plain() for t in (left, right)]
    return all(names) and not names[0] & names[1]


@cache
def _plain() -> frozenset[str]:
    """Words of outlets that name none of them ("tv", "news")."""
    return frozenset(w.lower() for name in entries("outlets", "name", form="noun") for w in name.split())


@cache
def _kinds() -> dict[str, dict[str, str]]:
    return {row["kind"]: row for row in table("occasion_kinds")}
