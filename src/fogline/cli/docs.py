"""docs/cli.md, made from what `--help` says: `python -m fogline.cli.docs > docs/cli.md`."""

from contextlib import redirect_stdout
from io import StringIO

from typer.models import CommandInfo

from fogline.cli.judge import judge
from fogline.cli.main import VERBS, app
from fogline.cli.output import write

WIDTH = 100
HEAD = """# The command line

Made from `fogline --help` by `python -m fogline.cli.docs > docs/cli.md`; a test holds it to that.

A result goes to the standard output (or to `--output FILE`), all else to the standard error. Exit codes:
0 done, 1 failed, 2 wrong usage, 130 interrupted. A report that cannot be read is a warning and a line of
the brief; it never stops the others. Without a workspace nothing is kept.
"""


def text() -> str:
    """The page: the help of `fogline` and of every verb."""
    deciding = (
        "judge",
        *(f"judge {command.name or _name(command)}" for command in judge.registered_commands),
    )
    return HEAD + "".join(_block(name) for name in ("", *(verb.__name__ for verb in VERBS), *deciding))


def _name(command: CommandInfo) -> str:
    return command.callback.__name__ if command.callback else ""


def _block(name: str) -> str:
    written = StringIO()
    with redirect_stdout(written):
        arguments = [*name.split(), "--help"]
        app(arguments, prog_name="fogline", standalone_mode=False, terminal_width=WIDTH)
    return f"\n## {f'fogline {name}'.strip()}\n\n```\n{written.getvalue().strip()}\n```\n"


if __name__ == "__main__":
    write(text())
