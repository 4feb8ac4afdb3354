from collections import Counter
from time import process_time

from bench import growth
from fogline.compare.telling import tellings
from fogline.model.statement import Statement
from fogline.model.view import View
from fogline.stages.link.blocking import ALL_OF, NEAREST, candidates

MOST = 1.6


def test_an_event_has_as_many_statements_as_are_asked_for_and_is_the_same_twice() -> None:
    records = growth.event(25)
    assert sum(isinstance(r, Statement) for r in records) == 25
    assert [r.id for r in records] == [r.id for r in growth.event(25)]


def test_a_few_words_are_everywhere_and_most_are_rare() -> None:
    count = Counter(w for t in tellings(View(growth.event(400))) for w in t.vector)
    assert max(count.values()) > 40
    assert sum(n == 1 for n in count.values()) > len(count) / 3


def test_the_exponent_of_doubled_time_is_one() -> None:
    costs = [growth.Cost(size=n, seconds=n / 10, megabytes=1) for n in (100, 1_000)]
    assert round(growth.exponent(costs), 6) == 1


def test_linking_grows_little_faster_than_the_statements() -> None:
    found = []
    for size in (2 * ALL_OF, 8 * ALL_OF):
        records = growth.event(size)
        assert len(candidates(tellings(View(records)))) <= NEAREST * 2 * size
        start = process_time()
        growth.link(View(records), "event")
        found.append(growth.Cost(size=size, seconds=process_time() - start, megabytes=0))
    assert growth.exponent(found) < MOST
