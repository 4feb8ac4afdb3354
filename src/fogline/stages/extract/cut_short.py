"""Reported words that the tagger cuts short: at the first of a list, before "and it showed", before what a figure is set against."""

from collections.abc import Sequence

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.scan import Scan

_THINGS = frozenset({"NOUN", "PROPN", "NUM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBS = frozenset({"VERB", "AUX"})
_AGAINST = frozenset({"against", "versus", "compared"})
_IT = frozenset({"it", "they", "there"})
_STEPS = 12
_LONGEST = 160


def to_their_end(drafts: Sequence[Draft], scan: Scan) -> list[Draft]:
    """The drafts, each that breaks off inside its clause taken to the clause's end, where no other has the words."""
    taken = {w for d in drafts for w in scan.words([*d.content, *d.cue, *d.source])}
    return [_whole(d, taken, scan) for d in drafts]


def _whole(draft: Draft, taken: set[int], scan: Scan) -> Draft:
    last = draft.content[-1]
    if not draft.cue or draft.cue[-1].end > last.start or scan.quotations_over(last):
        return draft
    stop = min(scan.sentence(last.end - 1).end, last.end + _LONGEST)
    behind = (
        [t for t in scan.tokens(Span(start=last.end, end=stop)) if t.text.strip()] if last.end < stop else []
    )
    own = _run(behind, last, scan)
    end = own[-1].end if own and _goes_on(own, last, scan) else last.end
    if end == last.end or taken & scan.words([Span(start=last.end, end=end)]):
        return draft
    return with_content(draft, [*draft.content[:-1], Span(start=last.start, end=end)], scan)


def _run(behind: Sequence[Token], content: Span, scan: Scan) -> list[Token]:
    """The words right behind the content that hang on a word of it, up to the sentence's end or a mark."""
    own: list[Token] = []
    for k, t in enumerate(behind):
        if t.text in {".", ";", ":"}:
            return own
        if not _hangs_on(t, content, scan):
            return own if k and behind[k - 1].text == "," else []
        own.append(t)
    return own


def _hangs_on(token: Token, content: Span, scan: Scan) -> bool:
    """The word hangs on one of the content, directly or through words behind it."""
    t = token
    for _ in range(_STEPS):
        head = scan.parse.tokens[t.head]
        if content.start <= head.start < content.end:
            return True
        if head is t or head.start < content.end:
            return False
        t = head
    return False


def _goes_on(own: Sequence[Token], content: Span, scan: Scan) -> bool:
    """What follows ends a list of things, sets one figure against another, or tells what "it" did."""
    words = [t for t in own if t.pos != "PUNCT"]
    if not words or scan.quotations_over(Span(start=own[0].start, end=own[-1].end)):
        return False
    if not any(t.pos in _VERBS for t in words):
        return _ends_a_list(own, content, scan) or _sets_against(words)
    second = words[0].text.lower() == "and" and len(words) > 2 and words[1].text.lower() in _IT
    return second and words[1].dep in {"nsubj", "nsubjpass", "expl"} and any(t.tag in _FINITE for t in words)


def _ends_a_list(own: Sequence[Token], content: Span, scan: Scan) -> bool:
    """ ", the mill and all barns": things joined to the last thing of the content, the last of them by "and"."""
    heads = [t for t in own if t.dep == "conj" and t.pos in _THINGS]
    first = scan.parse.tokens[heads[0].head] if heads else None
    joined = any(t.dep == "cc" for t in own) and first is not None and first.pos in _THINGS
    opens = own[0].text == "," or own[0].dep == "cc"
    return joined and opens and first is not None and content.start <= first.start < content.end


def _sets_against(words: Sequence[Token]) -> bool:
    return words[0].text.lower() in _AGAINST and any(t.pos == "NUM" for t in words)
