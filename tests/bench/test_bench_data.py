import gzip
import json

import pytest
from bench.data import sets

SHAPES = ({"articles": frozenset({"id", "text"}), "gold": frozenset({"dates"})},)
MARKED = ({"documents": frozenset({"doc_id", "attributions"})},)


@pytest.fixture
def folder(tmp_path):
    def write(name, *rows):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in rows)
        return tmp_path

    return write


def test_files_are_told_apart_by_the_keys_of_their_rows_whatever_their_names(folder) -> None:
    folder("story_one", {"id": 1, "text": "Rain.", "more": 0})
    place = folder("story.held-out", {"dates": ["2031-01-02"]})
    (found,) = sets(place, SHAPES).sets
    assert found.name == "story"
    assert found.parts == {
        "articles": [{"id": 1, "text": "Rain.", "more": 0}],
        "gold": [{"dates": ["2031-01-02"]}],
    }


def test_a_set_without_one_of_its_parts_is_named_and_not_used(folder) -> None:
    place = folder("story", {"id": 1, "text": "Rain."})
    found = sets(place, SHAPES)
    assert (found.sets, found.unused) == ([], ["story.jsonl.gz"])


def test_training_rows_are_left_out_where_there_are_others(folder) -> None:
    folder("news.train", {"doc_id": "a", "attributions": [], "split": "train"})
    place = folder("news.dev", {"doc_id": "b", "attributions": [], "split": "dev"})
    (found,) = sets(place, MARKED).sets
    assert [row["doc_id"] for row in found.parts["documents"]] == ["b"]
    assert found.notes == ("1 training rows left out",)


def test_training_rows_alone_are_used(folder) -> None:
    place = folder("news.train", {"doc_id": "a", "attributions": [], "split": "train"})
    assert len(sets(place, MARKED).sets[0].parts["documents"]) == 1


def test_the_first_rows_are_another_set_of_data(folder) -> None:
    place = folder("news", *({"doc_id": name, "attributions": []} for name in "abc"))
    (whole,) = sets(place, MARKED).sets
    few = whole.first(2)
    assert few.notes == ("first 2 of 3 documents",)
    assert few.digest() != whole.digest()
    assert whole.first(3).digest() == whole.digest()
