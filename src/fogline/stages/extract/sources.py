"""The words that name a source: what "who" stands for, and what does not belong to the name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.outlets import names_an_outlet
from fogline.stages.extract.scan import Scan
from fogline.text.stamps import HOUR
from fogline.text.tables import listed

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:,[^\n]{1,40}?)?\s(?:--|—|–|_|-)\s")
_STAMP = re.compile(rf"{HOUR}\s*(?:[:–—-]\s+)?")
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday"
_LAST_DAY = re.compile(rf"(?:,?\s+(?:on\s+|late\s+|earlier\s+)?(?:{_DAYS}))+,?$")
_PASSED_ON = re.compile(r",?\s+(?:as\s+)?(?:quoted|cited)\s+(?:by|in)\s")
_NOUNS = frozenset({"NOUN", "PROPN"})
_CAME_FROM = re.compile(
    r"\s(?:came|comes|originated)\s+(?:only\s+)?from\s+(?P<who>[^\s.;,]+(?: [^\s.;,]+){0,7})"
)
_LONGEST = 160


def with_clean_source(draft: Draft, scan: Scan) -> Draft:
    """The draft whose source is a name or a description: "who" behind its noun, no dateline, no hour, no day."""
    words = [s.of(scan.text).lower() for s in draft.source]
    if len(words) == 1 and words[0] in _RELATIVE:
        named = antecedent(draft.source[0], scan)
        return replace(draft, source=(named, *draft.source)) if named else draft
    return replace(draft, source=tuple(_cleaned(s, scan) for s in draft.source))


def with_the_participles_noun(draft: Draft, scan: Scan) -> Draft:
    """ "He answered reports claiming that it fell": the reports claim it."""
    cue = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()] if len(draft.cue) == 1 else []
    if len(cue) != 1 or cue[0].tag != "VBG" or cue[0].dep != "acl" or not draft.source:
        return draft
    noun = scan.parse.tokens[cue[0].head]
    if noun.lemma.lower() not in listed("document_nouns", "noun") or noun.start < draft.source[-1].end:
        return draft
    start = min(t.start for t in _left_part(noun, scan))
    return replace(draft, source=(Span(start=start, end=noun.end),))


def _cleaned(source: Span, scan: Scan) -> Span:
    start, text = source.start, source.of(scan.text)
    paragraph = scan.paragraph(start)
    if (m := _STAMP.match(scan.text, paragraph.start, source.end)) and m.end() > start:
        start = m.end()
    elif m := _DATELINE.match(text):
        start += m.end()
    end = source.end
    if m := _PASSED_ON.search(scan.text, start, end):
        end = m.start()
    if m := _LAST_DAY.search(scan.text[start:end]):
        end = start + m.start()
    return scan.trimmed(start, end, edges=",") or source


def antecedent(relative: Span, scan: Scan) -> Span | None:
    """The noun phrase just before a relative pronoun, by the parse; None where none stands there."""
    tokens = scan.parse.tokens
    here = scan.tokens(relative)
    if not here:
        return None
    verb = tokens[here[0].head]
    for _ in range(3):
        if verb.dep == "relcl":
            break
        verb = tokens[verb.head]
    noun = tokens[verb.head] if verb.dep == "relcl" else None
    if noun is None or noun.pos not in _NOUNS or noun.start >= relative.start:
        return None
    start = min(t.start for t in _left_part(noun, scan))
    return scan.trimmed(start, relative.start, edges=",-–—") if relative.start - start <= _LONGEST else None


def _left_part(noun: Token, scan: Scan) -> Sequence[Token]:
    """The noun and the words before it that depend on it, directly or through one another."""
    tokens = scan.parse.tokens
    near = [t for t in scan.tokens(scan.sentence(noun.start)) if t.start <= noun.start]
    part = [noun]
    for t in reversed(near[:-1]):
        if tokens[t.head] not in part or t.dep in {"relcl", "punct", "cc"}:
            break
        part.append(t)
    return part


def with_named_origin(draft: Draft, scan: Scan) -> Draft:
    """The draft of "the claim that X came from Y" with Y as its source."""
    if draft.source or len(draft.content) != 1 or not _is_a_noun(draft.cue, scan):
        return draft
    content = draft.content[0]
    m = _CAME_FROM.search(scan.text, content.start, min(len(scan.text), content.end + _LONGEST))
    if m is None or m.start() > content.end or scan.sentences_between(content.start, m.start("who")):
        return draft
    said = Span(start=content.start, end=m.start())
    source = Span(start=m.start("who"), end=m.end("who"))
    return replace(draft, source=(source,), content=(said,)) if scan.words([said]) else draft


def _is_a_noun(cue: Sequence[Span], scan: Scan) -> bool:
    return bool(cue) and [t.pos for t in scan.tokens(cue[-1])][-1:] == ["NOUN"]


def speaker_rank(draft: Draft, scan: Scan) -> int:
    """0 for a source that speaks for itself, 1 for an outlet, 2 for none: the lower, the better the source."""
    if not draft.source:
        return 2
    return 1 if names_an_outlet(draft.source, scan) else 0
