"""What a speaker does in saying something, and whether the words turn the proposition around."""

import itertools
import re
from collections.abc import Iterator, Sequence

from fogline.model.statement import Act
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import cue_sense, lemmas_of, negation_before
from fogline.stages.extract.draft import EDGES, Draft
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.verdicts import is_called_false
from fogline.text.false_names import named_false
from fogline.text.mood import is_question
from fogline.text.tables import listed

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_OWN_DOING = frozenset({"i", "we", "he", "she", "they", "it"})
_FIRST = frozenset({"i", "we"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LIKELY = frozenset({"probably", "likely", "perhaps", "almost"})  # "said it would probably survive"
_MUST = frozenset({"must", "should"})
_FORESEEING = frozenset({"expect", "anticipate", "foresee"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBG", "VB"})
_OPEN = frozenset({"rule", "exclude", "know", "doubt", "sure"})
# What befalls whoever says "we will": no plan.
_HAPPENING = frozenset(
    {
        "lose",
        "die",
        "fall",
        "fail",
        "collapse",
        "need",
        "suffer",
        "starve",
        "drown",
        "perish",
        "regret",
        "run",
    }
)
_OPENING = 6
_ADDRESSED = 12
_QUESTIONS = frozenset(
    ["if", "whether", "why", "who", "what", "when", "where", "how", "which", "whom", "whose"]
)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_TURNING = frozenset({"not", "n't", "n’t", "never"})


def act_of(draft: Draft, scan: Scan) -> Act:
    """The cue's own act; for a plain one, what the content does: it asks, or announces a plan or a forecast."""
    sense = cue_sense(draft.cue, scan)
    if sense.act is Act.ASK and _bids(draft, scan):
        return Act.DEMAND
    if sense.act is Act.DENY and _refuses(draft, scan):
        return Act.DECIDE
    if sense.act in (Act.ASSERT, Act.CONFIRM) and is_called_false(draft.content, scan):
        return Act.DENY
    if sense.act is Act.ASSERT and _calls_it_false(draft, scan):
        return Act.DENY
    if sense.act is Act.CONFIRM:
        return next(_foreseen(draft, scan), Act.CONFIRM)
    if _calls_a_deed(draft, scan):
        return Act.DECIDE
    if sense.act is not Act.ASSERT:
        return sense.act
    return Act.ASK if _only_asks(draft, scan) else next(_announced(draft, scan), Act.ASSERT)


def _calls_it_false(draft: Draft, scan: Scan) -> bool:
    """ "Described the reports as an invention", "called the charge a fairy tale": what is named is denied."""
    if not set(lemmas_of(draft.cue, scan)) & _CALLING:
        return False
    return any(named_false(s.of(scan.text)) for s in draft.content)


_CALLING = frozenset({"call", "describe", "brand", "label", "characterise", "characterize"})


def _refuses(draft: Draft, scan: Scan) -> bool:
    """ "Denied access", "denied him bail": what is denied is asked for, and no word on what is so."""
    tokens = _main_tokens(draft, scan)
    inside = {t.start for t in tokens}
    heads = (t for t in tokens if scan.parse.tokens[t.head].start not in inside)
    return any(t.lemma.lower() in listed("refused_nouns", "noun") for t in heads if t.pos == "NOUN")


def _only_asks(draft: Draft, scan: Scan) -> bool:
    """Every sentence of the content ends in a question mark."""
    said = [sentence for s in draft.content for sentence in _SENTENCE.split(s.of(scan.text).strip(EDGES))]
    return all(is_question(sentence) for sentence in said)


def _bids(draft: Draft, scan: Scan) -> bool:
    """ "Asked the guild to wait", "asked the council for aid": no question is put."""
    tokens = _main_tokens(draft, scan)
    if "?" in draft.content[-1].of(scan.text) or any(t.text.lower() in _QUESTIONS for t in tokens):
        return False
    pairs = itertools.pairwise(tokens[:_ADDRESSED])
    return any((a.tag == "TO" and b.tag == "VB") or a.text.lower() == "for" for a, b in pairs)


def _announced(draft: Draft, scan: Scan) -> Iterator[Act]:
    """INTEND where the speaker is the one who will, PREDICT where another is; by each verb to come."""
    tokens = _main_tokens(draft, scan)
    for t in tokens:
        if t.text.lower() in _FUTURE and t.tag == "MD":
            yield _act_of_future(t, scan, _own(draft, scan) if not _is_quoted(draft, scan) else _FIRST)
        elif t.lemma.lower() in _FORESEEING and t.tag in _FINITE and _foresees(t, scan, _own(draft, scan)):
            yield Act.PREDICT
        elif t.text.lower() == "would" and t.tag == "MD" and _subject(t, scan) in _OWN_DOING:
            if scan.parse.tokens[t.head].lemma.lower() in _FORESEEING:
                continue
            if not any(x.text.lower() in {"if", "have"} for x in tokens):
                likely = any(x.text.lower() in _LIKELY for x in tokens)
                yield Act.PREDICT if likely else Act.INTEND
        elif t.text.lower() in _MUST and t.tag == "MD" and _asks_for_a_deed(t, scan):
            yield Act.PREDICT if _within_a_term(t, tokens) else Act.DEMAND
        elif t.text.lower() == "going" and _goes_to(t, scan):
            yield _act_of_future(t, scan, _own(draft, scan))


def _foresees(t: Token, scan: Scan, own: frozenset[str]) -> bool:
    """The speaker is who "expects the toll to rise" or "anticipated that it would"; who "expects an apology" wants it."""
    hung = [x for x in _neighbours(t, scan) if x.start > t.end and scan.parse.tokens[x.head] == t]
    clause = any(x.dep in {"ccomp", "xcomp", "relcl"} for x in hung)
    thing = t.lemma.lower() != "expect" and any(x.dep == "dobj" for x in hung)
    return (
        (clause or thing) and t.dep in {"ROOT", "ccomp", "conj", "parataxis"} and _subject_of(t, scan) in own
    )


def _foreseen(draft: Draft, scan: Scan) -> Iterator[Act]:
    """ "Affirmed that the siege would be broken": what is yet to come is foreseen, or meant, and not confirmed."""
    told = (act for act in _announced(draft, scan) if act in (Act.INTEND, Act.PREDICT))
    tokens = _main_tokens(draft, scan)
    yield from told
    would = any(t.text.lower() == "would" and t.tag == "MD" for t in tokens)
    if would and not any(t.text.lower() in {"if", "have"} for t in tokens):
        yield Act.PREDICT


def _calls_a_deed(draft: Draft, scan: Scan) -> bool:
    """ "Has called a general strike": what is called is not named but set on foot."""
    if lemmas_of(draft.cue, scan)[-1:] != ["call"]:
        return False
    tokens = [t for t in _main_tokens(draft, scan) if t.text.strip()]
    inside = {t.start for t in tokens}
    heads = [t for t in tokens if scan.parse.tokens[t.head].start not in inside and t.dep not in _LOOSE]
    return len(heads) == 1 and heads[0].lemma.lower() in listed("called_nouns", "noun")


_LOOSE = frozenset({"prep", "punct", "npadvmod", "advmod", "mark", "cc"})


def _within_a_term(t: Token, tokens: Sequence[Token]) -> bool:
    """ "The road should reopen within two days" foresees."""
    return t.text.lower() == "should" and any(x.text.lower() == "within" for x in tokens if x.start > t.end)


def _own(draft: Draft, scan: Scan) -> frozenset[str]:
    """Subjects that mean the speaker: pronouns, and the noun that the source is headed by."""
    heads = {t.text.lower() for s in draft.source for t in list(scan.tokens(s))[-1:] if t.pos == "NOUN"}
    return _OWN_DOING | heads


def _act_of_future(t: Token, scan: Scan, own: frozenset[str]) -> Act:
    happens = scan.parse.tokens[t.head].lemma.lower() in _HAPPENING
    return Act.INTEND if _subject(t, scan) in own and not happens else Act.PREDICT


def _asks_for_a_deed(t: Token, scan: Scan) -> bool:
    """ "Must leave" bids, "must have left" infers; what it tells of hangs on no word of the sentence before it."""
    verb = scan.parse.tokens[t.head]
    after = [x.lemma.lower() for x in _neighbours(t, scan) if t.start < x.start <= verb.start]
    return t.dep == "aux" and verb.dep in {"ROOT", "ccomp", "parataxis"} and "have" not in after


def _is_quoted(draft: Draft, scan: Scan) -> bool:
    return any(q.span.holds(draft.content[0]) for q in scan.quotations_over(draft.content[0]))


def _main_tokens(draft: Draft, scan: Scan) -> list[Token]:
    """The words of the first sentence of the content: what it is mainly about."""
    sentence = scan.sentence(draft.start)
    return [t for t in scan.tokens(draft.content[0]) if t.start < sentence.end]


def _subject(t: Token, scan: Scan) -> str:
    """The subject of the verb that an auxiliary helps, in small letters; "" where it has none."""
    all_tokens = scan.parse.tokens
    return _subject_of(all_tokens[t.head] if t.dep in {"aux", "auxpass"} else t, scan)


def _subject_of(verb: Token, scan: Scan) -> str:
    everything = scan.parse.tokens
    near = _neighbours(verb, scan)
    return next((x.text.lower() for x in near if x.dep in _SUBJECTS and everything[x.head] == verb), "")


def _neighbours(t: Token, scan: Scan) -> Sequence[Token]:
    return [x for x in scan.tokens(scan.sentence(t.start)) if abs(x.start - t.start) < 200]


def _goes_to(t: Token, scan: Scan) -> bool:
    after = [x for x in _neighbours(t, scan) if x.start > t.start][:2]
    return len(after) == 2 and after[0].tag == "TO" and after[1].tag == "VB"


def turns_around(draft: Draft, scan: Scan) -> bool:
    """The proposition is denied: by the cue, or by the main verb of the content, but not by both."""
    return _cue_denies(draft, scan) is not _content_denies(draft, scan)


def _cue_denies(draft: Draft, scan: Scan) -> bool:
    sense = cue_sense(draft.cue, scan)
    negated = "not" in (*lemmas_of(draft.cue, scan), *negation_before(draft.cue, scan))
    if sense.act is Act.DENY:
        return not negated or "not" in sense.words
    if sense.act in (Act.ASSERT, Act.CONFIRM) and is_called_false(draft.content, scan):
        return True
    return negated and "not" not in sense.words and sense.act in {Act.ASSERT, Act.CONFIRM}


def _content_denies(draft: Draft, scan: Scan) -> bool:
    """The verb that governs the content's first sentence is negated, or its subject is "no" or "nobody".

    "There was no" counts as such a subject.
    "We cannot rule out" and "we do not know" leave a proposition open; they do not turn it around.
    """
    tokens = _main_tokens(draft, scan)
    inside = {t.start for t in tokens}
    everything = scan.parse.tokens
    if any(t.lemma.lower() in _OPEN for t in tokens[:_OPENING]):
        return False
    heads = [t for t in tokens if everything[t.head].start not in inside or everything[t.head] == t]
    verbs = [t for t in heads if t.pos in {"VERB", "AUX"}][:1]
    for t in tokens:
        head = everything[t.head]
        if head in verbs and (t.dep == "neg" or t.lemma.lower() in _TURNING):
            return True
        if t.lemma.lower() in {"no", "nobody", "none", "neither"} and _in_subject(t, verbs, scan):
            return True
    return False


def _in_subject(t: Token, verbs: Sequence[Token], scan: Scan) -> bool:
    everything = scan.parse.tokens
    noun = t if t.dep in _SUBJECTS else everything[t.head]
    verb = everything[noun.head]
    return verb in verbs and (noun.dep in _SUBJECTS or (noun.dep == "attr" and _is_existential(verb, scan)))


def _is_existential(verb: Token, scan: Scan) -> bool:
    return any(x.dep == "expl" and scan.parse.tokens[x.head] == verb for x in _neighbours(verb, scan))
