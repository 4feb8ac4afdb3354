"""What Fogline reaches, stage by stage, beside its floors and what others reach.

    python bench/run.py [--data DIR] [--reports DIR ...] [--only SUITE ...] [--quick] [--json OUT]

DIR of --data has sub-folders of `*.jsonl.gz` files, told apart by the keys of their rows; a suite whose
data or whose stage is missing is skipped, and said so. DIR of --reports has `.txt` reports and a
`gold.json`, or folders that have. Without them: the example event, and ../shared where it exists. Exit code 1: a figure below
its floor.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from bench.data import Dataset, sets  # noqa: E402
from bench.floors import Floors, Result, as_json  # noqa: E402
from bench.table import Peers, table  # noqa: E402

HERE = ROOT / "bench"
SHARED = ROOT.parent / "shared"
EXAMPLE = ROOT / "src" / "fogline" / "data" / "example"
SUITES = ("statements", "events", "copies", "timeline", "names", "times", "quantities", "places", "glue")
BRIEF, REAL, SPEED, PAIRS, GROWTH, LONG = "brief", "real", "speed", "pairs", "growth", "long"
GOLD = "gold.json"


class Skipped(Exception):
    """A suite that cannot run here, and why."""


def say(text: str) -> None:
    """Tell of progress, apart from the table."""
    print(text, file=sys.stderr, flush=True)


def loaded(name: str) -> ModuleType:
    """The module of a suite; raises Skipped where the stage that it measures is not there."""
    try:
        return importlib.import_module(f"bench.{name}")
    except ImportError as error:
        if error.name == f"bench.{name}" or (error.name or "").startswith("fogline"):
            raise Skipped(f"not built yet: {error.name}") from error
        raise


def stage_suite(name: str, data: Path, *, quick: bool) -> Iterator[Result]:
    """The results of a suite on every set that its folders have."""
    suite = loaded(name)
    there = [data / folder for folder in suite.FOLDERS if (data / folder).is_dir()]
    if not there:
        raise Skipped(f"no folder {' or '.join(suite.FOLDERS)} in {data}")
    found = [sets(folder, suite.SHAPES) for folder in there]
    for folder, unused in zip(there, (f.unused for f in found), strict=True):
        if unused:
            say(f"{name}: no rows of its shape in {folder.name}: {', '.join(unused)}")
    if not any(f.sets for f in found):
        raise Skipped(f"no rows of its shape in {', '.join(map(str, there))}")
    for one in (one for f in found for one in f.sets):
        few = getattr(suite, "QUICK", None)
        chosen = one.first(few) if quick and few else one
        say(f"{name}/{one.name} {'; '.join(chosen.notes)}")
        yield from results(name, chosen, suite)


def results(name: str, data: Dataset, suite: ModuleType) -> Iterator[Result]:
    """A result for each measure of one set; what others reach on it has no floor."""
    less, others = (getattr(suite, name, frozenset()) for name in ("LESS_IS_BETTER", "OTHERS"))
    digest = data.digest()
    for measure, figure in suite.measure(data.parts).items():
        yield Result(
            suite=name,
            set=data.name,
            measure=measure,
            figure=figure,
            digest="" if measure in others else digest,
            less_is_better=measure in less,
        )


def report_folders(asked: Sequence[Path]) -> list[tuple[Path, Path]]:
    """(folder of reports, its gold): those asked for, or the example and what ../shared has."""
    beside = asked or [SHARED / "reports", SHARED / "events"]
    known = [(folder, folder / GOLD) for parent in beside for folder in with_gold(parent)]
    if asked:
        return known
    return [(EXAMPLE, HERE / "gold" / "example" / GOLD), *known]


def with_gold(folder: Path) -> list[Path]:
    """The folder where it has a gold, or those of its sub-folders that have one."""
    return [folder] if (folder / GOLD).is_file() else sorted(p.parent for p in folder.glob(f"*/{GOLD}"))


def brief_suite(asked: Sequence[Path]) -> Iterator[Result]:
    """The results of whole briefs, and their mean where there are several."""
    suite = loaded(BRIEF)
    scores = []
    folders = report_folders(asked)
    if not folders:
        raise Skipped(f"no {GOLD} in {', '.join(map(str, asked))} nor in a folder of it")
    for folder, gold in folders:
        say(f"{BRIEF}/{folder.name}")
        digest = suite.dataset(folder, gold).digest()
        scores.append(suite.measure(folder, gold))
        for measure, figure in scores[-1].items():
            yield Result(suite=BRIEF, set=folder.name, measure=measure, figure=figure, digest=digest)
    if len(scores) > 1:
        for measure, figure in suite.mean(scores).items():
            yield Result(suite=BRIEF, set="mean", measure=measure, figure=figure)


def real_suite(data: Path) -> Iterator[Result]:
    """The means of real events marked for claims, origins and disputes, apart for those that choices are made on."""
    suite = loaded(REAL)
    try:
        halves = list(suite.halves(HERE / "gold" / "real", data))
    except FileNotFoundError as error:
        raise Skipped(f"the texts of the marked events are not in {data}: {error.filename}") from error
    for half, events in halves:
        say(f"{REAL}/{half} {', '.join(e.name for e in events)}")
        digest = suite.dataset(half, events).digest()
        for measure, figure in suite.together([suite.measure(e) for e in events]).items():
            yield Result(suite=REAL, set=half, measure=measure, figure=figure, digest=digest)


def speed_suite(asked: Sequence[Path]) -> Iterator[Result]:
    """The results of timing, which have no floors: they tell of the machine too."""
    suite = loaded(SPEED)
    folders = [folder for folder, _ in report_folders(asked)] or list(asked)
    for measure, figure in suite.measure(folders).items():
        yield Result(suite=SPEED, set="reports", measure=measure, figure=figure)


def pairs_suite() -> Iterator[Result]:
    """The results of the pairs of statements, beside likenesses; an encoder only where one is named."""
    suite = loaded(PAIRS)
    encoder = loaded("encoder").encoder()
    if encoder is None:
        say(f"{PAIRS}: no sentence encoder to compare with: FOGLINE_ENCODER names none")
    data = suite.dataset(HERE / "gold" / "pairs")
    for measure, figure in suite.measure(data.parts, encoder).items():
        digest = "" if measure.startswith(suite.OTHERS) else data.digest()
        less = measure in suite.LESS_IS_BETTER
        yield Result(
            suite=PAIRS, set="unseen", measure=measure, figure=figure, digest=digest, less_is_better=less
        )


def growth_suite(*, quick: bool) -> Iterator[Result]:
    """The results of growth, which have no floors: they tell of the machine too."""
    suite = loaded(GROWTH)
    for measure, figure in suite.measure(quick=quick).items():
        yield Result(suite=GROWTH, set="generated", measure=measure, figure=figure)


def long_suite(*, quick: bool) -> Iterator[Result]:
    """The results of long reports, which have no floors; a quarter of an hour, so only where asked for."""
    suite = loaded(LONG)
    for measure, figure in suite.measure(quick=quick).items():
        yield Result(suite=LONG, set="generated", measure=measure, figure=figure)


def all_results(args: argparse.Namespace) -> list[Result]:
    """The results of every suite asked for; those that cannot run are named and left out."""
    runs = {BRIEF: lambda: brief_suite(args.reports)}
    runs |= {REAL: lambda: real_suite(args.data)}
    runs |= {name: lambda name=name: stage_suite(name, args.data, quick=args.quick) for name in SUITES}
    runs |= {PAIRS: pairs_suite, GROWTH: lambda: growth_suite(quick=args.quick)}
    runs |= {SPEED: lambda: speed_suite(args.reports)}
    found: list[Result] = []
    runs |= {LONG: lambda: long_suite(quick=args.quick)}
    for name in args.only or (name for name in runs if name != LONG):
        try:
            found += runs[name]()
        except Skipped as why:
            say(f"{name} skipped: {why}")
    return found


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=SHARED / "bench", metavar="DIR")
    parser.add_argument("--reports", type=Path, action="append", default=[], metavar="DIR")
    parser.add_argument(
        "--only", action="append", choices=[BRIEF, REAL, *SUITES, PAIRS, GROWTH, SPEED, LONG], metavar="SUITE"
    )
    parser.add_argument(
        "--quick", action="store_true", help="the first rows alone of the sets that take minutes"
    )
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    parser.add_argument("--floors", type=Path, default=HERE / "floors.json", metavar="FILE")
    parser.add_argument("--set-floors", action="store_true", help="pin what is reached now")
    return parser.parse_args()


def main() -> int:
    """Run the suites, print the table; 1 where a figure is below its floor."""
    args = arguments()
    found = all_results(args)
    floors = Floors(args.floors)
    print(table(found, floors, Peers(HERE / "peers.tsv")))
    if args.json:
        args.json.write_text(json.dumps(as_json(found), indent=1) + "\n")
    if args.set_floors:
        floors.pin(found)
        return 0
    broken = floors.broken(found)
    for sentence in broken:
        say(sentence)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
