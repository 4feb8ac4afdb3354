"""`fogline disputes`."""

from fogline.cli.options import Config, Jobs, Output, Paths, Quiet, TableFormat, Workspace
from fogline.cli.reading import Reading, show
from fogline.render.tables import Format


def disputes(
    paths: Paths = None,
    *,
    form: TableFormat = Format.TABLE,
    output: Output = None,
    workspace: Workspace = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    config: Config = None,
) -> None:
    """The questions on which accounts cannot all hold, with every position."""
    reading = Reading(paths=paths, workspace=workspace, jobs=jobs, quiet=quiet, config=config)
    show("disputes", reading, form=form, output=output)
