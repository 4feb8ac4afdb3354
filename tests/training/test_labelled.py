"""Labels of pairs name statements of a corpus by number; the words are read from the corpus."""

import gzip
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "training"
sys.path[:0] = [str(ROOT), str(ROOT / "bearing")]

import labelled  # noqa: E402

from events import CLASSES  # noqa: E402

TEXT = 'Ada said "the mill burns" and Bo denied it burns.'
HEAD = "class\tleft_document\tleft_number\tright_document\tright_number\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    said = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 25]]}
    denied = {"source": [[30, 32]], "cue": [[33, 39]], "content": [[40, 48]]}
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write(
            json.dumps({"doc_id": "gazette_2031-05-04_mill", "text": TEXT, "attributions": [said, denied]})
        )
    return path


def labels(tmp_path: Path, row: str) -> Path:
    path = tmp_path / "labels.tsv"
    path.write_text(HEAD + row, encoding="utf-8")
    return path


def test_a_row_is_a_pair_of_statements_with_their_words_speakers_and_day(
    tmp_path: Path, corpus: Path
) -> None:
    [pair] = labelled.labelled(labels(tmp_path, "dispute\t0\t0\t0\t1\n"), corpus)
    assert (pair.left.words, pair.right.words) == ('the mill burns"', "it burns")
    assert (pair.left.speaker, pair.right.speaker) == ("ada", "bo")
    assert pair.left.said.isoformat() == "2031-05-04"
    assert CLASSES[pair.bearing] == "dispute"


def test_a_document_that_the_corpus_lacks_is_an_error(tmp_path: Path, corpus: Path) -> None:
    with pytest.raises(IndexError):
        list(labelled.labelled(labels(tmp_path, "same\t7\t0\t0\t1\n"), corpus))


def test_the_shipped_labels_are_of_known_classes() -> None:
    rows = (ROOT / "bearing" / "labels.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) > 10_000
    assert {row.split("\t")[0] for row in rows} == set(CLASSES)
