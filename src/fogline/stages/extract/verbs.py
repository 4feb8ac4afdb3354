"""What a few plain verbs tell that the tagger passes over: "denied this", "expects rain to fall", "could not exclude arson"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import NOBODY
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.hanging import CLAUSES_ASIDE, hanging_on, held_by, hull
from fogline.stages.extract.quoted import inside_a_quotation
from fogline.stages.extract.scan import Scan
from fogline.text.tables import listed

_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "dispute", "repudiate"})
_EXPECTING = frozenset({"expect", "anticipate", "foresee"})
_TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_CLAUSES = frozenset({"ccomp", "xcomp", "dobj"})
_PUNCT = frozenset({"punct"})
_SCORE = 0.95
_WHO_WORDS = 12


def plain_verbs(drafts: Sequence[Draft], scan: Scan) -> Iterator[Draft]:
    """A draft for each such verb with somebody as its subject, where no other has its words."""
    covered = {w for d in drafts for w in scan.words([*d.content, *d.cue])}
    for _, words in groupby(scan.parse.tokens, key=lambda t: t.sentence):
        sentence = list(words)
        for verb in sentence:
            reader = _reader(verb)
            found = reader(verb, sentence, scan) if reader else None
            told = found and covered & scan.words([*found.content, *found.cue])
            if found and not told and not inside_a_quotation(found.cue, scan):
                yield found


def _reader(verb: Token) -> Callable[[Token, Sequence[Token], Scan], Draft | None] | None:
    lemma = verb.lemma.lower()
    if lemma in _DENYING and verb.tag in _TOLD:
        return _denied
    if lemma == "claim" and verb.tag in _TOLD:
        return _claimed
    if lemma == "exclude" or (lemma == "rule" and verb.dep != "amod"):
        return _left_open
    return _expected if lemma in _EXPECTING and verb.tag in _PRESENT else None


def _denied(verb: Token, sentence: Sequence[Token], scan: Scan) -> Draft | None:
    """ "Denied this", "denied responsibility": a noun that stands for what another has said, or "it"."""
    what = next((t for t in held_by(verb, sentence, scan) if t.dep == "dobj" and t.start > verb.end), None)
    if what is None or what.text.lower() not in listed("denied_nouns", "noun"):
        return None
    return _draft(verb, hanging_on(what, sentence, scan, left_out=CLAUSES_ASIDE), sentence, scan)


def _claimed(verb: Token, sentence: Sequence[Token], scan: Scan) -> Draft | None:
    """ "Claimed responsibility for the raid"; not who "did not claim" it."""
    own = held_by(verb, sentence, scan)
    what = next((t for t in own if t.dep == "dobj" and t.start > verb.end), None)
    if what is None or what.text.lower() != "responsibility" or any(t.dep == "neg" for t in own):
        return None
    return _draft(verb, hanging_on(what, sentence, scan, left_out=CLAUSES_ASIDE), sentence, scan)


def _expected(verb: Token, sentence: Sequence[Token], scan: Scan) -> Draft | None:
    """ "Expects rain to fall", "expects it to cost a million": a clause with "to", and who or what is to do it."""
    own = [t for t in held_by(verb, sentence, scan) if t.start > verb.end and t.dep in _CLAUSES]
    words = sorted(
        (w for t in own for w in hanging_on(t, sentence, scan, left_out=_PUNCT)), key=lambda t: t.start
    )
    to = next((k for k, t in enumerate(words) if t.tag == "TO"), 0)
    if not to or not any(t.tag == "VB" for t in words[to:]):
        return None
    return _draft(verb, words, sentence, scan)


def _left_open(verb: Token, sentence: Sequence[Token], scan: Scan) -> Draft | None:
    """ "Could not exclude arson", "are not ruling out that it was set": what may yet be so, the cue with its negation."""
    own = held_by(verb, sentence, scan)
    out = next((t for t in own if t.dep == "prt" and t.text.lower() == "out"), None)
    negation = next((t for t in own if t.dep == "neg" and t.start < verb.start), None)
    what = next((t for t in own if t.dep in {"dobj", "ccomp"} and t.start > verb.end), None)
    if negation is None or what is None or (verb.lemma.lower() == "rule" and out is None):
        return None
    found = _draft(verb, hanging_on(what, sentence, scan, left_out=_PUNCT), sentence, scan)
    helped = [t.start for t in own if t.dep in {"aux", "neg"} and t.start < verb.start]
    return found and replace(found, cue=(Span(start=min(helped), end=(out or verb).end),))


def _draft(verb: Token, words: Sequence[Token], sentence: Sequence[Token], scan: Scan) -> Draft | None:
    who = _subject(verb, sentence, scan)
    source = hanging_on(who, sentence, scan, left_out=CLAUSES_ASIDE) if who else []
    if not source or len(source) > _WHO_WORDS or not words or source[0].text.lower() in NOBODY:
        return None
    content = scan.trimmed(words[0].start, words[-1].end, edges=".,;")
    if content is None:
        return None
    return Draft(
        source=(hull(source),),
        cue=(Span(start=verb.start, end=verb.end),),
        content=(content,),
        score=_SCORE,
    )


def _subject(verb: Token, sentence: Sequence[Token], scan: Scan) -> Token | None:
    """The verb's subject, or that of the verb it is joined to; a pronoun only where it stands for somebody."""
    for head in (verb, scan.parse.tokens[verb.head]) if verb.dep == "conj" else (verb,):
        who = next((t for t in held_by(head, sentence, scan) if t.dep == "nsubj"), None)
        if who is not None:
            return who if who.pos != "PRON" or who.text.lower() in _PRONOUNS else None
    return None
