from bench import copies_made, copy_pairs


def test_pairs_with_one_origin_are_tied_and_near_misses_are_not() -> None:
    told = copy_pairs.rows("choose")
    kinds = copy_pairs.kinds_of(told)
    assert [row["what"] for row, kind in zip(told, kinds, strict=True) if row["kind"] == "none" != kind] == []
    assert copy_pairs.measure(told, kinds)["invented pairs R"] >= 90


def test_the_table_has_each_kind_in_both_halves() -> None:
    kinds = {half: {row["kind"] for row in copy_pairs.rows(half)} for half in ("choose", "report")}
    assert kinds["choose"] == kinds["report"]
    assert len(kinds["choose"]) == 5


def test_parents_of_made_copies_are_found() -> None:
    scores = copies_made.measure(copies_made.made(families=30))
    assert scores["made pairs F1"] > 98
    assert scores["parent right"] > 80


def test_one_seed_makes_one_set() -> None:
    once, again = (copies_made.made(families=3) for _ in range(2))
    assert [m.report.id for m in once] == [m.report.id for m in again]
