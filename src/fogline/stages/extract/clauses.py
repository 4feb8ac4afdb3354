"""Clauses that a draft's content has taken in from the sentence around it."""

import re
from dataclasses import replace

from fogline.model.span import Span
from fogline.model.statement import Act
from fogline.stages.extract.cues import cue_sense
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.hanging import hanging_on
from fogline.stages.extract.refusals import turned_away
from fogline.stages.extract.scan import Scan

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OWN_WORDS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|us|our|Our|my|My|me)\b")
_OUTLETS_OWN = re.compile(
    r"\b(?:we|our \w+) (?:could|was|were|did|have|had|has)(?: not|n[’']t)?(?: been)?(?: able to)?(?: \w+ly)? (?:verif|confirm|reach|ask|contact|approach)",
    re.IGNORECASE,
)
_AS = re.compile(r"as\s", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY_THAT = re.compile(
    rf"(?:of |on |from )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:,? \d{{4}},?)? (?=that\s)"
)


def without_what_was_meanwhile(draft: Draft, scan: Scan) -> Draft:
    """Who "rejected the claim as shells fell" rejected the claim; what was going on is the teller's."""
    if len(draft.content) < 2 or cue_sense(draft.cue, scan).act is not Act.DENY:
        return draft
    kept = [s for s in draft.content if not (_AS.match(s.of(scan.text)) and _is_finite(s, scan))]
    return with_content(draft, kept, scan) if kept and len(kept) < len(draft.content) else draft


def with_what_is_refused(draft: Draft, scan: Scan) -> Draft:
    """The draft of "rejected calls for | a vote" with the calls in its content."""
    if len(draft.cue) != 1 or draft.cue[0].end > draft.start:
        return draft
    words = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()]
    noun = turned_away(words)
    if noun is None:
        return draft
    at = words.index(noun)
    while at > 1 and words[at - 1].pos in _OWN_WORDS:
        at -= 1
    cue = scan.trimmed(draft.cue[0].start, words[at].start)
    if cue is None:
        return draft
    first, *rest = draft.content
    return with_content(replace(draft, cue=(cue,)), [Span(start=words[at].start, end=first.end), *rest], scan)


def without_its_day(draft: Draft, scan: Scan) -> Draft:
    """ "The statement of March 15 that the bridge was taken": the day is when it was said."""
    first = draft.content[0]
    led = _DAY_THAT.match(scan.text, first.start, first.end)
    if led is None:
        return draft
    return with_content(draft, [Span(start=led.end(), end=first.end), *draft.content[1:]], scan)


def within_its_clause(draft: Draft, scan: Scan) -> Draft:
    """ "The column, which the mayor puts at 900 men, could stop it": behind a comma the sentence goes on without him."""
    cue = [t for s in draft.cue for t in scan.tokens(s) if t.dep == "relcl" and t.tag in _FINITE]
    if len(cue) != 1:
        return draft
    sentence = scan.sentence(cue[0].start)
    near = [t for t in scan.parse.tokens if sentence.start <= t.start < sentence.end]
    last = max(t.end for t in hanging_on(cue[0], near, scan))
    parts = [s if s.end <= last or s.start < cue[0].start else _cut(s, last, scan) for s in draft.content]
    kept = [s for s in parts if s is not None]
    return with_content(draft, kept, scan) if kept and kept != list(draft.content) else draft


def within_its_sentence(draft: Draft, scan: Scan) -> Draft:
    """What stands in the next sentences, without marks, is the teller's again; not so a list behind a colon, nor "we were
    besieged", unless it is the outlet that "could not verify" it.
    """
    if not draft.cue or any(scan.quotations_over(s) for s in draft.content):
        return draft
    sentence = scan.sentence(draft.cue[-1].start)
    if scan.text[draft.cue[-1].end : draft.cue[-1].end + 1] == ":" or draft.cue[-1].of(scan.text)[-1:] == ":":
        return draft
    rest = " ".join(
        Span(start=max(s.start, sentence.end), end=s.end).of(scan.text)
        for s in draft.content
        if s.end > sentence.end
    )
    if _FIRST_PERSON.search(rest) and not _OUTLETS_OWN.search(rest):
        return draft
    parts = [s if s.end <= sentence.end else _up_to(s, sentence.end, scan) for s in draft.content]
    kept = [s for s in parts if s is not None]
    return with_content(draft, kept, scan) if kept and kept != list(draft.content) else draft


def _up_to(part: Span, end: int, scan: Scan) -> Span | None:
    return scan.trimmed(part.start, end, edges=".") if part.start < end else None


def _cut(part: Span, last: int, scan: Scan) -> Span | None:
    """The part up to where the clause ends, if a comma closes it there."""
    if part.start >= last:
        return part
    comma = scan.text[last : last + 2].lstrip()[:1] == ","
    return scan.trimmed(part.start, last, edges=",") if comma else part


def _is_finite(part: Span, scan: Scan) -> bool:
    return any(t.tag in _FINITE for t in scan.tokens(part))
