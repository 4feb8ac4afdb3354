"""`fogline add`."""

from typing import Annotated

import typer

from fogline.api import prepare_places
from fogline.api.judge import HOLDS
from fogline.cli.options import Config, Jobs, Quiet, Workspace
from fogline.cli.output import progress, say, write
from fogline.cli.reading import Reading, configure, take
from fogline.settings import WORKSPACE, from_environment

Given = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Reports: files, folders, globs, or - for the standard input."),
]


def add(
    paths: Given, workspace: Workspace = None, jobs: Jobs = None, quiet: Quiet = False, config: Config = None
) -> None:
    """Add reports to a workspace and read them; none is read twice."""
    where = workspace or from_environment().workspace
    if where is None:
        raise typer.BadParameter(f"name the workspace here or in {WORKSPACE}", param_hint="--workspace")
    reading = Reading(paths=paths, workspace=where, jobs=jobs, quiet=quiet, config=config)
    with progress(quiet=quiet) as tell, reading.desk(where, tell) as desk:
        if not quiet:
            prepare_places(say=say, tell=tell)
        added = take(desk, reading)
        configure(desk, reading)
        desk.run()
        if not quiet:
            for judgement in desk.judge.live():
                if (state := desk.judge.state(judgement)) != HOLDS:
                    say(f"warning: {judgement.id} ({judgement.left!r}): {state}")
        write(f"{where}: {added.new} new of {len(added.reports)} reports read; it holds {desk.size()}.\n")
