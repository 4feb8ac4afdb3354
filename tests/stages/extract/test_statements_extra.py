import csv
from pathlib import Path

import pytest
from extract_sample import attribution, statements

from fogline.model.statement import Statement

PATH = Path(__file__).parents[2] / "data" / "statements_extra.tsv"
LINES = [x for x in PATH.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
ROWS = list(csv.DictReader(LINES, delimiter="\t"))
FLOORS = {"channel": 0.95, "hedge": 0.95, "act": 0.95, "negated": 0.95, "said": 0.95}


def _statement(row: dict[str, str]) -> Statement:
    [found] = statements(row["text"], attribution(row["text"], row["source"], row["cue"], row["content"]))
    return found


def _agrees(row: dict[str, str], found: Statement, column: str) -> bool:
    text, want = row["text"], row[column]
    if column == "act":
        return found.act.value == want
    if column == "negated":
        return found.negated is (want == "yes")
    part = {"channel": found.channel, "hedge": found.hedge}.get(column)
    span = found.said_span if column == "said" else part.span if part else None
    return want in span.of(text) if span and want else not span and not want


def test_the_gold_has_sixty_sentences_or_more() -> None:
    assert len(ROWS) >= 60


@pytest.mark.parametrize("column", FLOORS)
def test_what_the_words_around_tell_stays_above_its_floor(column: str) -> None:
    wrong = [row["text"] for row in ROWS if not _agrees(row, _statement(row), column)]
    assert len(wrong) <= (1 - FLOORS[column]) * len(ROWS), wrong
