"""The lines of a text as units: what a reader sees as one paragraph, heading or caption."""

import re
from dataclasses import dataclass

WRAP = 100
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BULLET = re.compile(r"[\s•·▪►▶■●◦‣*\ufeff-]*")
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,2}(?=\s|$)")
_CLOSED = re.compile(r"[.!?…:;,][\"”’')\]]{0,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch `[start, end)` of a text without the white space and bullets around it.

    `follows` says that no empty line parts it from the unit before it.
    """

    start: int
    end: int
    text: str
    follows: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for _ in _WORD.finditer(self.text))

    @property
    def sentences(self) -> int:
        """How many sentence ends it has."""
        return sum(1 for _ in _SENTENCE_END.finditer(self.text))

    @property
    def is_closed(self) -> bool:
        """It ends as sentences do, or runs on to what follows."""
        return bool(_CLOSED.search(self.text[-4:]))

    @property
    def is_prose(self) -> bool:
        """It is a sentence or more, not a heading, a link or a label."""
        return self.words >= 10 and (self.is_closed or self.sentences > 0)


def units(text: str) -> tuple[Unit, ...]:
    """The units of a text: its lines, or its paragraphs where lines are wrapped at a fixed width."""
    lines = [u for m in _LINE.finditer(text) if (u := _unit(text, m.start(), m.end()))]
    if not _is_wrapped(lines):
        return tuple(lines)
    joined: list[Unit] = []
    for line in lines:
        if joined and line.follows:
            joined[-1] = Unit(
                start=joined[-1].start,
                end=line.end,
                text=text[joined[-1].start : line.end],
                follows=joined[-1].follows,
            )
        else:
            joined.append(line)
    return tuple(joined)


def _unit(text: str, start: int, end: int) -> Unit | None:
    """The line without its bullet; a line of nothing but bullets stays, as a separator."""
    raw = text[start:end]
    if not raw.strip():
        return None
    stripped = raw.strip()
    first = start + len(raw) - len(raw.lstrip())
    lead = _BULLET.match(stripped)
    skip = lead.end() if lead and lead.end() < len(stripped) else 0
    return Unit(
        start=first + skip,
        end=first + len(stripped),
        text=stripped[skip:],
        follows=_follows(text, start),
    )


def _follows(text: str, start: int) -> bool:
    """No empty line lies between this line and the text before it."""
    before = text[max(0, start - 400) : start]
    gap = before[len(before.rstrip()) :]
    return start > 0 and gap.replace("\r\n", "\n").count("\n") <= 1 and bool(before.strip())


def _is_wrapped(lines: list[Unit]) -> bool:
    """No line is long, and lines follow one another in mid-sentence."""
    if not lines or max(len(line.text) for line in lines) > WRAP:
        return False
    following = [k for k, line in enumerate(lines) if line.follows]
    open_ended = sum(not lines[k - 1].is_closed and len(lines[k - 1].text) > 45 for k in following)
    return open_ended >= 3 and open_ended >= 0.4 * len(following)
