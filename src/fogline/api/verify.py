"""The stored text of a report is what its stored bytes give."""

import hashlib

from fogline.errors import UnreadableReport
from fogline.model.report import Report
from fogline.stages.ingest.decode import decode
from fogline.store.workspace import Workspace


def extraction_problems(workspace: Workspace) -> list[str]:
    """A sentence for each report whose bytes do not give its text; pages are not extracted again."""
    found = (_problem(report, workspace.bytes_of(report)) for report in workspace.view((Report,)).all(Report))
    return sorted(problem for problem in found if problem)


def _problem(report: Report, raw: bytes | None) -> str | None:
    if raw is None or hashlib.sha256(raw).hexdigest() != report.bytes_sha256:
        return f"{report.path}: the bytes kept are not those that its text was read from"
    if report.extraction.startswith("html"):
        return None
    try:
        text = decode(raw, shown=report.path, html=False).text
    except UnreadableReport as error:
        return str(error)
    return None if text == report.text else f"{report.path}: its bytes give another text than the one kept"
