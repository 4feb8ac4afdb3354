"""Which attributions count as statements: the tagger also marks wishes, beliefs and fragments."""

from collections.abc import Sequence
from dataclasses import replace

from fogline.stages.extract.cues import NOBODY, CueClass, cue_sense, lemmas_of, sense_of
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.headline import speaks
from fogline.stages.extract.no_words import cites_nobody
from fogline.stages.extract.quoted import inside_a_quotation, speeches
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.unsaid import holds_back, is_only_open

LEAST_SCORE = {
    CueClass.SPEECH: 0.25,
    CueClass.OTHER: 0.6,
    CueClass.STANCE: 0.9,
    CueClass.SEEMING: 0.95,
    CueClass.SILENCE: 2.0,
    CueClass.DEED: 2.0,
}
PLAIN_SCORE = 0.2
AGENTLESS_SCORE = 0.3
THING_SCORE = 0.12
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_EACH_OTHER = frozenset({"the", "each", "one", "other", "another"})
FIRST_PERSON = frozenset({"i", "we", "you", "me", "us"})


def admitted(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts that are attributions; those that a careful monitor would not count are asides."""
    held = [d for d in drafts if not cites_nobody(d, scan)]
    return [d if counts(d, scan) else replace(d, aside=True) for d in held]


def counts(draft: Draft, scan: Scan) -> bool:
    """The cue reports speech surely enough, somebody other than the teller speaks, something is said."""
    if inside_a_quotation(draft.cue, scan) or any(f(draft, scan) for f in _DISQUALIFYING):
        return False
    return draft.score >= _least(draft, scan) and says_something(draft, scan)


def _least(draft: Draft, scan: Scan) -> float:
    """How sure the tagger must be: hardly at all of quoted words, or of what follows "that", with a verb of saying and a source."""
    kind = cue_sense(draft.cue, scan).kind
    quoted = any(speeches(scan.quotations_over(s), scan) for s in draft.content)
    speech = kind is CueClass.SPEECH or (kind in _HELD and _is_the_issuer(draft, scan))
    if (quoted or _opens_with_that(draft, scan)) and draft.source and speech:
        return PLAIN_SCORE
    more = 0.0 if draft.source else AGENTLESS_SCORE
    return LEAST_SCORE[kind] + more + (0.0 if quoted or _is_a_clause(draft, scan) else THING_SCORE)


_HELD = frozenset({CueClass.STANCE, CueClass.OTHER})


def _is_the_issuer(draft: Draft, scan: Scan) -> bool:
    """ "We", the body that gives out a press release: what it understands or believes it says there."""
    return scan.released and [s.of(scan.text).lower() for s in draft.source] == ["we"]


def _opens_with_that(draft: Draft, scan: Scan) -> bool:
    return any(s.of(scan.text)[:5].lower() == "that " for s in draft.content)


def _is_a_clause(draft: Draft, scan: Scan) -> bool:
    """The content has a finite verb or opens with "to": it says that something is or shall be so."""
    tokens = [t for s in draft.content for t in scan.tokens(s) if t.text.strip()]
    return any(t.tag in _FINITE for t in tokens) or (bool(tokens) and tokens[0].tag == "TO")


def _teller_speaks(draft: Draft, scan: Scan) -> bool:
    """The source is no more than "I", "we" or "you": words of a quotation whose marks are lost.

    The "we" of a press release is the body that gives it out.
    """
    words = [s.of(scan.text).lower() for s in draft.source]
    teller = bool(words) and all(w in FIRST_PERSON for w in words)
    return teller and not _is_the_issuer(draft, scan)


def _is_a_title(draft: Draft, scan: Scan) -> bool:
    """The cue is a colon, and what stands before it cannot speak."""
    colon = bool(draft.cue) and all(c.of(scan.text) == ":" for c in draft.cue)
    return colon and not (draft.source and speaks(draft.source[0], draft.content[0], scan))


def says_something(draft: Draft, scan: Scan) -> bool:
    """The content has two words or more beside "the other", or a number."""
    words = {scan.text[at : at + 8].split()[0].lower().strip(".,;:") for at in scan.words(draft.content)}
    more = len(scan.words(draft.content)) > 1 and not words <= _EACH_OTHER
    return more or any(c.isdigit() for s in draft.content for c in s.of(scan.text))


def _is_by_nobody(draft: Draft, scan: Scan) -> bool:
    """ "No worker had reported it": nobody is told to have said so."""
    first = draft.source[0].of(scan.text).split(maxsplit=1)[:1] if draft.source else []
    return bool(first) and first[0].lower() in NOBODY


def _says_nothing(draft: Draft, scan: Scan) -> bool:
    """ "Declined to comment on the figure", "referred questions to the army": the cue with the words behind it is silence."""
    behind = [t.lemma.lower() for t in scan.tokens(draft.content[0]) if t.text.strip()][:_FEW]
    ahead = bool(draft.cue) and draft.cue[-1].end <= draft.content[0].start
    return ahead and sense_of([*lemmas_of(draft.cue, scan), *behind]).kind is CueClass.SILENCE


_FEW = 3


def _gives_nothing(draft: Draft, scan: Scan) -> bool:
    """ "Offered no evidence": what is told is that nothing was said."""
    tokens = [t for t in scan.tokens(draft.content[0]) if t.text.strip()]
    return (
        bool(tokens)
        and tokens[0].text.lower() == "no"
        and not _GIVING.isdisjoint(lemmas_of(draft.cue, scan)[:1])
        and not _is_a_clause(draft, scan)
    )


_GIVING = frozenset({"offer", "give", "provide", "present", "show", "cite", "produce"})
_DISQUALIFYING = (
    _teller_speaks,
    _is_a_title,
    _is_by_nobody,
    _gives_nothing,
    _says_nothing,
    holds_back,
    is_only_open,
)
