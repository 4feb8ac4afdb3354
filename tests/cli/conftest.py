import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

import fake_stages
from fake_stages import TEXTS
from fogline.api import Desk
from fogline.cli import main


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "reports"
    place.mkdir()
    for name, text in TEXTS.items():
        (place / name).write_bytes(text.encode("utf-8", "replace"))
    return place


@pytest.fixture
def fogline(monkeypatch, capsysbinary, tmp_path) -> Callable[..., Done]:
    """Runs the command line in this process, with the small stages."""
    monkeypatch.setattr(Desk.__init__, "__kwdefaults__", _defaults())
    monkeypatch.setenv("FOGLINE_JOBS", "1")
    monkeypatch.delenv("FOGLINE_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        monkeypatch.setattr(sys, "argv", ["fogline", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main.run()
        out, err = capsysbinary.readouterr()
        return Done(code=ended.value.code or 0, out=out.decode(), err=err.decode())

    return call


def _defaults() -> dict[str, object]:
    return {**(Desk.__init__.__kwdefaults__ or {}), "plan": fake_stages.PLAN}
