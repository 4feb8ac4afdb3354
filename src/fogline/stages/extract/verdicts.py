"""What is said of what another has said: "the claim that they hold the bridge is false"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from fogline.model.span import Span
from fogline.model.statement import Act
from fogline.stages.extract.cues import cue_sense
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.hanging import hanging_on
from fogline.stages.extract.scan import Scan, without
from fogline.text.tables import entries
from fogline.text.terms import any_of

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_VERDICT = re.compile(
    r"\s(?:is|was|has been|remains?|appears?|seems?) (?:\w+ly |to be )?(?:false|untrue|true|wrong|unfounded|unverified|unconfirmed|unproven"
    r"|exaggerated|misleading|inaccurate|baseless|plausible|credible|doubtful|consistent with\b.*)$"
)
_TELLING = frozenset({Act.ASSERT, Act.CONFIRM})
_LONGEST = 240


def without_its_verdict(draft: Draft, scan: Scan) -> Draft:
    """ "The claim that they hold the bridge is probably false": what the teller says of the claim is no part of it."""
    words = [t for s in draft.cue for t in scan.tokens(s)]
    cue = [t for t in words if t.pos == "NOUN"]
    if (
        len(cue) != 1
        or any(t.pos == "VERB" and t.dep != "amod" for t in words)
        or draft.content[-1].end <= cue[0].end
    ):
        return draft
    last = draft.content[-1]
    if (called := _VERDICT.search(last.of(scan.text))) is not None:
        kept = scan.trimmed(last.start, last.start + called.start(), edges=",")
        return with_content(draft, [*draft.content[:-1], kept], scan) if kept else draft
    verdict = scan.parse.tokens[cue[0].head]
    if cue[0].dep not in _SUBJECTS or not last.start < verdict.start < last.end or verdict.tag not in _FINITE:
        return draft
    sentence = scan.sentence(cue[0].start)
    near = [t for t in scan.parse.tokens if sentence.start <= t.start < sentence.end]
    inside = [t for t in hanging_on(cue[0], near, scan) if last.start <= t.start < verdict.start]
    kept = scan.trimmed(last.start, max(t.end for t in inside), edges=",") if inside else None
    return with_content(draft, [*draft.content[:-1], kept], scan) if kept else draft


def denials_apart(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each sentence of their words that only calls a claim false told for itself, up to the verdict.

    What is left of "The claim that the pump failed is false" then stands with the act of denying.
    """
    return [part for d in drafts for part in _apart(d, scan)]


def _apart(draft: Draft, scan: Scan) -> Iterator[Draft]:
    told = cue_sense(draft.cue, scan).act in _TELLING
    denied = [pair for s in draft.content for pair in _claims_called_false(s, scan)] if told else []
    rest = [left for s in draft.content for left in without(s, [sentence for sentence, _ in denied])]
    yield from (replace(draft, content=(claim,)) for _, claim in denied)
    if not denied or scan.words(rest):
        yield with_content(draft, rest, scan)


def _claims_called_false(part: Span, scan: Scan) -> Iterator[tuple[Span, Span]]:
    """The sentences of a part that call a claim false, each with its words up to the verdict."""
    at = part.start
    while at < part.end:
        end = min(part.end, scan.sentence(at).end)
        claim = called_false(scan.trimmed(at, end), scan)
        if claim is not None:
            yield Span(start=at, end=end), claim
        at = max(end, at + 1)


def called_false(sentence: Span | None, scan: Scan) -> Span | None:
    """A sentence "The claim that P is false", "claims by the mill that P were wrong" up to its verdict; None for anything else."""
    m = _claim().match(scan.text, sentence.start, sentence.end) if sentence else None
    if m is None or sentence is None:
        return None
    for verdict in _false().finditer(scan.text, m.end(), min(sentence.end, m.end() + _LONGEST)):
        ends = not scan.text[verdict.end() : sentence.end].strip(_CLOSING)
        own = any(t.tag in _FINITE for t in scan.tokens(Span(start=m.end(), end=verdict.start())))
        if ends and own:
            return scan.trimmed(m.start("claim"), verdict.start())
    return None


def is_called_false(content: Sequence[Span], scan: Scan) -> bool:
    """The words stop before a verdict that calls them false, and name themselves a claim."""
    first, last = content[0], content[-1]
    opened = _claim().match(scan.text, first.start, first.end)
    return bool(opened and _false().match(scan.text, last.end))


def leads_to_a_verdict(noun: Span, content: Span, scan: Scan) -> bool:
    """A noun for what somebody has said and its clause, behind which stands that they are false."""
    named = _noun().search(noun.of(scan.text))
    return named is not None and _false().match(scan.text, content.end) is not None


_CLOSING = " .,;!?\"“”'’»"


def _nouns() -> str:
    return any_of(n for n in entries("denied_nouns", "noun", kind="words") if n not in _POINTING)


_POINTING = frozenset({"it", "this", "that", "them"})


@cache
def _claim() -> re.Pattern[str]:
    by = r"(?: (?:by|from|of) (?:[\w’'.-]+ ){1,6}?| )"
    return re.compile(rf"\W*(?:that )?(?P<claim>(?:[\w’'-]+ ){{0,3}}?{_nouns()}{by}that\s)", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s){_nouns()}(?: by| from| of)?$", re.IGNORECASE)


@cache
def _false() -> re.Pattern[str]:
    false = any_of(entries("false_words"))
    return re.compile(
        rf",?\s(?:is|are|was|were|has been|have been) (?:\w+ly |all |also |just |quite )?{false}\b",
        re.IGNORECASE,
    )
