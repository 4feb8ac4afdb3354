"""What a user may set, by an option or by the environment, read when it is asked for."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from fogline.errors import SettingsError

WORKSPACE = "FOGLINE_WORKSPACE"
JOBS = "FOGLINE_JOBS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`workspace`: a file or a URL, None for memory; `jobs`: how many processes read reports.

    One process is the default for a program; the command line takes one for each core.
    """

    workspace: str | None = None
    jobs: int = 1

    def __post_init__(self) -> None:
        if self.jobs < 1:
            raise SettingsError(f"jobs must be 1 or more, not {self.jobs}")


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that the environment gives; raises SettingsError where one cannot be used."""
    return Settings(workspace=environment.get(WORKSPACE) or None, jobs=_jobs(environment.get(JOBS)))


def _jobs(given: str | None) -> int:
    if not given:
        return os.cpu_count() or 1
    if not given.isascii() or not given.isdigit():
        raise SettingsError(f"{JOBS} must be a number of processes, not {given!r}")
    return int(given)
