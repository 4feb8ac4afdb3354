from fogline.model.entity import Entity, Mention
from fogline.model.origin import Copy, CopyKind, Occasion
from fogline.model.report import Report
from fogline.model.statement import Statement, StatementKind
from fogline.model.view import Record, View
from fogline.stages.trace.stage import run
from story import Story

SHARED = "the keeper of the weir walked along the wall at dawn and found that both gates were open"
QUOTED = "We shall keep the weir shut until the last house is dry."
TURNED = "Until the last house has dried we shall keep the weir shut."


def copies(records: list[Record]) -> list[Copy]:
    return [r for r in records if isinstance(r, Copy)]


def test_a_reprint_has_its_passages_and_its_parent() -> None:
    story = Story()
    first = story.report(f"Tarnby: {SHARED}.", publisher="Reuters", day=3)
    story.report(f"Today {SHARED}. (Reuters)", publisher="Tarnby Echo", day=4)
    (copy,) = copies(run(story.view, "event"))
    assert copy.kind is CopyKind.REPRINT
    assert copy.parent_id == first.id
    left, right = story.view.report(copy.left_id), story.view.report(copy.right_id)
    assert (
        [s.of(left.text) for s in copy.left_spans] == [s.of(right.text) for s in copy.right_spans] == [SHARED]
    )


def test_one_quotation_in_two_reports_is_a_shared_occasion_without_a_parent() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for words in (QUOTED, TURNED):
        story.say(story.report(f"{words} So said Ada Quill."), words, speaker=ada, kind=StatementKind.DIRECT)
    (copy,) = copies(run(story.view, "event"))
    assert copy.kind is CopyKind.SHARED_OCCASION
    assert copy.parent_id is None


def test_an_agency_in_common_alone_is_no_copy() -> None:
    story = Story()
    story.report("The river rose in the night. (AFP)")
    story.report("Wheat is dear this spring. (AFP)")
    assert copies(run(story.view, "event")) == []


def test_the_records_do_not_depend_on_the_order_of_arrival() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    for words in (QUOTED, TURNED):
        story.say(story.report(f"{words} So said Ada Quill."), words, speaker=ada, kind=StatementKind.DIRECT)
    view = story.view
    records = [*view.all(Report), *view.all(Entity), *view.all(Mention), *view.all(Statement)]
    found = run(View(records), "event")
    assert found == run(View(reversed(records)), "event")
    assert any(isinstance(r, Occasion) for r in found)


def test_nothing_gives_nothing() -> None:
    assert run(View([]), "event") == []


def test_two_reports_that_a_third_ties_to_one_act_are_copies() -> None:
    story = Story()
    ada = story.name("Ada Quill")
    words = ("The weir stays shut all summer for repairs", "The weir stays shut all summer for repairs now")
    texts = (f"{QUOTED} {words[0]}.", f"{TURNED}", f"{words[1]}.")
    first, second, third = (story.report(text) for text in texts)
    story.say(first, QUOTED, speaker=ada, kind=StatementKind.DIRECT)
    story.say(first, words[0], speaker=ada)
    story.say(second, TURNED, speaker=ada, kind=StatementKind.DIRECT)
    story.say(third, words[1], speaker=ada)
    pairs = {frozenset((c.left_id, c.right_id)) for c in copies(run(story.view, "event"))}
    assert frozenset((second.id, third.id)) in pairs
