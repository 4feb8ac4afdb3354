from fogline.stages.weigh.later import ALL_OF, Told, in_order
from story import Story, on


def told(*days: int, text: str = "The mill of Tarnby burned.") -> Told:
    story = Story()
    for k, day in enumerate(days):
        story.say(story.report(text, path=f"{k}.txt", day=day), text, speaker=story.name(f"Ada{k} Quill"))
    return in_order(story.view, story.told)


def test_parts_come_in_the_order_of_their_days() -> None:
    found = told(9, 3, 6)
    assert list(found.days) == sorted(found.days)
    assert len(list(found.after(on(3)))) == 2
    assert list(found.after(on(9))) == []
    assert list(found.after(None)) == []


def test_what_shares_a_word_is_like_and_only_what_is_later() -> None:
    found = told(3, 6, 9)
    assert len(found.like(found.parts[0], on(3))) == 2


def test_among_many_a_common_word_finds_nothing() -> None:
    found = told(*[3] * (ALL_OF + 1))
    assert found.like(found.parts[0], on(2)) == []
