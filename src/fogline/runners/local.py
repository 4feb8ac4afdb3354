"""The steps of a plan on this machine, in one process or in several, with the same result."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from signal import SIG_IGN, SIGINT, signal

from fogline.errors import BrokenPromise, FoglineError
from fogline.model.view import Record, View
from fogline.runners.made_by import made_by
from fogline.stages.step import WORKSPACE, Per, Run, Step
from fogline.store.query import Scope
from fogline.store.workspace import Workspace

Results = Iterator[tuple[str, Iterable[Record]]]
AHEAD = 3
WORTH_A_POOL = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One step so far: `done` of `total` shards, of which `skipped` were finished before."""

    step: str
    done: int
    total: int
    skipped: int


Tell = Callable[[Progress], None]


def run(
    workspace: Workspace,
    plan: Sequence[Step],
    *,
    jobs: int = 1,
    tell: Tell | None = None,
    lender: Workspace | None = None,
) -> None:
    """Bring a workspace up to date; a shard whose input is as it was when it finished is skipped.

    What is written, and in which order, is the same for any number of `jobs`. What another workspace,
    the `lender`, found in a report is taken over where the input is the same.
    """
    with ExitStack() as stack:
        pool = _Pool(jobs, stack)
        for step in plan:
            if lender is not None and step.per is Per.REPORT:
                _borrow(workspace, lender, step)
            _run_step(workspace, step, pool, tell or _tell_nobody)


def _tell_nobody(_: Progress) -> None:
    pass


def _run_step(workspace: Workspace, step: Step, pool: "_Pool", tell: Tell) -> None:
    shards = _shards(workspace, step.per)
    workspace.keep_shards(step.name, shards)
    todo = _unfinished(workspace, step, shards)
    skipped = len(shards) - len(todo)
    tell(Progress(step=step.name, done=skipped, total=len(shards), skipped=skipped))
    for k, (shard, records) in enumerate(_results(workspace, step, list(todo), pool), start=1):
        workspace.put_shard(step.name, shard, todo[shard], _its_own(step, records))
        tell(Progress(step=step.name, done=skipped + k, total=len(shards), skipped=skipped))


def _its_own(step: Step, records: Iterable[Record]) -> Iterator[Record]:
    """The records as they come; raises BrokenPromise at one of a type that the step does not write."""
    for record in records:
        if type(record) not in step.writes:
            raise BrokenPromise(
                f"the stage {step.name} wrote {type(record).__name__}, which the plan does not give it"
            )
        yield record


def _borrow(workspace: Workspace, lender: Workspace, step: Step) -> None:
    finished = lender.finished(step.name)
    for shard, digest in _unfinished(workspace, step, _shards(workspace, step.per)).items():
        if finished.get(shard) == digest:
            view = lender.view(step.writes, _scope(step.per, shard))
            workspace.put_shard(step.name, shard, digest, [r for kind in step.writes for r in view.all(kind)])


def _shards(workspace: Workspace, per: Per) -> list[str]:
    if per is Per.REPORT:
        return workspace.report_ids()
    return workspace.event_ids() if per is Per.EVENT else [WORKSPACE]


def _scope(per: Per, shard: str) -> Scope:
    if per is Per.REPORT:
        return Scope(report_id=shard)
    return Scope(event_id=shard) if per is Per.EVENT else Scope()


def _unfinished(workspace: Workspace, step: Step, shards: Sequence[str]) -> dict[str, str]:
    """The shards to do, each with the digest of its input."""
    finished = workspace.finished(step.name)
    key = f"{step.name} {made_by()}"
    digests = {shard: workspace.digest(step.reads, _scope(step.per, shard), key=key) for shard in shards}
    return {shard: digest for shard, digest in digests.items() if finished.get(shard) != digest}


def _results(workspace: Workspace, step: Step, shards: Sequence[str], pool: "_Pool") -> Results:
    views = ((shard, workspace.view(step.reads, _scope(step.per, shard))) for shard in shards)
    if step.per is Per.REPORT and pool.jobs > 1 and len(shards) >= WORTH_A_POOL:
        yield from pool.results(step.run, views)
    else:
        for shard, view in views:
            yield shard, step.run(view, shard)


class _Pool:
    """Worker processes, started when first needed; results come in the order of the shards."""

    def __init__(self, jobs: int, stack: ExitStack) -> None:
        self.jobs = jobs
        self._stack = stack
        self._executor: ProcessPoolExecutor | None = None

    def results(self, work: Run, views: Iterator[tuple[str, View]]) -> Results:
        """Each shard with its records; only a few shards are held at a time."""
        waiting: deque[tuple[str, Future[Sequence[Record]]]] = deque()
        try:
            for shard, view in views:
                waiting.append((shard, self._start().submit(_all_of, work, view, shard)))
                if len(waiting) >= self.jobs * AHEAD:
                    yield _first(waiting)
            while waiting:
                yield _first(waiting)
        except BrokenProcessPool as error:
            raise FoglineError(
                "a worker process ended early (was memory short?): run again with --jobs 1; "
                "nothing finished is lost"
            ) from error

    def _start(self) -> ProcessPoolExecutor:
        if self._executor is None:
            executor = ProcessPoolExecutor(self.jobs, get_context("spawn"), initializer=_leave_interrupts)
            self._stack.callback(executor.shutdown, wait=True, cancel_futures=True)
            self._executor = executor
        return self._executor


def _all_of(work: Run, view: View, shard: str) -> list[Record]:
    """What a stage finds, as a whole: it has to travel from one process to another."""
    return list(work(view, shard))


def _first(waiting: deque[tuple[str, Future[Sequence[Record]]]]) -> tuple[str, Sequence[Record]]:
    shard, future = waiting.popleft()
    return shard, future.result()


def _leave_interrupts() -> None:
    """Ctrl-C is the parent's to answer: it writes what is done and ends the workers."""
    signal(SIGINT, SIG_IGN)
