"""`fogline brief`."""

from datetime import datetime
from typing import Annotated

import typer

from fogline.api import Form
from fogline.cli.options import Jobs, Output, Paths, Quiet, Workspace
from fogline.cli.output import screen, write
from fogline.cli.reading import Reading, opened

AsOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        metavar="YYYY-MM-DD",
        formats=["%Y-%m-%d"],
        help="Only reports published (or else said) up to this day.",
        show_default=False,
    ),
]


def brief(
    paths: Paths = None,
    *,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to write the brief.")] = Form.TEXT,
    output: Output = None,
    as_of: AsOf = None,
    workspace: Workspace = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """The brief: who claims what, on whose word, and where accounts conflict.

    Every line names the characters that it rests on.
    """
    with opened(Reading(paths=paths, workspace=workspace, jobs=jobs, quiet=quiet)) as desk:
        day = as_of.date() if as_of else None
        write(desk.render(form, as_of=day, screen=screen(output)), output)
