from fogline.model.citation import cite
from fogline.model.claim import Answer, Claim, ClaimKind, ClaimPart, Dispute, DisputeKind, Position
from fogline.model.standing import Gap, GapKind
from fogline.model.statement import Statement
from fogline.stages.weigh.missing import on_one_origin, sides_not_heard, without_speaker
from fogline.stages.weigh.origins import Provenance, origins_of, provenance_of
from fogline.stages.weigh.standing import standing_of
from story import Story


def bare(*texts: str, of: str = "killed") -> list[Gap]:
    story = Story()
    for text in texts:
        told = story.say(story.report(text, path=text), text)
        story.figure(told, "Nine miners", 9, 9, of=of)
    return list(without_speaker(provenance_of(story.view)))


def test_a_toll_without_a_speaker_is_a_gap() -> None:
    (gap,) = bare("Nine miners were killed.")
    assert gap.kind is GapKind.FIGURE_WITHOUT_SPEAKER
    assert gap.text == "Nobody is named for “Nine miners” (killed)."


def test_the_same_toll_in_two_reports_is_one_gap_that_cites_both() -> None:
    (gap,) = bare("Nine miners were killed.", "Nine miners were killed in the pit.")
    assert gap.text == "Nobody is named for “Nine miners” (killed)."
    assert len(gap.citations) == 2


def test_a_sum_without_a_speaker_is_none() -> None:
    assert bare("Nine miners got aid.", of="aid") == []


def test_a_part_and_a_toll_of_another_year_are_none() -> None:
    assert bare("Nine miners were killed in the floods of 1931.", "The 1931 floods killed Nine miners.") == []
    assert bare("It hurt many, including Nine miners killed.") == []


def test_a_toll_that_somebody_gives_elsewhere_is_none() -> None:
    story = Story()
    first, second = "Nine miners were killed.", "Nine miners were killed, Ada Quill said."
    story.figure(story.say(story.report(first), first), "Nine miners", 9, 9, of="killed")
    told = story.say(story.report(second), "Nine miners were killed", speaker=story.name("Ada Quill"))
    story.figure(told, "Nine miners", 9, None, of="killed")
    assert list(without_speaker(provenance_of(story.view))) == []


def dispute(provenance: Provenance, key: str, *answers: Statement) -> Dispute:
    positions = tuple(
        Position(
            label=s.id,
            answers=(
                Answer(
                    label="",
                    statement_id=s.id,
                    wording=cite(provenance.view.report(s.report_id), s.content[0]),
                ),
            ),
            claim_ids=(),
            origins=origins_of(provenance, [s.id]),
        )
        for s in answers
    )
    return Dispute(
        id=key,
        event_id="event",
        question="Is it shut?",
        kind=DisputeKind.OCCURRENCE,
        positions=positions,
        reason="",
    )


def quarrel(*sides: str) -> tuple[Provenance, list[Statement]]:
    story = Story()
    said = [
        story.say(
            story.report(f"Shut, Speaker {k} said."), "Shut", speaker=story.name(f"Speaker {k}", side=side)
        )
        for k, side in enumerate(sides)
    ]
    return provenance_of(story.view), said


def test_a_quarrel_within_one_side_lacks_the_other() -> None:
    provenance, said = quarrel("Orvenia", "Orvenia")
    (gap,) = sides_not_heard(provenance, [dispute(provenance, "a", *said)])
    assert gap.kind is GapKind.SIDE_NOT_HEARD
    assert gap.text == "Is it shut? Only Orvenia is heard on it."
    assert len(gap.citations) == 2


def test_the_side_that_speaks_elsewhere_is_named() -> None:
    provenance, said = quarrel("Orvenia", "Orvenia", "Vaubrel")
    found = [dispute(provenance, "a", *said[:2]), dispute(provenance, "b", said[0], said[2])]
    (gap,) = sides_not_heard(provenance, found)
    assert gap.text == "Is it shut? Only Orvenia is heard on it; Vaubrel not."


def test_a_quarrel_of_two_sides_lacks_none() -> None:
    provenance, said = quarrel("Orvenia", "Vaubrel")
    assert list(sides_not_heard(provenance, [dispute(provenance, "a", *said)])) == []


def echoed(reports: int) -> list[Gap]:
    story = Story()
    ada = story.name("Ada Quill")
    said = [
        story.say(
            story.report("The weir fell, Ada Quill said.", path=f"{k}.txt"), "The weir fell", speaker=ada
        )
        for k in range(reports)
    ]
    provenance = provenance_of(story.view)
    parts = tuple(
        ClaimPart(statement_id=s.id, wording=cite(provenance.view.report(s.report_id), s.content[0]))
        for s in said
    )
    claim = Claim(id="claim", event_id="event", kind=ClaimKind.EVENT, parts=parts)
    return list(on_one_origin(provenance, [claim], [standing_of(provenance, claim, [], False)]))


def test_what_many_reports_carry_from_one_origin_is_a_gap() -> None:
    (gap,) = echoed(3)
    assert gap.text == "3 reports carry “The weir fell”, all from one origin: Ada Quill."
    assert len(gap.citations) == 3


def test_two_reports_of_one_origin_are_none() -> None:
    assert echoed(2) == []
