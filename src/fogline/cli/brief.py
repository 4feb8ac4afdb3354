"""`fogline brief`."""

from datetime import date, datetime
from typing import Annotated

import typer

from fogline.api import Form, Last, Since
from fogline.cli.options import Config, Jobs, Output, Paths, Quiet, Workspace
from fogline.cli.output import screen, write
from fogline.cli.reading import Reading, opened

DAY = "%Y-%m-%d"

AsOf = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        metavar="YYYY-MM-DD",
        formats=[DAY],
        help="Only reports published (or else said) up to this day.",
        show_default=False,
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="YYYY-MM-DD|last",
        help="Begin with what has changed since this day (what --as-of would have shown then), "
        "or since the last brief of this workspace.",
        show_default=False,
    ),
]


def brief(
    paths: Paths = None,
    *,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to write the brief.")] = Form.TEXT,
    output: Output = None,
    as_of: AsOf = None,
    since: SinceOption = None,
    workspace: Workspace = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
    config: Config = None,
) -> None:
    """The brief: who claims what, on whose word, and where accounts conflict.

    Every line names the characters that it rests on.
    """
    day = as_of.date() if as_of else None
    earlier = _since(since, day)
    with opened(Reading(paths=paths, workspace=workspace, jobs=jobs, quiet=quiet, config=config)) as desk:
        write(desk.render(form, as_of=day, since=earlier, screen=screen(output)), output)
        if day is None:
            desk.note_brief()


def _since(given: str | None, as_of: date | None) -> Since | None:
    """The earlier brief that is meant; a usage error where it is no day, or a day after --as-of."""
    if given is None or given == Last.LAST:
        return Last.LAST if given else None
    try:
        day = datetime.strptime(given, DAY).date()
    except ValueError:
        raise typer.BadParameter(
            f"{given!r} is neither a day (YYYY-MM-DD) nor 'last'", param_hint="--since"
        ) from None
    if as_of and day > as_of:
        raise typer.BadParameter(f"{day} is after --as-of {as_of}", param_hint="--since")
    return day
