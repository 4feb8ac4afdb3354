"""Headlines that name a speaker before a colon."""

import itertools
import re
from collections.abc import Iterator, Sequence

from fogline.model.span import Span
from fogline.stages.extract.draft import Draft
from fogline.stages.extract.scan import Scan
from fogline.text.countries import country_in
from fogline.text.tables import listed

_LAST = re.compile(r"(?P<what>(?:[^:.?!\n]|[.](?=\w)){8,140}?)(?P<cue>\s?:|\s[–—-])\s(?P<who>[^:\n–—]{3,40})")
_COLON = re.compile(r"(?P<who>[^\W\d_][^:\n]{1,60}?)\s?:\s(?P<what>[^\n]{8,200})")
_FIRST_PERSON = re.compile(r"(?<!\w)(?:we|i|my|our|us)(?!\w)", re.IGNORECASE)
_ASKING = re.compile(r"(?:what|how|why|where|when|who|which)\b", re.IGNORECASE)
_LINKS = frozenset({"on", "over", "as", "at", "with", "after", "before", "in", "to", "by", "is", "are"})
_WHO_WORDS = 5
_WHAT_WORDS = 3
_LONGEST = 160
_SCORE = 0.5


def headlines(drafts: Sequence[Draft], scan: Scan) -> Iterator[Draft]:
    """A draft for each headline of the form "Orlan: we stay" that no other covers."""
    covered = {w for d in drafts for w in scan.words(d.content)}
    edges = [*scan.paragraphs, len(scan.text)]
    for start, end in itertools.pairwise(edges):
        line = scan.trimmed(start, end)
        if line is None or not _is_headline(line, scan):
            continue
        if found := _speaker_last(line, scan):
            if not covered & scan.words(found.content):
                yield found
            continue
        m = _COLON.fullmatch(scan.text, line.start, line.end)
        if m is None:
            continue
        source = Span(start=m.start("who"), end=m.end("who"))
        content = Span(start=m.start("what"), end=m.end("what"))
        free = not covered & scan.words([content])
        if free and speaks(source, content, scan):
            yield Draft(source=(source,), cue=(), content=(content,), score=_SCORE)


def _speaker_last(line: Span, scan: Scan) -> Draft | None:
    """ "Two ferries aground: coast guard": behind the mark stand people or a body and no more."""
    m = _LAST.fullmatch(scan.text, line.start, line.end)
    if m is None or not _is_people_or_body(m["who"]) or len(m["what"].split()) < _WHAT_WORDS:
        return None
    source = Span(start=m.start("who"), end=m.end("who"))
    return Draft(
        source=(source,), cue=(), content=(Span(start=m.start("what"), end=m.end("what")),), score=_SCORE
    )


def _is_people_or_body(who: str) -> bool:
    """The last word is a noun for people who speak, for an office or for a body, as headlines write them."""
    words = who.lower().split()
    if _LINKS & set(words):
        return False
    nouns = listed("group_nouns", "noun") | listed("organisations", "noun") | listed("roles", "role")
    return len(words) <= _WHO_WORDS and words[-1] in nouns


def _is_headline(line: Span, scan: Scan) -> bool:
    text = line.of(scan.text)
    return len(text) <= _LONGEST and text[-1] not in ".:" and "\n" not in text


def speaks(source: Span, content: Span, scan: Scan) -> bool:
    """Before the colon stands one who can speak, not the place or the matter that the headline is about."""
    words = source.of(scan.text).split()
    if len(words) > _WHO_WORDS or len(scan.words([content])) < _WHAT_WORDS:
        return False
    if _is_people_or_body(source.of(scan.text)):
        return True
    labels = {t.entity for t in scan.tokens(source)}
    if not words[-1][:1].isupper() or "GPE" in labels or country_in(source.of(scan.text)):
        return False
    if _FIRST_PERSON.search(scan.text, content.start, content.end):
        return not _ASKING.match(scan.text, content.start)
    return "PERSON" in labels and not (len(words) > 1 and source.of(scan.text).isupper())
