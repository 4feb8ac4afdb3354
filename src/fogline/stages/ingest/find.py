"""Which files a user's paths mean: a file, a folder, a glob, or `-` for the standard input."""

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from fogline.errors import NoReports
from fogline.model.report import LeftOut, left_out

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm")
STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One file to read; `shown` is how output names it, `data` what came on the standard input."""

    path: Path
    shown: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The files that the paths mean, in the order of their shown names, and what could not be found."""

    files: tuple[Item, ...]
    problems: tuple[LeftOut, ...] = ()


def find(paths: Iterable[str], *, stdin: BinaryIO | None = None) -> Found:
    """Every report file under the paths, each once.

    A file given by name is taken whatever its suffix; in a folder or a glob only those of SUFFIXES
    are, and hidden files and README files are not. Raises NoReports where nothing at all is found;
    otherwise a path that gave nothing is a problem and the rest goes on.
    """
    items: list[Item] = []
    problems: list[LeftOut] = []
    for path in paths:
        found = _of_path(path, stdin)
        items += found.files
        problems += found.problems
    if not items:
        raise NoReports(" ".join(p.reason for p in problems) or "No path was given: name a file or a folder.")
    return Found(files=_settled(items), problems=tuple(sorted(problems, key=lambda p: (p.path, p.reason))))


def _of_path(path: str, stdin: BinaryIO | None) -> Found:
    if path == STDIN:
        return _of_stdin(stdin)
    if os.path.isdir(path):
        return _of_folder(path)
    if os.path.exists(path):
        return Found(files=(Item(path=Path(path), shown=path),))
    if glob.has_magic(path):
        return _of_glob(path)
    return _nothing(path, f"There is no file or folder {path!r}: check the name.")


def _nothing(path: str, reason: str) -> Found:
    return Found(files=(), problems=(left_out(path, reason),))


def _of_stdin(stdin: BinaryIO | None) -> Found:
    if stdin is None:
        return _nothing(STDIN, "The path '-' means the standard input, and there is none here.")
    return Found(files=(Item(path=Path(STDIN), shown=STDIN, data=stdin.read()),))


def _of_glob(pattern: str) -> Found:
    files: list[Item] = []
    problems: list[LeftOut] = []
    for path in sorted(glob.glob(pattern, recursive=True)):
        if os.path.isdir(path):
            found = _of_folder(path)
            files += [replace(i, shown=os.path.join(path, i.shown)) for i in found.files]
            problems += found.problems
        elif _is_report_name(os.path.basename(path)):
            files.append(Item(path=Path(path), shown=path))
    if not files and not problems:
        return _nothing(pattern, f"No report matches {pattern!r}: looked for {_suffixes()} files.")
    return Found(files=tuple(files), problems=tuple(problems))


def _of_folder(folder: str) -> Found:
    locked: list[LeftOut] = []

    def note(error: OSError) -> None:
        locked.append(left_out(str(error.filename), f"The folder {error.filename!r} cannot be opened."))

    files = tuple(
        Item(path=Path(path), shown=os.path.relpath(path, folder)) for path in _walk(folder, note) if path
    )
    if not files and not locked:
        return _nothing(
            folder, f"There is no report in the folder {folder!r}: looked for {_suffixes()} files."
        )
    return Found(files=files, problems=tuple(locked))


def _walk(folder: str, note: "os._OnError") -> Iterator[str]:
    """The paths of all reports below a folder; a folder reached twice through links is read once."""
    seen: set[str] = set()
    for place, folders, names in os.walk(folder, onerror=note, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if _is_report_name(name) and os.path.isfile(os.path.join(place, name)):
                yield os.path.join(place, name)


def _is_report_name(name: str) -> bool:
    stem, suffix = os.path.splitext(name)
    return suffix.lower() in SUFFIXES and not name.startswith(".") and not stem.lower().startswith("readme")


def _suffixes() -> str:
    return ", ".join(SUFFIXES[:-1]) + " and " + SUFFIXES[-1]


def _settled(items: list[Item]) -> tuple[Item, ...]:
    """The items by shown name, each file once; names shown twice get their whole path."""
    once: dict[str, Item] = {}
    for item in items:
        once.setdefault(STDIN if item.data is not None else os.path.realpath(item.path), item)
    shown = Counter(item.shown for item in once.values())
    named = [i if shown[i.shown] == 1 else replace(i, shown=str(i.path)) for i in once.values()]
    return tuple(sorted(named, key=lambda i: (i.shown, str(i.path))))
