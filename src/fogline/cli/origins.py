"""`fogline origins`."""

from fogline.cli.options import Config, Jobs, Output, Paths, Quiet, TableFormat, Workspace
from fogline.cli.reading import Reading, show
from fogline.render.tables import Format


def origins(
    paths: Paths = None,
    *,
    form: TableFormat = Format.TABLE,
    output: Output = None,
    workspace: Workspace = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    config: Config = None,
) -> None:
    """Where claims first come from: copies and repeats counted once."""
    reading = Reading(paths=paths, workspace=workspace, jobs=jobs, quiet=quiet, config=config)
    show("origins", reading, form=form, output=output)
