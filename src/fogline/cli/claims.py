"""`fogline claims`."""

from fogline.cli.options import Config, Jobs, Output, Paths, Quiet, TableFormat, Workspace
from fogline.cli.reading import Reading, show
from fogline.render.tables import Format


def claims(
    paths: Paths = None,
    *,
    form: TableFormat = Format.TABLE,
    output: Output = None,
    workspace: Workspace = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    config: Config = None,
) -> None:
    """What is claimed, by how many independent origins, and where each claim stands."""
    reading = Reading(paths=paths, workspace=workspace, jobs=jobs, quiet=quiet, config=config)
    show("claims", reading, form=form, output=output)
