from collections.abc import Sequence

from fogline.compare.telling import Telling
from fogline.stages.link.claims import claim_of, claim_parts
from fogline.stages.link.contrast import compared
from fogline.stages.link.reading import Reading
from story import Story


def told(*texts: str) -> Story:
    story = Story()
    for n, text in enumerate(texts):
        story.say(story.report(text), text, speaker=story.name(f"Ada Quill {chr(65 + n)}"))
    return story


def grouped(parts: Sequence[Telling]) -> list[tuple[Telling, ...]]:
    return claim_parts(parts, compared(parts), Reading())


def test_two_ways_to_say_one_thing_are_one_claim() -> None:
    story = told("The old mill of Tarnby burns.", "At Tarnby an old mill burns.", "A ferry sails tomorrow.")
    groups = [sorted(t.text for t in group) for group in grouped(story.told)]
    assert sorted(groups) == [
        ["A ferry sails tomorrow."],
        ["At Tarnby an old mill burns.", "The old mill of Tarnby burns."],
    ]


def test_every_part_is_in_exactly_one_group() -> None:
    story = told("The old mill burns. A ferry sails tomorrow.", "An old mill burns.", "It was so.")
    found = [t.id for group in grouped(story.told) for t in group]
    assert sorted(found) == sorted(t.id for t in story.told)


def test_the_wording_is_a_statement_s_own() -> None:
    story = told("The old mill of Tarnby burns.", "At Tarnby an old mill burns.")
    (group,) = grouped(story.told)
    claim = claim_of(story.view, "event", group)
    assert claim.wording.exact in {t.text for t in story.told}
    assert claim.statement_ids == tuple(sorted(t.statement.id for t in story.told))


def test_the_order_of_tellings_changes_nothing() -> None:
    story = told("The old mill of Tarnby burns.", "At Tarnby an old mill burns.", "A ferry sails tomorrow.")
    forwards = [claim_of(story.view, "e", g) for g in grouped(story.told)]
    backwards = [claim_of(story.view, "e", g) for g in grouped(story.told[::-1])]
    assert forwards == backwards


def test_nothing_makes_no_claim() -> None:
    assert grouped([]) == []


def test_figures_that_differ_keep_like_words_apart() -> None:
    story = Story()
    for speaker, value in (("Ada Quill", 80), ("Bo Tarn", 100)):
        text = f"In the pit of Tarnby {value} miners died."
        said = story.say(story.report(text), text, speaker=story.name(speaker))
        story.figure(said, f"{value} miners", value, value, of="killed", unit="miners")
    assert [len(group) for group in grouped(story.told)] == [1, 1]
