"""The figures of the project's own golds: `python -m bench.own [--wrong]`, in the root of the repository."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial

from bench.own import circumstances, missed, quotes, speakers
from bench.own.tables import HALVES, Row, in_half, rows_of

Check = Callable[[Row], bool]


def main() -> None:
    """Print what is right in each half of each gold, and on wish what is wrong in the first."""
    parser = argparse.ArgumentParser(prog="python -m bench.own")
    parser.add_argument(
        "--wrong", action="store_true", help="print the rows of the first half that are wrong"
    )
    wrong = parser.parse_args().wrong
    print(f"{'gold':28}{HALVES[0]:>14}{HALVES[1]:>14}")
    for name, check, rows in _golds():
        cells = [_score(check, in_half(rows, half)) for half in HALVES]
        print(f"{name:28}{cells[0]:>14}{cells[1]:>14}", flush=True)
        if wrong:
            missed = [row["text"] for row in in_half(rows, HALVES[0]) if not check(row)]
            print(*(f"    {text!r}" for text in missed), sep="\n")


def _golds() -> list[tuple[str, Check, Sequence[Row]]]:
    told = rows_of("statements_extra")
    fields = [(f, partial(_agrees, f), told) for f in circumstances.FIELDS]
    return [
        ("speakers", speakers.is_right, rows_of("speakers")),
        *fields,
        ("quotations", quotes.is_found, rows_of("quotations")),
        ("quotations that are speech", quotes.is_told_from_titles, rows_of("quotations")),
        ("missed by other tools", missed.is_found, rows_of("missed")),
    ]


def _agrees(field: str, row: Row) -> bool:
    return circumstances.agrees(row, field)


def _score(check: Check, rows: Sequence[Row]) -> str:
    right = sum(map(check, rows))
    return f"{right}/{len(rows)} {100 * right / max(1, len(rows)):.1f}"


if __name__ == "__main__":
    main()
