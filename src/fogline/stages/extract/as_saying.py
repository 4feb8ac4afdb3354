"""An outlet that quotes somebody "as saying": the one quoted is the speaker, the outlet passes it on."""

import re
from dataclasses import replace

from fogline.model.span import Span
from fogline.nlp.parse import Token
from fogline.stages.extract.cues import CueClass, lemmas_of, sense_of
from fogline.stages.extract.draft import EDGES, Draft, with_content, with_content_of
from fogline.stages.extract.scan import Scan

_QUOTED_AS = re.compile(
    r"(?P<who>[^\"“”,.;:]{2,100}?)\s+(?P<cue>as\s+(?:saying|telling|writing)(?:\s+lately|\s+earlier)?)(?!\w)"
)
_QUOTING = frozenset({"quote", "cite"})
_LEAST_WORDS = 4


def with_the_quoted_speaker(draft: Draft, scan: Scan) -> Draft:
    """The draft with the one quoted as its source and what he said as its content; else as it is."""
    if not _QUOTING & set(lemmas_of(draft.cue, scan)):
        return draft
    matches = (_QUOTED_AS.match(scan.text, s.start, draft.end) for s in draft.content)
    m = next((found for found in matches if found), None)
    if m is None:
        return draft
    source = Span(start=m.start("who"), end=m.end("who"))
    cue = (*draft.cue, Span(start=m.start("cue"), end=m.end("cue")))
    said = _after(m.end(), draft, scan) or _before(draft, scan)
    parts = [s for s in draft.content if s.end <= m.start() or s.start >= m.end()]
    taken = (source, *cue, *draft.source)
    content = with_content_of(scan, parts or ([said] if said else []), taken=taken)
    if not content:
        return draft
    return replace(draft, source=(source,), cue=tuple(sorted(cue)), content=content)


def with_the_verb_before_citing(draft: Draft, scan: Scan) -> Draft:
    """The draft of "reported on Sunday, citing an analysis, that P": the outlet reports P, and cites what it rests on."""
    cue = [t for t in scan.tokens(draft.cue[0]) if t.text.strip()] if len(draft.cue) == 1 else []
    ahead = bool(draft.source) and draft.source[-1].end < draft.start
    if len(cue) != 1 or cue[0].tag != "VBG" or cue[0].lemma.lower() not in _QUOTING or not ahead:
        return draft
    between = Span(start=draft.source[-1].end, end=cue[0].start)
    verb = next((t for t in scan.tokens(between) if t.tag in _FINITE and _is_of_speech(t)), None)
    that = _THAT.search(scan.text, draft.start, draft.end)
    if verb is None or that is None or scan.sentences_between(verb.start, that.start()):
        return draft
    said = Span(start=that.end(), end=draft.end)
    return with_content(replace(draft, cue=(Span(start=verb.start, end=verb.end),)), [said], scan)


def _is_of_speech(t: Token) -> bool:
    return sense_of([t.lemma.lower()]).kind is CueClass.SPEECH


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_THAT = re.compile(r",\s(?=that\s)")


def _after(at: int, draft: Draft, scan: Scan) -> Span | None:
    """What follows "as saying" in the content, where that is more than a word or two."""
    rest = scan.trimmed(at, draft.end, edges=EDGES + ",.") if at < draft.end else None
    return rest if rest and len(scan.words([rest])) >= _LEAST_WORDS else None


def _before(draft: Draft, scan: Scan) -> Span | None:
    """The sentence up to the outlet's name, where a comma ends it ("..., the Gazette quoted X as saying")."""
    start = scan.sentence(draft.cue[0].start).start
    stop = min(s.start for s in (*draft.source, *draft.cue))
    ahead = scan.text[start:stop].rstrip()
    if not ahead.endswith((",", "”", '"', "''")):
        return None
    return scan.trimmed(start, stop, edges=EDGES + ",")
