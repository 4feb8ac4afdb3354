"""What a denial that only points at it denies: what another said just before."""

import pytest

from fogline.model.statement import Act
from fogline.stages.link.pointing import pointed_at
from fogline.text.tables import table
from story import Story


def told(*said: tuple[str, str, Act]) -> Story:
    """One report in which these speakers say so, one after the other."""
    story = Story()
    report = story.report(" ".join(f"{text} {who} spoke." for who, text, _ in said))
    names = {who: story.name(who) for who, _, _ in said}
    for who, text, act in said:
        story.say(report, text, speaker=names[who], act=act)
    return story


def pointed(*said: tuple[str, str, Act]) -> list[tuple[str, str]]:
    return [(p.asked.text, p.denial[0].text) for p in pointed_at(told(*said).told)]


SOLD = ("Ada Quill", "The mayor sold the old mill.", Act.ASSERT)
DRY = ("Cy Orm", "The river ran dry again.", Act.ASSERT)
THE_REPORTS = ("Bo Tarn", "the reports", Act.DENY)


def test_a_denial_that_only_points_denies_what_was_said_before_it() -> None:
    assert pointed(SOLD, THE_REPORTS) == [("The mayor sold the old mill.", "the reports")]
    assert pointed(SOLD, DRY, THE_REPORTS) == [("The river ran dry again.", "the reports")]


def test_what_names_the_denier_goes_before_what_stands_nearer() -> None:
    accused = ("Ada Quill", "Bo Tarn sold the old mill.", Act.ACCUSE)
    assert pointed(accused, DRY, THE_REPORTS) == [("Bo Tarn sold the old mill.", "the reports")]


@pytest.mark.parametrize(
    "said",
    [
        (THE_REPORTS, SOLD),
        (("Bo Tarn", "The mayor sold the old mill.", Act.ASSERT), THE_REPORTS),
        (SOLD, ("Bo Tarn", "the reports", Act.ASSERT)),
        (
            SOLD,
            ("Bo Tarn", "the reports that the river ran dry again and again in this long summer", Act.DENY),
        ),
    ],
)
def test_nothing_is_denied_after_it_by_its_speaker_or_where_the_denial_says_it_again(
    said: tuple[tuple[str, str, Act], ...],
) -> None:
    assert pointed(*said) == []


def test_a_deed_is_denied_only_against_an_accusation() -> None:
    wrong = ("Bo Tarn", "any wrongdoing", Act.DENY)
    assert pointed(SOLD, wrong) == []
    assert len(pointed(("Ada Quill", "The mayor stole from the mill.", Act.ACCUSE), wrong)) == 1


def test_what_is_far_before_a_denial_is_not_denied() -> None:
    story = Story()
    report = story.report(
        "The mayor sold the old mill, Ada said. " + "It rained. " * 90 + "Bo denied the reports."
    )
    story.say(report, "The mayor sold the old mill", speaker=story.name("Ada"))
    story.say(report, "the reports", speaker=story.name("Bo"), act=Act.DENY)
    assert list(pointed_at(story.told)) == []


def test_all_that_the_last_speaker_said_in_a_row_is_denied() -> None:
    sold = ("Ada Quill", "The buyer was a cousin of his.", Act.ASSERT)
    (found,) = pointed_at(told(DRY, SOLD, sold, THE_REPORTS).told)
    assert [t.text for t in found.said] == [SOLD[1], sold[1]]
    assert found.asked.text == SOLD[1]


def test_a_no_right_behind_a_denial_belongs_to_it() -> None:
    no = ("Bo Tarn", "The old mill was never sold.", Act.ASSERT)
    for behind, texts in ((no, ["the reports", no[1]]), (DRY, ["the reports"])):
        (found,) = pointed_at(told(SOLD, THE_REPORTS, behind).told)
        assert [t.text for t in found.denial] == texts


def test_a_report_that_is_named_is_denied_and_no_other() -> None:
    story = Story()
    report = story.report("The mill was sold. The river ran dry. Bo denied the reports of Quill.")
    quill, cy, bo = story.name("Ada Quill", "Quill"), story.name("Cy Orm"), story.name("Bo Tarn")
    story.say(report, "The mill was sold", speaker=quill)
    story.say(report, "The river ran dry", speaker=cy)
    story.say(report, "the reports of Quill", speaker=bo, act=Act.DENY)
    assert [p.asked.text for p in pointed_at(story.told)] == ["The mill was sold"]


@pytest.mark.parametrize("row", table("false_words"), ids=lambda row: row["words"][:12])
def test_calling_it_false_denies_it(row: dict[str, str]) -> None:
    false = row["example"].split(" said ", 1)[1].rstrip(".")
    assert pointed(SOLD, ("Bo Tarn", false, Act.ASSERT)) == [(SOLD[1], false)]
    assert pointed(SOLD, ("Bo Tarn", "the story was long", Act.ASSERT)) == []
    for word in row["words"].split("|"):
        of_it = pointed(SOLD, ("Bo Tarn", f"it was {word}", Act.ASSERT))
        assert bool(of_it) == (row["of"] == "any"), word


def test_each_noun_of_the_table_points_at_what_was_said() -> None:
    for row in table("denied_nouns"):
        content = row["example"].split(" ", 3)[3].rstrip(".")
        act = Act.DEMAND if row["kind"] == "call" else Act.ACCUSE
        said = ("Ada Quill", "Bo Tarn sold the old mill.", act)
        story = told(said, ("Bo Tarn", content, Act.DENY))
        if row["kind"] == "count":
            assert not list(pointed_at(story.told)), row["noun"]
            story.figure(story.view.statements[0], "old mill", 1, 1)
        assert list(pointed_at(story.told)), row["noun"]


def test_calling_a_report_a_fairy_tale_denies_it() -> None:
    called = ("Bo Tarn", "the claim a fairy tale", Act.DENY)
    assert pointed(SOLD, DRY, called) == [(DRY[1], called[1])]


def test_a_call_that_is_rejected_is_what_somebody_called_for() -> None:
    called = ("Ada Quill", "Bo Tarn must sell the mill.", Act.DEMAND)
    rejected = ("Bo Tarn", "calls to sell anything at all", Act.DENY)
    assert pointed(called, DRY, rejected) == [(called[1], rejected[1])]
    assert pointed(SOLD, DRY, rejected) == []


@pytest.mark.parametrize("act", [Act.DEMAND, Act.ASK])
def test_nobody_denies_what_is_only_called_for_or_asked(act: Act) -> None:
    called = ("Cy Orm", "Bo Tarn must open the river gates.", act)
    assert pointed(called, THE_REPORTS) == []
    assert pointed(SOLD, called, THE_REPORTS) == [("The mayor sold the old mill.", "the reports")]


def test_who_denies_this_denies_the_last_thing_said() -> None:
    accused = ("Ada Quill", "Bo Tarn sold the old mill.", Act.ACCUSE)
    this = ("Bo Tarn", "this", Act.DENY)
    assert pointed(accused, DRY, this) == [("The river ran dry again.", "this")]
    assert pointed(("Bo Tarn", "The river ran dry again.", Act.ASSERT), this) == []


def test_who_denies_that_and_says_what_is_so_instead_is_quoted_with_both() -> None:
    story = Story()
    report = story.report("Ada Quill said the mill was sold. Bo Tarn denied that, saying the mill was his.")
    quill, bo = story.name("Ada Quill"), story.name("Bo Tarn")
    story.say(report, "the mill was sold", speaker=quill, source="Ada Quill")
    story.say(report, "that", speaker=bo, source="Bo Tarn", act=Act.DENY)
    story.say(report, "the mill was his", speaker=bo, source="Bo Tarn")
    (found,) = pointed_at(story.told)
    assert [t.text for t in found.denial] == ["that", "the mill was his"]


def test_a_charge_is_what_somebody_accuses_of() -> None:
    story = Story()
    report = story.report("Ada accused Bo of theft. Cy said rain was near. Bo denied the accusation.")
    ada, bo, cy = story.name("Ada Quill"), story.name("Bo Tarn"), story.name("Cy Orm")
    story.say(report, "Bo of theft", speaker=ada, act=Act.ACCUSE)
    story.say(report, "rain was near", speaker=cy)
    story.say(report, "the accusation", speaker=bo, act=Act.DENY)
    assert [p.asked.text for p in pointed_at(story.told)] == ["Bo of theft"]


def test_who_denies_having_done_it_denies_the_charge() -> None:
    story = Story()
    report = story.report(
        "The miller was at fault, Ada said. Bo blamed the guild. The mill was old, Bo said."
        " The guild denied having opened the sluice."
    )
    story.say(report, "The miller was at fault", speaker=story.name("Ada"))
    bo, guild = story.name("Bo"), story.name("guild")
    story.say(report, "the guild", speaker=bo, act=Act.ACCUSE)
    story.say(report, "The mill was old", speaker=bo)
    story.say(report, "having opened the sluice", speaker=guild, act=Act.DENY)
    assert [[t.text for t in p.said] for p in pointed_at(story.told)] == [["the guild"]]


def test_a_deed_that_nobody_is_charged_with_points_at_nothing() -> None:
    story = Story()
    report = story.report("The mill was old, Ada said. The guild denied having opened the sluice.")
    story.say(report, "The mill was old", speaker=story.name("Ada"))
    story.say(report, "having opened the sluice", speaker=story.name("guild"), act=Act.DENY)
    assert list(pointed_at(story.told)) == []


def test_who_also_denies_something_else_denies_it_anew() -> None:
    story = Story()
    report = story.report(
        "Ada claimed the mill was sold. Bo denied the claim. Bo also denied that the barn had burned."
    )
    bo = story.name("Bo")
    story.say(report, "the mill was sold", speaker=story.name("Ada"))
    story.say(report, "the claim", speaker=bo, act=Act.DENY)
    story.say(report, "the barn had burned", speaker=bo, act=Act.DENY)
    assert [[t.text for t in p.denial] for p in pointed_at(story.told)] == [["the claim"]]


def test_of_that_the_last_thing_said_is_asked() -> None:
    story = Story()
    report = story.report(
        "“The miller is an old hand at this work. It was the wheel that broke,” Ada said. Bo denied that."
    )
    first, last = "The miller is an old hand at this work", "It was the wheel that broke"
    story.say(report, f"{first}. {last}", speaker=story.name("Ada"))
    story.say(report, "that", speaker=story.name("Bo"), act=Act.DENY)
    assert [p.asked.text.strip(".") for p in pointed_at(story.told)] == [last]
