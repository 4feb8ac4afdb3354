"""The brief on a terminal: a monitor's daily assessment, with its sources at the end."""

from collections.abc import Iterator
from dataclasses import dataclass

from fogline.model.view import View
from fogline.render.assessment import Assessment, Part, Sentence, paper
from fogline.render.plain import wrapped
from fogline.render.sources import Source
from fogline.render.wording import LEFT_OUT, NO_REPORT, NOTHING_CLAIMED, SOURCES

BOLD, FAINT, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """How wide to write, and whether with colour."""

    width: int
    colour: bool

    def wrap(self, text: str, *, first: str = "", rest: str = "", style: str = "") -> list[str]:
        """The text in lines that fit, in a style where there is colour."""
        lines = wrapped(text, width=self.width, first=first, rest=rest)
        return [f"{style}{line}{PLAIN}" for line in lines] if self.colour and style else lines


def terminal(view: View, *, width: int = 80, colour: bool = False) -> str:
    """The brief as text of at most `width` columns; with colour, headings are bold and sources faint."""
    screen = Screen(width=max(24, width), colour=colour)
    written = paper(view)
    lines = [] if written.assessments else [NO_REPORT]
    for assessment in written.assessments:
        lines += _assessment(assessment, screen)
    if written.sources:
        lines += _heading(SOURCES, screen)
        lines += [line for source in written.sources for line in _source(source, screen)]
    if written.left_out:
        lines += _heading(LEFT_OUT, screen)
        for path, reason in written.left_out:
            lines += screen.wrap(f"{path}: {reason}", first="  - ", rest="    ")
    return "\n".join(lines).strip("\n") + "\n"


def _assessment(assessment: Assessment, screen: Screen) -> Iterator[str]:
    yield ""
    yield from screen.wrap(assessment.title, style=BOLD)
    yield "=" * screen.width
    yield from screen.wrap(assessment.rests)
    if not assessment.parts:
        yield from ["", *screen.wrap(NOTHING_CLAIMED)]
    for part in assessment.parts:
        yield from _part(part, screen)


def _part(part: Part, screen: Screen) -> Iterator[str]:
    yield from _heading(part.heading, screen)
    for sentence in part.sentences:
        yield from screen.wrap(_told(sentence), first="  - ", rest="    ")


def _heading(words: str, screen: Screen) -> list[str]:
    return ["", *screen.wrap(words.upper(), style=BOLD), ""]


def _told(sentence: Sentence) -> str:
    lead = f"{sentence.lead}: " if sentence.lead else ""
    cited = "".join(f"[{n}]" for n in sentence.numbers)
    return f"{lead}{sentence.text} {cited}".rstrip()


def _source(source: Source, screen: Screen) -> list[str]:
    number = f"[{source.number}]"
    pad = " " * 6
    return [
        *screen.wrap(source.where, first=f"{number:<6}", rest=pad),
        *screen.wrap(source.words, first=f"{pad}| ", rest=f"{pad}| ", style=FAINT),
    ]
