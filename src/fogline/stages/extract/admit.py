"""Which attributions count as statements: the tagger also marks wishes, beliefs and fragments."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fogline.stages.extract.cues import CueClass, cue_sense, lemmas_of
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.headline import speaks
from fogline.stages.extract.phrases import word_after
from fogline.stages.extract.quoted import inside_a_quotation, speeches
from fogline.stages.extract.scan import Scan

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
_BIDDING = frozenset({"order", "tell", "urge", "instruct", "command", "force", "advise"})
_EACH_OTHER = frozenset({"the", "each", "one", "other", "another"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
_JOINTS = frozenset({"what", "whose", "which"})
FIRST_PERSON = frozenset({"i", "we", "you", "me", "us"})


def admitted(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts that are attributions; those that a careful monitor would not count are asides."""
    held = [d for d in drafts if not any(f(d, scan) for f in _NONE)]
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
    if (quoted or _opens_with_that(draft, scan)) and draft.source and kind is CueClass.SPEECH:
        return PLAIN_SCORE
    more = 0.0 if draft.source else AGENTLESS_SCORE
    return LEAST_SCORE[kind] + more + (0.0 if quoted or _is_a_clause(draft, scan) else THING_SCORE)


def _opens_with_that(draft: Draft, scan: Scan) -> bool:
    return any(s.of(scan.text)[:5].lower() == "that " for s in draft.content)


def _is_a_clause(draft: Draft, scan: Scan) -> bool:
    """The content has a finite verb or opens with "to": it says that something is or shall be so."""
    tokens = [t for s in draft.content for t in scan.tokens(s) if t.text.strip()]
    return any(t.tag in _FINITE for t in tokens) or (bool(tokens) and tokens[0].tag == "TO")


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


def _is_by_nobody(draft: Draft, scan: Scan) -> bool:
    """ "No worker had reported it": nobody is told to have said so."""
    first = draft.source[0].of(scan.text).split(maxsplit=1)[:1] if draft.source else []
    return bool(first) and first[0].lower() in _NOBODY


def _is_a_scrap(draft: Draft, scan: Scan) -> bool:
    """Words that only lead to others: "that is not what"."""
    words = [w.strip(".,;:“”\"'").lower() for s in draft.content for w in s.of(scan.text).split()]
    return bool(words) and words[-1] in _JOINTS


def _is_asked(draft: Draft, scan: Scan) -> bool:
    """ "An official, asked why, said no": the question is whoever asked's, and nobody is named for it."""
    if not draft.source or len(draft.cue) != 1 or lemmas_of(draft.cue, scan) != ["ask"]:
        return False
    cue = draft.cue[0]
    before = scan.text[: cue.start].rstrip()[-1:]
    return before == "," and draft.source[-1].end <= cue.start and scan.text[draft.end : draft.end + 1] == ","


def _is_of_no_sign(draft: Draft, scan: Scan) -> bool:
    """ "There was no sign that he had pledged allegiance", "made no claim": nothing is said to have been said."""
    cue = draft.cue[0] if draft.cue else draft.content[0]
    start = min([s.start for s in draft.source] + [cue.start])
    sentence = scan.sentence(cue.start)
    if _NO_SIGN.search(scan.text[sentence.start : start]):
        return True
    lemmas = lemmas_of(draft.cue, scan)
    return bool({"not", "no", "never"} & set(lemmas)) and "claim" in lemmas[1:] and "make" in lemmas


_NO_SIGN = re.compile(
    r"\b(?:no|not (?:\w+ )?any|without) (?:\w+ )?(?:sign|evidence|indication|suggestion|hint) that (?:the |he |she |they |it )?[^,;]{0,60}$",
    re.IGNORECASE,
)
_NONE = (_addresses_the_reader, _is_bidden, _is_a_scrap, _is_asked, _is_of_no_sign)


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
_DISQUALIFYING = (_teller_speaks, _is_a_title, _is_by_nobody, _gives_nothing)
