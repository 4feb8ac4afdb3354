"""What a user may set: by an option, by the environment, or in a fogline.toml beside the reports."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fogline.errors import SettingsError

WORKSPACE = "FOGLINE_WORKSPACE"
JOBS = "FOGLINE_JOBS"
MAX_BYTES = "FOGLINE_MAX_BYTES"
USER = "FOGLINE_USER"
LARGEST = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`workspace`: a file or a URL, None for memory; `jobs`: how many processes read reports.

    One process is the default for a program; the command line takes one for each core. `max_bytes` is
    the greatest file that is read: a longer one is left out and said so.
    """

    workspace: str | None = None
    jobs: int = 1
    max_bytes: int = LARGEST

    def __post_init__(self) -> None:
        if self.jobs < 1:
            raise SettingsError(f"jobs must be 1 or more, not {self.jobs}")
        if self.max_bytes < 1:
            raise SettingsError(f"max_bytes must be 1 or more, not {self.max_bytes}")


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that the environment gives; raises SettingsError where one cannot be used."""
    return Settings(
        workspace=environment.get(WORKSPACE) or None,
        jobs=_number(environment, JOBS, "processes", os.cpu_count() or 1),
        max_bytes=_number(environment, MAX_BYTES, "bytes", LARGEST),
    )


def _number(environment: Mapping[str, str], name: str, of: str, default: int) -> int:
    given = environment.get(name)
    if not given:
        return default
    if not given.isascii() or not given.isdigit():
        raise SettingsError(f"{name} must be a number of {of}, not {given!r}")
    return int(given)


CONFIG = "fogline.toml"
LETTERS = "ABCDEF"
_TABLES = ("sides", "reliability")
_KEY = re.compile(r"""^\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*=""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One line of a fogline.toml: a name with its side, or with its letter and a note on it."""

    table: str
    name: str
    value: str
    note: str = ""


def read_config(path: Path) -> tuple[Given, ...]:
    """What a fogline.toml gives, in its order; raises SettingsError with the line that cannot be used."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or error}; give a file such as {CONFIG}") from error
    except UnicodeError as error:
        raise SettingsError(f"{path}: it is not UTF-8; save it as UTF-8") from error
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: it is not TOML: {error}") from error
    lines = _lines(text)
    return tuple(given for name in tables for given in _table(path, lines, name, tables[name]))


def _table(path: Path, lines: Mapping[tuple[str, str], int], name: str, held: object) -> Iterator[Given]:
    if name not in _TABLES or not isinstance(held, dict):
        at = lines.get((name, ""), lines.get(("", name), 1))
        raise SettingsError(f"{path}, line {at}: {name!r} is not known; the tables are {', '.join(_TABLES)}")
    for key, value in held.items():
        where = f"{path}, line {lines.get((name, key), lines.get((name, ''), 1))}: {key!r}"
        given = _given(name, key, value)
        if given is None and name == "sides":
            raise SettingsError(f'{where} must have the name of a side in quotes, such as "{key}" = "North"')
        if given is None:
            raise SettingsError(f'{where} must have a letter from A to F, such as "{key}" = "B"')
        yield given


def _given(table: str, name: str, value: Any) -> Given | None:
    """One entry; None where its value cannot be used."""
    note: Any = ""
    if table == "reliability" and isinstance(value, dict) and {"letter"} <= set(value) <= {"letter", "note"}:
        value, note = value["letter"], value.get("note", "")
    if not isinstance(value, str) or not isinstance(note, str) or not name.strip() or not value.strip():
        return None
    if table == "reliability" and value.strip() not in LETTERS:
        return None
    return Given(table=table, name=" ".join(name.split()), value=value.strip(), note=note)


def _lines(text: str) -> dict[tuple[str, str], int]:
    """The line of each table, under an empty key, and of each key in it."""
    found: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[\s*([\w-]+)", line):
            table = header[1]
            found.setdefault((table, ""), number)
        elif key := _KEY.match(line):
            found.setdefault((table, next(k for k in key.groups() if k is not None)), number)
    return found
