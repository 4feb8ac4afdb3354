"""`fogline control`."""

from fogline.cli.options import Config, Jobs, Output, Paths, Quiet, TableFormat, Workspace
from fogline.cli.reading import Reading, show
from fogline.render.tables import Format


def control(
    paths: Paths = None,
    *,
    form: TableFormat = Format.TABLE,
    output: Output = None,
    workspace: Workspace = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    config: Config = None,
) -> None:
    """Who is said to hold what, on whose word, as of when."""
    reading = Reading(paths=paths, workspace=workspace, jobs=jobs, quiet=quiet, config=config)
    show("control", reading, form=form, output=output)
