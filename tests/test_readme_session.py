"""The session that README shows is what the program prints.

python tests/test_readme_session.py     writes the session of README anew, as long as it was
"""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from fogline import Desk
from fogline.api import Form

README = Path(__file__).parent.parent / "README.md"
START, END = "<!-- session:start -->", "<!-- session:end -->"
CUT = "  […]"


def printed() -> list[str]:
    with Desk() as desk:
        desk.add([str(resources.files("fogline") / "data" / "example")])
        return desk.render(Form.TEXT).splitlines()


def is_entry(line: str) -> bool:
    """A line of the brief that begins a point or a source."""
    return line.startswith(("  - ", "["))


def entries_shown(session: list[str]) -> dict[str, int]:
    """How many points a session shows of each section, by the section's title."""
    shown: dict[str, int] = {}
    title = ""
    for line in session:
        if line.isupper():
            title = line
        shown[title] = shown.get(title, 0) + is_entry(line)
    return shown


def abridged(brief: list[str], shown: dict[str, int]) -> Iterator[str]:
    """The brief with as many points of each section as are to be shown, the rest cut; other sections are left out."""
    title, count = "", 0
    for line in brief:
        if line.isupper():
            title, count = line, 0
        if title and title not in shown:
            continue
        count += is_entry(line)
        if title and count == shown[title] + 1 and is_entry(line):
            yield CUT
        if not title or count <= shown[title] or not line:
            yield line


def write_session() -> None:
    before, rest = README.read_text(encoding="utf-8").split(START)
    session, after = rest.split(END)
    lines = abridged(printed(), entries_shown(session.splitlines()))
    block = "\n".join(["```console", "$ fogline demo", *lines]).rstrip()
    README.write_text(f"{before}{START}\n{block}\n```\n{END}{after}", encoding="utf-8")


def test_the_session_in_the_readme_is_what_the_demo_prints() -> None:
    text = README.read_text(encoding="utf-8")
    block = text.split(START)[1].split(END)[0]
    shown = [line for line in block.strip().splitlines() if line and not line.startswith(("```", "$"))]
    assert len([line for line in shown if line.strip() != CUT.strip()]) > 30
    brief = iter(printed())
    for line in shown:
        if line.strip() != CUT.strip():
            assert line in brief, line


if __name__ == "__main__":
    write_session()
