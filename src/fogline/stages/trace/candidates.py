"""Which statements of one speaker are worth comparing: those that share a key few others have."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from fogline.compare.telling import Telling
from fogline.model.view import View
from fogline.stages.trace.channel import relay_names

COMMON = 60


def candidates(view: View, own: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of one speaker's tellings in two reports that share a key, each once, in order of their places.

    Keys are telling words, figures, relays, and a channel with its day; one that more than COMMON tellings
    have is left aside, so that time grows with the tellings and not with their pairs.
    """
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, t in enumerate(own):
        for key in sorted(_keys(view, t)):
            holders[key].append(n)
    pairs = {
        pair
        for held in holders.values()
        if len(held) <= COMMON
        for pair in combinations(held, 2)
        if own[pair[0]].statement.report_id != own[pair[1]].statement.report_id
    }
    for left, right in sorted(pairs):
        yield own[left], own[right]


def _keys(view: View, t: Telling) -> set[tuple[str, ...]]:
    s = t.statement
    keys: set[tuple[str, ...]] = {("word", word) for word in t.vector}
    keys |= {("figure", f"{q.low}-{q.high}") for q in t.figures}
    keys |= {("relay", name) for name in relay_names(view, t)}
    if s.channel and s.said and s.said.earliest:
        keys.add(("channel", s.channel.kind, s.said.earliest.isoformat()))
    return keys
