"""What every verb does first: open the workspace, take the reports, say what was left out."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer

from fogline.api import Added, Desk, prepare_places
from fogline.cli.output import progress, say, table_width, write
from fogline.errors import NoReports
from fogline.render.tables import Format, render
from fogline.runners.local import Tell
from fogline.settings import WORKSPACE, from_environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What to read, where to keep it, and with how many processes."""

    paths: Sequence[str] | None
    workspace: str | None
    jobs: int | None
    quiet: bool
    config: Path | None = None

    def desk(self, workspace: str | None, tell: Tell | None) -> Desk:
        """The desk for this reading, as the options and the environment set it."""
        settings = from_environment()
        return Desk(
            workspace,
            make=bool(self.paths),
            jobs=self.jobs or settings.jobs,
            max_bytes=settings.max_bytes,
            tell=tell,
        )


@contextmanager
def opened(reading: Reading) -> Iterator[Desk]:
    """A desk with the reports of a command; a usage error where it names neither paths nor workspace."""
    where = reading.workspace or (None if reading.paths else from_environment().workspace)
    if not reading.paths and where is None:
        raise typer.BadParameter(f"give a PATH, or --workspace (or {WORKSPACE})", param_hint="PATH")
    with (
        progress(quiet=reading.quiet) as tell,
        reading.desk(where, tell) as desk,
    ):
        if not reading.quiet:
            prepare_places(say=say, tell=tell)
        if reading.paths:
            take(desk, reading)
        elif not desk.size():
            raise NoReports(f"{where} holds no reports: add some with 'fogline add PATH --workspace {where}'")
        configure(desk, reading)
        yield desk


def configure(desk: Desk, reading: Reading) -> None:
    """Take over what the file of --config gives; it goes before one beside the reports."""
    if reading.config is not None:
        desk.judge.configure(reading.config, required=True)


def take(desk: Desk, reading: Reading) -> Added:
    """Add the paths and warn of what was left out; raises NoReports where nothing could be read."""
    added = desk.add(reading.paths or [], stdin=sys.stdin.buffer)
    if not reading.quiet:
        for left in added.left_out:
            named = left.path in left.reason
            say(f"warning: {left.reason}" if named else f"warning: {left.path}: {left.reason}")
    if not added.reports:
        raise NoReports("; ".join(left.reason for left in added.left_out) or "no report was found")
    return added


def show(verb: str, reading: Reading, *, form: Format, output: Path | None) -> None:
    """Write what a verb lists."""
    with opened(reading) as desk:
        write(render(desk.listing(verb), desk.view(), form, width=table_width(output)), output)
