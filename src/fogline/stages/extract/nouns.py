"""What a noun reports: "the front's claim that it holds the port", "a promise by the mayor to stay"."""

from collections.abc import Iterator, Sequence

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.hanging import hanging_on, held_by
from fogline.stages.extract.quoted import inside_a_quotation
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.verdicts import leads_to_a_verdict
from fogline.text.tables import entries, listed

_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_BY = frozenset({"by", "of", "from"})
_MAKING = frozenset({"make", "issue", "repeat", "give", "voice", "publish", "renew"})
_PARTS = frozenset({"det", "amod", "compound", "poss", "case", "nmod", "nummod"})
_REACH = 40
_FEWEST_WORDS = 3
_SCORE = 0.5


def noun_cues(drafts: Sequence[Draft], scan: Scan) -> Iterator[Draft]:
    """A draft for each noun of saying with a clause of what was said, where no other has its words."""
    covered = {w for d in drafts for w in scan.words([*d.content, *d.cue])}
    for at, noun in enumerate(scan.parse.tokens):
        if noun.pos == "NOUN" and noun.lemma.lower() in listed("noun_cues", "noun"):
            found = _draft(at, noun, scan)
            if found and not covered & scan.words(found.content) and not inside_a_quotation(found.cue, scan):
                yield found


def _draft(at: int, noun: Token, scan: Scan) -> Draft | None:
    near = [t for t in scan.parse.tokens[max(0, at - _REACH) : at + _REACH] if t.sentence == noun.sentence]
    content = _clause(noun, near, scan)
    if content is None or len(scan.words([content])) < _FEWEST_WORDS:
        return None
    source = _teller(noun, near, scan)
    if source is None and noun.lemma.lower() not in entries("noun_cues", "noun", alone="yes"):
        return None
    cue = (Span(start=noun.start, end=noun.end),)
    told_by_another = source is None or source.start > noun.end
    if told_by_another and leads_to_a_verdict(cue[0], content, scan):
        return None
    return Draft(source=(source,) if source else (), cue=cue, content=(content,), score=_SCORE)


def _clause(noun: Token, near: Sequence[Token], scan: Scan) -> Span | None:
    """The clause that "that" or "to" opens behind the noun, and that tells what was said."""
    named = [x for by in held_by(noun, near, scan) if by.text.lower() in _BY for x in held_by(by, near, scan)]
    for verb in [v for head in (noun, *named) for v in held_by(head, near, scan)]:
        if verb.start < noun.end or verb.dep not in _CLAUSES:
            continue
        own = held_by(verb, near, scan)
        opening = next((t for t in own if t.start < verb.start and _opens(t, verb, own)), None)
        if opening is not None:
            part = hanging_on(verb, near, scan)
            start = opening.start if opening.tag == "TO" else opening.end
            return scan.trimmed(start, max(t.end for t in part), edges=".,;")
    return None


def _opens(t: Token, verb: Token, own: Sequence[Token]) -> bool:
    """ "That" where it stands for nothing in the clause, or "to" before a verb."""
    if t.text.lower() == "that":
        return t.dep == "mark" or (t.dep == "dobj" and sum(x.dep == "dobj" for x in own) > 1)
    return t.tag == "TO" and verb.tag == "VB"


def _teller(noun: Token, near: Sequence[Token], scan: Scan) -> Span | None:
    """Whose words they are: an owner, "by" somebody, a people before the noun, or who makes the claim."""
    own = held_by(noun, near, scan)
    owner = next((t for t in own if t.dep == "poss"), None)
    if owner is not None:
        return _name(owner, near, scan)
    by = next((t for t in own if t.text.lower() in _BY and t.start > noun.start), None)
    named = next((t for t in held_by(by, near, scan) if t.dep == "pobj"), None) if by else None
    if named is not None:
        return _name(named, near, scan)
    people = next((t for t in own if t.entity == "NORP" and t.start < noun.start), None)
    if people is not None:
        return Span(start=people.start, end=people.end)
    maker = scan.parse.tokens[noun.head]
    if noun.dep != "dobj" or maker.lemma.lower() not in _MAKING:
        return None
    subject = next((t for t in held_by(maker, near, scan) if t.dep == "nsubj"), None)
    return _name(subject, near, scan) if subject else None


def _name(head: Token, near: Sequence[Token], scan: Scan) -> Span | None:
    """The noun with its own words, without the clauses that hang on it and the mark of the owner."""
    part = [head, *(t for t in held_by(head, near, scan) if t.dep in _PARTS and t.start < head.start)]
    part += [x for t in part[1:] if t.dep == "poss" for x in hanging_on(t, near, scan)]
    span = Span(start=min(t.start for t in part), end=head.end)
    return scan.trimmed(span.start, span.end)
