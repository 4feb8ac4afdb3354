from fogline.stages.link.claims import claim_of, claim_parts
from story import Story


def told(*texts: str) -> Story:
    story = Story()
    for n, text in enumerate(texts):
        story.say(story.report(text), text, speaker=story.name(f"Ada Quill {chr(65 + n)}"))
    return story


def test_two_ways_to_say_one_thing_are_one_claim() -> None:
    story = told("The old mill of Tarnby burns.", "At Tarnby an old mill burns.", "A ferry sails tomorrow.")
    groups = [sorted(t.text for t in group) for group in claim_parts(story.told)]
    assert sorted(groups) == [
        ["A ferry sails tomorrow."],
        ["At Tarnby an old mill burns.", "The old mill of Tarnby burns."],
    ]


def test_every_part_is_in_exactly_one_group() -> None:
    story = told("The old mill burns. A ferry sails tomorrow.", "An old mill burns.", "It was so.")
    found = [t.id for group in claim_parts(story.told) for t in group]
    assert sorted(found) == sorted(t.id for t in story.told)


def test_the_wording_is_a_statement_s_own() -> None:
    story = told("The old mill of Tarnby burns.", "At Tarnby an old mill burns.")
    (group,) = claim_parts(story.told)
    claim = claim_of(story.view, "event", group)
    assert claim.wording.exact in {t.text for t in story.told}
    assert claim.statement_ids == tuple(sorted(t.statement.id for t in story.told))


def test_the_order_of_tellings_changes_nothing() -> None:
    story = told("The old mill of Tarnby burns.", "At Tarnby an old mill burns.", "A ferry sails tomorrow.")
    forwards = [claim_of(story.view, "e", g) for g in claim_parts(story.told)]
    backwards = [claim_of(story.view, "e", g) for g in claim_parts(story.told[::-1])]
    assert forwards == backwards


def test_nothing_makes_no_claim() -> None:
    assert claim_parts([]) == []
