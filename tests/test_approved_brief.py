"""The brief of the example as a person has read and approved it: a change of it shows in a diff.

After reading the difference: `python tests/test_approved_brief.py` (or `make approve`) writes it anew.
"""

from importlib import resources
from pathlib import Path

from fogline.api import Desk, Form, Screen

APPROVED = Path(__file__).parent / "approved" / "example_brief.txt"
WIDTH = 110


def written() -> str:
    """The brief without its list of sources: the characters that it cites have tests of their own."""
    example = Path(str(resources.files("fogline") / "data" / "example"))
    with Desk() as desk:
        desk.add([example])
        text = desk.render(Form.TEXT, screen=Screen(width=WIDTH, colour=False))
    return text[: text.index("\nSOURCES\n")].replace(f"{example}/", "")


def test_the_brief_of_the_example_is_the_approved_one() -> None:
    assert written() == APPROVED.read_text("utf-8"), "read the difference, then run: make approve"


if __name__ == "__main__":
    APPROVED.write_text(written(), "utf-8")
