"""Headings: one printed twice, one run into the text, and headings between paragraphs."""

import re
from collections.abc import Iterator, Sequence

from fogline.stages.ingest.inline import Find
from fogline.stages.ingest.layout import Unit

RUN_IN = "headline run into the text"
_LETTERS = re.compile(r"[^\W_]+")
_OUTLET_TAIL = re.compile(r"\s[|–—-]\s[^|]{2,40}$")
_WORD = re.compile(r"[\w’'-]+")
# A sentence that begins so in the middle of another one lost the end of the one before it.
_RESTART = re.compile(
    r"(?<=[a-z0-9]) (?=(?:A|An|The|At least|In|On|Two|Three|Four|Five|Several|Some|More than|Hundreds"
    r"|Thousands|Dozens|Police|Officials|Authorities|It|He|She|They|This|There|Many) [a-z0-9])"
    r"|(?<=[A-Za-z0-9]) (?=(?:A|An|The) (?:[A-Z][\w-]+ ){0,3}[a-z])"
)
_DATED = re.compile(
    r"(?<=[a-z0-9]) (?=[A-Z][A-Z.'’-]{3,20}(?: [A-Z][A-Z.'’-]{1,20}){0,2}(?:,? [A-Z][\w.]{1,20}){0,2}"
    r" (?:\([A-Z][\w ]{1,20}\) ?)?(?:--|—|–|-) )"
)
# Articles and auxiliaries are left out of headlines, and a dateline comes after one.
_NO_HEADLINE = re.compile(
    r"\b(?:a|an|the|is|are|was|were|has|have|had|said|told)\b|^(?:The|A|An) |--|—|–| - |\([A-Z]"
)
_FIRST_STOP = re.compile(r"[.!?][\"”]?\s|\n|$")
_DETERMINER = re.compile(r"\b(?:a|an|the|is|are|was|were|has|have|had|said|says)\b")
_CAPS = re.compile(
    r"(?<=[.!?\"”)] )((?:[A-Z][A-Z’'&-]+ ){1,6}[A-Z][A-Z’'&-]+) (?=(?:[A-Z][a-z]|A [a-z]|A [A-Z][a-z]|[\"“]))"
)
_RUN_IN = re.compile(
    r"(?<=[.!?\"”)] )([A-Z][a-z]*(?: [a-z][a-z’'-]*){1,6}) "
    r"(?=(?:A|An) (?:[A-Z]?[a-z-]+ ){4}|The [a-z-]+ (?:[\w-]+ ){3})"
)
# A speaker's name in a transcript and a signature under a post come again and are no repetition.
_NOT_AGAIN = re.compile(r"[—–-]|.*:$", re.DOTALL)
# "influenza A", "plan A": here the letter does not begin a sentence.
_LETTERED = re.compile(
    r"\b(?:influenza|flu|vitamin|hepatitis|grade|class|plan|type|group|series|category|league|schedule|section"
    r"|level|block|zone|division|part|point|unit)$",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(r"by\b|—|--|[A-Z][a-z]+ \d{1,2}, \d{4}|[\d@#\"“‘'(]", re.IGNORECASE)
_STOP = frozenset(["in", "on", "of", "to", "at", "for", "and", "by", "from", "with", "as", "after", "over"])


def letters(text: str) -> str:
    """The letters and digits alone, in lower case."""
    return "".join(_LETTERS.findall(text)).lower()


def twice(listed: Sequence[Unit]) -> Iterator[Find]:
    """The first of two headlines that say the same in the first lines, and later lines printed again."""
    seen: dict[str, int] = {}
    for k, unit in enumerate(listed):
        key = letters(_OUTLET_TAIL.sub("", unit.text) if k < 4 else unit.text)
        first = seen.setdefault(key, k)
        head = k < 8 and first < 3 and not unit.is_prose
        if first == k or len(key) < (12 if head else 25) or _NOT_AGAIN.match(unit.text):
            continue
        printed = listed[first] if head else unit
        yield printed.start, printed.end, "headline printed twice" if head else "printed twice"
        seen[key] = k if head else first


def between(listed: Sequence[Unit]) -> Iterator[Find]:
    """Lines that stand between paragraphs as headings do: short, open-ended, not the headline."""
    if sum(unit.is_prose for unit in listed) < 4:
        return
    for before, unit, after in zip(listed[1:], listed[2:], listed[3:], strict=False):
        if before.is_prose and after.is_prose and _is_heading(unit):
            yield unit.start, unit.end, "sub-heading"


def _is_heading(unit: Unit) -> bool:
    text = unit.text
    if unit.words > 9 or unit.is_closed or unit.sentences or _NO_HEADING.match(text):
        return False
    return text[:1].isupper() and bool(re.search(r"\w", text))


def run_in(text: str) -> Iterator[Find]:
    """Headings run into the text of a page that lost its line breaks."""
    for pattern in (_CAPS, _RUN_IN):
        for m in pattern.finditer(text):
            if not m[1].startswith("BY ") and not _LETTERED.search(m[1]):
                yield m.start(1), m.end(1), "sub-heading"


def run_into_text(text: str) -> Find | None:
    """The headline that runs without a full stop into the first sentence; None for none.

    A headline has no articles and no auxiliaries, and a dateline follows it or a sentence that says the
    same again.
    """
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    first = _FIRST_STOP.search(text[start : start + 600])
    end = start + first.start() if first else start
    for at, dated in sorted(_restarts(text, start, end)):
        headline, sentence = text[start:at], text[at:end]
        words = _WORD.findall(headline)
        fits = 4 <= len(words) <= 20 and words[-1] not in _STOP and not _NO_HEADLINE.search(headline)
        if fits and (dated or _says_again(headline, sentence)):
            return start, at, RUN_IN
    return None


def _restarts(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where a sentence may begin without a full stop before it, and whether a dateline stands there."""
    yield from ((m.start(), True) for m in _DATED.finditer(text, start, end))
    yield from ((m.start(), False) for m in _RESTART.finditer(text, start, end))
    yield from ((at, False) for at in _named_again(text, start, end))


def _named_again(text: str, start: int, end: int) -> Iterator[int]:
    """Where the first sentence may begin: at or a few words before a name that the headline has too."""
    words = list(_WORD.finditer(text, start, end))
    seen: set[str] = set()
    for k, m in enumerate(words):
        stem = m[0].lower()[:5]
        if len(stem) > 3 and stem in seen and m[0][0].isupper():
            back = range(k, max(0, k - 7), -1)
            first = next((b for b in back if words[b][0][0].isupper() and _is_low(words[b - 1][0])), 0)
            if first and text[words[first].start() - 1] == " ":
                yield words[first].start() - 1
        seen.add(stem)


def _is_low(word: str) -> bool:
    return word[0].islower() or word[0].isdigit()


def _says_again(headline: str, sentence: str) -> bool:
    said, again = ({w.lower()[:6] for w in _WORD.findall(x)} - _STOP for x in (headline, sentence))
    long = len(_WORD.findall(sentence)) >= 8 and _DETERMINER.search(sentence) is not None
    return long and len(said & again) >= max(2, 0.25 * len(said))
