"""What two attributions both claim: each content is told once, by the one who says it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from fogline.model.span import Span
from fogline.stages.extract.cues import lemmas_of
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan, overlap
from fogline.stages.extract.sources import speaker_rank

SAME = 0.6
TOUCHING = 4
OUTLET = 1


class _Index:
    """Sets of words by their words, so that only those that share one are compared."""

    def __init__(self) -> None:
        self.sets: list[Set[int]] = []
        self._holders: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, words: Set[int]) -> None:
        for w in words:
            self._holders[w].append(len(self.sets))
        self.sets.append(words)

    def sharing(self, words: Set[int]) -> list[int]:
        """The numbers of the sets that share a word with this one, in order."""
        return sorted({k for w in words for k in self._holders.get(w, ())})


def told_once(drafts: Iterable[Draft], scan: Scan) -> list[Draft]:
    """The drafts in order, without those whose content a better one already has."""
    kept, index = [], _Index()
    ranked = [(speaker_rank(d, scan), -d.score, d.content, d.cue, d.source, d) for d in drafts]
    for rank, *_, d in sorted(ranked, key=lambda r: r[:5]):
        words = scan.words(d.content)
        rivals = [index.sets[k] for k in index.sharing(words)]
        if not any(overlap(words, o) >= SAME or (rank == OUTLET and _mostly_in(words, o)) for o in rivals):
            kept.append(d)
            index.add(words)
    return sorted(kept, key=lambda d: (d.content, d.cue, d.source))


def apart_from(told: Sequence[Draft], others: Sequence[Draft], scan: Scan) -> list[Draft]:
    """Those of the others whose content none of the drafts told has."""
    index = _Index()
    for d in told:
        index.add(scan.words(d.content))
    return [d for d in others if not _is_told(scan.words(d.content), index)]


def _is_told(words: Set[int], index: _Index) -> bool:
    return any(overlap(words, index.sets[k]) >= SAME for k in index.sharing(words))


def _mostly_in(words: Set[int], other: Set[int]) -> bool:
    return len(words & other) >= SAME * len(words)


def each_with_its_own(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts without what is another one's: whole parts, and what another one's cue closes."""
    index = _Index()
    for d in drafts:
        index.add(scan.words(d.content))
    out = []
    for k, d in enumerate(drafts):
        rivals = [j for j in index.sharing(index.sets[k]) if j != k]
        others = [index.sets[j] for j in rivals if index.sets[j] < index.sets[k]]
        kept = [s for s in d.content if all(overlap(scan.words([s]), w) < SAME for w in others)]
        mine = with_content(d, kept, scan) if len(d.content) > 1 and kept else d
        out.append(_after_others(mine, [drafts[j] for j in rivals], scan))
    return out


def _after_others(d: Draft, others: Iterable[Draft], scan: Scan) -> Draft:
    """The draft from where the last sentence ends that closes with another's cue ("..., he said. Many")."""
    content, start = d.content[0], d.start
    for o in others:
        end = max((s.end for s in (*o.source, *o.cue)), default=0)
        inside = content.start <= o.start and o.end <= min((s.start for s in o.cue), default=0)
        if inside and end < content.end and scan.sentences_between(end, end + 3):
            start = max(start, end + 1)
    if start == d.start:
        return d
    return with_content(d, [Span(start=start, end=content.end), *d.content[1:]], scan)


def relayed(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """An outlet that passes on somebody's words, whole or their end, is no speaker: the end joins theirs."""
    out = sorted(_without_carriers(drafts, scan), key=lambda d: (d.end, d.content, d.cue))
    ends = [d.end for d in out]
    gone: set[int] = set()
    for k, d in enumerate(out):
        if speaker_rank(d, scan) != OUTLET:
            continue
        first = bisect_left(ends, d.start - TOUCHING)
        near = [j for j in range(first, bisect_left(ends, d.start + 1)) if j != k and j not in gone]
        theirs = next((j for j in near if _leads_into(out[j], d, scan)), None)
        if theirs is not None:
            out[theirs] = with_content(out[theirs], [*out[theirs].content, *d.content], scan)
            gone.add(k)
    return sorted((d for k, d in enumerate(out) if k not in gone), key=lambda d: (d.content, d.cue, d.source))


def _without_carriers(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts without those of an outlet, or of whoever reports, that hold another's words with its source and cue."""
    spoken = sorted(((d.start, d.end, d) for d in drafts if speaker_rank(d, scan) == 0), key=lambda x: x[:2])
    starts = [start for start, *_ in spoken]
    kept = []
    for d in drafts:
        near = spoken[bisect_left(starts, d.content[0].start) : bisect_left(starts, d.content[-1].end)]
        carried = any(_carries(d, other) for *_, other in near)
        if not (carried and (speaker_rank(d, scan) == OUTLET or _only_reports(d, scan))):
            kept.append(d)
    return kept


def _only_reports(draft: Draft, scan: Scan) -> bool:
    return lemmas_of(draft.cue, scan)[:1] in (["report"], ["quote"], ["cite"])


def _carries(outer: Draft, inner: Draft) -> bool:
    spans = (*inner.source, *inner.cue, *inner.content)
    return len(outer.content) == 1 and all(outer.content[0].holds(span) for span in spans)


def _leads_into(first: Draft, second: Draft, scan: Scan) -> bool:
    """Both contents stand in one sentence, and the first has a speaker."""
    same = scan.sentence(first.start) == scan.sentence(second.start)
    return same and speaker_rank(first, scan) == 0
