"""What is told not to have been said, or not yet: "declined to blame the army", "the court may order a new vote"."""

import re
from collections.abc import Sequence

from fogline.model.statement import Act
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import CueClass, cue_sense, sense_of
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan

_DECLINING = frozenset({"decline", "refuse"})
_SHORT = ("stop", "short", "of")
_OPEN = frozenset({"could", "may", "might", "can", "must", "should"})
_OFFICIAL = frozenset({Act.DEMAND, Act.DECIDE})
_UNSAID = frozenset({Act.ASSERT, Act.ACCUSE, Act.CONFIRM, Act.PREDICT, Act.ASK})
_FEW = 4
_VERSION = re.compile(
    r"\W*(?:(?:corrections?|clarification|amendment|editor[’']s note|note)\s?[:.–—-]\s?)?(?:an?|the|our|this)?\s*(?:\w+ )?(?:earlier|previous|original|initial|older|first) version of (?:this|the|our) (?:\w+ )?"
    r"(?:article|story|report|post|page|headline|caption|column|piece|dispatch|item)\b",
    re.IGNORECASE,
)


def holds_back(draft: Draft, scan: Scan) -> bool:
    """ "Stopped short of blaming the army", "refused to accuse anybody": the words are just what was not said."""
    words = [t for s in draft.cue for t in scan.tokens(s) if t.text.strip()]
    if draft.cue and draft.cue[-1].end <= draft.start:
        words += [t for t in scan.tokens(draft.content[0]) if t.text.strip()][:_FEW]
    return hold_back(words)


def hold_back(words: Sequence[Token]) -> bool:
    """Among the words stands that somebody declines to say what follows."""
    lemmas = [t.lemma.lower() for t in words]
    for k, lemma in enumerate(lemmas):
        declines = lemma in _DECLINING and lemmas[k + 1 : k + 2] == ["to"]
        verb = k + 2 if declines else k + 3 if tuple(lemmas[k : k + 3]) == _SHORT else 0
        if verb and _is_unsaid(words[verb : verb + 1]):
            return True
    return False


def _is_unsaid(verb: Sequence[Token]) -> bool:
    sense = sense_of([t.lemma.lower() for t in verb])
    return sense.kind is CueClass.SPEECH and sense.act in _UNSAID


def is_only_open(draft: Draft, scan: Scan) -> bool:
    """ "The court may order a new vote": it has not, and the teller says what it could do."""
    if not draft.cue:
        return False
    words = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()]
    first = words[0] if words else None
    opens = first is not None and first.tag == "MD" and first.text.lower() in _OPEN
    return opens and cue_sense(draft.cue, scan).act in _OFFICIAL


def is_of_an_earlier_version(draft: Draft, scan: Scan) -> bool:
    """ "An earlier version of this article said": a note that takes words back."""
    return any(names_an_earlier_version(s.of(scan.text)) for s in draft.source)


def names_an_earlier_version(text: str) -> bool:
    """The text opens with "An earlier version of this article", or "Correction: An earlier version of this article"."""
    return _VERSION.match(text) is not None
