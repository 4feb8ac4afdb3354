from collections.abc import Sequence

from fogline.model.claim import Claim, DisputeKind, Relation, RelationKind
from fogline.model.entity import Label
from fogline.model.statement import Act
from fogline.model.view import View
from fogline.stages.link.bearing import speakers_differ
from fogline.stages.link.contrast import contrast
from fogline.stages.link.reading import Reading
from fogline.stages.link.relate import relations as relate
from fogline.stages.link.stage import run
from story import Story, alone, on, two


def relations(story: Story, kind: RelationKind | None = None) -> list[Relation]:
    found = [r for r in run(story.view, "event") if isinstance(r, Relation)]
    return [r for r in found if kind in (None, r.kind)]


def told(*said: tuple[str, str, Act], places: Sequence[str] = ()) -> Story:
    story = Story()
    for place in places:
        story.name(place, label=Label.PLACE)
    for n, (speaker, text, act) in enumerate(said):
        story.say(story.report(text, path=f"{n}.txt"), text, speaker=story.name(speaker), act=act)
    return story


def test_two_answers_to_one_question_are_a_dispute_with_both_wordings() -> None:
    kept, left = "The brigade will defend Tarnby.", "The brigade withdrew from Tarnby under attack."
    story = told(("Ada Quill", kept, Act.ASSERT), ("Bo Tarn", left, Act.ASSERT), places=("Tarnby",))
    found = [r for r in relations(story, RelationKind.DISPUTES) if r.question == "Is Tarnby being given up?"]
    (clash,) = found
    assert clash.dispute_kind is DisputeKind.OCCURRENCE
    answers = {a.label: a.wording.exact for a in (clash.left_answer, clash.right_answer) if a}
    assert answers == {"kept": kept, "given up": left}


def test_one_speaker_does_not_dispute_with_himself() -> None:
    story = told(
        ("Ada Quill", "The brigade will defend Tarnby.", Act.ASSERT),
        ("Ada Quill", "The brigade withdrew from Tarnby under attack.", Act.ASSERT),
        places=("Tarnby",),
    )
    assert relations(story, RelationKind.DISPUTES) == []


def test_a_denial_disputes_what_another_says_in_like_words() -> None:
    story = told(
        ("Ada Quill", "The mayor sold the old mill in secret.", Act.ASSERT),
        ("Bo Tarn", "The mayor sold the old mill.", Act.DENY),
    )
    (clash,) = relations(story, RelationKind.DISPUTES)
    assert {a.label for a in (clash.left_answer, clash.right_answer) if a} == {"said", "denied"}


def test_a_denial_of_another_matter_disputes_nothing() -> None:
    story = told(
        ("Ada Quill", "A ferry sails at noon.", Act.ASSERT),
        ("Bo Tarn", "The mayor sold the old mill.", Act.DENY),
    )
    assert relations(story, RelationKind.DISPUTES) == []


def test_two_denials_agree() -> None:
    story = told(
        ("Ada Quill", "The mayor sold the old mill in secret.", Act.DENY),
        ("Bo Tarn", "The mayor sold the old mill.", Act.DENY),
    )
    assert relations(story, RelationKind.DISPUTES) == []


def test_figures_that_cannot_both_hold_ask_how_many() -> None:
    story = Story()
    for speaker, value in (("Ada Quill", 9), ("Bo Tarn", 40)):
        text = f"In the pit of Tarnby {value} miners died."
        said = story.say(story.report(text), text, speaker=story.name(speaker))
        story.figure(said, f"{value} miners", value, value, of="killed", unit="miners")
    asked = {r.question: r.dispute_kind for r in relations(story, RelationKind.DISPUTES)}
    assert asked == {"How many: killed?": DisputeKind.FIGURE}


def test_nobody_differs_from_an_unknown_speaker() -> None:
    left, right = two("The mill burns.", "A mill burns.")
    unknown = Story()
    unknown.say(unknown.report("The mill burns."), "The mill burns.")
    assert speakers_differ(left, right)
    assert not speakers_differ(left, left)
    assert not speakers_differ(left, unknown.told[0])
    assert not speakers_differ(alone("It burns."), unknown.told[0])


def test_every_relation_is_between_claims_of_the_event() -> None:
    story = told(
        ("Ada Quill", "The brigade will defend Tarnby.", Act.ASSERT),
        ("Bo Tarn", "The brigade withdrew from Tarnby under attack.", Act.ASSERT),
        ("Cy Marl", "Tarnby was abandoned by the brigade.", Act.ASSERT),
        places=("Tarnby",),
    )
    records = run(story.view, "event")
    claims = {r.id for r in records if isinstance(r, Claim)}
    assert {r.event_id for r in records if isinstance(r, Claim)} == {"event"}
    found = [r for r in records if isinstance(r, Relation)]
    assert found
    assert all({r.left_id, r.right_id} <= claims and 0 <= r.score <= 1 for r in found)
    assert len({r.id for r in found}) == len(found)


def test_nothing_gives_nothing() -> None:
    assert run(View([]), "event") == []


def test_a_question_of_the_field_is_a_dispute_in_words_that_have_nothing_in_common() -> None:
    story = told(
        ("Ada Quill", "Nobody had told the farmers anything.", Act.ASSERT),
        ("Bo Tarn", "The delta was warned in time.", Act.ASSERT),
    )
    [clash] = relations(story, RelationKind.DISPUTES)
    assert clash.question == "Were people warned?"
    assert {a.label for a in (clash.left_answer, clash.right_answer) if a} == {"warned", "not warned"}


def test_what_a_question_sets_apart_is_not_asked_twice() -> None:
    story = told(
        ("Ada Quill", "There is an outbreak of cholera in the delta.", Act.ASSERT),
        ("Bo Tarn", "There is no outbreak of cholera in the delta.", Act.ASSERT),
    )
    assert {r.question for r in relations(story, RelationKind.DISPUTES)} == {
        "Is there an outbreak of disease?"
    }


def test_what_may_be_answers_no_question_of_the_field() -> None:
    story = told(
        ("Ada Quill", "The farmers may not have been warned.", Act.ASSERT),
        ("Bo Tarn", "The delta was warned in time.", Act.ASSERT),
    )
    assert "Were people warned?" not in {r.question for r in relations(story, RelationKind.DISPUTES)}


def test_a_claim_is_no_update_of_itself() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for day, text in ((3, "The old weir at the mill is shut."), (5, "The old weir at the mill is now open.")):
        story.say(story.report(text, day=day), text, speaker=ada, said=on(day))
    told = story.told
    groups = {"one": told}
    pairs = [(told[0], told[1], contrast(told[0], told[1]))]
    assert [bearing.kind for *_, bearing in pairs if bearing] == [RelationKind.UPDATES]
    assert relate(story.view, groups, pairs, {}, Reading()) == []


def test_who_is_blamed_and_blames_another_disputes_who_did_it_whatever_the_model_reads() -> None:
    story = Story()
    front = story.name("Ostrelk Front", "the rebels", label=Label.ORGANISATION)
    army = story.name("Norra army", label=Label.ORGANISATION)
    for by, text in ((front, "the army"), (army, "the rebels for the fire")):
        story.say(story.report(f"It blamed {text}."), text, speaker=by, act=Act.ACCUSE)
    (found,) = relations(story, RelationKind.DISPUTES)
    assert found.question == "Who did it?"
    answers = [a for a in (found.left_answer, found.right_answer) if a]
    assert {a.label for a in answers} == {"army", "rebels"}


def test_two_questions_of_one_cause_are_asked_as_one() -> None:
    story = Story()
    for name, text in (
        ("Ada Quill", "The fire was sabotage."),
        ("Bo Tarn", "The fire was caused by lightning."),
    ):
        story.say(story.report(text), text, speaker=story.name(name, side=name))
    assert len(relations(story, RelationKind.DISPUTES)) == 1
