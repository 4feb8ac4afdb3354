"""The brief as Markdown, in which no character of a report can act as markup."""

import re
from collections.abc import Iterator

from fogline.model.view import View
from fogline.render.assessment import Assessment, Part, Sentence, paper
from fogline.render.sources import Source
from fogline.render.wording import LEFT_OUT, NO_REPORT, NOTHING_CLAIMED, SOURCES

# Everything that CommonMark and GitHub's dialect give a meaning inside a line, `:` and `@` because of links
# made from bare addresses, and the signs that begin a block at a line's start.
SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")
ADDRESS = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=www)(\.)|(@)")
BLOCK = re.compile(r"^([-+]|\d{1,9}(?=[.)]))")


def markdown(view: View) -> str:
    """The brief as CommonMark: headings, one list item a line, a numbered list of sources."""
    written = paper(view)
    lines = [] if written.assessments else [NO_REPORT, ""]
    for assessment in written.assessments:
        lines += _assessment(assessment)
    if written.sources:
        lines += [f"## {SOURCES}", "", *(_source(source) for source in written.sources), ""]
    if written.left_out:
        listed = (f"- {escaped(path)}: {escaped(reason)}" for path, reason in written.left_out)
        lines += [f"## {LEFT_OUT}", "", *listed, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """The text with a backslash before every character that Markdown would read as markup."""
    plain = ADDRESS.sub(lambda found: f"\\{found[0]}", SPECIAL.sub(r"\\\1", text))
    return BLOCK.sub(lambda found: _block(found[0]), plain)


def _block(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _assessment(assessment: Assessment) -> Iterator[str]:
    yield from (f"# {escaped(assessment.title)}", "", escaped(assessment.rests), "")
    if not assessment.parts:
        yield from (NOTHING_CLAIMED, "")
    for part in assessment.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield from (f"## {escaped(part.heading)}", "", *(_told(sentence) for sentence in part.sentences), "")


def _told(sentence: Sentence) -> str:
    lead = f"**{escaped(sentence.lead)}:** " if sentence.lead else ""
    cited = "".join(f"[{n}]" for n in sentence.numbers)
    return f"- {lead}{escaped(sentence.text)} {cited}".rstrip()


def _source(source: Source) -> str:
    return f"- [{source.number}] {escaped(source.where)}: *{escaped(source.words)}*"
