"""Quotations that a clause interrupts in the middle of their sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.quoted import GAP_WORDS, speeches
from fogline.stages.extract.scan import Scan, without
from fogline.text.quotes import Quotation


def resumed(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each quotation that goes on behind its clause given whole to whoever began it.

    "“Each time,” Koy said, meaning the flood, “we rebuild”": what is meant is the flood alone.
    """
    out = list(drafts)
    cues = sorted((c.start, k) for k, d in enumerate(out) for c in d.cue)
    for first, second in _interrupted(scan):
        low, high = (bisect_left(cues, (at, -1)) for at in (first.outer.end, second.outer.start))
        near = [k for _, k in cues[low:high]]
        owner = next((k for k in near if any(s.overlaps(first.span) for s in out[k].content)), None)
        if owner is None:
            continue
        for k in near:
            parts = [p for s in out[k].content for p in without(s, [second.outer])]
            whole = [*parts, second.span] if k == owner else parts
            out[k] = with_content(out[k], whole, scan)
    return out


def _interrupted(scan: Scan) -> Iterator[tuple[Quotation, Quotation]]:
    """Two quotations in one sentence, the first ended by a comma, the second begun in small letters."""
    for first, second in pairwise(speeches(scan.quotations, scan)):
        gap = scan.text[first.outer.end : second.outer.start]
        open_end = scan.text[first.span.end - 1] == "," and second.span.of(scan.text)[:1].islower()
        one_sentence = not scan.sentences_between(first.outer.end, second.outer.start)
        set_off = gap.rstrip().endswith(",") and 1 < len(gap.split()) <= GAP_WORDS
        if open_end and one_sentence and set_off:
            yield first, second
