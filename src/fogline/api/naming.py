"""Which report a person means."""

from collections.abc import Sequence

from fogline.errors import NoReports
from fogline.model.report import Report


def reports_named(reports: Sequence[Report], name: str) -> Report:
    """The one report with this id, address or path, else the one whose path ends with it.

    Raises NoReports where there is none, or where more than one fits.
    """
    exact = [r for r in reports if name in (r.id, r.url, r.path)]
    found = exact or [r for r in reports if r.path.replace("\\", "/").endswith(f"/{name}")]
    if len(found) == 1:
        return found[0]
    if not found:
        raise NoReports(f"no report of the workspace is called {name}: give a path, an address or an id")
    listed = ", ".join(sorted(f"{r.path} ({r.id})" for r in found))
    raise NoReports(f"{name} may be any of {len(found)} reports: {listed}; give the id")
