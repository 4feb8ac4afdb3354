from fogline.stages.link.blocking import MOST_HOLDERS, candidates
from story import Story


def told(*texts: str) -> Story:
    story = Story()
    for text in texts:
        story.say(story.report(text), text, speaker=story.name("Ada Quill"))
    return story


def test_a_word_in_common_makes_a_pair_once() -> None:
    ((left, right),) = candidates(told("The old mill burns.", "An old mill was lost.").told)
    assert left.id < right.id


def test_nothing_in_common_makes_no_pair() -> None:
    assert list(candidates(told("The mill burns.", "A ferry sails.").told)) == []


def test_parts_of_one_statement_are_no_pair() -> None:
    assert list(candidates(told("The old mill burns. An old mill was lost.").told)) == []


def test_a_word_of_nearly_everybody_makes_no_pair() -> None:
    texts = [f"The mill burns {chr(0x4E00 + n)}" for n in range(MOST_HOLDERS + 1)]
    shared = told(*texts).told
    words = {w for t in shared for w in t.vector}
    common = [w for w in words if sum(w in t.vector for t in shared) > MOST_HOLDERS]
    assert common
    assert all(any(w in a.vector and w in b.vector for w in words - {*common}) for a, b in candidates(shared))


def test_the_order_of_tellings_changes_nothing() -> None:
    found = told("The old mill burns.", "An old mill was lost.", "A mill is old.").told
    pairs = [(a.id, b.id) for a, b in candidates(found)]
    assert pairs == [(a.id, b.id) for a, b in candidates(found[::-1])]
