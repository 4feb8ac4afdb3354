"""The options that verbs share, each stated once."""

from pathlib import Path
from typing import Annotated

import typer

from fogline.render.tables import Format

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        help="Reports: files, folders, globs, or - for the standard input. None: what the workspace holds.",
        show_default=False,
    ),
]
Workspace = Annotated[
    str | None,
    typer.Option(
        "--workspace",
        "-w",
        metavar="FILE|URL",
        help="Keep reports and findings here; reports at PATH are added to it. "
        "Without PATH and this option, FOGLINE_WORKSPACE names it.",
        show_default=False,
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        help="How many processes read reports (FOGLINE_JOBS; else one for each core).",
        show_default=False,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Sides and reliability of names (else the fogline.toml beside the reports).",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file.", show_default=False),
]
TableFormat = Annotated[Format, typer.Option("--format", "-f", help="How to write the rows.")]
