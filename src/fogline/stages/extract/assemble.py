"""From the tagger's attributions to one draft a statement: whole, joined, told once."""

from collections.abc import Iterable, Sequence

from fogline.model.span import Span
from fogline.nlp.attribution import Attribution
from fogline.stages.extract.admit import admitted
from fogline.stages.extract.as_saying import with_the_quoted_speaker
from fogline.stages.extract.channel import with_document_aside
from fogline.stages.extract.dialogue import dialogue
from fogline.stages.extract.draft import Draft, drafts_of, with_content
from fogline.stages.extract.headline import headlines
from fogline.stages.extract.quoted import carried_on, joined, speeches, whole
from fogline.stages.extract.scan import Scan, overlap
from fogline.stages.extract.sources import speaker_rank, with_clean_source
from fogline.stages.extract.tails import without_tail
from fogline.stages.extract.unmarked import spoken_before

SAME = 0.6
TOUCHING = 4


def assembled(attributions: Iterable[Attribution], scan: Scan) -> list[Draft]:
    """The drafts of a report, in order of their content."""
    quotes = speeches(scan)
    drafts = admitted(drafts_of(attributions, scan), quotes, scan)
    drafts = [whole(with_the_quoted_speaker(d, scan), quotes, scan) for d in drafts]
    drafts = [without_tail(with_clean_source(with_document_aside(d, scan), scan), scan) for d in drafts]
    drafts = spoken_before(drafts, scan)
    drafts = relayed(told_once(each_with_its_own(drafts, scan), scan), scan)
    drafts = dialogue(drafts, scan)
    drafts = joined(drafts, quotes, scan)
    drafts = carried_on(drafts, quotes, scan)
    drafts += headlines(drafts, scan)
    return told_once(drafts, scan)


def told_once(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts in order, without those whose content a better one already has."""
    kept: list[tuple[Draft, set[int]]] = []
    for d in sorted(drafts, key=lambda d: (speaker_rank(d, scan), -d.score, d.content, d.cue, d.source)):
        words = scan.words(d.content)
        passes_on = speaker_rank(d, scan) == 1
        if not any(overlap(words, o) >= SAME or (passes_on and _mostly_in(words, o)) for _, o in kept):
            kept.append((d, words))
    return sorted((d for d, _ in kept), key=lambda d: (d.content, d.cue, d.source))


def _mostly_in(words: set[int], other: set[int]) -> bool:
    return len(words & other) >= SAME * len(words)


def each_with_its_own(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts without what is another one's: whole parts, and what another one's cue closes."""
    words = [scan.words(d.content) for d in drafts]
    out = []
    for k, d in enumerate(drafts):
        others = [w for j, w in enumerate(words) if j != k and w < words[k]]
        kept = [s for s in d.content if all(overlap(scan.words([s]), w) < SAME for w in others)]
        mine = with_content(d, kept, scan) if len(d.content) > 1 and kept else d
        out.append(_after_others(mine, drafts, scan))
    return out


def _after_others(d: Draft, drafts: Sequence[Draft], scan: Scan) -> Draft:
    """The draft from where the last sentence ends that closes with another's cue ("..., he said. Many")."""
    content, start = d.content[0], d.start
    for o in drafts:
        end = max((s.end for s in (*o.source, *o.cue)), default=0)
        inside = content.start <= o.start and o.end <= min((s.start for s in o.cue), default=0)
        if o is not d and inside and end < content.end and scan.sentences_between(end, end + 3):
            start = max(start, end + 1)
    if start == d.start:
        return d
    return with_content(d, [Span(start=start, end=content.end), *d.content[1:]], scan)


def relayed(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """An outlet that passes on the end of somebody's words is no speaker: its part joins theirs."""
    out = list(drafts)
    for d in drafts:
        if speaker_rank(d, scan) != 1:
            continue
        theirs = next((k for k, o in enumerate(out) if o is not d and _leads_into(o, d, scan)), None)
        if theirs is not None:
            out[theirs] = with_content(out[theirs], [*out[theirs].content, *d.content], scan)
            out.remove(d)
    return out


def _leads_into(first: Draft, second: Draft, scan: Scan) -> bool:
    """The one's content ends where the other's begins, in one sentence, and the one has a speaker."""
    same = scan.sentence(first.start) == scan.sentence(second.start)
    near = 0 <= second.start - first.end <= TOUCHING
    return same and near and speaker_rank(first, scan) == 0
