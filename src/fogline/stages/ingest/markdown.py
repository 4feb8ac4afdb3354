"""What is mark-up and not words in a Markdown file."""

import re
from collections.abc import Iterator

from fogline.stages.ingest.inline import Find

SUFFIXES = (".md", ".markdown")
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:(?!---).{0,2000}\r?\n){0,200}---[ \t]*(?:\r?\n|\Z)")
_PATTERNS = (
    ("picture", re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{0,500}(?: [^()\n]{0,200})?\)")),
    (
        "link target",
        re.compile(r"(?<=\])\([^()\s]{1,500}(?: [^()\n]{0,200})?\)|^\[[^\]\n]{1,100}\]: .{1,500}$", re.M),
    ),
    ("link bracket", re.compile(r"\[(?=[^\[\]\n]{1,300}\]\()|(?<!^)\](?=\()")),
    ("heading sign", re.compile(r"^ {0,3}#{1,6}(?=\s)", re.M)),
    ("rule", re.compile(r"^ {0,3}(?:[-*_] ?){3,60}$", re.M)),
    ("emphasis", re.compile(r"(?<!\\)(?:\*{1,3}(?=\S)|(?<=\S)\*{1,3})")),
    ("quotation sign", re.compile(r"^ {0,3}>[> ]{0,10}", re.M)),
)


def markup(text: str) -> Iterator[Find]:
    """(start, end, reason) of each sign of Markdown; the words of links stay."""
    front = _FRONT.match(text)
    if front:
        yield front.start(), front.end(), "front matter"
    yield from _comments(text)
    for reason, pattern in _PATTERNS:
        for m in pattern.finditer(text):
            yield m.start(), m.end(), reason


def _comments(text: str) -> Iterator[Find]:
    at = text.find("<!--")
    while at >= 0 and (end := text.find("-->", at + 4)) >= 0:
        yield at, end + 3, "comment"
        at = text.find("<!--", end)
