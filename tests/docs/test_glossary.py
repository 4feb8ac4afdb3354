import dataclasses
import enum
import importlib
import pkgutil
import re
from pathlib import Path

import fogline.model

PAGE = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text("utf-8")


def model_types() -> dict[str, type]:
    """Every dataclass and enumeration of the model."""
    modules = [
        importlib.import_module(f"fogline.model.{m.name}")
        for m in pkgutil.iter_modules(fogline.model.__path__)
    ]
    found = {name: value for m in modules for name, value in vars(m).items() if isinstance(value, type)}
    return {
        name: kind
        for name, kind in found.items()
        if kind.__module__.startswith("fogline.")
        and (dataclasses.is_dataclass(kind) or issubclass(kind, enum.Enum))
    }


def rows(heading: str) -> dict[str, str]:
    part = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", part, re.M))


def test_the_glossary_has_each_type_of_the_model_and_no_other() -> None:
    assert sorted(rows("Types")) == sorted(model_types())
    assert list(rows("Types")) == sorted(rows("Types"))


def test_the_glossary_has_each_field_of_the_model_and_no_other() -> None:
    named = {
        f.name
        for kind in model_types().values()
        if dataclasses.is_dataclass(kind)
        for f in dataclasses.fields(kind)
    }
    assert sorted(rows("Fields")) == sorted(named)
    assert list(rows("Fields")) == sorted(rows("Fields"))


def test_the_glossary_names_each_value_of_an_enumeration() -> None:
    for name, kind in model_types().items():
        if issubclass(kind, enum.Enum):
            assert re.findall(r"`(\w+)`", rows("Types")[name]) == [member.value for member in kind], name


def test_no_word_has_two_lines() -> None:
    words = re.findall(r"^\| `(\w+)` \|", PAGE, re.M)
    assert len(words) == len(set(words))
