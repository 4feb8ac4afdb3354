"""Attributions that the tagger marks and that cite nobody: asides to the reader, deeds, names, what came otherwise."""

import re

from fogline.model.span import Span
from fogline.model.statement import Act
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import cue_sense, lemmas_of
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.phrases import word_after
from fogline.stages.extract.refusals import turned_away
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.unsaid import is_of_an_earlier_version
from fogline.stages.extract.verdicts import leads_to_a_verdict

_BIDDING = frozenset({"order", "tell", "urge", "instruct", "command", "force", "advise"})
_JOINTS = frozenset({"what", "whose", "which"})
_MODALS = (["would"], ["could"], ["might"])
_FEW = 3


def cites_nobody(draft: Draft, scan: Scan) -> bool:
    """The words only look like an attribution: nobody is told to have said them."""
    return any(test(draft, scan) for test in _TESTS)


def _addresses_the_reader(draft: Draft, scan: Scan) -> bool:
    """The narrator bids the reader recall or note something, in the imperative."""
    if draft.source or not draft.cue:
        return False
    first = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()][:1]
    opens = scan.trimmed(scan.sentence(draft.cue[0].start).start, draft.cue[0].end)
    return bool(first and opens and first[0].tag in {"VB", "VBP"} and opens.start == first[0].start)


def _is_bidden(draft: Draft, scan: Scan) -> bool:
    """The source is the one told: a headline's "garrison ordered to stay", without its auxiliary."""
    if not draft.source or len(draft.cue) != 1:
        return False
    verb = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()]
    after = word_after(draft.cue[0].end, scan)
    alone = len(verb) == 1 and verb[0].lemma.lower() in _BIDDING and verb[0].tag in {"VBN", "VBD"}
    ahead = draft.source[-1].end <= draft.cue[0].start
    return alone and ahead and after is not None and after.text.lower() == "to"


def _is_a_scrap(draft: Draft, scan: Scan) -> bool:
    """Words that only lead to others: "that is not what"; or that only point back: "he would"."""
    words = [w.strip(".,;:“”\"'").lower() for s in draft.content for w in s.of(scan.text).split()]
    points_back = len(words) <= _FEW and words[-1:] in _MODALS
    return bool(words) and (words[-1] in _JOINTS or points_back)


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


def _is_set_against(draft: Draft, scan: Scan) -> bool:
    """ "Contrary to the ministry's claims", "one more than the mayor had predicted": who is named says something else."""
    if not draft.source:
        return False
    start = draft.source[0].start
    sentence = scan.sentence(start)
    words = draft.source[0].of(scan.text)
    before = scan.text[max(sentence.start, start - _LONGEST_AGAINST) : start]
    return bool(_AGAINST.search(before) or _AGAINST_FIRST.match(words))


_LONGEST_AGAINST = 24
_AGAINST = re.compile(r"\b(?:contrary to|unlike|despite|in spite of|notwithstanding|than)\s+$", re.IGNORECASE)
_AGAINST_FIRST = re.compile(
    r"\W*(?:(?:contrary to|unlike|despite|in spite of|notwithstanding)\b|(?!(?:more|less|fewer) than)[^,;.]{0,40}\bthan\s)",
    re.IGNORECASE,
)


def _came_otherwise(draft: Draft, scan: Scan) -> bool:
    """ "They are unlikely to take the dam by Friday, as he promised": what he promised is not what the words say."""
    if not draft.source or not _AS.search(
        scan.text, max(0, draft.source[0].start - _LONGEST_AS), draft.source[0].start
    ):
        return False
    foresees = cue_sense(draft.cue, scan).act in (Act.INTEND, Act.PREDICT, Act.DEMAND)
    return foresees and any(_UNLIKE.search(s.of(scan.text)) for s in draft.content)


_AS = re.compile(r"\bas\s+$", re.IGNORECASE)
_LONGEST_AS = 8
_UNLIKE = re.compile(r"\b(?:not|never|unlikely|no longer|fail(?:ed|s)?|cannot)\b|n[’']t\b", re.IGNORECASE)


def _came_true(draft: Draft, scan: Scan) -> bool:
    """ "The dam burst on Friday, as engineers had warned": that it burst is told by the teller, behind their warning.

    Not so of "the dam will burst, as engineers had warned", nor of "it burst, as engineers warned", who may tell of it.
    """
    if not draft.source or not draft.cue or draft.end > draft.source[0].start:
        return False
    before = scan.text[max(draft.end, draft.source[0].start - _LONGEST_AS) : draft.source[0].start]
    if not _AS.search(before) or cue_sense(draft.cue, scan).act not in (Act.INTEND, Act.PREDICT):
        return False
    lemmas = lemmas_of(draft.cue, scan)
    words = " ".join(s.of(scan.text) for s in draft.cue).lower()
    foretold = "had " in words or not _FORETELLING.isdisjoint(lemmas)
    return foretold and "have" not in words.split() and "has" not in words.split() and _is_past(draft, scan)


_FORETELLING = frozenset({"predict", "forecast", "foresee", "foretell", "promise", "pledge", "vow"})


def _is_past(draft: Draft, scan: Scan) -> bool:
    """The verbs of the words are in the past or the perfect, and nothing in them is yet to come."""
    verbs = [t for t in scan.tokens(draft.content[-1]) if t.tag[:2] in {"VB", "MD"}]
    present = any(t.tag in {"VBZ", "VBP", "MD"} and (t.tag == "MD" or not _is_perfect(t)) for t in verbs)
    return not present and any(t.tag in {"VBD", "VBN"} for t in verbs)


def _is_perfect(t: Token) -> bool:
    return t.pos == "AUX" and t.lemma.lower() == "have"


def _is_ordered_by_nobody(draft: Draft, scan: Scan) -> bool:
    """ "Residents were ordered to stay in", "drivers have been urged to turn back": by whom is not told."""
    if draft.source or not draft.cue:
        return False
    words = [t for s in draft.cue for t in scan.tokens(s) if t.text.strip()]
    last = [t for t in words if t.pos in {"VERB", "AUX"}][-1:]
    passive = any(t.lemma.lower() == "be" for t in words)
    return passive and bool(last) and last[0].tag == "VBN" and last[0].lemma.lower() in _BIDDING


def _is_bid_to_say(draft: Draft, scan: Scan) -> bool:
    """ "Called on the people to report any move": what somebody is to say is not said."""
    words = [t for s in draft.cue for t in scan.tokens(s) if t.text.strip()]
    if [t.tag for t in words[:2]] != ["TO", "VB"] or len(words) > _FEW:
        return False
    start = scan.sentence(words[0].start).start
    before = scan.text[max(start, words[0].start - _LONGEST_BID) : words[0].start]
    return _BIDS.search(before) is not None


_LONGEST_BID = 160
_BIDS = re.compile(
    r"\b(?:call(?:ed|s|ing)? (?:on|upon|for)|urg(?:ed|es|ing)|ask(?:ed|s|ing)?|order(?:ed|s|ing)?|want(?:ed|s)?|told|tells|invit(?:ed|es)"
    r"|appeal(?:ed|s)?|demand(?:ed|s)?|encourag(?:ed|es)|instruct(?:ed|s)?|allow(?:ed|s)?|fail(?:ed|s)?|refus(?:ed|es)|unable|needs?|had)\b"
    r"[^.!?;]{0,100}$",
    re.IGNORECASE,
)


def _came_after(draft: Draft, scan: Scan) -> bool:
    """ "His comments came after the leader laid out his terms": what came when says nothing of what was said."""
    if not draft.cue or not _REMARKS.search(" ".join(s.of(scan.text) for s in (*draft.source, *draft.cue))):
        return False
    behind = scan.text[draft.cue[-1].start : draft.cue[-1].end + _LONGEST_CAME]
    return _CAME.search(behind) is not None


_REMARKS = re.compile(
    r"\b(?:comments?|remarks?|statements?|words|announcement|claims?|warning|call)\b", re.IGNORECASE
)
_CAME = re.compile(
    r"\b(?:came|come|comes|coming|followed|follows)\s+(?:\w+\s+){0,3}?(?:after|as|amid|when|hours|days|shortly)\b"
)
_LONGEST_CAME = 40


def _assails(draft: Draft, scan: Scan) -> bool:
    """ "Attacked the demonstrators in the square", "blasted a crowd": a deed, where nothing is quoted and people are hit."""
    lemmas = lemmas_of(draft.cue, scan)
    if not _ASSAILING & set(lemmas) or any(scan.quotations_over(s) for s in draft.content):
        return False
    return _HIT.match(scan.text, draft.content[0].start, draft.content[0].end) is not None


_ASSAILING = frozenset({"attack", "blast", "hit", "slam", "target"})
_HIT = re.compile(
    r"(?:the |a |an |some |several |\d+ |two |three |dozens of |hundreds of |thousands of )?(?:[\w’'-]+ ){0,2}?"
    r"(?:demonstrators|protesters|crowd|crowds|people|civilians|soldiers|police|officers|journalists|reporters|men|women|students"
    r"|villagers|village|town|convoy|school|hospital|positions?|base|camp)\b",
    re.IGNORECASE,
)


def _only_names(draft: Draft, scan: Scan) -> bool:
    """ "A subsidiary also called Quill Works", "a faction opposed to the treaty": the participle tells which is meant."""
    if not draft.source or not draft.cue or draft.source[-1].end > draft.cue[0].start:
        return False
    verb = [t for t in scan.tokens(draft.cue[-1]) if t.text.strip()]
    cue = " ".join(draft.cue[-1].of(scan.text).split()).lower()
    between = scan.text[draft.source[-1].end : draft.cue[-1].end].lower()
    if _ALSO_CALLED.search(between):
        return True
    return cue == "opposed" and bool(verb) and scan.text[draft.cue[-1].end :][:4] == " to "


_ALSO_CALLED = re.compile(
    r"\b(?:also|so|formerly|once|previously|otherwise|locally|commonly|sometimes)[ -]called\b"
)


def _is_called_false(draft: Draft, scan: Scan) -> bool:
    """ "The claim that the pump failed is false", "claims by the mill that it held were wrong": it is denied, and not by the mill."""
    named_behind = not draft.source or (bool(draft.cue) and draft.source[0].start > draft.cue[0].start)
    told = len(draft.cue) in (1, 2) and draft.cue[-1].end <= draft.content[-1].start
    return named_behind and told and leads_to_a_verdict(draft.cue[0], draft.content[-1], scan)


def _is_refused(draft: Draft, scan: Scan) -> bool:
    """ "Has rejected calls for a vote": whoever rejects them does not call for it."""
    if not draft.source or len(draft.cue) != 1 or draft.source[-1].end > draft.cue[0].start:
        return False
    first = next((t for t in scan.tokens(draft.cue[0]) if t.text.strip()), None)
    start = draft.source[-1].end
    if first is None or start >= first.start:
        return False
    before = [t for t in scan.tokens(Span(start=start, end=first.start)) if t.text.strip()]
    return turned_away([*before[-_LONGEST_REFUSAL:], first]) is first


_LONGEST_REFUSAL = 8


_TESTS = (
    is_of_an_earlier_version,
    _is_refused,
    _is_called_false,
    _addresses_the_reader,
    _is_bidden,
    _is_a_scrap,
    _is_asked,
    _is_of_no_sign,
    _is_set_against,
    _came_otherwise,
    _came_true,
    _is_ordered_by_nobody,
    _is_bid_to_say,
    _came_after,
    _assails,
    _only_names,
)
