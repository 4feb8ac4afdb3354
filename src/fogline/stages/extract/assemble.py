"""From the tagger's attributions to one draft a statement: whole, joined, told once."""

from collections.abc import Iterable, Sequence

from fogline.nlp.attribution import Attribution
from fogline.stages.extract.admit import admitted
from fogline.stages.extract.dialogue import dialogue
from fogline.stages.extract.draft import Draft, drafts_of, with_content
from fogline.stages.extract.headline import headlines
from fogline.stages.extract.quoted import carried_on, joined, speeches, whole
from fogline.stages.extract.scan import Scan, overlap
from fogline.stages.extract.sources import speaker_rank, with_clean_source

SAME = 0.6
TOUCHING = 4


def assembled(attributions: Iterable[Attribution], scan: Scan) -> list[Draft]:
    """The drafts of a report, in order of their content."""
    quotes = speeches(scan)
    drafts = admitted(drafts_of(attributions, scan), quotes, scan)
    drafts = [with_clean_source(whole(d, quotes, scan), scan) for d in drafts]
    drafts = relayed(told_once(drafts, scan), scan)
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
        if all(overlap(words, other) < SAME for _, other in kept):
            kept.append((d, words))
    return sorted((d for d, _ in kept), key=lambda d: (d.content, d.cue, d.source))


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
