from itertools import combinations

import pytest

from fogline.stages.link import blocking
from fogline.stages.link.blocking import MOST_HOLDERS, NEAREST, candidates
from story import Story


def told(*texts: str) -> Story:
    story = Story()
    for text in texts:
        story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    return story


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every event is taken for a large one."""
    monkeypatch.setattr(blocking, "ALL_OF", 0)


def test_in_a_small_event_every_two_statements_are_a_pair_once() -> None:
    found = told("The old mill burns.", "A ferry sails.", "It rained.").told
    assert len(candidates(found)) == 3
    assert all(left.id < right.id for left, right in candidates(found))


def test_parts_of_one_statement_are_no_pair() -> None:
    assert candidates(told("The old mill burns. An old mill was lost.").told) == []


@pytest.mark.usefixtures("large")
def test_in_a_large_event_a_pair_shares_a_word() -> None:
    assert candidates(told("The mill burns.", "A ferry sails.").told) == []
    ((left, right),) = candidates(told("The old mill burns.", "An old mill was lost.").told)
    assert left.id < right.id


@pytest.mark.usefixtures("large")
def test_a_word_of_nearly_everybody_makes_no_pair() -> None:
    texts = [f"The mill stands {chr(0x4E00 + n)}" for n in range(MOST_HOLDERS + 1)]
    shared = told(*texts).told
    words = {w for t in shared for w in t.vector}
    common = {w for w in words if sum(w in t.vector for t in shared) > MOST_HOLDERS}
    assert common
    assert all(any(w in a.vector and w in b.vector for w in words - common) for a, b in candidates(shared))


@pytest.mark.usefixtures("large")
def test_pairs_grow_with_the_tellings_and_not_with_their_square() -> None:
    found = told(*[f"The mill of lot {n} burns, ferry {n % 7}." for n in range(MOST_HOLDERS - 1)]).told
    assert len(candidates(found)) <= NEAREST * len(found) < len(list(combinations(found, 2)))


@pytest.mark.parametrize("size", [0, 300])
def test_the_order_of_tellings_changes_nothing(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocking, "ALL_OF", size)
    found = told("The old mill burns.", "An old mill was lost.", "A mill is old.").told
    pairs = [(a.id, b.id) for a, b in candidates(found)]
    assert pairs == [(a.id, b.id) for a, b in candidates(found[::-1])]
