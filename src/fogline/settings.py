"""What a user may set, by an option or by the environment, read when it is asked for."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from fogline.errors import SettingsError

WORKSPACE = "FOGLINE_WORKSPACE"
JOBS = "FOGLINE_JOBS"
MAX_BYTES = "FOGLINE_MAX_BYTES"
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
