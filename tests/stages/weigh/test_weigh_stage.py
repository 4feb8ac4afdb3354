from fogline.model.claim import Claim, Dispute, Relation
from fogline.model.entity import Entity, Label, Mention
from fogline.model.event import Event
from fogline.model.report import Report
from fogline.model.standing import Control, Standing
from fogline.model.statement import Statement
from fogline.model.view import Record, View
from fogline.stages.link.stage import run as link
from fogline.stages.weigh.stage import run
from story import Story

KINDS = (Report, Entity, Mention, Statement, Event)


def linked() -> list[Record]:
    story = Story()
    story.name("Tarnby", label=Label.PLACE)
    for name, text in (
        ("Ada Quill", "The brigade will defend Tarnby."),
        ("Bo Tarn", "The brigade withdrew from Tarnby under attack."),
    ):
        story.say(story.report(text), text, speaker=story.name(name))
    records: list[Record] = [r for kind in KINDS for r in story.view.all(kind)]
    return [*records, *link(story.view, "event")]


def test_every_claim_has_one_standing() -> None:
    records = linked()
    found = run(View(records), "event")
    claims = sorted(r.id for r in records if isinstance(r, Claim))
    assert sorted(r.claim_id for r in found if isinstance(r, Standing)) == claims


def test_a_dispute_is_weighed_and_its_claims_are_contested() -> None:
    records = linked()
    assert any(isinstance(r, Relation) for r in records)
    found = run(View(records), "event")
    disputes = [r for r in found if isinstance(r, Dispute)]
    assert "Is Tarnby being given up?" in {d.question for d in disputes}
    assert {r.credibility for r in found if isinstance(r, Standing)} == {5}
    assert [r.basis.value for r in found if isinstance(r, Control)] == ["disputed"]


def test_the_order_of_arrival_changes_nothing() -> None:
    records = linked()
    assert run(View(records), "event") == run(View(reversed(records)), "event")


def test_every_record_has_an_id_of_its_own() -> None:
    ids = [r.id for r in run(View(linked()), "event")]
    assert len(ids) == len(set(ids))


def test_nothing_gives_nothing() -> None:
    assert run(View([]), "event") == []
