"""The publisher's own voice: sentences without a source that a monitor would take down."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from fogline.model.span import Span
from fogline.model.statement import Act
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import CueClass, sense_of
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.stages.extract.trimming import past_its_bullet
from fogline.stages.extract.unsaid import hold_back, names_an_earlier_version
from fogline.stages.extract.verdicts import called_false
from fogline.text.tables import listed

_FEWEST_WORDS = 4
_LONGEST = 600
_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_ISSUERS = frozenset({"we", "us", "our"})
_TELLING = frozenset({Act.ASSERT, Act.CONFIRM, Act.DENY, Act.CONCEDE, Act.PREDICT})
_FIGURES = frozenset({"CARDINAL", "PERCENT", "MONEY", "QUANTITY"})


def assertions(drafts: Iterable[Draft], scan: Scan) -> Iterator[Span]:
    """Sentences outside every attribution that give a figure, or tell of losses, control, events, decisions."""
    taken = sorted(s for d in drafts for s in (*d.content, *d.cue, *d.source))
    edges = [*scan.sentences, len(scan.text)]
    at = 0
    for start, end in itertools.pairwise(edges):
        while at < len(taken) and taken[at].end <= start:
            at += 1
        free = not any(s.start < end for s in taken[at : at + 1])
        span = scan.trimmed(start, end)
        if free and span and asserts(span, scan):
            yield called_false(span, scan) or past_its_bullet(span, scan)


def asserts(span: Span, scan: Scan) -> bool:
    """A whole declarative sentence of the narrator with one of the table's words or a figure as its matter."""
    text = span.of(scan.text)
    if text[-1] not in ".”\"'" or "?" in text[-2:] or len(text) > _LONGEST or _is_quoted(span, scan):
        return False
    tokens = [t for t in scan.tokens(span) if t.text.strip()]
    strange = _SPEAKERS - _ISSUERS if scan.released else _SPEAKERS
    if len(tokens) < _FEWEST_WORDS or any(t.text.lower() in strange for t in tokens):
        return False
    if _is_attributed(tokens) or hold_back(tokens) or names_an_earlier_version(text):
        return False
    if called_false(span, scan):
        return True
    has_verb = any(t.pos in {"VERB", "AUX"} and t.dep in {"ROOT", "ccomp", "conj"} for t in tokens)
    return (has_verb or _acts(tokens, scan)) and any(_matters(t) for t in tokens)


def _acts(tokens: Sequence[Token], scan: Scan) -> bool:
    """ "Samples taken by the guild contained lead": a participle with an object of its own, which a parser hangs on the noun."""
    held = {scan.parse.tokens[t.head].start for t in tokens if t.dep == "dobj"}
    return any(t.tag in {"VBN", "VBD"} and t.dep == "acl" and t.start in held for t in tokens)


def _is_attributed(tokens: Sequence[Token]) -> bool:
    """A verb of saying governs the sentence or stands beside it, or nothing is said at all."""
    if sense_of([t.lemma.lower() for t in tokens]).kind is CueClass.SILENCE:
        return True
    main = [t for t in tokens if t.pos == "VERB" and t.dep in {"ROOT", "ccomp", "parataxis"}]
    senses = [sense_of([t.lemma.lower()]) for t in main]
    return any(s.kind is CueClass.SPEECH and s.act in _TELLING for s in senses)


def _matters(t: Token) -> bool:
    return t.lemma.lower() in listed("own_words", "word") or (
        t.entity in _FIGURES and any(c.isdigit() for c in t.text)
    )


def _is_quoted(span: Span, scan: Scan) -> bool:
    return any(q.depth == 0 for q in scan.quotations_over(span))
