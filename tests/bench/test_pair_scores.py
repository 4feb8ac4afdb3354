from bench.score.pairs import best_f1, of_sets, rates, recall_at


def test_rates_are_percent_of_what_was_found_and_of_what_is_there() -> None:
    found = rates(2, 4, 8)
    assert (found.precision, found.recall) == (50, 25)
    assert round(found.f1, 2) == 33.33


def test_nothing_found_is_no_division_by_nothing() -> None:
    assert (rates(0, 0, 0).f1, rates(0, 0, 3).precision) == (0, 0)


def test_sets_are_compared_by_their_members() -> None:
    assert of_sets("abc", "bcd").f1 == of_sets("bcd", "abc").f1
    assert of_sets("ab", "ab").f1 == 100


def test_the_best_cut_takes_all_pairs_of_one_score_together() -> None:
    scored = [(0.9, True), (0.5, True), (0.5, False), (0.1, False)]
    assert best_f1(scored) == 80
    assert recall_at(scored, 97) == 50


def test_a_score_of_nothing_is_never_above_the_cut() -> None:
    assert best_f1([(0.0, True), (0.0, True)]) == 0
