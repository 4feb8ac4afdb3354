"""`fogline judge`: what a person decides of names, kept beside what was derived."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from fogline.api import Desk
from fogline.cli.options import Workspace
from fogline.cli.output import write
from fogline.model.judgement import PAIRS, Judgement, Verdict
from fogline.settings import USER, WORKSPACE, from_environment

judge = typer.Typer(
    name="judge",
    help="Decide what the machine cannot: who is one, who is not, how far to trust, whom one speaks for.\n\n"
    "A judgement is kept with its author, applied on top of every run, and can be undone.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="A name as reports have it, or an entity's id.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="The other name, or its id.")]
Note = Annotated[str, typer.Option("--note", help="Why, in your words.")]
User = Annotated[
    str, typer.Option("--user", help="Who judges (FOGLINE_USER; else the name of your account).")
]


@judge.command()
def merge(left: Name, right: Other, workspace: Workspace = None, note: Note = "", user: User = "") -> None:
    """Two names are one person, body, place or group."""
    with _desk(workspace) as desk:
        _told(desk, desk.judge.merge(left, right, note=note, user=_user(user)))


@judge.command()
def split(
    left: Name,
    right: Other,
    report: Annotated[
        str | None,
        typer.Option(
            "--report",
            metavar="REPORT",
            help="Only in this report is OTHER somebody else: for two who bear one name.",
            show_default=False,
        ),
    ] = None,
    workspace: Workspace = None,
    note: Note = "",
    user: User = "",
) -> None:
    """Two names that were taken for one are two."""
    with _desk(workspace) as desk:
        _told(desk, desk.judge.split(left, right, report=report, note=note, user=_user(user)))


@judge.command()
def rate(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A speaker or a publisher.")],
    letter: Annotated[
        str, typer.Argument(metavar="LETTER", help="A (reliable) to E (unreliable), or F (cannot be judged).")
    ],
    workspace: Workspace = None,
    note: Note = "",
    user: User = "",
) -> None:
    """How far a speaker or a publisher is trusted, by the Admiralty code."""
    with _desk(workspace) as desk:
        _told(desk, desk.judge.rate(name, letter.upper(), note=note, user=_user(user)))


@judge.command()
def correct(
    name: Name,
    side: Annotated[
        str, typer.Option("--side", help="The side that it speaks for; empty where it is of none.")
    ],
    workspace: Workspace = None,
    note: Note = "",
    user: User = "",
) -> None:
    """The side that a name speaks for, where the reports do not tell or tell wrongly."""
    with _desk(workspace) as desk:
        _told(desk, desk.judge.correct(name, side, note=note, user=_user(user)))


@judge.command("list")
def listed(
    everything: Annotated[bool, typer.Option("--all", help="Those that were undone too.")] = False,
    workspace: Workspace = None,
) -> None:
    """Every judgement, with its author and what has come of it."""
    with _desk(workspace) as desk:
        found = desk.judge.all() if everything else desk.judge.live()
        write("".join(f"{_line(desk, j)}\n" for j in found) or "No judgement has been recorded.\n")


@judge.command()
def undo(
    key: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="The judgement's id, or its beginning; none: the last one."),
    ] = None,
    workspace: Workspace = None,
) -> None:
    """Take a judgement back; it stays on record."""
    with _desk(workspace) as desk:
        write(f"Undone: {_line(desk, desk.judge.undo(key))}\n")


@contextmanager
def _desk(workspace: str | None) -> Iterator[Desk]:
    where = workspace or from_environment().workspace
    if where is None:
        raise typer.BadParameter(f"name the workspace here or in {WORKSPACE}", param_hint="--workspace")
    with Desk(where, make=False) as desk:
        yield desk


def _user(given: str) -> str:
    named = given or os.environ.get(USER, "")
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _told(desk: Desk, judgement: Judgement) -> None:
    write(f"{_line(desk, judgement)}\n")


def _line(desk: Desk, j: Judgement) -> str:
    says = (
        f"{j.left!r} {_WORDS[j.verdict]} {j.right!r}"
        if j.verdict in PAIRS or j.right
        else (f"{j.left!r} speaks for no side")
    )
    author = " ".join(x for x in (f"by {j.user}" if j.user else "", j.created_at) if x)
    note = f" ({j.note})" if j.note else ""
    return f"{j.id}  {says}{note}; {author or 'by a person'}; {desk.judge.state(j)}"


_WORDS = {
    Verdict.MERGE: "is one with",
    Verdict.SPLIT: "is not",
    Verdict.RATE: "is rated",
    Verdict.CORRECT: "speaks for",
}
