"""The command `fogline`: its verbs, and the one place where errors become a line and an exit code."""

import sys
import traceback
from types import TracebackType
from typing import Annotated, NoReturn

import typer

from fogline import __version__
from fogline.cli.add import add
from fogline.cli.brief import brief
from fogline.cli.claims import claims
from fogline.cli.control import control
from fogline.cli.demo import demo
from fogline.cli.disputes import disputes
from fogline.cli.entities import entities
from fogline.cli.figures import figures
from fogline.cli.forecasts import forecasts
from fogline.cli.judge import judge
from fogline.cli.origins import origins
from fogline.cli.output import say, write
from fogline.cli.statements import statements
from fogline.cli.timeline import timeline
from fogline.cli.verify import verify
from fogline.cli.withdraw import withdraw
from fogline.errors import FoglineError

VERBS = (
    brief,
    statements,
    claims,
    disputes,
    figures,
    control,
    forecasts,
    entities,
    origins,
    timeline,
    add,
    withdraw,
    verify,
    demo,
)

app = typer.Typer(
    name="fogline",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        write(f"fogline {__version__}\n")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="The version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Who claims what, on whose word, in every report of a contested event."""


for verb in VERBS:
    app.command()(verb)
app.add_typer(judge)


def run() -> None:
    """Run the command line; an error is one line on the standard error, never a traceback."""
    try:
        app(prog_name="fogline")
    except FoglineError as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.exit(1)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _fail(f"{where}{error.strerror or error}")
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        sys.excepthook = _unforeseen


def _fail(message: str) -> NoReturn:
    say(f"error: {message}")
    sys.exit(1)


def _unforeseen(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error that nobody foresaw is one line too: what it is, and where to look."""
    places = traceback.extract_tb(trace)
    where = f" at {places[-1].filename}, line {places[-1].lineno}" if places else ""
    say(
        f"error: a fault in Fogline: {kind.__name__}: {error}{where}; please report it with the text that caused it"
    )
