"""`fogline demo`."""

from importlib import resources
from pathlib import Path

from fogline.api import Desk, Form, prepare_places
from fogline.cli.options import Output, Quiet
from fogline.cli.output import progress, say, screen, write
from fogline.errors import MissingPart

PAGE = Path("fogline-demo.html")


def demo(output: Output = None, quiet: Quiet = False) -> None:
    """The brief of an invented event that comes with Fogline, and the same as a page."""
    example = resources.files("fogline") / "data" / "example"
    if not example.is_dir():
        raise MissingPart("the example reports are missing: reinstall with 'pip install fogline'")
    page = output or PAGE
    with (
        resources.as_file(example) as folder,
        progress(quiet=quiet) as tell,
        Desk(tell=tell) as desk,
    ):
        if not quiet:
            prepare_places(say=say, tell=tell)
        desk.add([folder])
        write(desk.render(Form.TEXT, screen=screen(None)))
        write(desk.render(Form.HTML), page)
    write(f"\nThe same as a page: {page.resolve()}\n")
