"""From the tagger's attributions to one draft a statement: whole, joined, told once."""

from collections.abc import Iterable, Sequence

from fogline.nlp.attribution import Attribution
from fogline.stages.extract.admit import admitted
from fogline.stages.extract.dialogue import dialogue
from fogline.stages.extract.draft import Draft, drafts_of
from fogline.stages.extract.headline import headlines
from fogline.stages.extract.quoted import carried_on, joined, speeches, whole
from fogline.stages.extract.scan import Scan, overlap

SAME = 0.6


def assembled(attributions: Iterable[Attribution], scan: Scan) -> list[Draft]:
    """The drafts of a report, in order of their content."""
    quotes = speeches(scan)
    drafts = admitted(drafts_of(attributions, scan), quotes, scan)
    drafts = [whole(d, quotes, scan) for d in drafts]
    drafts = told_once(drafts, scan)
    drafts = dialogue(drafts, scan)
    drafts = joined(drafts, quotes, scan)
    drafts = carried_on(drafts, quotes, scan)
    drafts += headlines(drafts, scan)
    return sorted(told_once(drafts, scan), key=lambda d: (d.content, d.cue, d.source))


def told_once(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts without those whose content a better one already has."""
    kept: list[tuple[Draft, set[int]]] = []
    for d in sorted(drafts, key=_worth):
        words = scan.words(d.content)
        if all(overlap(words, other) < SAME for _, other in kept):
            kept.append((d, words))
    return [d for d, _ in kept]


def _worth(d: Draft) -> tuple[object, ...]:
    return (not d.source, -d.score, d.content, d.cue, d.source)
