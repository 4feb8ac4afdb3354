"""Stands in for parts of the package that are not there, so that the rest can be tested."""

import sys
from importlib.util import find_spec
from types import ModuleType
from typing import Any


def _missing(name: str) -> bool:
    try:
        return find_spec(name) is None
    except ModuleNotFoundError:
        return True


def _stand_in(name: str, **attributes: Any) -> None:
    if _missing(name):
        module = ModuleType(name)
        vars(module).update(attributes)
        sys.modules[name] = module


for stage in ("ingest", "extract", "group", "resolve", "trace", "link", "weigh", "brief"):
    _stand_in(f"fogline.stages.{stage}.stage", run=lambda view, shard: [])
_stand_in("fogline.render.terminal", terminal=lambda view, width=80, colour=False: "text\n")
_stand_in("fogline.render.markdown", markdown=lambda view: "# text\n")
_stand_in("fogline.render.html", page=lambda view: "<html></html>\n")
