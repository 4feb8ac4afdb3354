"""`fogline timeline`."""

from fogline.cli.options import Config, Jobs, Output, Paths, Quiet, TableFormat, Workspace
from fogline.cli.reading import Reading, show
from fogline.render.tables import Format


def timeline(
    paths: Paths = None,
    *,
    form: TableFormat = Format.TABLE,
    output: Output = None,
    workspace: Workspace = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    config: Config = None,
) -> None:
    """What the reports place on days, in order of time."""
    reading = Reading(paths=paths, workspace=workspace, jobs=jobs, quiet=quiet, config=config)
    show("timeline", reading, form=form, output=output)
