"""Text of reports made safe to show: nothing in it can move a cursor, reorder a line or colour a screen."""

import re
import textwrap

from rich.cells import cell_len

# C0 and C1 controls but tab and line ends, line and paragraph separators, bidi embeddings, overrides and
# isolates, the byte-order mark, interlinear marks, and lone surrogates.
UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
ELLIPSIS = "…"


def named(character: str) -> str:
    """The code point in words that show: `U+202E`."""
    return f"U+{ord(character):04X}"


def visible(text: str) -> str:
    """The text with each unsafe character replaced by its name in angle brackets: `⟨U+202E⟩`."""
    return UNSAFE.sub(lambda found: f"⟨{named(found[0])}⟩", text)


def one_line(text: str) -> str:
    """The text made safe, its white space and line ends drawn together to single spaces."""
    return visible(" ".join(text.split()))


def clause(text: str) -> str:
    """The text on one line without its full stop, to stand inside a sentence."""
    return one_line(text).removesuffix(".")


def shortened(text: str, *, limit: int = 160) -> str:
    """The text on one line, at most `limit` characters: a longer one loses words from its middle."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[: limit * 2 // 3].rsplit(" ", 1)[0].rstrip()
    tail = line[-(limit // 3) :].split(" ", 1)[-1].lstrip()
    return f"{head} {ELLIPSIS} {tail}"


def wrapped(text: str, *, width: int, first: str = "", rest: str = "") -> list[str]:
    """The text in lines of at most `width` cells, the first after `first`, the others after `rest`."""
    lines, line, lead = [], "", first
    for word in _words(text, max(8, width - cell_len(rest))):
        longer = f"{line} {word}" if line else word
        if line and cell_len(lead) + cell_len(longer) > width:
            lines.append(lead + line)
            line, lead = word, rest
        else:
            line = longer
    return [*lines, (lead + line).rstrip()]


def _words(text: str, width: int) -> list[str]:
    """The words of a text, one that is wider than a line cut into pieces that fit."""
    words = []
    for word in text.split():
        fits = cell_len(word) <= width
        words += [word] if fits else textwrap.wrap(word, max(1, width // _widest(word)))
    return words


def _widest(word: str) -> int:
    return max(1, *(cell_len(c) for c in word))
