from fogline.model.citation import cite
from fogline.model.claim import Claim, ClaimKind, ClaimPart, Relation, RelationKind
from fogline.model.standing import Standing, Status
from fogline.model.statement import Act
from fogline.stages.weigh.origins import provenance_of
from fogline.stages.weigh.standing import standing_of
from story import Story

Said = tuple[str, str | None, Act, str]


def stand(*said: Said, disputed: bool = False, relations: tuple[Relation, ...] = ()) -> Standing:
    """The standing of one claim that these speakers, of these sides, make by these cues."""
    story = Story()
    for n, (name, side, act, cue) in enumerate(said):
        report = story.report(f"The weir is shut, {name} {cue}.", path=f"{n}.txt")
        story.say(report, "The weir is shut", speaker=story.name(name, side=side), act=act, cue=cue)
    statements = story.view.statements
    report = story.view.report(statements[0].report_id)
    claim = Claim(
        id="claim:a",
        event_id="event",
        kind=ClaimKind.EVENT,
        parts=tuple(
            ClaimPart(statement_id=s.id, wording=cite(report, statements[0].content[0])) for s in statements
        ),
    )
    return standing_of(provenance_of(story.view), claim, relations, disputed)


def update(left: str, right: str) -> Relation:
    return Relation(
        id="relation", left_id=left, right_id=right, kind=RelationKind.UPDATES, score=1, reason=""
    )


ADA: Said = ("Ada Quill", "Orvenia", Act.ASSERT, "said")
BO: Said = ("Bo Tarn", "Vaubrel", Act.ASSERT, "said")
CY: Said = ("Cy Marl", "Orvenia", Act.ASSERT, "said")


def test_one_origin_in_one_report_is_single() -> None:
    found = stand(ADA)
    assert (found.status, found.credibility, found.independent) == (Status.SINGLE, 6, 1)


def test_one_origin_in_two_reports_is_an_echo() -> None:
    found = stand(ADA, ADA)
    assert (found.status, found.credibility, found.independent) == (Status.ECHOED, 6, 1)


def test_two_parties_corroborate() -> None:
    found = stand(ADA, BO)
    assert (found.status, found.credibility) == (Status.CORROBORATED, 1)
    assert found.parties == ("Orvenia", "Vaubrel")


def test_two_origins_of_one_party_do_not() -> None:
    found = stand(ADA, CY)
    assert (found.status, found.credibility) == (Status.ECHOED, 3)


def test_a_concession_of_the_other_side_is_worth_more_than_an_echo() -> None:
    found = stand(ADA, ("Bo Tarn", "Vaubrel", Act.CONCEDE, "conceded"))
    assert (found.status, found.credibility) == (Status.CONCEDED, 2)


def test_a_contradiction_comes_before_everything_else() -> None:
    assert (stand(ADA, disputed=True).status, stand(ADA, disputed=True).credibility) == (Status.DISPUTED, 5)
    assert stand(ADA, BO, disputed=True).credibility == 4


def test_the_earlier_of_two_figures_is_updated_and_the_later_is_not() -> None:
    assert stand(ADA, relations=(update("claim:a", "claim:b"),)).status is Status.UPDATED
    assert stand(ADA, relations=(update("claim:b", "claim:a"),)).status is Status.SINGLE


def test_a_retraction_withdraws() -> None:
    assert stand(("Ada Quill", None, Act.ASSERT, "retracted")).status is Status.WITHDRAWN


def test_the_rule_begins_with_its_digit() -> None:
    for found in (stand(ADA), stand(ADA, BO), stand(ADA, CY), stand(ADA, disputed=True)):
        assert found.rule.startswith(f"{found.credibility}: ")


def test_every_origin_that_is_counted_is_listed() -> None:
    found = stand(ADA, BO, CY, ADA)
    assert found.independent == len(found.origins) == 3
