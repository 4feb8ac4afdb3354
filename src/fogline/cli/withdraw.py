"""`fogline withdraw`."""

from datetime import datetime
from typing import Annotated

import typer

from fogline.api import Desk
from fogline.cli.options import Workspace
from fogline.cli.output import write
from fogline.settings import WORKSPACE, from_environment

Name = Annotated[
    str,
    typer.Argument(metavar="REPORT", help="The report: its path or the end of it, its address, or its id."),
]
Reason = Annotated[str, typer.Option("--reason", help="Why it no longer stands, in your words.")]
On = Annotated[
    datetime | None,
    typer.Option(
        "--on",
        metavar="YYYY-MM-DD",
        formats=["%Y-%m-%d"],
        help="The day on which it was withdrawn (else today).",
        show_default=False,
    ),
]


def withdraw(report: Name, reason: Reason, on: On = None, workspace: Workspace = None) -> None:
    """Mark a report as withdrawn: it is kept, counts no more, and every line that rested on it says so."""
    where = workspace or from_environment().workspace
    if where is None:
        raise typer.BadParameter(f"name the workspace here or in {WORKSPACE}", param_hint="--workspace")
    with Desk(where, make=False) as desk:
        found = desk.withdraw(report, reason=reason, on=on.date() if on else None)
        write(f"{where}: {found.path} is withdrawn. Make the brief again to see what rested on it.\n")
