"""Captions: lines that end in a credit, and the lines that stand with them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from fogline.stages.ingest.credits import brackets, is_agency, is_credit
from fogline.stages.ingest.inline import Find
from fogline.stages.ingest.layout import Unit

LONGEST = 500
FEWEST_SLIDES = 3
_SLIDE = re.compile(r"(?P<number>\d{1,2}) ?/ ?(?P<of>\d{1,2})\b[.:]?\s")
_OPENING = re.compile(
    r"(?:file(?: photo| picture)?|photos?|pictures?|pictured|image|caption|video|watch|above|below)"
    r"\s?(?:[-–—:]|caption)"
    r"|(?:an?|this|these|the|still|undated|handout|satellite|aerial|combination)\b.{0,40}"
    r"\b(?:image|photo|photograph|picture|handout|frame grab|screengrab|video grab)\b"
    r".{0,60}\b(?:shows?|taken|provided|released|made available|obtained)\b",
    re.IGNORECASE,
)
# Such a credit is the text's, not a picture's: what stands before it is the text.
_OF_THE_TEXT = re.compile(
    r"\W*(?:with (?:\w+ )?(?:material|information|reporting|files|input|inputs|contributions?)|additional reporting"
    r"|reporting|writing|editing|compiled|adapted)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|acknowledged|announced|warned|claimed|claims|stated|admitted|confirmed|denied|insisted|vowed)"
    r"\b(?: that\b)?",
    re.IGNORECASE,
)


def captions(listed: Sequence[Unit]) -> Iterator[Find]:
    """Lines that are captions: they end in a credit, open as captions do, stand with one that does, or are a gallery's."""
    yield from ((unit.start, unit.end, "caption") for unit in _gallery(listed))
    # A page that came as one line may open with a caption; the line as a whole is never one.
    most = sum(len(unit.text) for unit in listed) / 2
    flags = [len(unit.text) <= most and is_caption(unit) for unit in listed]
    parted = sum(not unit.follows for unit in listed) > 0.3 * len(listed)
    for k, unit in enumerate(listed):
        if flags[k]:
            repeated = k + 1 < len(listed) and listed[k + 1].text.startswith(unit.text)
            # A caption that reports someone's words is evidence; only its second printing is noise.
            if not (repeated and _REPORTED.search(unit.text)):
                yield unit.start, unit.end, "caption"
        elif parted and _stands_with(listed, flags, k):
            yield unit.start, unit.end, "caption"


def _gallery(listed: Sequence[Unit]) -> list[Unit]:
    """The slides of a gallery: lines numbered "1/16", "2/16" and so on, three or more of one length."""
    slides: defaultdict[str, dict[int, Unit]] = defaultdict(dict)
    for unit in listed:
        if (m := _SLIDE.match(unit.text)) and 0 < int(m["number"]) <= int(m["of"]):
            slides[m["of"]].setdefault(int(m["number"]), unit)
    return [unit for found in slides.values() if len(found) >= FEWEST_SLIDES for unit in found.values()]


def _stands_with(listed: Sequence[Unit], flags: Sequence[bool], k: int) -> bool:
    """An open-ended line with a caption right after it, no empty line between."""
    after = k + 1 < len(listed) and flags[k + 1] and listed[k + 1].follows
    return k > 0 and after and not listed[k].is_closed and len(listed[k].text) < 200


def is_caption(unit: Unit) -> bool:
    """The line is a picture's caption or a credit alone."""
    if len(unit.text) > LONGEST:
        return False
    if is_credit(unit.text) and not unit.is_closed:
        return True
    if _is_led_by_a_credit(unit):
        return True
    if _OPENING.match(unit.text) and unit.sentences <= 6 and _ends_in_credit(unit.text):
        return True
    found = [b for b in brackets(unit.text) if b[1] >= len(unit.text.rstrip(" ."))]
    if not found:
        return False
    start, _, words = found[-1]
    before = unit.text[:start].rstrip()
    if _OF_THE_TEXT.match(words):
        return False
    if is_credit(words):
        return len(re.findall(r"[.!?] [A-Z]", before)) <= 3
    return is_agency(words) and bool(before) and before[-1] not in '.!?"”’'


def _is_led_by_a_credit(unit: Unit) -> bool:
    """A line without a full stop that an agency's name opens, as no sentence does: "Norpix The mill burns"."""
    if unit.is_closed or len(unit.text) > _LONGEST_LED:
        return False
    words = unit.text.split(" ")
    return any(is_agency(" ".join(words[:k])) and _opens_anew(words[k:]) for k in (1, 2))


def _opens_anew(rest: Sequence[str]) -> bool:
    """The words begin a sentence: an article, or a capital and then a small letter, and no more of a name."""
    if len(rest) < _FEWEST_LED or not rest[0][:1].isupper():
        return False
    return rest[0] in _ARTICLES or (rest[0] not in _OF_A_NAME and rest[1][:1].islower())


_LONGEST_LED, _FEWEST_LED = 240, 4
_ARTICLES = frozenset({"The", "A", "An"})
_OF_A_NAME = frozenset({"Institute", "Foundation", "News", "Administrator", "TV", "Television"})


def _ends_in_credit(text: str) -> bool:
    """The words after the last full stop, or the last bracket, name a photographer or an agency."""
    last = re.split(r"[.!?] |[()]", text.rstrip(" .)"))[-1]
    return is_credit(last) or is_agency(last) or text.lower().startswith("file")
