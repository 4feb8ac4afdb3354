"""The session that README shows is what the program prints."""

from importlib import resources
from pathlib import Path

from fogline import Desk
from fogline.api import Form

README = Path(__file__).parent.parent / "README.md"
CUT = "[…]"


def test_the_session_in_the_readme_is_what_the_demo_prints() -> None:
    text = README.read_text(encoding="utf-8")
    block = text.split("<!-- session:start -->")[1].split("<!-- session:end -->")[0]
    shown = [line for line in block.strip().splitlines() if line and not line.startswith(("```", "$"))]
    assert len([line for line in shown if line.strip() != CUT]) > 30
    with Desk() as desk:
        desk.add([str(resources.files("fogline") / "data" / "example")])
        printed = iter(desk.render(Form.TEXT).splitlines())
    for line in shown:
        if line.strip() != CUT:
            assert line in printed, line
