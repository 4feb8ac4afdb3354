"""Denials that the tagger leaves in the words of the verb before: "says it is a fault and denies any raid"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fogline.model.span import Span
from fogline.model.statement import Act
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import sense_of
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_JOINTS = frozenset({"and", "but"})
_BETWEEN = frozenset({"also", "again", "flatly", "strongly", "has", "have"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_CANNOT_SPEAK = frozenset({"this", "that", "it", "there", "these", "those"})


def each_verb_its_own(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each denial of the same speaker that stands at the end of one told for itself."""
    return [part for d in drafts for part in _parted(d, scan)]


def _parted(draft: Draft, scan: Scan) -> Iterator[Draft]:
    last = draft.content[-1]
    verb = _second(draft, last, scan)
    if verb is None:
        yield draft
        return
    before = [t for t in scan.tokens(Span(start=last.start, end=verb.start)) if t.text.strip()]
    joint = next(t for t in reversed(before) if t.text.lower() in _JOINTS)
    first = scan.trimmed(last.start, joint.start, edges=",")
    second = scan.trimmed(verb.end, last.end)
    if first is None or second is None:
        yield draft
        return
    yield with_content(draft, [*draft.content[:-1], first], scan)
    yield replace(draft, cue=(Span(start=verb.start, end=verb.end),), content=(second,))


def _second(draft: Draft, content: Span, scan: Scan) -> Token | None:
    """A verb of denying in the content, joined by "and", that has the form of the cue's verb and whose first verb has no
    subject that could deny anything.
    """
    cue = [t for s in draft.cue for t in scan.tokens(s) if t.tag in _FINITE]
    if len(cue) != 1 or not draft.source or cue[0].start > content.start or scan.quotations_over(content):
        return None
    words = [t for t in scan.tokens(content) if t.text.strip()]
    for k, t in enumerate(words[1:-1], start=1):
        if t.tag != cue[0].tag or t.dep != "conj" or sense_of([t.lemma.lower()]).act is not Act.DENY:
            continue
        led = words[k - 2 : k] if words[k - 1].text.lower() in _BETWEEN else words[k - 1 : k]
        if (
            led
            and led[0].text.lower() in _JOINTS
            and not _could_deny(scan.parse.tokens[t.head], cue[0], words, scan)
        ):
            return t
    return None


def _could_deny(first: Token, cue: Token, words: Sequence[Token], scan: Scan) -> bool:
    """The verb that the second is joined to has a subject of its own that may be the one who denies."""
    if first is cue:
        return False
    subject = next((t for t in words if t.dep in _SUBJECTS and scan.parse.tokens[t.head] is first), None)
    return subject is None or subject.text.lower() not in _CANNOT_SPEAK
