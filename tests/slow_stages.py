"""Runs the small stages slowly over a workspace, so that a test can end the run half-way."""

import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from fake_stages import PLAN, extract, reports
from fogline.model.view import Record, View
from fogline.runners.local import run
from fogline.store.workspace import Workspace


def slow_extract(view: View, shard: str) -> Sequence[Record]:
    time.sleep(0.4)
    return extract(view, shard)


def main() -> None:
    with Workspace.open(sys.argv[1]) as workspace:
        for report in reports():
            workspace.add_report(report)
        plan = [replace(step, run=slow_extract) if step.name == "extract" else step for step in PLAN]
        run(workspace, plan, tell=lambda progress: print(progress.step, progress.done, flush=True))


if __name__ == "__main__":
    main()
