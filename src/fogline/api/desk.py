"""A desk: reports go in, and what was said in them comes out, each line with its characters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from fogline.api.as_of import undated, upto
from fogline.api.judge import Judge, configs_beside
from fogline.api.naming import reports_named
from fogline.api.since import Since, earlier_of, state_of
from fogline.api.verify import extraction_problems
from fogline.errors import UnreadableReport
from fogline.model.judgement import Judgement
from fogline.model.report import LeftOut, Report, Withdrawal, left_out, withdrawal
from fogline.model.view import View
from fogline.plan import PLAN
from fogline.render.brief_json import brief_json, brief_object
from fogline.render.html import page
from fogline.render.markdown import markdown
from fogline.render.objects import Object
from fogline.render.rows import LISTINGS, Listing
from fogline.render.terminal import terminal
from fogline.runners.local import Tell, run
from fogline.settings import LARGEST, Settings
from fogline.stages.brief.changes import with_changes
from fogline.stages.ingest.find import Item, find
from fogline.stages.ingest.read import read_item, report_from_bytes
from fogline.stages.step import Step
from fogline.store.workspace import Workspace


class Form(StrEnum):
    """How a brief is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


_WRITERS = {Form.MARKDOWN: markdown, Form.HTML: page, Form.JSON: brief_json}


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What text is written for: so many columns, with colour or without."""

    width: int
    colour: bool


PAPER = Screen(width=80, colour=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What paths gave: the reports, how many of them are new, and what could not be used."""

    reports: tuple[Report, ...]
    new: int
    left_out: tuple[LeftOut, ...]


class Desk:
    """A workspace with its stages: `add` reports, then ask; what is asked for is derived first.

    `workspace` is a file or a URL, None for one in memory that ends with the desk; it is made where
    there is none, unless `make` is false. `jobs` processes read reports at a time (a script that
    asks for more than one needs `if __name__ == "__main__":`); a file of more than `max_bytes` is left
    out; `tell` is told of each shard done.
    """

    def __init__(
        self,
        workspace: str | Path | None = None,
        *,
        make: bool = True,
        jobs: int = 1,
        max_bytes: int = LARGEST,
        plan: Sequence[Step] = PLAN,
        tell: Tell | None = None,
    ) -> None:
        settings = Settings(jobs=jobs, max_bytes=max_bytes)
        self._jobs, self._max_bytes = settings.jobs, settings.max_bytes
        self._plan = tuple(plan)
        self._tell = tell
        self._workspace = Workspace.open(workspace, make=make)
        self._view: View | None = None

    def close(self) -> None:
        """Give the workspace back."""
        self._workspace.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, paths: Iterable[str | Path], *, stdin: BinaryIO | None = None) -> Added:
        """Take every report that the paths name; one that cannot be taken never stops the others.

        Raises NoReports where the paths name no file at all.
        """
        named = [str(path) for path in paths]
        found = find(named, stdin=stdin)
        self._workspace.take_back([*(i.shown for i in found.files), *(p.path for p in found.problems)])
        reports: list[Report] = []
        problems = list(found.problems)
        new = 0
        for item in found.files:
            try:
                taken = read_item(item, max_bytes=self._max_bytes)
            except UnreadableReport as error:
                problems.append(left_out(item.shown, str(error)))
                continue
            new += self._keep(taken.report, _bytes(item))
            reports.append(taken.report)
            problems += [left_out(item.shown, warning) for warning in taken.warnings]
        for problem in problems:
            self._workspace.leave_out(problem)
        for place in configs_beside(named, [item.path for item in found.files]):
            self.judge.configure(place)
        return Added(reports=tuple(reports), new=new, left_out=tuple(problems))

    def add_text(self, text: str, *, name: str = "text", **meta: str) -> Report:
        """Take one text; `meta` has the fields of a sidecar (publisher, url, published)."""
        raw = text.encode("utf-8", "surrogatepass")
        taken = report_from_bytes(raw, shown=name, suffix=".txt", meta=meta)
        self._keep(taken.report, raw)
        return taken.report

    def _keep(self, report: Report, raw: bytes | None) -> bool:
        self._view = None
        return self._workspace.add_report(report, raw)

    @property
    def judge(self) -> Judge:
        """What people judged: `merge`, `split`, `rate`, `correct`, `undo` and `all`."""
        return Judge(workspace=self._workspace, view=self.view, changed=self._forget)

    def _forget(self) -> None:
        self._view = None

    def run(self) -> None:
        """Derive what is not derived yet; a run that was broken off goes on where it stopped."""
        self._run()

    def _run(self, lender: Workspace | None = None) -> None:
        run(self._workspace, self._plan, jobs=self._jobs, tell=self._tell, lender=lender)
        self._view = None

    def view(self) -> View:
        """Every record of the workspace, derived first where that is not done."""
        if self._view is None:
            self.run()
            self._view = self._workspace.view()
        return self._view

    def as_of(self, day: date) -> "Desk":
        """A desk in memory with the reports published, or else said, up to a day."""
        whole = self.view()
        gone = [w for w in whole.all(Withdrawal) if w.withdrawn_on <= day]
        return self._of(upto(whole, day), gone, (*whole.all(LeftOut), *undated(whole, day)))

    def _of(
        self, reports: Sequence[Report], gone: Sequence[Withdrawal], left_out: Sequence[LeftOut] = ()
    ) -> "Desk":
        """A desk in memory with some of the reports, and those withdrawals that concern them."""
        desk = Desk(jobs=self._jobs, plan=self._plan, tell=self._tell)
        for report in reports:
            desk._keep(report, self._workspace.bytes_of(report))
        desk._workspace.judge(*self._workspace.view((Judgement,)).all(Judgement))
        for found in gone:
            if found.report_id in {r.id for r in reports}:
                desk._workspace.withdraw(found)
        for left in left_out:
            desk._workspace.leave_out(left)
        desk._run(self._workspace)
        return desk

    def withdraw(self, name: str, *, reason: str, on: date | None = None) -> Report:
        """Mark a report as withdrawn, by its path, the end of it, its address or its id; it is kept.

        Every line that rested on it says so, and it counts as no origin. Raises NoReports where the name
        fits no report, or more than one.
        """
        found = reports_named(self._workspace.view((Report,)).all(Report), name)
        day = on or datetime.now(UTC).date()
        self._workspace.withdraw(withdrawal(found.id, withdrawn_on=day, reason=reason))
        self._view = None
        return found

    def note_brief(self) -> None:
        """Keep that a brief of the workspace as it is now has been made: `Last.LAST` means this one next time."""
        self._workspace.keep_past(state_of(self.view(), datetime.now(UTC).isoformat(timespec="microseconds")))

    def brief(self, *, as_of: date | None = None, since: Since | None = None) -> Object:
        """The brief as data: the lists of `fogline brief --format json`."""
        return brief_object(self._dated(as_of, since))

    def render(
        self,
        form: Form,
        *,
        as_of: date | None = None,
        since: Since | None = None,
        screen: Screen = PAPER,
    ) -> str:
        """The brief as text, Markdown, an HTML page or JSON; headed by what has changed `since` then."""
        view = self._dated(as_of, since)
        if form is Form.TEXT:
            return terminal(view, width=screen.width, colour=screen.colour)
        return _WRITERS[form](view)

    def _dated(self, day: date | None, since: Since | None) -> View:
        if day is not None:
            with self.as_of(day) as desk:
                return self._changed(desk.view(), since)
        return self._changed(self.view(), since)

    def _changed(self, now: View, since: Since | None) -> View:
        """The view with what has changed since an earlier brief, which is made again from what it knew."""
        if since is None:
            return now
        earlier = earlier_of(now, since, self._workspace.past_briefs())
        with self._of(earlier.reports, earlier.withdrawals) as desk:
            return with_changes(desk.view(), now, earlier.label)

    def size(self) -> int:
        """How many reports the workspace holds."""
        return len(self._workspace.report_ids())

    def listing(self, name: str) -> Listing:
        """How a verb lists: 'statements', 'claims' and so on."""
        return LISTINGS[name]

    def statements(self) -> list[Object]:
        """Who said what, by which words: objects as `fogline statements --format jsonl` writes them."""
        return LISTINGS["statements"].objects(self.view())

    def claims(self) -> list[Object]:
        """What is claimed, with what stands behind it."""
        return LISTINGS["claims"].objects(self.view())

    def disputes(self) -> list[Object]:
        """Where accounts cannot all hold."""
        return LISTINGS["disputes"].objects(self.view())

    def figures(self) -> list[Object]:
        """Every figure with the party that gave it."""
        return LISTINGS["figures"].objects(self.view())

    def control(self) -> list[Object]:
        """Who is said to hold what."""
        return LISTINGS["control"].objects(self.view())

    def forecasts(self) -> list[Object]:
        """What is foreseen or promised, and what came of it."""
        return LISTINGS["forecasts"].objects(self.view())

    def entities(self) -> list[Object]:
        """People, bodies, places and groups with the words that name them."""
        return LISTINGS["entities"].objects(self.view())

    def origins(self) -> list[Object]:
        """Where claims first come from."""
        return LISTINGS["origins"].objects(self.view())

    def timeline(self) -> list[Object]:
        """What the reports place on days."""
        return LISTINGS["timeline"].objects(self.view())

    def verify(self) -> list[str]:
        """A sentence for each promise that the workspace does not keep; empty where it keeps all."""
        problems = self._workspace.problems()
        return problems or extraction_problems(self._workspace)


def _bytes(item: Item) -> bytes | None:
    """The bytes of a file that has just been read; None where it went meanwhile."""
    if item.data is not None:
        return item.data
    try:
        return item.path.read_bytes()
    except OSError:
        return None
