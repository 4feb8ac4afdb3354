"""What a command writes: results on the standard output or in a file, all else on standard error."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from fogline.api import Screen
from fogline.render.tables import PLAIN_WIDTH
from fogline.runners.local import Progress, Tell

PATIENCE = 1.0
_WIDEST = 160


def write(text: str, output: Path | None = None) -> None:
    """Write a result; what UTF-8 cannot hold is escaped."""
    data = text.encode("utf-8", "backslashreplace")
    if output is not None and str(output) != "-":
        output.write_bytes(data)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def say(message: str) -> None:
    """One line on the standard error, with nothing in it that could steer a terminal."""
    safe = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(message.split()))
    print(safe.encode("utf-8", "backslashreplace").decode("utf-8"), file=sys.stderr)


def screen(output: Path | None) -> Screen:
    """The terminal that a result goes to; a file or a pipe is as wide as paper and has no colour."""
    if output is not None or not sys.stdout.isatty():
        return Screen(width=80, colour=False)
    columns = shutil.get_terminal_size().columns
    return Screen(width=min(columns, 100), colour=Console().color_system is not None)


def table_width(output: Path | None) -> int:
    """How wide a table may be."""
    if output is not None or not sys.stdout.isatty():
        return PLAIN_WIDTH
    return max(40, min(_WIDEST, shutil.get_terminal_size().columns))


@contextmanager
def progress(*, quiet: bool) -> Iterator[Tell | None]:
    """What to tell of each shard: a bar, once it takes long, where the standard error is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    try:
        yield _Slow(bar).tell
    finally:
        bar.stop()


class _Slow:
    """Shows a bar after a second of work, not before."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._since = monotonic()
        self._task = bar.add_task("", total=None)

    def tell(self, progress: Progress) -> None:
        self._bar.update(self._task, description=progress.step, completed=progress.done, total=progress.total)
        if monotonic() - self._since > PATIENCE:
            self._bar.start()
