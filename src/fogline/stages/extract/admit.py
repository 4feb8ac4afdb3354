"""Which attributions count as statements: the tagger also marks wishes, beliefs and fragments."""

from collections.abc import Sequence

from fogline.model.span import Span
from fogline.stages.extract.cues import CueClass, cue_sense
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.headline import speaks
from fogline.stages.extract.phrases import word_after
from fogline.stages.extract.quoted import inside_a_quotation
from fogline.stages.extract.scan import Scan

LEAST_SCORE = {
    CueClass.SPEECH: 0.25,
    CueClass.OTHER: 0.6,
    CueClass.STANCE: 0.9,
    CueClass.SEEMING: 0.95,
    CueClass.SILENCE: 2.0,
}
AGENTLESS_SCORE = 0.3
_BIDDING = frozenset({"order", "tell", "urge", "instruct", "command", "force", "advise"})
_EACH_OTHER = frozenset({"the", "each", "one", "other", "another"})
FIRST_PERSON = frozenset({"i", "we", "you", "me", "us"})


def admitted(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts that a careful monitor would count."""
    return [d for d in drafts if counts(d, scan)]


def may_count(cue: Span, best: float, scan: Scan) -> bool:
    """What `counts` asks of a cue alone holds, `best` being the highest score that it could have."""
    return best >= LEAST_SCORE[cue_sense((cue,), scan).kind] and not inside_a_quotation((cue,), scan)


def counts(draft: Draft, scan: Scan) -> bool:
    """The cue reports speech surely enough, somebody other than the teller speaks, something is said."""
    if inside_a_quotation(draft.cue, scan) or any(f(draft, scan) for f in _DISQUALIFYING):
        return False
    sense = cue_sense(draft.cue, scan)
    least = LEAST_SCORE[sense.kind]
    if not draft.source:
        least += AGENTLESS_SCORE
    return draft.score >= least and says_something(draft, scan)


def _teller_speaks(draft: Draft, scan: Scan) -> bool:
    """The source is no more than "I", "we" or "you": words of a quotation whose marks are lost."""
    words = [s.of(scan.text).lower() for s in draft.source]
    return bool(words) and all(w in FIRST_PERSON for w in words)


def _is_a_title(draft: Draft, scan: Scan) -> bool:
    """The cue is a colon, and what stands before it cannot speak."""
    colon = bool(draft.cue) and all(c.of(scan.text) == ":" for c in draft.cue)
    return colon and not (draft.source and speaks(draft.source[0], draft.content[0], scan))


def _addresses_the_reader(draft: Draft, scan: Scan) -> bool:
    """The narrator bids the reader recall or note something, in the imperative."""
    if draft.source or not draft.cue:
        return False
    first = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()][:1]
    opens = scan.trimmed(scan.sentence(draft.cue[0].start).start, draft.cue[0].end)
    return bool(first and opens and first[0].tag in {"VB", "VBP"} and opens.start == first[0].start)


def says_something(draft: Draft, scan: Scan) -> bool:
    """The content has two words or more beside "the other", or a number."""
    words = {scan.text[at : at + 8].split()[0].lower().strip(".,;:") for at in scan.words(draft.content)}
    more = len(scan.words(draft.content)) > 1 and not words <= _EACH_OTHER
    return more or any(c.isdigit() for s in draft.content for c in s.of(scan.text))


def _is_bidden(draft: Draft, scan: Scan) -> bool:
    """The source is the one told: a headline's "garrison ordered to stay", without its auxiliary."""
    if not draft.source or len(draft.cue) != 1:
        return False
    verb = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()]
    after = word_after(draft.cue[0].end, scan)
    alone = len(verb) == 1 and verb[0].lemma.lower() in _BIDDING and verb[0].tag in {"VBN", "VBD"}
    ahead = draft.source[-1].end <= draft.cue[0].start
    return alone and ahead and after is not None and after.text.lower() == "to"


_DISQUALIFYING = (_teller_speaks, _is_a_title, _addresses_the_reader, _is_bidden)
