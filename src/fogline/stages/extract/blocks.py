"""Block quotations: the paragraph without marks behind "The governor added:"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from fogline.model.span import Span
from fogline.stages.extract.admit import FIRST_PERSON
from fogline.stages.extract.beside import clause
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan

_LEAST_WORDS = 6
_MOST_BETWEEN = 8
_LEAD = 90
_MARKS = "\"“”„«»‹›'‘’‚`<[(•*-–—―"


def with_blocks(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """One draft for each block, and the drafts that lie in none of them."""
    found = list(blocks(drafts, scan))
    held = [d.content[0] for d in found]
    return [*found, *(d for d in drafts if not any(s.overlaps(h) for s in d.content for h in held))]


def blocks(drafts: Sequence[Draft], scan: Scan) -> Iterator[Draft]:
    """A draft for each paragraph that a clause of saying and a colon lead, and in which nobody else is quoted."""
    edges = [*scan.paragraphs, len(scan.text)]
    pieces = [scan.trimmed(start, end) for start, end in pairwise(edges)]
    for lead, block in pairwise(pieces):
        if lead is None or block is None or scan.text[lead.end - 1] != ":" or not _is_plain(block, scan):
            continue
        found = _led(lead, block, scan)
        if found is not None and not any(_says_otherwise(d, block, found, scan) for d in drafts):
            yield replace(found, verbatim=True)


def _is_plain(block: Span, scan: Scan) -> bool:
    """Whole sentences without a mark before them."""
    words = scan.words([block])
    text = block.of(scan.text)
    return text[0] not in _MARKS and text[-1] in '.!?…"”' and len(words) >= _LEAST_WORDS


def _led(lead: Span, block: Span, scan: Scan) -> Draft | None:
    """ "The governor added:" with little between the verb and the colon, and none of what was said."""
    start = max(lead.start, scan.sentence(lead.end - 1).start, lead.end - _LEAD)
    near = [t for t in scan.tokens(Span(start=start, end=lead.end)) if t.text.strip()][::-1]
    found = clause(near, block, scan)
    if found is None:
        return None
    between = [t for t in near if t.start >= found.cue[0].end]
    said = any(t.pos in {"VERB", "AUX"} or t.text.lower() == "that" for t in between)
    return None if said or len(between) > _MOST_BETWEEN else found


def _says_otherwise(draft: Draft, block: Span, found: Draft, scan: Scan) -> bool:
    """The leading verb reports something else, or somebody but the speaker is cited in the block."""
    if any(block.holds(c) for c in draft.cue):
        return bool(draft.source) and not all(s.of(scan.text).lower() in FIRST_PERSON for s in draft.source)
    leads = any(c.overlaps(found.cue[0]) for c in draft.cue)
    return leads and not any(s.overlaps(block) for s in draft.content)
