"""Figures that somebody puts on something: "the police put the toll at 34", "the guild speaks of 34", "its figure of 40 dead"."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.hanging import hanging_on, held_by, hull
from fogline.stages.extract.scan import Scan

_VERBS = frozenset({"put", "give", "estimate", "place"})
_SPEAKING = frozenset({"speak", "talk"})
_AT = frozenset({"at", "as"})
_CHANGING = frozenset({"raise", "revise", "lower", "reduce", "cut", "increase", "lift", "correct", "update"})
_TO = frozenset({"to"})
_COUNTS = frozenset({"toll", "number", "count", "figure", "estimate", "total", "tally"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_PARTS = frozenset({"third", "half", "quarter", "fifth", "tenth", "majority"})
_LEFT_OUT = frozenset({"relcl", "cc", "conj", "punct"})
_SCORE = 0.5
_WHO_WORDS = 12


def estimates(drafts: Sequence[Draft], scan: Scan) -> Iterator[Draft]:
    """A draft for each verb that puts a figure on something, where no other has its words."""
    covered = {w for d in drafts for w in scan.words([*d.content, *d.cue])}
    for _, words in groupby(scan.parse.tokens, key=lambda t: t.sentence):
        sentence = list(words)
        for verb in sentence:
            if verb.lemma.lower() in _VERBS | _CHANGING | _SPEAKING and verb.tag in {"VBD", "VBZ", "VBP"}:
                read = _spoken if verb.lemma.lower() in _SPEAKING else _estimate
                found = read(verb, sentence, scan)
                if found and not covered & scan.words([*found.content, *found.cue]):
                    yield found


def owned_counts(scan: Scan) -> Iterator[Draft]:
    """A draft for each count that has an owner ("the ministry's figure of 40 dead", "the figure of 40 put forward by
    the guild"): whoever speaks of it, also to doubt it, passes it on.
    """
    for _, words in groupby(scan.parse.tokens, key=lambda t: t.sentence):
        sentence = list(words)
        for noun in sentence:
            if noun.lemma.lower() in _COUNTS and noun.pos == "NOUN":
                found = _owned(noun, sentence, scan)
                if found is not None:
                    yield found


def _owned(noun: Token, sentence: Sequence[Token], scan: Scan) -> Draft | None:
    of = next(
        (t for t in held_by(noun, sentence, scan) if t.text.lower() == "of" and t.start > noun.end), None
    )
    what = next((t for t in held_by(of, sentence, scan) if t.dep == "pobj"), None) if of else None
    who = _owner(noun, what, sentence, scan) if what else None
    if what is None or who is None:
        return None
    content = hanging_on(what, sentence, scan, left_out=_LEFT_OUT | {"acl", "prep", "appos"})
    return (
        Draft(
            source=(who,),
            cue=(Span(start=noun.start, end=noun.end),),
            content=(hull(content),),
            score=_SCORE,
        )
        if _holds_a_figure(content) and len(content) > 1
        else None
    )


def _owner(noun: Token, what: Token, sentence: Sequence[Token], scan: Scan) -> Span | None:
    """Whose count it is: the possessor's name, or whoever "given by" brings in."""
    own = held_by(noun, sentence, scan)
    owner = next((t for t in own if t.dep == "poss" and t.pos in {"NOUN", "PROPN"}), None)
    if owner is not None:
        held = hanging_on(owner, sentence, scan, left_out=_LEFT_OUT | {"case"})
        return hull(held)
    near = [*own, *held_by(what, sentence, scan)]
    given = next((t for t in near if t.dep == "acl" and t.lemma.lower() in _GIVEN), None)
    by = next((t for t in held_by(given, sentence, scan) if t.text.lower() == "by"), None) if given else None
    named = next((t for t in held_by(by, sentence, scan) if t.dep == "pobj"), None) if by else None
    return hull(hanging_on(named, sentence, scan, left_out=_LEFT_OUT)) if named else None


_GIVEN = frozenset(
    {"give", "put", "cite", "quote", "offer", "publish", "issue", "announce", "release", "claim"}
)


def _estimate(verb: Token, sentence: Sequence[Token], scan: Scan) -> Draft | None:
    own = held_by(verb, sentence, scan)
    changing = verb.lemma.lower() in _CHANGING
    figured = (t for t in own if t.text.lower() in (_TO if changing else _AT) and t.start > verb.end)
    at = next(
        (t for t in figured if _holds_a_figure(hanging_on(t, sentence, scan, left_out=_LEFT_OUT))), None
    )
    what = next((t for t in own if t.dep == "dobj"), None)
    who = next((t for t in own if t.dep == "nsubj" and _is_somebody(t)), None) or _shared(
        verb, sentence, scan
    )
    if at is None or what is None or who is None or not verb.end <= what.start < at.start:
        return None
    if changing and what.lemma.lower() not in _COUNTS:
        return None
    source, content = (
        hanging_on(who, sentence, scan, left_out=_LEFT_OUT),
        (
            *hanging_on(what, sentence, scan, left_out=_LEFT_OUT),
            *hanging_on(at, sentence, scan, left_out=_LEFT_OUT),
        ),
    )
    if len(source) > _WHO_WORDS:
        return None
    end = _with_its_second(at, content[-1].end, sentence)
    return Draft(
        source=(hull(source),),
        cue=(Span(start=verb.start, end=verb.end),),
        content=(Span(start=content[0].start, end=end),),
        score=_SCORE,
    )


def _spoken(verb: Token, sentence: Sequence[Token], scan: Scan) -> Draft | None:
    """ "The guild speaks of 4,000": a count that somebody speaks of, of which the words say no more."""
    own = held_by(verb, sentence, scan)
    who = next((t for t in own if t.dep == "nsubj" and _is_somebody(t)), None)
    of = next((t for t in own if t.text.lower() == "of" and t.start > verb.end), None)
    if who is None or of is None:
        return None
    what = [t for t in hanging_on(of, sentence, scan, left_out=_LEFT_OUT) if t is not of]
    source = hanging_on(who, sentence, scan, left_out=_LEFT_OUT)
    if not what or len(what) > _COUNT_WORDS or len(source) > _WHO_WORDS or not _holds_a_figure(what):
        return None
    cue = Span(start=verb.start, end=of.end)
    return Draft(source=(hull(source),), cue=(cue,), content=(hull(what),), score=_SCORE)


_COUNT_WORDS = 6


def _with_its_second(at: Token, end: int, sentence: Sequence[Token]) -> int:
    """Where "at nine dead and 31 wounded" ends: behind the second figure, where "and" joins it right behind the first."""
    behind = [t for t in sentence if t.start >= end][:_SECOND]
    if len(behind) < _SECOND or behind[0].text.lower() != "and" or behind[1].tag != "CD":
        return end
    first = [t for t in sentence if at.start < t.start < end]
    alike = (
        bool(first) and first[-1].pos in {"ADJ", "NOUN", "VERB"} and behind[2].pos in {"ADJ", "NOUN", "VERB"}
    )
    return behind[2].end if alike and behind[2].tag not in {"VBZ", "VBP", "MD"} else end


_SECOND = 3


def _is_somebody(token: Token) -> bool:
    return token.pos != "PRON" or token.text.lower() in _PRONOUNS


def _shared(verb: Token, sentence: Sequence[Token], scan: Scan) -> Token | None:
    """The subject of the verb that this one is joined to ("admitted losses but put them at 40")."""
    first = scan.parse.tokens[verb.head]
    if verb.dep != "conj":
        return None
    if first.dep == "ccomp" and first.tag == "VBN":
        first = scan.parse.tokens[first.head]
    held = (t for t in sentence if t.dep == "nsubj" and scan.parse.tokens[t.head] is first)
    return next((t for t in held if t.pos != "PRON"), None)


def _holds_a_figure(words: Sequence[Token]) -> bool:
    return any(t.pos == "NUM" or t.tag == "CD" or t.lemma.lower() in _PARTS for t in words)
