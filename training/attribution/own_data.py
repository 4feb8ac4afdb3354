"""Invented news reports with attributions marked inline, read into PolNeAR's records.

    python training/attribution/own_data.py training/attribution/own [--out own.jsonl.gz]

A file holds many reports; a line `=== NAME` begins each.  A mark is `[ROLE NUMBERS:text]`: `s` source,
`q` cue, `c` content, and the numbers of the attributions it belongs to, as in

    === bridge
    [s1,2:The governor] [q1:said] [c1:the bridge [s3:engineers] [q3:had called] [c3:unsafe] was shut],
    [q2:adding] [c2:that] no date was set.

Marks may nest; the same mark twice makes a discontinuous part.  Brackets serve for nothing else.
Prints how many files, reports, words, attributions and sentences were read.
"""

import argparse
import gzip
import json
import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

Span = tuple[int, int]
ROLES = {"s": "source", "q": "cue", "c": "content"}
_HEADER = re.compile(r"^=== *(\S+)[ \t]*\n", re.M)
_MARK = re.compile(r"\[([a-z])(\d+(?:,\d+)*):|\[|\]")
_BREAK = re.compile(r"(?<=[.!?])[\"”’»')]*\s+(?=[\"“‘«'(–—-]*\s?[A-Z0-9])|\n\s*\n")


class MarkError(ValueError):
    """A report whose marks cannot be read."""


@dataclass(slots=True)
class Report:
    """One report's name, its bare text, and the spans of each numbered attribution by role."""

    name: str
    text: str
    attributions: dict[int, dict[str, list[Span]]] = field(default_factory=dict)

    def record(self) -> dict[str, object]:
        """The report as PolNeAR's JSON lines have it."""
        ordered = [self.attributions[number] for number in sorted(self.attributions)]
        return {"doc_id": self.name, "text": self.text, "attributions": ordered}


def read_folder(folder: Path) -> list[Report]:
    """Every report of the folder's text files, checked, in the order of their names."""
    reports = [report for path in sorted(folder.glob("*.txt")) for report in read_file(path)]
    names = sorted(report.name for report in reports)
    for one, other in pairwise(names):
        if one == other:
            raise MarkError(f"two reports are called {one}: give each its own name")
    return reports


def read_file(path: Path) -> list[Report]:
    """The reports of one file; `MarkError` says which report has a malformed mark, and where."""
    parts = _HEADER.split(path.read_text("utf-8"))
    if parts[0].strip() or len(parts) < 3:
        raise MarkError(f"{path.name}: a file begins with a line '=== NAME'")
    named = zip(parts[1::2], parts[2::2], strict=True)
    return [read_report(f"{path.stem}-{name}", marked.strip("\n")) for name, marked in named]


def read_report(name: str, marked: str) -> Report:
    """The report whose marked text this is, with its marks taken out and checked."""
    report = Report(name, "")
    open_marks: list[tuple[str, list[int], int]] = []
    pieces: list[str] = []
    done = length = 0
    for match in _MARK.finditer(marked):
        pieces.append(marked[done : match.start()])
        length += match.start() - done
        done = match.end()
        if match.group() == "]":
            if not open_marks:
                raise MarkError(f"{name}: ']' closes nothing after {_before(marked, match.start())}")
            _close(report, *open_marks.pop(), length)
        else:
            open_marks.append((*_opened(name, marked, match), length))
    if open_marks:
        raise MarkError(f"{name}: {len(open_marks)} marks are never closed, the last is {open_marks[-1]}")
    report.text = "".join(pieces) + marked[done:]
    check(report)
    return report


def _opened(name: str, marked: str, match: re.Match[str]) -> tuple[str, list[int]]:
    """The role and the numbers of an opening bracket."""
    role = ROLES.get(match[1] or "")
    if role is None:
        raise MarkError(
            f"{name}: {marked[match.start() : match.start() + 20]!r} is no mark [s1: [q1: or [c1:"
        )
    return role, [int(number) for number in match[2].split(",")]


def _close(report: Report, role: str, numbers: list[int], start: int, end: int) -> None:
    """Add the span of a closed mark to its attributions."""
    for number in numbers:
        parts = report.attributions.setdefault(number, {r: [] for r in ROLES.values()})
        parts[role].append((start, end))
        parts[role].sort()


def _before(marked: str, at: int) -> str:
    return repr(marked[max(0, at - 30) : at])


def check(report: Report) -> None:
    """Raise `MarkError` unless every attribution has a cue and a content, of clean, disjoint spans."""
    for number, parts in sorted(report.attributions.items()):
        where = f"{report.name}: attribution {number}"
        for role in ("cue", "content"):
            if not parts[role]:
                raise MarkError(f"{where} has no {role}")
        spans = sorted(span for role in ROLES.values() for span in parts[role])
        for start, end in spans:
            _check_span(where, report.text, start, end)
        for (_, end), (start, _) in pairwise(spans):
            if start < end:
                raise MarkError(f"{where}: its parts overlap at {report.text[start:end]!r}")


def _check_span(where: str, text: str, start: int, end: int) -> None:
    """Raise `MarkError` unless the span is inside the text, and holds words without blanks around them."""
    words = text[start:end]
    if not 0 <= start < end <= len(text) or words != words.strip():
        raise MarkError(f"{where}: the mark around {words!r} is empty or has blanks at an end")


def sentences(text: str) -> list[Span]:
    """Where the text's sentences lie, by full stops and empty lines."""
    cuts = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if text[start:end].strip()]


def bare_sentences(report: Report) -> int:
    """How many sentences no attribution touches."""
    marked = [s for parts in report.attributions.values() for spans in parts.values() for s in spans]
    return sum(
        not any(start < end_ and begin < end for begin, end_ in marked)
        for start, end in sentences(report.text)
    )


def counts(folder: Path) -> dict[str, int]:
    """What the folder holds, counted."""
    reports = read_folder(folder)
    attributions = [parts for report in reports for parts in report.attributions.values()]
    return {
        "files": len(list(folder.glob("*.txt"))),
        "reports": len(reports),
        "words": sum(len(report.text.split()) for report in reports),
        "attributions": len(attributions),
        "without a source": sum(not parts["source"] for parts in attributions),
        "content in pieces": sum(len(parts["content"]) > 1 for parts in attributions),
        "sentences": sum(len(sentences(report.text)) for report in reports),
        "sentences without": sum(bare_sentences(report) for report in reports),
    }


def write(reports: list[Report], path: Path) -> None:
    """Write the reports as compressed JSON lines, the same bytes for the same reports."""
    lines = "".join(json.dumps(report.record(), ensure_ascii=False) + "\n" for report in reports)
    path.write_bytes(gzip.compress(lines.encode(), mtime=0))


def main() -> None:
    """Check a folder, print its counts, and write its records where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, help="write the records here, as .jsonl.gz")
    options = parser.parse_args()
    try:
        reports = read_folder(options.folder)
    except MarkError as error:
        raise SystemExit(str(error)) from error
    for what, number in counts(options.folder).items():
        print(f"{what}\t{number}")
    if options.out:
        write(reports, options.out)


if __name__ == "__main__":
    main()
