"""`fogline verify`."""

import typer

from fogline.api import Desk
from fogline.cli.options import Workspace
from fogline.cli.output import say, write
from fogline.settings import WORKSPACE, from_environment


def verify(workspace: Workspace = None) -> None:
    """Check every citation of a workspace again, character by character.

    Exit code 1 where one does not hold, each named on the standard error.
    """
    where = workspace or from_environment().workspace
    if where is None:
        raise typer.BadParameter(f"name the workspace here or in {WORKSPACE}", param_hint="--workspace")
    with Desk(where, make=False) as desk:
        problems = desk.verify()
        for problem in problems:
            say(f"error: {problem}")
        if problems:
            raise typer.Exit(1)
        write(f"{where}: {desk.size()} reports; every citation holds.\n")
