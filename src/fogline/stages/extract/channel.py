"""The words near a cue that say how the speaker spoke."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fogline.model.span import Span, hull
from fogline.model.statement import Act, Channel
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import NEGATIONS, CueClass, cue_sense, sense_of
from fogline.stages.extract.draft import Draft, with_content
from fogline.stages.extract.outlets import Outlet, outlets_in, relays_among
from fogline.stages.extract.phrases import (
    found,
    heads_its_phrase,
    noun_phrase,
    with_tail,
    word_after,
    word_before,
)
from fogline.stages.extract.scan import Scan, without
from fogline.text.quotes import Quotation, QuoteKind
from fogline.text.tables import Row, listed

_PREPOSITIONS = frozenset(
    ["in", "at", "on", "via", "through", "during", "by", "upon", "over", "to", "from", "before"]
)
_TOLD = frozenset(
    ["told", "tells", "tell", "telling", "informed", "informs", "informing", "briefed", "briefing"]
)
_ADDRESSED = _TOLD | {"to", "with"}
_INTERVIEWED = frozenset({"interview", "quote", "cite", "reach", "contact", "speak", "talk"})
_BY_MEANS = frozenset({"through", "via", "by"})
_BY_ANOTHER = "press service"
_WHO_HEARS = frozenset({"parliament", "meeting", "briefing"})
_COURT = "court"
_NEAR = 60
_DENIED = 24
_JOINED = 40


def clause(draft: Draft, scan: Scan) -> list[Span]:
    """The sentences of the cue without content, source and other quotations: where its circumstances stand."""
    sentences = sorted({scan.sentence(c.start) for c in draft.cue or draft.source})
    near = [q.outer for s in sentences for q in scan.quotations_over(s) if _is_outer_speech(q)]
    return [p for s in sentences for p in without(s, [*draft.content, *draft.source, *near])]


def _is_outer_speech(q: Quotation) -> bool:
    return q.depth == 0 and q.closed and q.kind is not QuoteKind.DASH


def outlets_beside(draft: Draft, scan: Scan) -> list[Outlet]:
    """The outlets that the clause of the cue names."""
    beside = [o for part in clause(draft, scan) for o in outlets_in(part, scan)]
    return beside + [o for part in draft.source for o in outlets_in(part, scan) if _passes_on(o, scan)]


def _passes_on(outlet: Outlet, scan: Scan) -> bool:
    """ "Residents interviewed by Radio Rivna": the outlet within a source is a hop on the way."""
    by = word_before(outlet.span.start, scan)
    verb = word_before(by.start, scan) if by and by.text.lower() in {"by", "to"} else None
    if verb is None or verb.lemma.lower() not in _INTERVIEWED or verb.tag == "VB":
        return False  # Who "was not authorised to speak to the media" is not known to have done so.
    before = scan.tokens(Span(start=max(0, verb.start - _DENIED), end=verb.start)) if verb.start else ()
    return not NEGATIONS & {t.text.lower() for t in before}


def channel_of(draft: Draft, scan: Scan, outlets: Sequence[Outlet]) -> Channel | None:
    """How the speaker spoke, by the words nearest to the cue; None where no words tell."""
    if not draft.cue:
        return None
    named = sorted(_named(draft, scan), key=lambda c: (_distance(c.span, draft), c.span))
    told = _addressed(draft, scan, outlets)
    if not named:
        return told or _relayed(outlets, scan)
    first = _more_telling(named, told)
    if told and (both := hull([first.span, told.span])) and _one_phrase(first.span, told.span, draft):
        return Channel(span=both, kind=first.kind)
    return first


def _before_the_charge(draft: Draft, scan: Scan) -> list[Span]:
    """ "accused the board, at a hearing on Monday, of": the words between the accused and the charge."""
    if len(draft.content) != 1 or cue_sense(draft.cue, scan).act is not Act.ACCUSE:
        return []
    content = draft.content[0]
    own = [
        t
        for t in scan.tokens(content)
        if t.text == "of" and (w := word_after(t.end, scan)) and w.tag == "VBG"
    ]
    return [Span(start=content.start, end=own[0].start)] if own and own[0].start > content.start else []


def _more_telling(named: Sequence[Channel], told: Channel | None) -> Channel:
    """The nearest words; where they are the outlet that was told, the next ones close by ("in an interview")."""
    first, *others = named
    if (
        told
        and others
        and (first.span == told.span or not first.span.holds(told.span))
        and told.span.overlaps(first.span)
        and others[0].span.start - first.span.end <= _JOINED
    ):
        return others[0]
    return first


def _named(draft: Draft, scan: Scan) -> Iterator[Channel]:
    for part in (*clause(draft, scan), *draft.source, *_before_the_charge(draft, scan)):
        for span, row in found("channels", "noun", scan, part):
            phrase = noun_phrase(span, scan, floor=part.start)
            by_another = row["kind"] == _BY_ANOTHER
            if (
                heads_its_phrase(span, scan)
                and not _describes(phrase, draft, scan)
                and (
                    _says_how(phrase, scan, by_another=by_another)
                    or (_is_a_text(row) and _is_the_source(phrase, draft))
                )
            ):
                yield Channel(span=with_tail(phrase, scan, ceiling=part.end), kind=row["kind"])


def _says_how(phrase: Span, scan: Scan, *, by_another: bool) -> bool:
    """A preposition, a verb of telling or of issuing stands before the phrase; who speaks for another is a means."""
    before = word_before(phrase.start, scan)
    if before is None:
        return False
    if by_another:
        return before.text.lower() in _BY_MEANS
    return before.lemma.lower() in listed("issuing", "verb") or before.text.lower() in _PREPOSITIONS | _TOLD


def _describes(phrase: Span, draft: Draft, scan: Scan) -> bool:
    """ "A diplomat briefed on the meeting", "claims shared on Telegram": the phrase tells who speaks or what is spoken of, not how."""
    link = word_before(phrase.start, scan)
    if link is None or link.dep not in _LINKING:
        return False
    everything = scan.parse.tokens
    held = everything[link.head]
    if held.lemma.lower() in _INTERVIEWED or not _only_qualifies(held):
        return False
    noun = everything[held.head]
    while noun.dep in _ASIDE and everything[noun.head] is not noun:
        noun = everything[noun.head]
    spoken = any(s.start <= noun.start < s.end for s in (*draft.source, *draft.content))
    return spoken and noun.lemma.lower() not in listed("document_nouns", "noun")


def _only_qualifies(word: Token) -> bool:
    """An adjective, or a participle that tells of no speaking: "close to", "briefed on", "presiding at"."""
    if word.pos == "ADJ" or word.tag == "VBN":
        return word.dep in _ASIDE or word.pos == "ADJ"
    return word.dep == "acl" and sense_of([word.lemma.lower()]).kind is not CueClass.SPEECH


_LINKING = frozenset({"prep", "agent"})
_ASIDE = frozenset({"acl", "relcl", "amod"})


def _is_a_text(row: Row) -> bool:
    """What the noun names can be read or heard; a parliament or a court that speaks is a body."""
    return row["kind"] not in _WHO_HEARS and row["noun"] != _COURT


def _is_the_source(phrase: Span, draft: Draft) -> bool:
    """The document itself is said to speak ("the statement said")."""
    return any(s.start == phrase.start and phrase.end >= s.end - 1 for s in draft.source)


def _addressed(draft: Draft, scan: Scan, outlets: Sequence[Outlet]) -> Channel | None:
    """The outlet that the speaker told, as a channel of its own: an interview."""
    for o in outlets:
        before = word_before(o.span.start, scan)
        near = _distance(o.span, draft) <= _NEAR
        if before and near and before.text.lower() in _ADDRESSED:
            return Channel(span=o.span, kind="interview")
        if before and near and before.text.lower() == "on" and o.kind == "broadcaster":
            return Channel(span=o.span, kind="broadcast")
    return None


def _relayed(outlets: Sequence[Outlet], scan: Scan) -> Channel | None:
    """The outlet through which the words came ("quoted by news agencies")."""
    relays = relays_among(outlets, scan)
    return Channel(span=relays[0].span, kind=relays[0].kind) if relays else None


def _one_phrase(left: Span, right: Span, draft: Draft) -> bool:
    both = hull([left, right])
    gap = max(left.start, right.start) - min(left.end, right.end)
    return gap <= _JOINED and both is not None and not any(both.overlaps(s) for s in draft.content)


def _distance(span: Span, draft: Draft) -> int:
    return min(max(span.start - c.end, c.start - span.end, 0) for c in draft.cue)


def with_document_aside(draft: Draft, scan: Scan) -> Draft:
    """The draft without the document that carries its words ("a statement asking for aid"), now beside them."""
    first = draft.content[0]
    for span, _ in found("channels", "noun", scan, first):
        phrase = noun_phrase(span, scan, floor=first.start)
        if phrase.start != first.start:
            break
        whole = with_tail(phrase, scan, ceiling=first.end)
        verb = word_after(whole.end, scan)
        if verb is None or verb.tag != "VBG" or verb.end >= first.end:
            break
        cue = (*draft.cue, Span(start=verb.start, end=verb.end))
        content = [Span(start=verb.end, end=first.end), *draft.content[1:]]
        return with_content(replace(draft, cue=tuple(sorted(cue))), content, scan)
    return draft
