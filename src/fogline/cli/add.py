"""`fogline add`."""

from typing import Annotated

import typer

from fogline.api import prepare_places
from fogline.cli.options import Jobs, Quiet, Workspace
from fogline.cli.output import progress, say, write
from fogline.cli.reading import Reading, take
from fogline.settings import WORKSPACE, from_environment

Given = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Reports: files, folders, globs, or - for the standard input."),
]


def add(paths: Given, workspace: Workspace = None, jobs: Jobs = None, quiet: Quiet = False) -> None:
    """Add reports to a workspace and read them; none is read twice."""
    where = workspace or from_environment().workspace
    if where is None:
        raise typer.BadParameter(f"name the workspace here or in {WORKSPACE}", param_hint="--workspace")
    reading = Reading(paths=paths, workspace=where, jobs=jobs, quiet=quiet)
    with progress(quiet=quiet) as tell, reading.desk(where, tell) as desk:
        if not quiet:
            prepare_places(say=say, tell=tell)
        added = take(desk, reading)
        desk.run()
        write(f"{where}: {added.new} new of {len(added.reports)} reports read; it holds {desk.size()}.\n")
